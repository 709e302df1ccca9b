import { indexText } from './keys.ts';
import { scoreWords } from './similarity.ts';
import type { LikeUnit, Question, Unit } from './units.ts';

/**
 * Scores units against a text as `scoreWords` does, and gives those that score enough. Words are compared by their numbers. Most units are
 * told to be too different by the words that the text does not have, whatever their order: each is an edit.
 */
export function makeScoring(
  units: readonly (Unit | undefined)[],
): (ids: Uint32Array, question: Question) => readonly LikeUnit[] {
  const numbers = new Map<string, number>();
  const texts = new Array<Uint32Array | undefined>(units.length).fill(undefined);
  /** How often the text that is asked for has each word; all 0 between two questions. */
  let counts = new Uint32Array(1 << 12);
  /** How often less what has been seen of a unit. */
  let left = new Uint32Array(1 << 12);
  const numberWords = (words: readonly string[]): Uint32Array => {
    const list = Uint32Array.from(words, (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, numbers.size);
      return numbers.size - 1;
    });
    if (numbers.size > counts.length) {
      counts = grow(counts, numbers.size);
      left = grow(left, numbers.size);
    }
    return list;
  };
  return (ids, { words, least }) => {
    const asked = numberWords(words);
    for (const word of asked) (left[word] as number) = ++(counts[word] as number);
    const found: LikeUnit[] = [];
    for (const id of ids) {
      const unit = units[id];
      if (!unit) continue;
      texts[id] ??= numberWords(indexText(unit.source).words);
      const text = texts[id];
      if (!canScore(text, asked.length, least)) continue;
      const score = scoreWords(text, asked, least);
      if (score > 0) found.push({ id, penalty: unit.penalty, source: unit.source, score });
    }
    for (const word of asked) counts[word] = left[word] = 0;
    return found;
  };

  /** Whether a text has few enough words that the one of so many words that is asked for does not have. */
  function canScore(text: Uint32Array, asked: number, least: number): boolean {
    const longer = Math.max(text.length, asked);
    const most = Math.floor((longer * (100 - least)) / 100) - (longer - text.length);
    let missing = 0;
    let at = 0;
    for (; at < text.length && missing <= most; at++) {
      const word = text[at] as number;
      if (left[word] === 0) missing++;
      else (left[word] as number)--;
    }
    while (--at >= 0) left[text[at] as number] = counts[text[at] as number] as number;
    return missing <= most;
  }
}

function grow(list: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size * 2);
  larger.set(list);
  return larger;
}
