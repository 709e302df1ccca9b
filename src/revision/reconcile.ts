import type { MarkedText } from '../model/content.ts';
import type { Ledger } from '../model/translation.ts';
import { fold } from '../text/fold.ts';
import { queues } from '../text/multimap.ts';
import { isSameText, normalise } from '../text/normalise.ts';
import { align } from './align.ts';
import { type Claim, claimEqual, type Matching, type Rule, sourceOf } from './claim.ts';

/**
 * The passes inside one document over texts that are equal (`text/normalise.ts`) or cosmetically equal (`text/fold.ts`):
 * equal in order; equal elsewhere; cosmetic in order; cosmetic elsewhere. Each old id is claimed at most once. Tombstones
 * wait for `settle`: a living sentence of another document may have a better claim.
 */
export function matchDocument(ledger: Ledger, sources: readonly MarkedText[]): Matching {
  const live = [...ledger.entries].flatMap(([id, { retired }]) => (retired ? [] : [id]));
  const matching = {
    document: ledger.document,
    sources,
    ledger,
    became: new Map(),
    movedOut: new Set<string>(),
    inherited: [],
  };
  const isSame =
    live.length === sources.length && live.every((id, at) => sourceOf(matching, id) === sources[at]);
  if (isSame) return { ...matching, claims: live.map(keep), lost: new Set() };

  const keys = sources.map(normalise);
  const order = align(
    live.map((id) => normalise(sourceOf(matching, id))),
    keys,
  );
  const claims = order.map((old) => (old < 0 ? undefined : keep(live[old] as string)));
  const state: State = { ...matching, claims, lost: new Set(live) };
  for (const claim of claims) if (claim) state.lost.delete(claim.id);

  const equal = { keyOf: (id: string) => normalise(sourceOf(state, id)), keyAt: (at: number) => keys[at]! };
  const cosmetic = {
    keyOf: (id: string) => fold(sourceOf(state, id)),
    keyAt: (at: number) => fold(sources[at]!),
  };
  claimByText(state, [...state.lost], 'moved', equal);
  claimInGaps(state, live, order, cosmetic);
  claimByText(state, [...state.lost], 'moved', cosmetic);
  return state;
}

type State = Matching & { readonly claims: (Claim | undefined)[] };

/** How a pass compares old sentences with new ones. */
interface Comparison {
  keyOf(id: string): string;
  keyAt(at: number): string;
}

function keep(id: string): Claim {
  return { id, rule: 'kept' };
}

function claimByText(state: State, ids: readonly string[], rule: Rule, { keyOf, keyAt }: Comparison): void {
  if (ids.length === 0 || !state.claims.includes(undefined)) return;
  const waiting = queues(ids, keyOf);
  state.claims.forEach((claim, at) => {
    if (claim) return;
    const id = waiting.get(keyAt(at))?.next().value;
    if (id !== undefined) give(state, at, id, rule);
  });
}

/** Pairs what is open in the gaps of the alignment `order`, in order. */
function claimInGaps(
  state: State,
  live: readonly string[],
  order: readonly number[],
  { keyOf, keyAt }: Comparison,
): void {
  if (state.lost.size === 0 || !state.claims.includes(undefined)) return;
  // A key names its gap by the pairs before it, so keys of different gaps never meet.
  const paired = new Set(order);
  const old: { id: string; key: string }[] = [];
  let gap = 0;
  live.forEach((id, at) => {
    if (paired.has(at)) gap++;
    else if (state.lost.has(id)) old.push({ id, key: `${gap} ${keyOf(id)}` });
  });
  const open: { at: number; key: string }[] = [];
  gap = 0;
  order.forEach((before, at) => {
    if (before >= 0) gap++;
    else if (!state.claims[at]) open.push({ at, key: `${gap} ${keyAt(at)}` });
  });
  const pairs = align(
    old.map(({ key }) => key),
    open.map(({ key }) => key),
  );
  pairs.forEach((from, to) => {
    if (from >= 0) give(state, open[to]!.at, old[from]!.id, 'cosmetic');
  });
}

function give(state: State, at: number, id: string, rule: Rule): void {
  const before = sourceOf(state, id);
  state.claims[at] = claimEqual(id, rule, isSameText(before, state.sources[at]!), before);
  state.lost.delete(id);
}

/** Whether every sentence has its id and no id was left over: nothing that other documents could change. */
export function isSettled(matching: Matching): boolean {
  return matching.lost.size === 0 && !matching.claims.includes(undefined);
}
