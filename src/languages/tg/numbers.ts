import { type NumberFacts, pluralOfOne } from '../engine/numbers.ts';
import { foldedSet, inflect, named, splitWords } from '../engine/word-sets.ts';

/** Cardinals in their bare form; several spellings are in use. */
const cardinals: readonly (readonly [number, string])[] = [
  [1, 'як'],
  [2, 'ду'],
  [3, 'се'],
  [4, 'чор чаҳор'],
  [5, 'панҷ'],
  [6, 'шаш'],
  [7, 'ҳафт'],
  [8, 'ҳашт'],
  [9, 'нӯҳ нуҳ'],
  [10, 'даҳ'],
  [11, 'ёздаҳ'],
  [12, 'дувоздаҳ дуоздаҳ'],
  [13, 'сездаҳ'],
  [14, 'чордаҳ чаҳордаҳ'],
  [15, 'понздаҳ'],
  [16, 'шонздаҳ'],
  [17, 'ҳабдаҳ ҳафдаҳ'],
  [18, 'ҳаждаҳ'],
  [19, 'нуздаҳ нӯздаҳ'],
  [20, 'бист'],
  [30, 'сӣ си'],
  [40, 'чил чиҳил'],
  [50, 'панҷоҳ'],
  [60, 'шаст'],
  [70, 'ҳафтод'],
  [80, 'ҳаштод'],
  [90, 'навад'],
  [100, 'сад яксад'],
  [200, 'дусад'],
  [300, 'сесад'],
  [400, 'чорсад чаҳорсад'],
  [500, 'панҷсад понсад'],
  [600, 'шашсад'],
  [700, 'ҳафтсад'],
  [800, 'ҳаштсад'],
  [900, 'нӯҳсад нуҳсад'],
];

/**
 * What follows a numeral: the object marker, the joining -у of compound numerals, the counters -то and -та, the ordinal
 * -ум with its ezafe and its attributive -ин. Not -ҳо: `садҳо` is "hundreds".
 */
const suffixes =
  '- ро у ю ву и то та тои таи тояш тояшро тоаш тааш таашро тояшон тояшонро таашон тоямон тоятон ' +
  'ум юм вум уми юми вуми умин юмин вумин умини юмини вумини умро юмро';

/** A numeral in -т and a counter or ending in т- are often written with one: ҳафтояш, ҳаштои. */
const suffixesAfterT = 'о ои ояш ояшро оаш ояшон ояшонро оямон оятон';

/** The numerals that others are made of, in their bare form, with their values. */
const bare = cardinals.flatMap(([value, words]) => words.split(' ').map((word) => [value, word] as const));

/** With a half: якуним, дуюним, ҳафтуним. */
const withHalves = bare
  .filter(([value]) => value < 100)
  .map(([value, word]) => [value + 0.5, `${word}${/[уӯеиӣ]$/u.test(word) ? 'ю' : 'у'}ним`] as const);

/** Thousands in one word: дуҳазор, панҷҳазор. */
const thousands = bare.map(([value, word]) => [value * 1000, `${word}ҳазор`] as const);

/** Tens with units in one word, as compounds have them: бистуяк in бистуяксола. */
const tensWithUnits = bare
  .filter(([tens]) => tens >= 20 && tens < 100)
  .flatMap(([tens, word]) =>
    bare
      .filter(([unit]) => unit < 10)
      .map(([unit, other]) => [tens + unit, `${word}${/[уӯеиӣ]$/u.test(word) ? 'ю' : 'у'}${other}`] as const),
  );

/**
 * Tajik. Numerals, their order and suffixes: Грамматикаи забони адабии ҳозираи тоҷик, ҷ. 1 (1985), «Шумора»; Perry, A
 * Tajik Persian Reference Grammar (2005); spelling: Қоидаҳои имлои забони тоҷикӣ (2011).
 */
export const numbers: NumberFacts = {
  decimal: ',',
  // CLDR has no rule for Tajik. A noun after a numeral stays in the singular (панҷ масъала), so one form serves every
  // number; words that do vary have their own texts for one and for several.
  plural: pluralOfOne,
  words: named([
    [0, 'сифр сифри нол ноли'],
    ...cardinals.map(([value, words]) => [value, inflect(words, suffixes)] as const),
    ...bare
      .filter(([, word]) => word.endsWith('т'))
      .map(([value, word]) => [value, inflect(word, suffixesAfterT)] as const),
    ...withHalves.map(([value, word]) => [value, inflect(word, '- и ро')] as const),
    ...thousands.map(([value, word]) => [value, inflect(word, '- и у ро ум уми умин умини')] as const),
    [1, 'яке якеро якеаш аввал аввали аввалин аввалини нахуст нахустин нахустини'],
    [2, 'дучанд дубора ҳарду нисф нисфи'],
    [3, 'сечанд сеяк сеяки'],
    [4, 'чорчанд чоряк чоряки чаҳоряк чаҳоряки'],
    // Noon and midnight are twelve o'clock.
    [12, 'нисфирӯзӣ нисфирӯз нимрӯз нимрӯзӣ нимашаб нисфишаб'],
    // Round the clock.
    [24, 'шабонарӯзӣ шабонарӯзии'],
    [2.5, 'дуним'],
  ]),
  // A day and a night are 24 hours.
  mayMean: new Map<string, readonly number[]>([
    ...'шабонарӯз шабонарӯза шабонарӯзи'.split(' ').map((word) => [word, [24]] as const),
    ['ним', [0.5, 6, 30]],
    ...'даҳсола даҳсолаи даҳсолаҳо даҳсолаҳои'.split(' ').map((word) => [word, [10]] as const),
    ['нимсол', [6]],
    ['нимсола', [6]],
  ]),
  quantities: foldedSet('ним нима нисф нисфи якуним ҷуфт ҳарду дубора садҳо ҳазорҳо миллионҳо'),
  scales: named([
    [100, inflect('сад', '- у и ум уми умин умини ро')],
    [1e3, `ҳаз ${inflect('ҳазор', '- и у ро ум уми')}`],
    [1e6, `млн ${inflect('миллион милион', '- и у ро')}`],
    [1e9, `млрд ${inflect('миллиард милиард', '- и у ро')}`],
    [1e12, `трлн ${inflect('триллион трилион', '- и у ро')}`],
  ]),
  firstParts: named([...bare, ...thousands, ...tensWithUnits]),
  measures: (
    'сола солаг ситора утоқа ҳуҷра қабата курса рӯза рӯзаг моҳа соата дақиқа сония ҳафтаина ҷониба тарафа карата маротиба мартаба бора баробар чанд гона ' +
    'хел ошёна фоиза нафара қисма дараҷа метра километра тонна банда зина'
  )
    .replaceAll('ё', 'е')
    .split(' '),
  joiners: new Set(['у', 'ю', 'ву', 'ва']),
  between: new Set(splitWords('то ва ё у')),
  origins: foldedSet('аз'),
  halves: ['уним', 'юним', 'ва ним', 'у ним', 'ю ним'],
  units: new Map(),
  idioms: new Map(),
};
