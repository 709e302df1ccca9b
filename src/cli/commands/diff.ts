import type { Command } from 'commander';
import type { Localise } from '../../messages/commands/texts.ts';
import { BarobarError } from '../../model/error.ts';
import { type DocumentDiff, diffDocuments } from '../../workflows/sentences/diff.ts';
import { documents, documentsHelp, examples, tags } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { byClass, countClasses, explainChange, formatChange } from '../reports/changes.ts';
import { printable } from '../terminal.ts';

interface Options {
  readonly since?: string;
  readonly to: readonly string[];
  readonly explain?: true;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .argument(documents, documentsHelp)
    .option('--since <rev>', 'git revision to compare with (default: the last update)')
    .option('--to <tags>', 'languages whose translations to compare with', tags, [])
    .option('--explain', 'explain how each changed sentence was matched to its id')
    .option('--json', 'print [{document, changes}]')
    .addHelpText(
      'after',
      examples('barobar diff', 'barobar diff --since HEAD~1', 'barobar diff csto-session --to tg'),
    );
}

export function run(context: CommandContext, names: readonly string[], options: Options): ExitCode {
  const { since, to } = options;
  if (since !== undefined && to.length > 0) {
    throw new BarobarError(
      'usage',
      '--since and --to compare with different texts: a revision, or the source text of each translation.',
      'Use one of them.',
    );
  }
  const diffs = diffDocuments(context.openWorkspace(), names, { since, languages: to, git: context.io.git });
  if (options.json) context.printJson(diffs);
  else
    context.printResult(
      diffs.map((each) => describe(each, options.explain === true, context.localise)).join(''),
    );
  if (diffs.length === 0) context.inform(context.localise('change.none'));
  return 0;
}

function describe(
  { document, language, changes }: DocumentDiff,
  isExplained: boolean,
  localise: Localise,
): string {
  const name = language === undefined ? document : `${document} (${language})`;
  const lines = byClass(changes).flatMap((change) => [
    `  ${formatChange(change, localise)}`,
    ...(change.target === undefined ? [] : [`    ${printable(`${language}: ${change.target}`)}`]),
    ...(isExplained ? [`    ${explainChange(change, localise)}`] : []),
  ]);
  return [`${printable(name)}: ${countClasses(changes, localise)}`, ...lines]
    .map((line) => `${line}\n`)
    .join('');
}
