import { indexText } from './keys.ts';
import { scoreWords } from './similarity.ts';
import type { LikeUnit, Question, Unit } from './units.ts';

/**
 * Scores units against a text as `scoreWords` does, and gives those that score enough. Words are compared by their numbers; most units
 * are told to be too different by 64 bits, one for the words of each remainder of 64, and by the words that they share.
 */
export function makeScoring(
  units: readonly (Unit | undefined)[],
): (ids: Uint32Array, question: Question) => readonly LikeUnit[] {
  const numbers = new Map<string, number>();
  const texts = new Array<Uint32Array | undefined>(units.length).fill(undefined);
  const lengths = new Uint32Array(units.length);
  const low = new Int32Array(units.length);
  const high = new Int32Array(units.length);
  /** Of each word; all 0 between two questions. */
  let counts = new Uint32Array(1 << 12);
  /** The text that is asked for is the one without an id. */
  const put = (id: number, list: readonly string[]): Uint32Array => {
    const words = Uint32Array.from(list, (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, numbers.size);
      return numbers.size - 1;
    });
    if (numbers.size > counts.length) counts = new Uint32Array(numbers.size * 2);
    [low[id], high[id]] = [0, 0];
    for (const word of words) {
      if (word & 32) (high[id] as number) |= 1 << (word & 31);
      else (low[id] as number) |= 1 << (word & 31);
    }
    lengths[id] = words.length;
    texts[id] = words;
    return words;
  };
  return (ids, { words, least }) => {
    const asked = put(0, words);
    const [askedLow, askedHigh] = [low[0] as number, high[0] as number];
    const found: LikeUnit[] = [];
    for (const id of ids) {
      const unit = units[id];
      if (!unit) continue;
      if (lengths[id] === 0) put(id, indexText(unit.source).words);
      const longer = Math.max(lengths[id] as number, asked.length);
      const most = Math.floor((longer * (100 - least)) / 100);
      const [a, b] = [low[id] as number, high[id] as number];
      // Words of one text that are not in the other: each is an edit.
      if (countBits(askedLow & ~a) + countBits(askedHigh & ~b) > most) continue;
      if (countBits(a & ~askedLow) + countBits(b & ~askedHigh) > most) continue;
      const text = texts[id] as Uint32Array;
      if (longer - countShared(text, asked) > most) continue;
      const score = scoreWords(text, asked, least);
      if (score > 0) found.push({ id, penalty: unit.penalty, source: unit.source, score });
    }
    return found;
  };

  /** How many words two texts have in common, whatever their order. */
  function countShared(a: Uint32Array, b: Uint32Array): number {
    let shared = 0;
    for (const word of a) (counts[word] as number)++;
    for (const word of b) {
      if (counts[word] === 0) continue;
      (counts[word] as number)--;
      shared++;
    }
    for (const word of a) counts[word] = 0;
    return shared;
  }
}

function countBits(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x5555_5555);
  sum = (sum & 0x3333_3333) + ((sum >>> 2) & 0x3333_3333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
