import type { MarkedText } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { Change } from './transaction.ts';

/** A segment whose id is in the ledgers of several documents: a merge of branches can leave it so. */
export interface DuplicateId {
  readonly id: string;
  readonly source: MarkedText;
  /** Name of the document that keeps the id. */
  readonly document: string;
  /** The other documents, with the id that the segment gets there; without one it is no longer there. */
  readonly others: readonly { readonly document: string; readonly id?: string }[];
}

/** What a merge left undone, and the files that put it right. */
export interface MergeRepair {
  readonly duplicates: readonly DuplicateId[];
  readonly changes: readonly Change[];
  /** Translations of which only one could stay; the others are quarantined. */
  readonly findings: readonly Finding[];
}

/** A repair of nothing. */
export const noRepair: MergeRepair = { duplicates: [], changes: [], findings: [] };

/** Changes and those planned after them, as one change a file. */
export function compose(first: readonly Change[], then: readonly Change[]): readonly Change[] {
  const all = new Map(first.map((change) => [change.path, change]));
  for (const change of then)
    all.set(change.path, { ...change, before: (all.get(change.path) ?? change).before });
  return [...all.values()].filter(({ before, after }) => before !== after);
}

/**
 * Changes that were planned on repaired files, as changes of the files on disk. What the repair alone changes is not
 * among them.
 */
export function rebaseOnDisk(changes: readonly Change[], repair: MergeRepair = noRepair): readonly Change[] {
  if (repair.changes.length === 0) return changes;
  const repaired = new Map(repair.changes.map((change) => [change.path, change]));
  return changes.map((change) => {
    const base = repaired.get(change.path);
    return base && change.before === base.after ? { ...change, before: base.before } : change;
  });
}
