import type { SearchForms } from './related.ts';
import { foldLetters } from './words.ts';

/** A word of the site that may have been meant. */
export interface Suggestion {
  readonly word: string;
  /** How many letters are other ones than those that were typed. */
  readonly distance: number;
  /** How rare it is: 0 for the most frequent words. */
  readonly rarity: number;
}

/** Words by how many briefings have them, the most frequent first, as `packWords` writes them. */
export type PackedWords = readonly string[];

/** Words in order, each as the number of letters that it shares with the one before, in base 36, and the rest. */
export function packWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < mostShared && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
}

const mostShared = 35;

function* unpackWords(packed: string): Generator<string> {
  let before = '';
  if (packed === '') return;
  for (const each of packed.split(' ')) {
    before = before.slice(0, Number.parseInt(each[0] ?? '0', 36)) + each.slice(1);
    yield before;
  }
}

/**
 * The word of a language nearest to one that it does not have: by the fewest letters changed, left out, added or swapped,
 * where letters that writers of the language confuse count half; then the more frequent one. Undefined if none is near.
 */
export function suggestWord(word: string, packed: PackedWords, forms: SearchForms): Suggestion | undefined {
  // The second one where it was typed on another keyboard.
  const typed = [...new Set([foldLetters(word), foldLetters(fromLatinKeys(word))])];
  const near = confusedBy(forms);
  let best: Suggestion | undefined;
  for (const [rarity, words] of packed.entries()) {
    for (const each of unpackWords(words)) {
      const folded = foldLetters(each);
      for (const asked of typed) {
        const most = mostChanges(asked.length);
        if (Math.abs(folded.length - asked.length) > most) continue;
        const distance = distanceOf(asked, folded, near);
        if (distance <= most && (!best || distance < best.distance)) best = { word: each, distance, rarity };
      }
    }
  }
  return best;
}

/** A word of three letters is another word with any change. */
function mostChanges(length: number): number {
  return length < 4 ? 0 : length < 6 ? 1 : length < 9 ? 1.5 : 2;
}

/** What the keys of a Russian keyboard give that were typed as Latin ones: ozero is jpthj there. */
function fromLatinKeys(word: string): string {
  return word.replace(/[a-z[\];',.`]/g, (key) => russianKeys[latinKeys.indexOf(key)] ?? key);
}

const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const russianKeys = 'йцукенгшщзхъфывапролджэячсмитьбюё';

/** Whether two letters are confused in a language. */
function confusedBy({ confusedLetters = '' }: SearchForms): (a: string, b: string) => boolean {
  const pairs = new Set(confusedLetters.split(' ').flatMap((pair) => [pair, [...pair].reverse().join('')]));
  return (a, b) => pairs.has(a + b);
}

/** Optimal string alignment distance, with half a step for a confused letter and for one that is doubled or not. */
function distanceOf(a: string, b: string, isConfused: (a: string, b: string) => boolean): number {
  let last: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const [x, y] = [a[i - 1] as string, b[j - 1] as string];
      const changed = x === y ? 0 : isConfused(x, y) ? 0.5 : 1;
      let cost = Math.min(
        (row[j - 1] as number) + changed,
        (row[j] as number) + (x === a[i - 2] ? 0.5 : 1),
        (next[j - 1] as number) + (y === b[j - 2] ? 0.5 : 1),
      );
      if (x === b[j - 2] && y === a[i - 2]) cost = Math.min(cost, (last[j - 2] ?? Infinity) + 1);
      next.push(cost);
    }
    last = row;
    row = next;
  }
  return row[b.length] as number;
}
