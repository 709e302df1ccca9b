import { tg as forms } from './forms/tg.ts';
import type { LanguageProfile } from './profile.ts';

const months = [
  'январи',
  'феврали',
  'марти',
  'апрели',
  'майи',
  'июни',
  'июли',
  'августи',
  'сентябри',
  'октябри',
  'ноябри',
  'декабри',
];

/**
 * Tajik in Cyrillic letters: Қоидаҳои имлои забони тоҷикӣ (2011).
 * CLDR has no plural rules for Tajik. A noun after a numeral stays in the singular (панҷ масъала), so one form serves
 * every number; words that do vary have their own texts for one and for several.
 */
export const tg: LanguageProfile = {
  tag: 'tg',
  autonym: 'Тоҷикӣ',
  script: 'Cyrl',
  alphabet: 'абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя',
  quotes: { primary: ['«', '»'], secondary: ['„', '“'] },
  decimal: ',',
  plural: (n) => (n === 1 ? 'one' : 'other'),
  longDate: (year, month, day) => `${day} ${months[month - 1]} соли ${year}`,
  forms,
};
