import { isQuoted, pick, replaceOne, type SeedKind } from './text-seeds.ts';

// What other hands than those of `text-seeds.ts` might do to a translation.

const homoglyphs: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аеорсухіАВЕКМНОРСТХІ'].map((letter, at) => [letter, [...'aeopcyxiABEKMHOPCTXI'][at] as string]),
);

/** Letters of neighbours on the same keyboard or in the same hand. */
const strangers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ru: { у: 'ў', У: 'Ў', и: 'i', э: 'є', г: 'ґ', х: 'ҳ', к: 'қ', ы: 'ьі' },
  be: { у: 'щ', й: 'и', ь: 'ъ', і: 'ї', э: 'є', г: 'ғ', Ш: 'Щ', ш: 'щ' },
  tg: { и: 'ы', с: 'ц', ш: 'щ', ӯ: 'ў', л: 'ль', қ: 'ќ', ҷ: 'җ', ҳ: 'һ', ғ: 'ѓ', ӣ: 'ї' },
};

const digits = /(?<![\d.,:])\d{2,4}(?![\d.,:])/g;

/** A number that both sides have once. */
function sharedNumber(source: string, target: string): RegExpExecArray | undefined {
  const of = (text: string, number: string) => text.split(/\D+/).filter((each) => each === number).length;
  return [...target.matchAll(digits)].find(
    ([number]) => of(source, number) === 1 && of(target, number) === 1,
  );
}

function inPlace(
  text: string,
  found: RegExpExecArray | undefined,
  by: (word: string) => string,
): string | undefined {
  if (!found) return undefined;
  const word = by(found[0]);
  return word === found[0]
    ? undefined
    : text.slice(0, found.index) + word + text.slice(found.index + found[0].length);
}

function cut(text: string, share: number): string {
  const words = text.split(' ');
  return words
    .slice(0, Math.round(words.length * share))
    .join(' ')
    .replace(/[\p{P}\s]+$/u, '');
}

const numbers = ['numbers/missing'];

