import type { Language } from '../pack.ts';
import { latinFirms, latinTitles } from './breaks.ts';
import { noWords } from './stem-words.ts';
import { wordSet } from './word-sets.ts';

const nothing: ReadonlySet<never> = new Set();

/**
 * What a language is taken to be where its pack says nothing. Sentence ends: marks, case, digits, initials and brackets
 * decide (UAX #29), and what many languages share does not end a sentence before a name: a single small letter (`z. B.`,
 * `p. ex.`, `2014 ж.`), titles and firms in Latin letters, and short words before numbers. Every word has one form; only
 * digits are numbers; no word states, negates or measures anything.
 */
export const defaults: Omit<Language, 'tag' | 'name' | 'autonym' | 'script'> = {
  letters: { alphabet: '', mistypedLetters: {} },
  identity: { shares: {}, impossible: [], words: nothing },
  quotes: { primary: ['“', '”'], secondary: ['‘', '’'] },
  phrases: { neverLast: nothing },
  breaks: {
    neverEnds: wordSet(latinTitles, 'cf'),
    mayEnd: wordSet(
      latinFirms,
      'a b c d e f g h i j k l m n o p q r s t u v w x y z',
      'а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ э ю я ә ғ қ ң ө ұ ү һ і ҷ ҳ ӣ ӯ ў ј љ њ ћ ђ џ є ї ґ',
      'ex al',
    ),
    closes: wordSet('etc'),
    afterNumber: nothing,
    units: wordSet('kg km cm mm'),
    beforeNumber: wordSet('nr vol fig art pp tel'),
    starters: nothing,
    continues: nothing,
    labels: nothing,
    timeWords: nothing,
    lowerPronoun: '',
    speech: nothing,
  },
  forms: {
    analyses: (form) => [`=${form}`],
    citationAnalyses: (form) => [`=${form}`],
    endings: [''],
    spell: (form) => form,
    endsAcronym: () => false,
    gap: 0,
    gapStops: nothing,
    conjunctions: nothing,
    leadsCompounds: false,
    endsPhrases: false,
  },
  numbers: {
    plural: () => 'other',
    words: new Map(),
    mayMean: new Map(),
    quantities: nothing,
    scales: new Map(),
    firstParts: new Map(),
    measures: [],
    joiners: nothing,
    halves: [],
    units: new Map(),
    idioms: new Map(),
  },
  measures: { measures: new Map(), dayParts: new Map() },
  dates: {
    months: new Map(),
    weekdays: new Map(),
    datesHaveCapitals: false,
    times: nothing,
    pointers: nothing,
    periods: nothing,
  },
  negation: {
    negations: nothing,
    negativeEndings: [],
    contractions: new Map(),
    endingsMean: '',
    denyingStems: [],
    seemingStems: [],
    negativePrefixes: [],
  },
  countries: noWords,
  ranks: noWords,
  directions: noWords,
  calques: noWords,
  reporting: nothing,
  organisations: nothing,
  frequentWords: { linking: nothing, grammatical: nothing, everyday: nothing },
};
