import type { MarkedText } from '../model/content.ts';
import { fold } from '../text/fold.ts';
import { normalise } from '../text/normalise.ts';
import { claimEqual, gravesOf, type Matching, sourceOf } from './claim.ts';
import { followEdits } from './follow.ts';
import { mintId } from './mint.ts';
import { append, queues } from './queues.ts';

/**
 * The passes that need every document, in the order given: a sentence that left one document arrives in another, as it
 * was or cosmetically changed; one that left its document long ago comes back in another; what was edited, split or
 * merged is followed inside its document, then from a document that was renamed. What is still open is minted. Fills
 * `claims` and `became`, empties `lost` of ids that live on, and adds to `taken`, which must hold every id of the
 * workspace, retired ones too. `resting` are tombstones of documents that are not among `matchings`.
 */
export function settle(
  matchings: readonly Matching[],
  taken: Set<string>,
  resting: readonly Leaver[] = [],
): void {
  arrive(matchings, leavers(matchings), 'arrived');
  arrive(matchings, [...matchings.flatMap(tombstonesOf), ...resting], 'revived');
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

/** An id that may go to another document. */
export interface Leaver {
  readonly id: string;
  readonly source: MarkedText;
  /** Name of the document it leaves. */
  readonly from: string;
  /** Tells that document that the id lives on elsewhere. */
  leave(): void;
}

function leavers(matchings: readonly Matching[]): readonly Leaver[] {
  return matchings.flatMap((from) =>
    [...from.lost].map((id) => leaverOf(from, id, () => void from.lost.delete(id))),
  );
}

/** The tombstones of a document that none of its sentences claimed. */
export function tombstonesOf(from: Matching): readonly Leaver[] {
  return gravesOf(from)
    .filter((id) => !from.lost.has(id))
    .map((id) => leaverOf(from, id, () => void from.left.add(id)));
}

function leaverOf(from: Matching, id: string, leave: () => void): Leaver {
  return { id, source: sourceOf(from, id), from: from.document, leave };
}

/** Open sentences take the ids of leavers with their text, then of those with a cosmetically equal one. */
function arrive(
  matchings: readonly Matching[],
  leaving: readonly Leaver[],
  rule: 'arrived' | 'revived',
): void {
  if (leaving.length === 0) return;
  const gone = new Set<Leaver>();
  const claim = (matching: Matching, at: number, leaver: Leaver, isExact: boolean): void => {
    const { id, source, from } = leaver;
    gone.add(leaver);
    leaver.leave();
    matching.claims[at] = { ...claimEqual(id, rule, isExact, source), from };
  };
  const waiting = queues(leaving, ({ source }) => normalise(source));
  for (const matching of matchings) {
    matching.sources.forEach((source, at) => {
      if (matching.claims[at]) return;
      const leaver = waiting.get(normalise(source))?.next().value;
      if (leaver) claim(matching, at, leaver, true);
    });
  }
  const left = leaving.filter((leaver) => !gone.has(leaver));
  for (const { matching, at, leaver } of onlyPairs(matchings, left)) claim(matching, at, leaver, false);
}

/** Far from its place a sentence is known by its words alone: only where no other could be meant. */
function onlyPairs(
  matchings: readonly Matching[],
  leaving: readonly Leaver[],
): readonly { matching: Matching; at: number; leaver: Leaver }[] {
  const leavers = new Map<string, Leaver[]>();
  for (const leaver of leaving) append(leavers, fold(leaver.source), leaver);
  if (leavers.size === 0) return [];
  const open = new Map<string, { matching: Matching; at: number }[]>();
  for (const matching of matchings) {
    matching.sources.forEach((source, at) => {
      if (!matching.claims[at]) append(open, fold(source), { matching, at });
    });
  }
  return [...open].flatMap(([key, places]) => {
    const [place] = places;
    const [leaver, another] = leavers.get(key) ?? [];
    return places.length === 1 && place && leaver && !another ? [{ ...place, leaver }] : [];
  });
}

/**
 * Hands the tombstones of documents that are gone to the document each was renamed to, if any: that most of its
 * sentences went to. `matchings` are settled.
 */
export function inheritGraves(gone: readonly Matching[], matchings: readonly Matching[]): void {
  const byName = new Map(gone.map((matching) => [matching.document, matching]));
  const heirs = new Map<Matching, { heir: Matching; count: number }>();
  for (const heir of matchings) {
    const counts = countOrigins(heir);
    for (const name of formerNames(heir, byName)) {
      const former = byName.get(name)!;
      const count = counts.get(name)!;
      if (count > (heirs.get(former)?.count ?? 0)) heirs.set(former, { heir, count });
    }
  }
  for (const [former, { heir }] of heirs) {
    const ids = new Set(gravesOf(former));
    heir.inherited.push({ from: former, ids });
    for (const id of ids) former.left.add(id);
  }
}

/** Documents this one must have been called: at least half of the sentences of either came over. */
function formerNames(matching: Matching, byName: ReadonlyMap<string, Matching>): readonly string[] {
  return [...countOrigins(matching)].flatMap(([name, count]) => {
    const former = byName.get(name);
    const live = former && liveCount(former.ledger.entries.values());
    return live !== undefined && 2 * count >= Math.min(matching.sources.length, live) ? [name] : [];
  });
}

/** How many sentences came over from each other document; those long gone from it tell nothing of its name. */
function countOrigins({ claims }: Matching): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    if (claim?.from === undefined || claim.rule === 'revived') continue;
    counts.set(claim.from, (counts.get(claim.from) ?? 0) + 1);
  }
  return counts;
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
