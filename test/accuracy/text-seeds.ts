import type { Pair } from '../../src/checks/engine/check.ts';
import type { News } from './news.ts';

/** A kind of fault, and the checks any of which should find it. */
export interface SeedKind {
  readonly name: string;
  readonly codes: readonly string[];
  /** The pair with the fault in its target; none where it cannot be put there. */
  seed(pair: Pair, chance: Chance, others: Others): string | undefined;
}

/** Pseudo-random numbers from 0 up to, and without, 1. */
export type Chance = () => number;

/** Translations of the same sentence into other languages. */
type Others = (source: string) => readonly string[];

/** The same sequence for the same seed (mulberry32). */
function makeChance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <Value>(values: readonly Value[], chance: Chance): Value | undefined =>
  values[Math.floor(chance() * values.length)];

/** Latin letters for Cyrillic ones that look the same. */
const homoglyphs: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  А: 'A',
  О: 'O',
  Р: 'P',
  С: 'C',
};

/** What typists write for a letter on another keyboard. */
const wrongLetters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ru: { и: 'і', И: 'І' },
  be: { і: 'и', ў: 'щ', І: 'И' },
  tg: { қ: 'ⱪ', ҳ: 'ⱨ', ҷ: 'җ', ӯ: 'ў', Ӯ: 'Ў' },
};

export function replaceOne(
  text: string,
  letters: Readonly<Record<string, string>>,
  chance: Chance,
): string | undefined {
  const places = [...text].flatMap((letter, at) => (letters[letter] === undefined ? [] : [at]));
  const place = pick(places, chance);
  return place === undefined
    ? undefined
    : [...text].map((letter, at) => (at === place ? letters[letter] : letter)).join('');
}

const quotes = /["«»“”„]/g;

export const seedKinds: readonly SeedKind[] = [
  {
    name: 'both quotation marks dropped',
    codes: ['quotes/missing'],
    seed: ({ source, target }) =>
      isQuoted(source) && target.match(quotes)?.length === 2 ? target.replace(quotes, '') : undefined,
  },
  {
    name: 'closing quotation mark dropped',
    codes: ['quotes/unpaired'],
    seed: ({ source, target }) => {
      if (!isQuoted(source) || target.match(quotes)?.length !== 2) return undefined;
      const at = Math.max(...[...target.matchAll(quotes)].map(({ index }) => index));
      return target.slice(0, at) + target.slice(at + 1);
    },
  },
  {
    name: 'Latin letter in a word',
    codes: ['letters/mixed-script', 'letters/look-alike'],
    seed: ({ target }, chance) => replaceInWord(target, homoglyphs, chance),
  },
  {
    name: 'wrong letter',
    codes: ['letters/alphabet'],
    seed: ({ target, targetLanguage }, chance) =>
      replaceOne(target, wrongLetters[targetLanguage] ?? {}, chance),
  },
  {
    name: 'another language',
    codes: ['language/wrong'],
    seed: ({ source }, chance, others) => pick(others(source), chance),
  },
  { name: 'untranslated', codes: ['target/untranslated'], seed: ({ source }) => source },
  {
    name: 'last five words untranslated',
    codes: ['target/untranslated'],
    seed: ({ source, target }) => {
      const words = source.split(' ');
      return words.length < 10
        ? undefined
        : `${target.split(' ').slice(0, -5).join(' ')} ${words.slice(-5).join(' ')}`;
    },
  },
  {
    name: 'end mark dropped',
    codes: ['punctuation/end'],
    seed: ({ source, target }) =>
      /[\p{Ll}]{2}[.?!]["”]?$/u.test(source) && /[\p{L}»"”][.?!]["”»]?$/u.test(target)
        ? target.replace(/[.?!](?=["”»]?$)/u, '')
        : undefined,
  },
  {
    name: 'word doubled',
    codes: ['words/doubled'],
    seed: ({ target }, chance) => {
      const word = pick([...target.matchAll(/(?<=^|\s)\p{L}{2,}(?=\s)/gu)], chance);
      return word && `${target.slice(0, word.index)}${word[0]} ${target.slice(word.index)}`;
    },
  },
  {
    name: 'second half dropped',
    codes: ['target/truncated'],
    seed: ({ source, target }) => {
      if (source.length < 80) return undefined;
      const words = target.split(' ');
      return `${words
        .slice(0, Math.round(words.length * 0.45))
        .join(' ')
        .replace(/[\p{P}\s]+$/u, '')}.`;
    },
  },
];

export function isQuoted(source: string): boolean {
  return (source.match(quotes)?.length ?? 0) % 2 === 0 && /(?:^|[\s(])["“]\S.*\S["”]/u.test(source);
}

/** A letter of a Cyrillic word of three letters or more. */
function replaceInWord(
  text: string,
  letters: Readonly<Record<string, string>>,
  chance: Chance,
): string | undefined {
  const words = [...text.matchAll(/(?<![\p{L}\p{M}])\p{Script=Cyrillic}{3,}(?![\p{L}\p{M}])/gu)];
  const word = pick(words, chance);
  const replaced = word && replaceOne(word[0], letters, chance);
  return word && replaced && text.slice(0, word.index) + replaced + text.slice(word.index + word[0].length);
}

/** Pairs with one fault each, up to `most`, chosen by chance. */
export function seedFaults(
  news: News,
  kind: SeedKind,
  most: number,
  others: Others,
  seed: number,
): readonly Pair[] {
  const chance = makeChance(seed);
  const found: Pair[] = [];
  const pool = [...news.pairs];
  while (pool.length > 0 && found.length < most) {
    const [pair] = pool.splice(Math.floor(chance() * pool.length), 1) as [Pair];
    const target = kind.seed(pair, chance, others);
    if (target !== undefined && target !== pair.target) found.push({ ...pair, target });
  }
  return found;
}
