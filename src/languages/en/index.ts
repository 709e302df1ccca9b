import type { LanguageProfile } from '../pack.ts';
import { en as forms } from './forms.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** English. Plurals: CLDR 46, `en`. Dates: day–month–year, the usage of international press offices. */
export const en: LanguageProfile = {
  tag: 'en',
  name: 'English',
  autonym: 'English',
  script: 'Latn',
  alphabet: 'abcdefghijklmnopqrstuvwxyz',
  mistypedLetters: {},
  quotes: { primary: ['“', '”'], secondary: ['‘', '’'] },
  expansion: 1,
  neverLast: new Set(
    (
      'a an the of to in for on at by from with and or but nor if because since although while whose which ' +
      'that than as into over between against during under through without is are was were my your his its ' +
      'our their'
    ).split(' '),
  ),
  decimal: '.',
  plural: (n) => (n === 1 ? 'one' : 'other'),
  longDate: (year, month, day) => `${day} ${months[month - 1]} ${year}`,
  forms,
};
