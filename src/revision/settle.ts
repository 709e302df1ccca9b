import type { MarkedText } from '../model/content.ts';
import { fold } from '../text/fold.ts';
import { append, queues } from '../text/multimap.ts';
import { normalise } from '../text/normalise.ts';
import { claimEqual, type Matching, retiredIdsOf, sourceOf } from './claim.ts';
import { followFarEdits } from './far-edits.ts';
import { followEdits } from './follow.ts';
import { mintId } from './mint.ts';

/** The data that the passes over all documents need besides the matchings. */
export interface Surroundings {
  /** Tombstones of documents that are not among the matchings. */
  readonly resting?: readonly Leaver[];
  /** How much work an id of a document has: the number of languages with a translation. None has any when left out. */
  workOf?(document: string, id: string): number;
}

/**
 * The passes that need every document, in the order given: a sentence that left one document arrives in another, or one
 * that left long ago comes back, as it was or cosmetically changed; what was edited, split or merged is followed inside its
 * document, then from a document that was renamed; last, what was moved and edited at once. What is still open is minted.
 * Fills `claims` and `became`, empties `lost` of ids that live on, and adds to `taken`, which must hold every id of the
 * workspace, retired ones too.
 */
export function settle(
  matchings: readonly Matching[],
  taken: Set<string>,
  { resting = [], workOf = () => 0 }: Surroundings = {},
): void {
  arriveExactly(matchings, resting, workOf);
  arriveReformatted(matchings, resting);
  const minters = new Map(matchings.map((matching) => [matching, makeMinter(matching, taken)]));
  for (const matching of matchings) followEdits(matching, matching, minters.get(matching)!);
  const byName = new Map(matchings.map((matching) => [matching.document, matching]));
  for (const matching of matchings) {
    for (const name of formerNames(matching, byName))
      followEdits(matching, byName.get(name)!, minters.get(matching)!);
  }
  followFarEdits(matchings);
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
  return retiredIdsOf(from)
    .filter((id) => !from.lost.has(id))
    .map((id) => leaverOf(from, id, () => void from.movedOut.add(id)));
}

function leaverOf(from: Matching, id: string, leave: () => void): Leaver {
  return { id, source: sourceOf(from, id), from: from.document, leave };
}

/** A sentence without an id yet. */
interface Place {
  readonly matching: Matching;
  readonly at: number;
}

function openPlaces(matchings: readonly Matching[]): readonly Place[] {
  return matchings.flatMap((matching) =>
    matching.claims.flatMap((claim, at) => (claim ? [] : [{ matching, at }])),
  );
}

/**
 * Open sentences take ids with their very text: of sentences that leave another document now, then of tombstones of their
 * own document, then of others. More work goes first: an id whose translations are finished is not passed over for one
 * that has none. Where both have as much, the living id stays.
 */
function arriveExactly(
  matchings: readonly Matching[],
  resting: readonly Leaver[],
  workOf: NonNullable<Surroundings['workOf']>,
): void {
  const keys = new Set(openPlaces(matchings).map(keyOf));
  if (keys.size === 0) return;
  const isWanted = ({ source }: Leaver): boolean => keys.has(normalise(source));
  const candidates = [
    ...leavers(matchings).map((leaver) => ({ leaver, isLive: true })),
    ...tombstones(matchings, resting).map((leaver) => ({ leaver, isLive: false })),
  ].filter(({ leaver }) => isWanted(leaver));
  const byWork = new Map<number, { readonly live: Leaver[]; readonly retired: Leaver[] }>();
  for (const { leaver, isLive } of candidates) {
    const work = workOf(leaver.from, leaver.id);
    const tier = byWork.get(work) ?? { live: [], retired: [] };
    byWork.set(work, tier);
    tier[isLive ? 'live' : 'retired'].push(leaver);
  }
  const gone = new Set<Leaver>();
  for (const [, { live, retired }] of [...byWork].sort(([a], [b]) => b - a)) {
    take(matchings, live, keyOf, ({ source }) => normalise(source), 'moved-in', gone);
    const ownKey = (leaver: Leaver): string => `${leaver.from}\n${normalise(leaver.source)}`;
    take(matchings, retired, (place) => `${nameOf(place)}\n${keyOf(place)}`, ownKey, 'restored', gone);
    take(matchings, retired, keyOf, ({ source }) => normalise(source), 'restored', gone);
  }
}

