import type { NumberFacts } from '../../languages/engine/numbers.ts';
import { foldNumeral } from '../../languages/engine/word-sets.ts';
import type { Language } from '../../languages/pack.ts';
import { memoizeByWord, type WordMemo, wordsOf } from '../../text/word-table.ts';
import type { Quantity } from './quantity.ts';

/** Shorter words are too often one letter from another word. */
const shortest = 5;
const longest = 24;

/** A run of letters that is a numeral except one letter. */
interface Misspelt {
  /** Offset in its word. */
  readonly offset: number;
  readonly values: ReadonlySet<number>;
}

const nothing: ReadonlySet<number> = new Set();

/** What is asked of a language. */
type Speller = Pick<Language, 'numbers' | 'identity'>;

/** By language; each word is looked up once in the life of the process. */
const readers = new WeakMap<NumberFacts, WordMemo<readonly Misspelt[] | 'none'>>();

/**
 * Values of the words of a text that are a numeral except one of its letters: `милллион`, `ҷаҳор`. Their spelling is at
 * fault, not the number. A misspelt scale word multiplies the digits before it. Linear in the text.
 */
export function readMisspelt(
  text: string,
  language: Speller,
  quantities: readonly Quantity[],
): ReadonlySet<number> {
  const reader = readerOf(language);
  const { count, bounds, ids } = wordsOf(text);
  const found = new Set<number>();
  let before: ReadonlyMap<number, Quantity> | undefined;
  for (let at = 0; at < count; at++) {
    const misspelt = reader.at(ids[at] as number);
    if (misspelt === 'none') continue;
    before ??= new Map(quantities.map((quantity) => [quantity.end + 1, quantity]));
    for (const { offset, values } of misspelt) {
      const answers = before.get((bounds[2 * at] as number) + offset)?.answers ?? [];
      for (const value of values) {
        found.add(value);
        for (const answer of answers) found.add(answer * value);
      }
    }
  }
  return found;
}

function readerOf({ numbers: facts, identity }: Speller): WordMemo<readonly Misspelt[] | 'none'> {
  const known = readers.get(facts);
  if (known) return known;
  const index = makeIndex(facts);
  const reader = memoizeByWord<readonly Misspelt[] | 'none'>(({ text }) => {
    const found = [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(
      ({ 0: letters, index: offset }): Misspelt[] => {
        const form = foldNumeral(letters);
        // A pronoun is no numeral with a letter wrong: своих, двоих.
        const values = identity.words.has(form) ? nothing : valuesOf(form, facts, index);
        return values.size === 0 ? [] : [{ offset, values }];
      },
    );
    return found.length === 0 ? 'none' : found;
  }, 'none');
  readers.set(facts, reader);
  return reader;
}

/** Values by what is left of a numeral without one of its letters. */
type Index = ReadonlyMap<string, ReadonlySet<number>>;

function valuesOf(form: string, facts: NumberFacts, index: Index): ReadonlySet<number> {
  const isRight = facts.words.has(form) || facts.scales.has(form);
  if (isRight || form.length < shortest || form.length > longest) return new Set();
  return new Set([form, ...shortened(form)].flatMap((key) => [...(index.get(key) ?? [])]));
}

function makeIndex(facts: NumberFacts): Index {
  const index = new Map<string, Set<number>>();
  for (const [form, value] of [...facts.words, ...facts.scales]) {
    if (form.length < shortest) continue;
    for (const key of [form, ...shortened(form)]) index.set(key, (index.get(key) ?? new Set()).add(value));
  }
  return index;
}

/** A word without one of its letters, in each way. */
function shortened(form: string): string[] {
  return Array.from(form, (_, at) => form.slice(0, at) + form.slice(at + 1));
}
