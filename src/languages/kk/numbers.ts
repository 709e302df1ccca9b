import { type NumberFacts, pluralOfOne } from '../engine/numbers.ts';
import { foldedSet, inflect, named } from '../engine/word-sets.ts';
import { decline } from './endings.ts';

/** Cardinals with the ending of their ordinal: екі, екінші. */
const cardinals: readonly (readonly [value: number, word: string, ordinal: string])[] = [
  [2, 'екі', 'нші'],
  [3, 'үш', 'інші'],
  [4, 'төрт', 'інші'],
  [5, 'бес', 'інші'],
  [6, 'алты', 'ншы'],
  [7, 'жеті', 'нші'],
  [8, 'сегіз', 'інші'],
  [9, 'тоғыз', 'ыншы'],
  [20, 'жиырма', 'сыншы'],
  [30, 'отыз', 'ыншы'],
  [40, 'қырық', 'ыншы'],
  [50, 'елу', 'інші'],
  [60, 'алпыс', 'ыншы'],
  [70, 'жетпіс', 'інші'],
  [80, 'сексен', 'інші'],
];

/** What follows an ordinal: case endings, and those of "which is the …-th of them". */
const ordinalCases = '- нің ге ні де ден сі сінің сіне сін сінде';
const ordinalCasesBack = '- ның ға ны да дан сы сының сына сын сында';

function ordinal(word: string, ending: string): string {
  return inflect(word + ending, ending.endsWith('ы') ? ordinalCasesBack : ordinalCases);
}

/**
 * Kazakh. Numerals, their order and endings: Қазақ грамматикасы (Астана, 2002), «Сан есім»; plural categories: CLDR 46,
 * `kk`. A noun after a numeral stays in the singular.
 */
export const numbers: NumberFacts = {
  decimal: ',',
  plural: pluralOfOne,
  words: named([
    [0, `${decline('нөл')} нөлінші`],
    ...cardinals.map(
      ([value, word, ending]) => [value, `${decline(word)} ${ordinal(word, ending)}`] as const,
    ),
    // Not бірге and бірден, онда and оның: "together" and "at once", "there" and "its".
    [1, `бір бірі бірін бірінің біріне ${ordinal('бір', 'інші')}`],
    [10, `он онға оннан ${ordinal('он', 'ыншы')}`],
    // The cardinal is the word for a quarter of a year as well.
    [90, ordinal('тоқсан', 'ыншы')],
    [100, ordinal('жүз', 'інші')],
    [1000, ordinal('мың', 'ыншы')],
    // Collective numerals, alone and with "of them".
    [2, 'екеу екеуі екеуін екеуінің екеуіне'],
    [3, 'үшеу үшеуі үшеуін үшеуінің үшеуіне'],
    [4, 'төртеу төртеуі төртеуін төртеуінің төртеуіне'],
    [5, 'бесеу бесеуі бесеуін бесеуінің бесеуіне'],
    [6, 'алтау алтауы алтауын алтауының алтауына'],
    [7, 'жетеу жетеуі жетеуін жетеуінің жетеуіне'],
  ]),
  mayMean: new Map<string, readonly number[]>([
    ['тоқсан', [90, 4, 3]],
    ['жарты', [0.5, 2, 30, 6]],
    ['жартысы', [0.5, 2]],
    ['жартысын', [0.5, 2]],
    ['жартысында', [0.5, 2]],
    ['ширек', [0.25, 4, 15]],
    ['қос', [2]],
    // A day and a night are 24 hours.
    ...decline('тәулік')
      .split(' ')
      .map((word) => [word, [24]] as const),
    ['тәулігіне', [24]],
    ...decline('онжылдық')
      .split(' ')
      .map((word) => [word, [10]] as const),
    ['жартыжылдық', [6]],
    ['жартыжылдықта', [6]],
  ]),
  quantities: foldedSet('жарты жартысы жарым ширек қос жұп екеуі ондаған жүздеген мыңдаған миллиондаған'),
  scales: named([
    [100, 'жүз'],
    [1e3, decline('мың')],
    [1e6, `млн ${decline('миллион')}`],
    [1e9, `млрд ${decline('миллиард')}`],
    [1e12, `трлн ${decline('триллион')}`],
  ]),
  firstParts: named([
    ...cardinals.map(([value, word]) => [value, word] as const),
    [1, 'бір'],
    [10, 'он'],
    [100, 'жүз'],
    [1000, 'мың'],
  ]),
  measures: (
    'жақты жылдық күндік айлық апталық сағаттық минуттық қабатты пайыздық жолақты деңгейлі тармақты кезеңді еселік балдық ' +
    'бөлмелі метрлік километрлік тонналық орындық таңбалы'
  ).split(' '),
  leastTens: 10,
  joiners: new Set(),
  halves: ['жарым'],
  units: new Map(),
  idioms: new Map(),
};
