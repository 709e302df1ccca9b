import type { Finding } from '../model/finding.ts';
import type { Translation, TranslationSet } from '../model/translation.ts';
import { changesOf, type SentenceChange } from '../revision/changes.ts';
import type { Rule } from '../revision/claim.ts';
import { compareTexts } from '../text/order.ts';
import { localeFile } from '../workspace/layout.ts';
import { writeLedger, writeTranslations } from '../workspace/locale-file.ts';
import type { Change } from '../workspace/transaction.ts';
import {
  applyChanges,
  listLanguages,
  listSources,
  openTranslations,
  type Workspace,
} from '../workspace/workspace.ts';
import { planBreaks } from './breaks.ts';
import { type ResolvedDocument, resolveDocuments } from './documents.ts';
import { findInSource } from './embedded.ts';
import { openLevels } from './levels.ts';

/** What `update` found in one document: how many sentences came by their ids in which way. */
export type DocumentUpdate = Readonly<Record<Rule | 'retired', number>> & {
  readonly document: string;
  /** Documents that are gone and had most of their sentences go here: its former names; left out where there are none. */
  readonly formerly?: readonly string[];
  /** Whether the ledger file is to be written. */
  readonly changed: boolean;
  /** What is not as it was. */
  readonly changes: readonly SentenceChange[];
};

export interface UpdatePlan {
  readonly documents: readonly DocumentUpdate[];
  readonly changes: readonly Change[];
  /** Files in `source/` that no format reads. */
  readonly unread: readonly string[];
  /** Faults of front matters, and decisions about sentence breaks whose words are gone. */
  readonly findings: readonly Finding[];
}

/** What is to be written so that the ledgers agree with the sources. Reads, never writes. */
export function planUpdate(workspace: Workspace, names: readonly string[]): UpdatePlan {
  const documents: DocumentUpdate[] = [];
  const ledgers = new Map<string, Change>();
  const moves: Move[] = [];
  const breaks = new Map<string, ResolvedDocument['breaks']>();
  const faults: Finding[] = [];
  const levels = openLevels(workspace);
  for (const resolved of resolveDocuments(workspace, names)) {
    const { ledger, ledgerText, matching } = resolved;
    const after = ledger.entries.size > 0 ? writeLedger(ledger) : undefined;
    const changed = after !== ledgerText;
    if (changed) {
      const path = localeFile(workspace.settings.source, resolved.name);
      ledgers.set(resolved.name, { path, before: ledgerText, after });
    }
    if (!resolved.isAgain) faults.push(...findInSource(workspace, resolved, levels));
    if (resolved.file) breaks.set(resolved.name, resolved.breaks);
    if ((changed || resolved.file) && !resolved.isAgain)
      documents.push({
        ...countRules(resolved),
        document: resolved.name,
        ...(matching.inherited.length > 0 && {
          formerly: matching.inherited.map(({ from }) => from.document),
        }),
        changed,
        changes: changesOf(matching),
      });
    for (const claim of matching.claims) {
      if (claim?.from !== undefined) moves.push({ id: claim.id, from: claim.from, to: resolved.name });
    }
    for (const { from, ids } of matching.inherited) {
      for (const id of ids) moves.push({ id, from: from.document, to: resolved.name });
    }
  }
  documents.sort((a, b) => (a.document < b.document ? -1 : 1));
  const all = names.length === 0;
  const ofBreaks = planBreaks(workspace, breaks, all);
  return {
    documents,
    changes: [...ledgers.values(), ...moveTranslations(workspace, moves), ...ofBreaks.changes],
    unread: all ? listSources(workspace).unread : [],
    findings: [...faults.sort((a, b) => compareTexts(a.path, b.path)), ...ofBreaks.findings],
  };
}

/** Carries out a plan, all of it or nothing. */
export function applyUpdate(workspace: Workspace, plan: UpdatePlan): void {
  applyChanges(workspace, plan.changes);
}

function countRules({ matching }: ResolvedDocument): Record<Rule | 'retired', number> {
  const counts = {
    kept: 0,
    cosmetic: 0,
    edited: 0,
    'moved-edited': 0,
    split: 0,
    merged: 0,
    moved: 0,
    revived: 0,
    arrived: 0,
    new: 0,
    retired: matching.lost.size,
  };
  for (const claim of matching.claims) if (claim) counts[claim.rule]++;
  return counts;
}

interface Move {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Translations follow their sentences into another document, in every language there is a folder for. */
function moveTranslations(workspace: Workspace, moves: readonly Move[]): readonly Change[] {
  if (moves.length === 0) return [];
  return listLanguages(workspace).flatMap((language) => {
    const sets = new Map<string, { before: string | undefined; path: string; set: TranslationSet }>();
    const open = (document: string): Map<string, Translation> => {
      let entry = sets.get(document);
      if (!entry) {
        const { set, text, path } = openTranslations(workspace, language, document);
        entry = { before: text, path, set: { ...set, entries: new Map(set.entries) } };
        sets.set(document, entry);
      }
      return entry.set.entries as Map<string, Translation>;
    };
    for (const { id, from, to } of moves) {
      const translation = open(from).get(id);
      if (!translation) continue;
      open(to).set(id, translation);
      open(from).delete(id);
    }
    return [...sets.values()]
      .map(({ before, path, set }): Change => {
        return { path, before, after: set.entries.size > 0 ? writeTranslations(set) : undefined };
      })
      .filter((change) => change.before !== change.after);
  });
}
