import { segmentsOf } from '../../assembly/completeness.ts';
import type { Glossary } from '../../model/glossary.ts';
import type { Ledger } from '../../model/translation.ts';
import { type ClassedChange, changesOf, classChange } from '../../revision/changes.ts';
import type { ChangeFacts } from '../../revision/classify.ts';
import { compareLedgers, type Sentences } from '../../revision/compare.ts';
import { isSameText } from '../../text/normalise.ts';
import { compareTexts } from '../../text/order.ts';
import { comparableWords, wordSimilarity } from '../../text/similarity.ts';
import type { Disk } from '../../workspace/disk.ts';
import type { Git } from '../../workspace/git/git.ts';
import { openRevision } from '../../workspace/git/revision.ts';
import { openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { targetLanguages } from '../quality/languages.ts';
import { openGlossary } from '../quality/open-glossary.ts';
import { changeFacts } from './change-facts.ts';
import { withUniqueIdsOn } from './duplicate-ids.ts';
import { openReconciled, reconcileDocuments } from './reconcile-workspace.ts';

/** The changes of one document, in reading order; those that left come last. */
export interface DocumentDiff {
  readonly document: string;
  /** Present where the changes are those since the translations into it were made. */
  readonly language?: string;
  readonly changes: readonly (ClassedChange & { readonly target?: string })[];
}

/** What the source texts of now are compared with. */
export interface DiffOptions {
  /** A revision of git to compare with. */
  readonly since: string | undefined;
  /** Compare with the source text that the translations into these languages were made from; not if empty. */
  readonly languages: readonly string[];
  readonly git: Git;
}

/**
 * What changed in the source text of the documents named, or of all: since the translations were made, since a revision, or
 * since the last update.
 * @throws `usage` for what is no target language; `git-…` for what is no revision
 */
export function diffDocuments(
  workspace: Workspace,
  names: readonly string[],
  { since, languages, git }: DiffOptions,
): readonly DocumentDiff[] {
  const glossary = openGlossary(workspace);
  if (languages.length > 0)
    return diffTranslations(workspace, glossary, names, targetLanguages(workspace, languages));
  if (since !== undefined)
    return diffRevision(workspace, glossary, names, openRevision(git, workspace.root, since));
  return diffSources(workspace, glossary, names);
}

/** The changes of source files that the ledgers do not have yet. Documents without a change are left out. */
function diffSources(
  workspace: Workspace,
  glossary: Glossary,
  names: readonly string[],
): readonly DocumentDiff[] {
  const facts = changeFacts(workspace.settings.source, glossary);
  const diffs = [...reconcileDocuments(workspace, names)]
    .filter(({ isAgain }) => !isAgain)
    .map(({ name, matching }) => diffOf(name, changesOf(matching), facts));
  return inOrder(diffs);
}

/** What changed since a revision, whose files `disk` has: in the documents named, or in all, those that are gone too. */
function diffRevision(
  workspace: Workspace,
  glossary: Glossary,
  names: readonly string[],
  disk: Disk,
): readonly DocumentDiff[] {
  const facts = changeFacts(workspace.settings.source, glossary);
  const named = new Set(
    names.length > 0 ? [...openReconciled(workspace, names)].map(({ name }) => name) : [],
  );
  const ledgers = [...reconcileDocuments(withUniqueIdsOn(disk, workspace))]
    .filter(({ isAgain }) => !isAgain)
    .map(({ ledger }): Ledger => ledger);
  const now = [...openReconciled(workspace)].map(
    ({ name, matching: { claims, sources } }): Sentences => ({
      document: name,
      sentences: sources.map((source, at) => ({ id: claims[at]?.id ?? '', source })),
    }),
  );
  const diffs = compareLedgers(ledgers, now)
    .filter(({ document }) => names.length === 0 || named.has(document))
    .map((matching) => diffOf(matching.document, changesOf(matching), facts));
  return inOrder(diffs);
}

/**
 * The changes of the source text of each translation since it was made, and the sentences without a translation.
 * By document, then in the order of the languages given.
 */
function diffTranslations(
  workspace: Workspace,
  glossary: Glossary,
  names: readonly string[],
  languages: readonly string[],
): readonly DocumentDiff[] {
  const facts = changeFacts(workspace.settings.source, glossary);
  const diffs: DocumentDiff[] = [];
  for (const reconciled of openReconciled(workspace, names)) {
    const document = reconciled.document();
    for (const language of languages) {
      const { entries } = openTranslations(workspace, language, document.name).set;
      const changes = segmentsOf(document).flatMap(({ id, source }): DocumentDiff['changes'] => {
        const translation = entries.get(id);
        if (!translation || translation.target.trim() === '') return [{ id, rule: 'new', after: source }];
        const { source: before, target } = translation;
        if (isSameText(before, source)) return [];
        const similarity = wordSimilarity(comparableWords(before), comparableWords(source));
        const change = classChange({ id, rule: 'edited', before, after: source, similarity }, facts);
        const rule = change.classes?.[0] === 'cosmetic' ? 'cosmetic' : 'edited';
        return [{ ...change, rule, target }];
      });
      diffs.push({ document: document.name, language, changes });
    }
  }
  return inOrder(diffs);
}

function diffOf(document: string, changes: ReturnType<typeof changesOf>, facts: ChangeFacts): DocumentDiff {
  return { document, changes: changes.map((change) => classChange(change, facts)) };
}

/** The sort is stable: languages stay in their order. */
function inOrder(diffs: readonly DocumentDiff[]): readonly DocumentDiff[] {
  return diffs
    .filter(({ changes }) => changes.length > 0)
    .sort((a, b) => compareTexts(a.document, b.document));
}
