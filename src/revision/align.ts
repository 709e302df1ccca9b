import { diffArrays } from 'diff/lib/diff/array.js';
import { append } from '../text/multimap.ts';

/** Beyond this product of lengths a gap without anchors is paired greedily: `diff` alone is quadratic. */
const diffLimit = 250_000;

/**
 * Pairs equal keys of two sequences in order: for each new position the old position it is, or -1.
 * Every old position is used at most once and the pairs never cross. Keys that occur once on both sides anchor the
 * alignment (patience); package `diff` works inside the gaps. O(n log n) where most keys are unique.
 */
export function align(before: readonly string[], after: readonly string[]): number[] {
  const matched = new Array<number>(after.length).fill(-1);
  const gaps = [{ a: 0, aEnd: before.length, b: 0, bEnd: after.length }];
  for (let gap = gaps.pop(); gap; gap = gaps.pop()) {
    let { a, aEnd, b, bEnd } = gap;
    while (a < aEnd && b < bEnd && before[a] === after[b]) matched[b++] = a++;
    while (a < aEnd && b < bEnd && before[aEnd - 1] === after[bEnd - 1]) matched[--bEnd] = --aEnd;
    if (a === aEnd || b === bEnd) continue;
    const anchors = uniqueAnchors(before, after, { a, aEnd, b, bEnd });
    if (anchors.length === 0) {
      for (const [old, now] of pairGap(before.slice(a, aEnd), after.slice(b, bEnd)))
        matched[b + now] = a + old;
      continue;
    }
    for (const [old, now] of [...anchors, [aEnd, bEnd] as const]) {
      gaps.push({ a, aEnd: old, b, bEnd: now });
      if (now < bEnd) matched[now] = old;
      a = old + 1;
      b = now + 1;
    }
  }
  return matched;
}

interface Gap {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** Keys that stand exactly once on either side of a gap, thinned to the longest run in the same order on both. */
function uniqueAnchors(before: readonly string[], after: readonly string[], gap: Gap): [number, number][] {
  const once = new Map<string, number>();
  for (let at = gap.a; at < gap.aEnd; at++) {
    const key = before[at] as string;
    once.set(key, once.has(key) ? -1 : at);
  }
  const seen = new Map<string, number>();
  for (let at = gap.b; at < gap.bEnd; at++) {
    const key = after[at] as string;
    seen.set(key, seen.has(key) ? -1 : at);
  }
  const pairs: [number, number][] = [];
  for (const [key, now] of seen) {
    const old = once.get(key);
    if (now >= 0 && old !== undefined && old >= 0) pairs.push([old, now]);
  }
  return longestRising(pairs);
}

/** Longest subsequence with rising first members; second members rise already (patience sorting, Fredman 1975). */
export function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const previous = new Array<number>(pairs.length).fill(-1);
  pairs.forEach(([old], at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as [number, number])[0] < old) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[at] = tails[low - 1] as number;
    tails[low] = at;
  });
  const run: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] as number)
    run.push(pairs[at] as [number, number]);
  return run.reverse();
}

/** Pairs inside a gap that holds no anchor, as offsets in the two slices. */
function pairGap(before: readonly string[], after: readonly string[]): [number, number][] {
  const places = new Map<string, number[]>();
  before.forEach((key, old) => {
    append(places, key, old);
  });
  // A key that only one side has pairs with nothing: a rewritten document would cost its square.
  const seen = new Set(after);
  const [olds, nows] = [
    positions(before, (key) => seen.has(key)),
    positions(after, (key) => places.has(key)),
  ];
  const pairs: [number, number][] = [];
  if (olds.length * nows.length > diffLimit) {
    let from = 0;
    const next = new Map<string, number>();
    for (const now of nows) {
      const key = after[now] as string;
      const list = places.get(key) as number[];
      let at = next.get(key) ?? 0;
      while (at < list.length && (list[at] as number) < from) at++;
      next.set(key, at);
      if (at === list.length) continue;
      pairs.push([list[at] as number, now]);
      from = (list[at] as number) + 1;
    }
    return pairs;
  }
  let old = 0;
  let now = 0;
  const changes = diffArrays(
    olds.map((at) => before[at]),
    nows.map((at) => after[at]),
  );
  for (const change of changes) {
    if (change.removed) old += change.value.length;
    else if (change.added) now += change.value.length;
    else for (const _ of change.value) pairs.push([olds[old++] as number, nows[now++] as number]);
  }
  return pairs;
}

function positions(keys: readonly string[], isWanted: (key: string) => boolean): number[] {
  return keys.flatMap((key, at) => (isWanted(key) ? [at] : []));
}
