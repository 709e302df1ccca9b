import { ru as forms } from './forms/ru.ts';
import { eastSlavicPlural, type LanguageProfile } from './profile.ts';

const months = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** Russian. Alphabet and quotation marks: Правила русской орфографии и пунктуации (2006). */
export const ru: LanguageProfile = {
  tag: 'ru',
  name: 'Russian',
  autonym: 'Русский',
  script: 'Cyrl',
  alphabet: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  mistypedLetters: { і: 'и', ї: 'и', є: 'е', ґ: 'г', ў: 'у', ӣ: 'и', ӯ: 'у' },
  quotes: { primary: ['«', '»'], secondary: ['„', '“'] },
  decimal: ',',
  plural: eastSlavicPlural,
  longDate: (year, month, day) => `${day} ${months[month - 1]} ${year} года`,
  forms,
};
