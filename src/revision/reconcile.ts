import type { MarkedText } from '../model/content.ts';
import type { Ledger, LedgerEntry } from '../model/translation.ts';
import { normalise } from '../text/normalise.ts';
import { align } from './align.ts';
import { mintId } from './mint.ts';

/** How a sentence of the document came by its id. */
export type Rule =
  | 'kept' // same text, same order
  | 'moved' // same text, elsewhere in the document
  | 'revived' // same text as a sentence that had left the document
  | 'arrived' // same text, from another document
  | 'new';

export interface Claim {
  readonly id: string;
  readonly rule: Rule;
  /** Document the sentence arrived from. */
  readonly from?: string;
}

/** A document between the passes: what it claimed from its own ledger, and what is still open on both sides. */
export interface Matching {
  readonly document: string;
  readonly sources: readonly MarkedText[];
  readonly ledger: Ledger;
  /** One per sentence; undefined where the own ledger had no equal text. */
  readonly claims: (Claim | undefined)[];
  /** Live ids of the ledger that no sentence claimed, in ledger order. */
  readonly lost: Set<string>;
}

/**
 * The passes inside one document: exact text in order, exact text elsewhere, exact text of a retired sentence.
 * Texts are compared normalised (`text/normalise.ts`); each old id is claimed at most once.
 */
export function matchDocument(ledger: Ledger, sources: readonly MarkedText[]): Matching {
  const live: string[] = [];
  const retired: string[] = [];
  for (const [id, entry] of ledger.entries) (entry.retired ? retired : live).push(id);
  const isSame =
    live.length === sources.length && live.every((id, at) => ledger.entries.get(id)?.source === sources[at]);
  if (isSame) return { document: ledger.document, sources, ledger, claims: live.map(keep), lost: new Set() };
  const keyOf = (id: string): string => normalise((ledger.entries.get(id) as LedgerEntry).source);
  const keys = sources.map(normalise);
  const order = align(live.map(keyOf), keys);
  const claims = order.map((old): Claim | undefined =>
    old < 0 ? undefined : { id: live[old] as string, rule: 'kept' },
  );
  const claimed = new Set(claims.map((claim) => claim?.id));
  const open = live.filter((id) => !claimed.has(id));
  if (claims.includes(undefined)) {
    claimByText(claims, keys, open, keyOf, 'moved');
    claimByText(claims, keys, retired, keyOf, 'revived');
  }
  const taken = new Set(claims.map((claim) => claim?.id));
  return {
    document: ledger.document,
    sources,
    ledger,
    claims,
    lost: new Set(open.filter((id) => !taken.has(id))),
  };
}

function keep(id: string): Claim {
  return { id, rule: 'kept' };
}

function claimByText(
  claims: (Claim | undefined)[],
  keys: readonly string[],
  ids: readonly string[],
  keyOf: (id: string) => string,
  rule: Rule,
): void {
  const waiting = queues(ids, keyOf);
  claims.forEach((claim, at) => {
    if (claim) return;
    const id = waiting.get(keys[at] as string)?.next().value;
    if (id !== undefined) claims[at] = { id, rule };
  });
}

/** The values in order, one queue a key: each value is handed out once. */
function queues<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, Iterator<T, undefined>> {
  const lists = new Map<string, T[]>();
  for (const value of values) append(lists, keyOf(value), value);
  return new Map([...lists].map(([key, list]) => [key, list.values()]));
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Whether every sentence has its id and no id was left over: nothing that other documents could change. */
export function isSettled(matching: Matching): boolean {
  return matching.lost.size === 0 && !matching.claims.includes(undefined);
}

/**
 * The pass across documents, in the order given: a sentence that lost no match at home takes the id of an equal sentence
 * that left another document. What is still open is minted. Fills `claims`, empties `lost` of ids that moved away, and
 * adds to `taken`, which must hold every id of the workspace, retired ones too.
 */
export function settle(matchings: readonly Matching[], taken: Set<string>): void {
  const left = matchings.flatMap((from) => [...from.lost].map((id) => ({ id, from })));
  const waiting = queues(left, ({ id, from }) =>
    normalise((from.ledger.entries.get(id) as LedgerEntry).source),
  );
  for (const matching of matchings) {
    const occurrences = new Map<string, number>();
    matching.sources.forEach((source, at) => {
      const key = normalise(source);
      const occurrence = occurrences.get(key) ?? 0;
      occurrences.set(key, occurrence + 1);
      if (matching.claims[at]) return;
      const arrival = waiting.get(key)?.next().value;
      if (arrival) {
        arrival.from.lost.delete(arrival.id);
        matching.claims[at] = { id: arrival.id, rule: 'arrived', from: arrival.from.document };
      } else {
        matching.claims[at] = { id: mintId(matching.document, source, occurrence, taken), rule: 'new' };
      }
    });
  }
}

/**
 * The ledger after a settled matching: the sentences in reading order, each tombstone behind the sentence it stood
 * behind. Ids that moved to another document leave; unknown members of an entry stay with it. `arrivals` gives the
 * entries of other ledgers.
 */
export function reconciledLedger(
  matching: Matching,
  arrivals: (document: string, id: string) => LedgerEntry | undefined,
): Ledger {
  const { claims, ledger } = matching;
  const present = new Set(claims.map((claim) => claim?.id));
  const tombs = new Map<string, string[]>();
  let anchor = '';
  for (const [id, entry] of ledger.entries) {
    if (present.has(id)) anchor = id;
    else if (entry.retired || matching.lost.has(id)) append(tombs, anchor, id);
  }
  const entries = new Map<string, LedgerEntry>();
  const bury = (behind: string): void => {
    for (const id of tombs.get(behind) ?? []) {
      entries.set(id, { ...(ledger.entries.get(id) as LedgerEntry), retired: true });
    }
  };
  bury('');
  claims.forEach((claim, at) => {
    const { id, rule, from } = claim as Claim;
    const old = rule === 'arrived' ? arrivals(from as string, id) : ledger.entries.get(id);
    const { retired: _, became: __, ...kept } = old ?? { source: '' };
    entries.set(id, { ...kept, source: matching.sources[at] as MarkedText });
    bury(id);
  });
  return { document: matching.document, entries };
}
