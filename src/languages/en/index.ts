import { wordSet } from '../engine/word-sets.ts';
import type { LanguagePack } from '../pack.ts';
import { breaks } from './breaks.ts';
import { countries } from './countries.ts';
import { dates } from './dates.ts';
import { directions } from './directions.ts';
import { forms } from './forms.ts';
import { frequentWords } from './frequent-words.ts';
import { identity, letters } from './letters.ts';
import { measures } from './measures.ts';
import { negation } from './negation.ts';
import { numbers } from './numbers.ts';
import { ranks } from './ranks.ts';

/** English. */
export const en: LanguagePack = {
  tag: 'en',
  name: 'English',
  autonym: 'English',
  script: 'Latn',
  letters,
  identity,
  quotes: { primary: ['“', '”'], secondary: ['‘', '’'] },
  phrases: {
    expansion: 1,
    neverLast: wordSet(
      'a an the of to in for on at by from with and or but nor if because since although while whose which',
      'that than as into over between against during under through without is are was were my your his its',
      'our their',
    ),
  },
  breaks,
  forms,
  numbers,
  measures,
  dates,
  negation,
  countries,
  ranks,
  directions,
  reporting: wordSet(
    'said says added adds stressed stresses noted notes stated states declared declares announced',
    'announces told tells explained explains replied replies emphasized emphasised underlined remarked',
    'argued warned warns recalled',
  ),
  attribution: /(?<!\p{L})(?:according to|in the (?:words|view|opinion) of) (?:[\p{L}.-]+ ){0,3}$/iu,
  organisations: wordSet(
    'academy administration agency alliance army assembly association authority bank board bureau centre center chamber church',
    'coalition college commission committee community company conference confederation congress corporation council court',
    'department directorate embassy federation force forces forum foundation front fund group guard guards inspectorate institute',
    'league mission ministry movement museum network office organisation organization parliament party patrol police secretariat',
    'senate service services society staff treasury tribunal union university watch',
  ),
  frequentWords,
};
