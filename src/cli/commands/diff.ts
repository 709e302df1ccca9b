import { BarobarError } from '../../model/error.ts';
import { targetLanguages } from '../../workflows/quality/languages.ts';
import { openGlossary } from '../../workflows/quality/open-glossary.ts';
import {
  type DocumentDiff,
  diffRevision,
  diffSources,
  diffTranslations,
} from '../../workflows/sentences/diff.ts';
import { openRevision } from '../../workspace/git-revision.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { byClass, countClasses, explainChange, formatChange } from '../report-changes.ts';
import { printable } from '../report-text.ts';

export interface Diff {
  readonly since?: string;
  readonly to: readonly string[];
  readonly explain?: true;
  readonly json?: true;
}

export async function diff(desk: Desk, names: readonly string[], options: Diff): Promise<ExitCode> {
  const { since, to } = options;
  if (since !== undefined && to.length > 0) {
    throw new BarobarError(
      'usage',
      '--since and --to tell different things: since a revision, or since each translation was made.',
      'Use one of them.',
    );
  }
  const workspace = desk.workspace();
  const glossary = openGlossary(workspace);
  const diffs =
    to.length > 0
      ? diffTranslations(workspace, glossary, names, targetLanguages(workspace, to))
      : since !== undefined
        ? diffRevision(workspace, glossary, names, openRevision(desk.io.git, workspace.root, since))
        : diffSources(workspace, glossary, names);
  if (options.json) desk.json(diffs);
  else desk.result(diffs.map((each) => describe(each, options.explain === true)).join(''));
  if (diffs.length === 0) desk.remark('The English has not changed.');
  return 0;
}

function describe({ document, language, changes }: DocumentDiff, isExplained: boolean): string {
  const name = language === undefined ? document : `${document} (${language})`;
  const lines = byClass(changes).flatMap((change) => [
    `  ${formatChange(change)}`,
    ...(change.target === undefined ? [] : [`    ${printable(`${language}: ${change.target}`)}`]),
    ...(isExplained ? [`    ${explainChange(change)}`] : []),
  ]);
  return [`${printable(name)}: ${countClasses(changes)}`, ...lines].map((line) => `${line}\n`).join('');
}
