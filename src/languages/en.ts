import { en as forms } from './forms/en.ts';
import type { LanguageProfile } from './profile.ts';

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
  decimal: '.',
  plural: (n) => (n === 1 ? 'one' : 'other'),
  longDate: (year, month, day) => `${day} ${months[month - 1]} ${year}`,
  forms,
};
