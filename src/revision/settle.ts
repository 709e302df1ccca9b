import { fold } from '../text/fold.ts';
import { normalise } from '../text/normalise.ts';
import { claimEqual, type Matching, sourceOf } from './claim.ts';
import { followEdits } from './follow.ts';
import { mintId } from './mint.ts';
import { append, queues } from './queues.ts';

/**
 * The passes that need every document, in the order given: a sentence that left one document arrives in another, as it
 * was or cosmetically changed; what was edited, split or merged is followed inside its document, then from a document
 * that was renamed. What is still open is minted. Fills `claims` and `became`, empties `lost` of ids that live on, and
 * adds to `taken`, which must hold every id of the workspace, retired ones too.
 */
export function settle(matchings: readonly Matching[], taken: Set<string>): void {
  arriveEqual(matchings);
  arriveCosmetic(matchings);
  const minters = new Map(matchings.map((matching) => [matching, makeMinter(matching, taken)]));
  for (const matching of matchings) followEdits(matching, matching, minters.get(matching)!);
  const byName = new Map(matchings.map((matching) => [matching.document, matching]));
  for (const matching of matchings) {
    for (const name of formerNames(matching, byName))
      followEdits(matching, byName.get(name)!, minters.get(matching)!);
  }
  for (const matching of matchings) {
    const mint = minters.get(matching)!;
    matching.claims.forEach((claim, at) => {
      matching.claims[at] = claim ?? { id: mint(at), rule: 'new' };
    });
  }
}

interface Leaver {
  readonly id: string;
  readonly from: Matching;
}

function leavers(matchings: readonly Matching[]): readonly Leaver[] {
  return matchings.flatMap((from) => [...from.lost].map((id) => ({ id, from })));
}

function arrive(matching: Matching, at: number, { id, from }: Leaver, isExact: boolean): void {
  from.lost.delete(id);
  matching.claims[at] = { ...claimEqual(id, 'arrived', isExact, sourceOf(from, id)), from: from.document };
}

function arriveEqual(matchings: readonly Matching[]): void {
  const waiting = queues(leavers(matchings), ({ id, from }) => normalise(sourceOf(from, id)));
  if (waiting.size === 0) return;
  for (const matching of matchings) {
    matching.sources.forEach((source, at) => {
      if (matching.claims[at]) return;
      const leaver = waiting.get(normalise(source))?.next().value;
      if (leaver) arrive(matching, at, leaver, true);
    });
  }
}

/** Far from its place a sentence is known by its words alone: only where no other could be meant. */
function arriveCosmetic(matchings: readonly Matching[]): void {
  const leaving = new Map<string, Leaver[]>();
  for (const leaver of leavers(matchings)) append(leaving, fold(sourceOf(leaver.from, leaver.id)), leaver);
  if (leaving.size === 0) return;
  const open = new Map<string, { matching: Matching; at: number }[]>();
  for (const matching of matchings) {
    matching.sources.forEach((source, at) => {
      if (!matching.claims[at]) append(open, fold(source), { matching, at });
    });
  }
  for (const [key, places] of open) {
    const [place] = places;
    const [leaver, another] = leaving.get(key) ?? [];
    if (places.length === 1 && place && leaver && !another) arrive(place.matching, place.at, leaver, false);
  }
}

/** Documents this one must have been called: at least half of the sentences of either came over. */
function formerNames(matching: Matching, byName: ReadonlyMap<string, Matching>): readonly string[] {
  const counts = new Map<string, number>();
  for (const claim of matching.claims)
    if (claim?.from !== undefined) counts.set(claim.from, (counts.get(claim.from) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => {
    const entries = byName.get(name)!.ledger.entries;
    return 2 * count >= Math.min(matching.sources.length, liveCount(entries.values())) ? [name] : [];
  });
}

function liveCount(entries: Iterable<{ readonly retired?: boolean }>): number {
  let count = 0;
  for (const entry of entries) if (!entry.retired) count++;
  return count;
}

/** Mints ids for sentences of a document by position; equal sentences are told apart by how many stand before. */
function makeMinter(matching: Matching, taken: Set<string>): (at: number) => string {
  let occurrences: number[] | undefined;
  return (at) => {
    occurrences ??= countBefore(matching.sources.map(normalise));
    return mintId(matching.document, matching.sources[at]!, occurrences[at]!, taken);
  };
}

/** For each key how many equal ones stand before it. */
function countBefore(keys: readonly string[]): number[] {
  const counts = new Map<string, number>();
  return keys.map((key) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count;
  });
}