export const seedVariants: readonly SeedKind[] = [
  {
    name: 'two digits swapped',
    codes: numbers,
    seed: ({ source, target }) =>
      inPlace(target, sharedNumber(source, target), (number) => number.replace(/(\d)(\d)$/, '$2$1')),
  },
  {
    name: 'digit dropped',
    codes: numbers,
    seed: ({ source, target }) =>
      inPlace(target, sharedNumber(source, target), (number) => number.slice(0, -1)),
  },
  {
    name: 'digit added',
    codes: numbers,
    seed: ({ source, target }) => inPlace(target, sharedNumber(source, target), (number) => `${number}0`),
  },
  {
    name: 'year changed by one',
    codes: numbers,
    seed: ({ source, target }) => {
      const year = sharedNumber(source, target);
      return year && /^(?:19|20)\d\d$/.test(year[0])
        ? inPlace(target, year, (number) => String(Number(number) + 1))
        : undefined;
    },
  },
  {
    name: 'decimal changed',
    codes: numbers,
    seed: ({ source, target }) => {
      const found = /(?<![\d.,])\d+[.,]\d(?!\d)/.exec(target);
      return found && source.includes(found[0].replace(',', '.'))
        ? inPlace(target, found, (number) => number.slice(0, -1) + String((Number(number.at(-1)) + 3) % 10))
        : undefined;
    },
  },
  {
    name: 'decimal comma dropped',
    codes: numbers,
    seed: ({ source, target }) => {
      const found = /(?<![\d.,])\d+[.,]\d(?!\d)/.exec(target);
      return found && source.includes(found[0].replace(',', '.'))
        ? inPlace(target, found, (number) => number.replace(/[.,]/, ''))
        : undefined;
    },
  },
  {
    name: 'percentage changed',
    codes: numbers,
    seed: ({ source, target }) => {
      const found = /(?<![\d.,])\d{1,2}(?=\s?(?:%|процент|працэнт|адсот|фоиз|дарсад))/u.exec(target);
      return found && new RegExp(`\\b${found[0]} ?(?:%|per ?cent)`).test(source)
        ? inPlace(target, found, (number) => String(Number(number) + 7))
        : undefined;
    },
  },
  {
    name: 'opening quotation mark dropped',
    codes: ['quotes/unpaired', 'quotes/missing'],
    seed: ({ source, target }) =>
      isQuoted(source) && target.match(/["«»“”„]/g)?.length === 2 ? target.replace(/["«“„]/, '') : undefined,
  },
  {
    name: 'both marks of the longest of several quotations dropped',
    codes: ['quotes/unpaired', 'quotes/missing'],
    seed: ({ source, target }) => {
      if (!isQuoted(source)) return undefined;
      const quoted = [...target.matchAll(/«([^«»]*)»/g)];
      const longest = quoted.sort((a, b) => b[0].length - a[0].length)[0];
      return quoted.length < 2 || !longest || longest[0].length < 60
        ? undefined
        : inPlace(target, longest, (words) => words.slice(1, -1));
    },
  },
  {
    name: 'Latin letter anywhere',
    codes: ['letters/mixed-script', 'letters/look-alike'],
    seed: ({ target }, chance) => {
      const word = pick(
        [...target.matchAll(/(?<![\p{L}\p{M}'’-])\p{Script=Cyrillic}+(?![\p{L}\p{M}'’-])/gu)],
        chance,
      );
      const changed = word && replaceOne(word[0], homoglyphs, chance);
      return word && changed && inPlace(target, word, () => changed);
    },
  },
  {
    name: 'stranger letter',
    codes: ['letters/alphabet', 'letters/mixed-script', 'letters/look-alike'],
    seed: ({ target, targetLanguage }, chance) => replaceOne(target, strangers[targetLanguage] ?? {}, chance),
  },
  {
    name: 'untranslated, other case and marks',
    codes: ['target/untranslated'],
    seed: ({ source }) => ` ${source.toUpperCase().replace(/[.!?"]+$/, '')}!`,
  },
  {
    name: 'first half untranslated',
    codes: ['target/untranslated', 'language/wrong'],
    seed: ({ source, target }) => {
      const [english, own] = [source.split(' '), target.split(' ')];
      return english.length < 10
        ? undefined
        : [...english.slice(0, english.length / 2), ...own.slice(own.length / 2)].join(' ');
    },
  },
  {
    name: 'another English sentence',
    codes: ['language/wrong', 'target/untranslated'],
    seed: ({ source }) => (source.length < 25 ? undefined : source.split(' ').reverse().join(' ')),
  },
  {
    name: 'end mark dropped, whatever it is',
    codes: ['punctuation/end'],
    seed: ({ source, target }) =>
      /[\p{L}\d%)][.?!:…]+["”’)]*$/u.test(source) &&
      /[.?!:…]+["”»)]*$/u.test(target) &&
      !/\b[A-Z]\.["”]?$|\.\p{L}+\.["”]?$/u.test(source)
        ? target.replace(/[.?!:…]+(?=["”»)]*$)/u, '')
        : undefined,
  },
  {
    name: 'end mark and closing mark dropped',
    codes: ['punctuation/end'],
    seed: ({ source, target }) =>
      /[\p{Ll}]{2}[.?!]["”]?$/u.test(source) && /[.?!]["”»]?$|["”»][.?!]$/u.test(target)
        ? target.replace(/[.?!"”»]+$/u, '')
        : undefined,
  },
  {
    name: 'word doubled with another case',
    codes: ['words/doubled'],
    seed: ({ target }, chance) => {
      const word = pick([...target.matchAll(/(?<=^|\s)\p{L}{3,}(?=\s)/gu)], chance);
      return word && `${target.slice(0, word.index)}${word[0].toUpperCase()} ${target.slice(word.index)}`;
    },
  },
  {
    name: 'word doubled before a mark',
    codes: ['words/doubled'],
    seed: ({ target }, chance) => {
      const word = pick([...target.matchAll(/(?<=\s)\p{L}{2,}(?=[.,;:!?»])/gu)], chance);
      return word && `${target.slice(0, word.index)}${word[0]} ${target.slice(word.index)}`;
    },
  },
  {
    name: 'number doubled',
    // Of three digits both together may be one number: 500 500.
    codes: ['words/doubled', 'numbers/missing'],
    seed: ({ target }, chance) => {
      const word = pick([...target.matchAll(/(?<=\s)\d{1,4}(?=\s\p{L})/gu)], chance);
      return word && `${target.slice(0, word.index)}${word[0]} ${target.slice(word.index)}`;
    },
  },
  {
    name: 'half dropped, no mark at the end',
    codes: ['target/truncated'],
    seed: ({ source, target }) => (source.length < 80 ? undefined : cut(target, 0.5)),
  },
  {
    name: 'two fifths dropped',
    codes: ['target/truncated'],
    seed: ({ source, target }) => (source.length < 80 ? undefined : `${cut(target, 0.6)}.`),
  },
  {
    name: 'first half dropped',
    codes: ['target/truncated'],
    seed: ({ source, target }) => {
      const words = target.split(' ');
      return source.length < 80 ? undefined : words.slice(Math.ceil(words.length * 0.55)).join(' ');
    },
  },
  {
    name: 'half of a short sentence dropped',
    codes: ['target/truncated'],
    seed: ({ source, target }) =>
      source.length < 50 || source.length >= 80 ? undefined : `${cut(target, 0.45)}.`,
  },
];