/** The same for texts that are cosmetically equal; from another document only where no other could be meant. */
function arriveReformatted(matchings: readonly Matching[], resting: readonly Leaver[]): void {
  claimOnlyPairs(matchings, leavers(matchings), 'moved-in');
  const own = matchings.flatMap(tombstonesOf);
  const ownKey = ({ from, source }: Leaver): string => `${from}\n${fold(source)}`;
  take(
    matchings,
    own,
    (place) => `${nameOf(place)}\n${fold(sourceAt(place))}`,
    ownKey,
    'restored',
    new Set(),
  );
  claimOnlyPairs(matchings, tombstones(matchings, resting), 'restored');
}

/** Open sentences take the ids of leavers with the same key, in order; those taken are added to `gone`. */
function take(
  matchings: readonly Matching[],
  leaving: readonly Leaver[],
  keyAt: (place: Place) => string,
  keyFor: (leaver: Leaver) => string,
  rule: 'moved-in' | 'restored',
  gone: Set<Leaver>,
): void {
  const left = leaving.filter((leaver) => !gone.has(leaver));
  if (left.length === 0) return;
  const waiting = queues(left, keyFor);
  for (const place of openPlaces(matchings)) {
    const leaver = waiting.get(keyAt(place))?.next().value;
    if (!leaver) continue;
    gone.add(leaver);
    claimFrom(place, leaver, rule);
  }
}

function claimFrom(place: Place, leaver: Leaver, rule: 'moved-in' | 'restored'): void {
  const { matching, at } = place;
  const { id, source, from } = leaver;
  leaver.leave();
  const isExact = normalise(source) === keyOf(place);
  const isOwn = from === matching.document;
  const claim = claimEqual(id, isOwn && rule === 'moved-in' ? 'moved' : rule, isExact, source);
  matching.claims[at] = isOwn ? claim : { ...claim, from };
}

function sourceAt({ matching, at }: Place): MarkedText {
  return matching.sources[at] as MarkedText;
}

function keyOf(place: Place): string {
  return normalise(sourceAt(place));
}

function nameOf({ matching }: Place): string {
  return matching.document;
}

/** The entries that no sentence has claimed, in the matchings and in documents outside them. */
function tombstones(matchings: readonly Matching[], resting: readonly Leaver[]): readonly Leaver[] {
  const claimed = new Set(matchings.flatMap(({ claims }) => claims.map((claim) => claim?.id)));
  return [...matchings.flatMap(tombstonesOf), ...resting.filter(({ id }) => !claimed.has(id))];
}

/** Far from its place a sentence is known by its words alone: only where no other could be meant. */
function claimOnlyPairs(
  matchings: readonly Matching[],
  leaving: readonly Leaver[],
  rule: 'moved-in' | 'restored',
): void {
  const leavers = new Map<string, Leaver[]>();
  for (const leaver of leaving) append(leavers, fold(leaver.source), leaver);
  if (leavers.size === 0) return;
  const open = new Map<string, Place[]>();
  for (const place of openPlaces(matchings)) append(open, fold(sourceAt(place)), place);
  for (const [key, [place, other]] of open) {
    const [leaver, another] = leavers.get(key) ?? [];
    if (place && !other && leaver && !another) claimFrom(place, leaver, rule);
  }
}

/**
 * Hands the tombstones of documents that are gone to the document each was renamed to, if any: that most of its
 * sentences went to. `matchings` are settled.
 */
export function inheritRetired(gone: readonly Matching[], matchings: readonly Matching[]): void {
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
    const ids = new Set(retiredIdsOf(former));
    heir.inherited.push({ from: former, ids });
    for (const id of ids) former.movedOut.add(id);
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

/** How many sentences came over from each other document; those that left it long ago say nothing about its name. */
function countOrigins({ claims }: Matching): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    if (claim?.from === undefined || claim.rule === 'restored') continue;
    counts.set(claim.from, (counts.get(claim.from) ?? 0) + 1);
  }
  return counts;
}

function liveCount(entries: Iterable<{ readonly retired?: boolean }>): number {
  let count = 0;
  for (const entry of entries) if (!entry.retired) count++;
  return count;
}

/** Mints ids for sentences of a document by position; equal sentences are told apart by how many are before. */
function makeMinter(matching: Matching, taken: Set<string>): (at: number) => string {
  let occurrences: number[] | undefined;
  return (at) => {
    occurrences ??= countBefore(matching.sources.map(normalise));
    return mintId(matching.document, matching.sources[at]!, occurrences[at]!, taken);
  };
}

/** For each key how many equal ones are before it. */
function countBefore(keys: readonly string[]): number[] {
  const counts = new Map<string, number>();
  return keys.map((key) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count;
  });
}
