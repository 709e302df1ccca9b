import { mostKeys } from './keys.ts';
import { mostCandidates } from './sql.ts';
import type { Question } from './units.ts';

/** Units by the terms that they have, and how many words each has. */
export interface HeldKeys {
  /** Where the units of a term are in `units`: in the order of their lengths, then of their ids. */
  readonly places: ReadonlyMap<number, { readonly start: number; readonly end: number }>;
  readonly units: Uint32Array;
  /** By id. */
  readonly words: Uint8Array;
}

/**
 * Selects units as `findCandidates` does: those that share most keys, then those of the nearest length, then by id; in any order. In the
 * time of the units that have a key.
 */
export function makeSelection({ places, units, words }: HeldKeys): (question: Question) => Uint32Array {
  const shared = new Uint8Array(words.length);
  const found = new Uint32Array(words.length);
  /** How many units share so many keys. */
  const sharing = new Uint32Array(mostKeys + 1);
  /** How many units have so many words more or fewer. */
  const lengths = new Uint32Array(256);
  const chosen = new Uint32Array(mostCandidates);
  return ({ keys, fewest, most, count }) => {
    let size = 0;
    sharing.fill(0);
    for (const key of keys) {
      const place = places.get(key);
      if (!place) continue;
      const end = firstOfLength(most + 1, place.start, place.end);
      for (let at = firstOfLength(fewest, place.start, end); at < end; at++) {
        const unit = units[at] as number;
        const before = shared[unit] as number;
        if (before === 0) found[size++] = unit;
        shared[unit] = before + 1;
      }
    }
    for (let at = 0; at < size; at++) (sharing[shared[found[at] as number] as number] as number)++;
    let enough = mostKeys;
    for (let sum = sharing[enough] as number; enough > 1 && sum < mostCandidates; )
      sum += sharing[--enough] as number;
    // Those that share more are chosen; of those that share just enough, the ones of the nearest lengths.
    let sure = 0;
    let equal = 0;
    lengths.fill(0);
    for (let at = 0; at < size; at++) {
      const unit = found[at] as number;
      const keys = shared[unit] as number;
      shared[unit] = 0;
      if (keys > enough) chosen[sure++] = unit;
      if (keys !== enough) continue;
      found[equal++] = unit;
      (lengths[Math.abs((words[unit] as number) - count)] as number)++;
    }
    let nearest = 0;
    let full = sure;
    while (nearest < 255 && full + (lengths[nearest] as number) < mostCandidates)
      full += lengths[nearest++] as number;
    let end = full;
    for (let at = 0; at < equal; at++) {
      const unit = found[at] as number;
      const apart = Math.abs((words[unit] as number) - count);
      if (apart < nearest) chosen[sure++] = unit;
      else if (apart === nearest) end = insertSmallest(chosen, full, end, unit);
    }
    return chosen.subarray(0, end);
  };

  function firstOfLength(length: number, start: number, end: number): number {
    let [from, to] = [start, end];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((words[units[middle] as number] as number) < length) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** Puts an id into the part of a list, up to its end, that has the smallest in their order, if it is one of them. The end of the part. */
function insertSmallest(list: Uint32Array, start: number, end: number, id: number): number {
  let at = end;
  if (end === list.length) {
    if (id > (list[end - 1] as number)) return end;
    at--;
  }
  for (; at > start && (list[at - 1] as number) > id; at--) list[at] = list[at - 1] as number;
  list[at] = id;
  return Math.min(end + 1, list.length);
}
