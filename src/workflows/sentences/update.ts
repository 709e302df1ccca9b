import type { MarkedText } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { changesOf, type SentenceChange } from '../../revision/changes.ts';
import type { Rule } from '../../revision/claim.ts';
import { findLanguagesWithoutBreaks } from '../../segmentation/srx/no-breaks.ts';
import { compareTexts } from '../../text/order.ts';
import { formatLedger } from '../../workspace/files/locale-file.ts';
import { localeFile } from '../../workspace/layout.ts';
import { compose, type DuplicateId, noRepair } from '../../workspace/merge-repair.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Change } from '../../workspace/transaction.ts';
import {
  listLanguages,
  listLocaleIds,
  listLocales,
  listSources,
  openRules,
  type Workspace,
} from '../../workspace/workspace.ts';
import { openLevels } from '../quality/levels.ts';
import { planBreaks } from './breaks.ts';
import type { DocumentContent } from './document-content.ts';
import { withUniqueIds } from './duplicate-ids.ts';
import { findInSource } from './embedded.ts';
import { type LocaleMoves, openLocaleMoves } from './locale-moves.ts';
import { type ReconciledDocument, reconcileDocuments } from './reconcile-workspace.ts';
import { followSentences, type Move } from './renamed-records.ts';

/** What `update` found in one document: how many sentences came by their ids in which way. */
export type DocumentUpdate = Readonly<Record<Rule | 'retired', number>> & {
  readonly document: string;
  /** Documents that are gone and had most of their sentences go here: its former names; left out if there are none. */
  readonly formerly?: readonly string[];
  /** What was taken as text and what was left; absent if its format does not say. */
  readonly content?: DocumentContent;
  /** Whether the ledger file is to be written. */
  readonly changed: boolean;
  /** What is not as it was. */
  readonly changes: readonly SentenceChange[];
};

/** The changes of ledgers and translations that follow from the source files of now. */
export interface UpdatePlan extends Plan {
  readonly documents: readonly DocumentUpdate[];
  readonly changes: readonly Change[];
  /** Files in `source/` that no format reads. */
  readonly unread: readonly string[];
  /** Faults of front matters, decisions about sentence breaks whose words are gone, translations of which only one could stay. */
  readonly findings: readonly Finding[];
  /** Ids that a merge of branches left in several ledgers, and what became of them. */
  readonly duplicates: readonly DuplicateId[];
}

/** What is to be written so that the ledgers agree with the sources. Reads, never writes. */
export function planUpdate(given: Workspace, names: readonly string[]): UpdatePlan {
  const workspace = withUniqueIds(given);
  const { repair = noRepair } = workspace;
  const documents: DocumentUpdate[] = [];
  const ledgers = new Map<string, Change>();
  const moves: Move[] = [];
  const renames = new Map<string, string>();
  const sources = new Map<string, Sentence>();
  const breaks = new Map<string, ReconciledDocument['breaks']>();
  const faults: Finding[] = [];
  const levels = openLevels(workspace);
  const rules = openRules(workspace);
  if (rules) faults.push(...findLanguagesWithoutBreaks(rules, [workspace.settings.source]));
  for (const reconciled of reconcileDocuments(workspace, names)) {
    const { ledger, ledgerText, matching } = reconciled;
    for (const [id, { source }] of ledger.entries) sources.set(id, { document: reconciled.name, source });
    const after = ledger.entries.size > 0 ? formatLedger(ledger) : undefined;
    const changed = after !== ledgerText;
    if (changed) {
      const path = localeFile(workspace.settings.source, reconciled.name);
      ledgers.set(reconciled.name, { path, before: ledgerText, after });
    }
    if (!reconciled.isAgain) faults.push(...findInSource(workspace, reconciled, levels));
    if (reconciled.file) breaks.set(reconciled.name, reconciled.breaks);
    if ((changed || reconciled.file) && !reconciled.isAgain)
      documents.push({
        ...countRules(reconciled),
        document: reconciled.name,
        ...(matching.inherited.length > 0 && {
          formerly: matching.inherited.map(({ from }) => from.document),
        }),
        ...(reconciled.content && { content: reconciled.content }),
        changed,
        changes: changesOf(matching),
      });
    for (const claim of matching.claims) {
      if (claim?.from !== undefined) moves.push({ id: claim.id, from: claim.from, to: reconciled.name });
    }
    for (const { from, ids } of matching.inherited) {
      renames.set(from.document, reconciled.name);
      for (const id of ids) moves.push({ id, from: from.document, to: reconciled.name });
    }
  }
  documents.sort((a, b) => (a.document < b.document ? -1 : 1));
  const all = names.length === 0;
  const ofBreaks = planBreaks(workspace, breaks, all);
  const locales = openLocaleMoves(workspace);
  moveTranslations(workspace, locales, moves, sources);
  if (all) bringHome(workspace, locales, sources);
  const records = followSentences(workspace, moves, renames);
  const planned = [...ledgers.values(), ...locales.changes(), ...ofBreaks.changes, ...records.changes];
  return {
    documents,
    changes: compose(repair.changes, planned),
    unread: all ? listSources(workspace).unread : [],
    findings: [
      ...faults.sort((a, b) => compareTexts(a.path, b.path)),
      ...repair.findings,
      ...locales.findings(),
      ...ofBreaks.findings,
      ...records.findings,
    ],
    duplicates: repair.duplicates,
  };
}

function countRules({ matching }: ReconciledDocument): Record<Rule | 'retired', number> {
  const counts = {
    kept: 0,
    cosmetic: 0,
    edited: 0,
    'moved-edited': 0,
    split: 0,
    merged: 0,
    moved: 0,
    restored: 0,
    'moved-in': 0,
    new: 0,
    retired: matching.lost.size,
  };
  for (const claim of matching.claims) if (claim) counts[claim.rule]++;
  return counts;
}

/** A sentence by the ledger that has it now. */
interface Sentence {
  readonly document: string;
  readonly source: MarkedText;
}

/** Translations follow their sentences into another document, in every language there is a folder for. */
function moveTranslations(
  workspace: Workspace,
  locales: LocaleMoves,
  moves: readonly Move[],
  sources: ReadonlyMap<string, Sentence>,
): void {
  if (moves.length === 0) return;
  for (const language of listLanguages(workspace)) {
    for (const { id, from, to } of moves)
      locales.move(
        language,
        { document: from, id },
        { document: to, id, source: sources.get(id)?.source },
        'moved',
      );
  }
}

/**
 * Translations that are in the locale file of another document than their sentence go there: where one branch translates
 * a sentence that another branch moves, a merge leaves the translation behind.
 */
function bringHome(workspace: Workspace, locales: LocaleMoves, sources: ReadonlyMap<string, Sentence>): void {
  for (const language of listLanguages(workspace)) {
    for (const document of listLocales(workspace, language)) {
      for (const id of listLocaleIds(workspace, language, document)) {
        const home = sources.get(id);
        if (!home || home.document === document) continue;
        locales.move(language, { document, id }, { ...home, id }, 'there');
      }
    }
  }
}
