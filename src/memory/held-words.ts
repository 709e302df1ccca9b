import { indexText } from './keys.ts';
import { scoreWords } from './similarity.ts';
import type { LikeUnit, Question, Unit } from './units.ts';

/**
 * Scores units against a text as `scoreWords` does, and gives those that score enough. Words are compared by their numbers. Most units are
 * ruled out by the words that the text does not have, in any order: each is an edit.
 */
export function makeScoring(
  units: readonly (Unit | undefined)[],
): (ids: Uint32Array, question: Question) => readonly LikeUnit[] {
  const numbers = new Map<string, number>();
  const texts = new Array<readonly number[] | undefined>(units.length).fill(undefined);
  /** Which words the text that is asked for has; all 0 between two questions. */
  let isAsked = new Uint8Array(1 << 12);
  const numberWords = (words: readonly string[]): readonly number[] => {
    const list = words.map((word) => {
      const number = numbers.get(word) ?? numbers.size;
      if (number === numbers.size) numbers.set(word, number);
      return number;
    });
    if (numbers.size > isAsked.length) {
      const larger = new Uint8Array(numbers.size * 2);
      larger.set(isAsked);
      isAsked = larger;
    }
    return list;
  };
  return (ids, { words, least }) => {
    const asked = numberWords(words);
    for (const word of asked) isAsked[word] = 1;
    const found: LikeUnit[] = [];
    for (const id of ids) {
      const unit = units[id];
      if (!unit) continue;
      texts[id] ??= numberWords(indexText(unit.source).words);
      const text = texts[id];
      if (!canScore(text, asked.length, least)) continue;
      const score = scoreWords(text, asked, least);
      if (score > 0) found.push({ id, penalty: unit.penalty, made: unit.made, source: unit.source, score });
    }
    for (const word of asked) isAsked[word] = 0;
    return found;
  };

  /** Whether a text has few enough words that the one of so many words that is asked for does not have. */
  function canScore(text: readonly number[], asked: number, least: number): boolean {
    const longer = Math.max(text.length, asked);
    let left = Math.floor((longer * (100 - least)) / 100) - (longer - text.length);
    for (let at = 0; at < text.length && left >= 0; at++) if (isAsked[text[at] as number] === 0) left--;
    return left >= 0;
  }
}
