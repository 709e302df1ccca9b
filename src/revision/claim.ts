import type { MarkedText } from '../model/content.ts';
import type { Ledger, LedgerEntry } from '../model/translation.ts';

/** How a sentence of the document came by its id. */
export type Rule =
  | 'kept' // same text, same order
  | 'cosmetic' // same order, the text changed in nothing a translation depends on
  | 'moved' // same text, elsewhere in the document
  | 'restored' // same text as a sentence that had left its document, this one or another
  | 'moved-in' // same text, from another document
  | 'edited' // a similar text between the same neighbours
  | 'moved-edited' // a similar text between other neighbours, here or in another document
  | 'split' // part of a sentence that was cut up: a new id
  | 'merged' // sentences that were joined: a new id
  | 'new';

/** The id that a sentence keeps, and the rule that recognised the sentence. */
export interface Claim {
  readonly id: string;
  readonly rule: Rule;
  /** Document the sentence came from, where it is another one. */
  readonly from?: string;
  /** The earlier text of the id, if it differs: edited, or cosmetically changed under any rule. */
  readonly before?: MarkedText;
  /** Share of words in common, 0 to 1: of an edited, a split or a merged sentence. */
  readonly similarity?: number;
  /** The old ids of a split or merged sentence. */
  readonly of?: readonly string[];
}

/** A document between the passes: what it claimed so far, and what is still open on both sides. */
export interface Matching {
  readonly document: string;
  readonly sources: readonly MarkedText[];
  readonly ledger: Ledger;
  /** One per sentence; undefined if no old sentence was found yet. */
  readonly claims: (Claim | undefined)[];
  /** Live ids of the ledger that no sentence claimed, in ledger order. */
  readonly lost: Set<string>;
  /** What lost ids were split or merged into. */
  readonly became: Map<string, readonly string[]>;
  /** Ids of tombstones that came back in another document. */
  readonly movedOut: Set<string>;
  /** Tombstones of documents that are gone and were renamed to this one. */
  readonly inherited: { readonly from: Matching; readonly ids: ReadonlySet<string> }[];
}

/** Ids that are, or will be, tombstones of a document, in ledger order. */
export function retiredIdsOf({ ledger, claims, lost, movedOut }: Matching): readonly string[] {
  const ids: string[] = [];
  for (const [id, { retired }] of ledger.entries) {
    if ((retired || lost.has(id)) && !movedOut.has(id)) ids.push(id);
  }
  if (ids.length === 0) return ids;
  const present = new Set(claims.map((claim) => claim?.id));
  return ids.filter((id) => !present.has(id));
}

/** The text an id of a matching's ledger stands for. */
export function sourceOf(matching: Pick<Matching, 'ledger'>, id: string): MarkedText {
  return (matching.ledger.entries.get(id) as LedgerEntry).source;
}

/** A claim by a text that is equal, or cosmetically equal: then it names the text it had before. */
export function claimEqual(id: string, rule: Rule, isExact: boolean, before: MarkedText): Claim {
  return isExact ? { id, rule } : { id, rule, before };
}
