import { type BreakFacts, wordSet } from './breaks.ts';
import { latinFirms, latinTitles } from './latin.ts';

/**
 * For languages without facts of their own: marks, case, digits, initials and brackets decide (UAX #29), and what many
 * languages share does not end a sentence before a name: a single small letter (`z. B.`, `p. ex.`, `2014 ж.`), titles
 * and firms in Latin letters, and short words before numbers.
 */
export const general: BreakFacts = {
  neverEnds: wordSet(latinTitles, 'cf'),
  mayEnd: wordSet(
    latinFirms,
    'a b c d e f g h i j k l m n o p q r s t u v w x y z',
    'а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ э ю я ә ғ қ ң ө ұ ү һ і ҷ ҳ ӣ ӯ ў ј љ њ ћ ђ џ є ї ґ',
    'ex al',
  ),
  closes: wordSet('etc'),
  afterNumber: new Set(),
  units: wordSet('kg km cm mm'),
  beforeNumber: wordSet('nr vol fig art pp tel'),
  starters: new Set(),
  continues: new Set(),
  labels: new Set(),
  timeWords: new Set(),
  lowerPronoun: '',
  speech: new Set(),
};
