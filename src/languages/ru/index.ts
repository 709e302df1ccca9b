import { eastSlavicPlural, type LanguageProfile } from '../pack.ts';
import { ru as forms } from './forms.ts';

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
  plainLetters: { ё: 'е' },
  mistypedLetters: { і: 'и', ї: 'и', є: 'е', ґ: 'г', ў: 'у', ӣ: 'и', ӯ: 'у' },
  quotes: { primary: ['«', '»'], secondary: ['„', '“'] },
  expansion: 1.1,
  neverLast: new Set(
    (
      'в во на с со к ко по из изо от ото до для без у о об обо при про через над под перед между за около ' +
      'кроме среди ради вместо благодаря согласно и а но да или либо что чтобы если хотя поскольку который ' +
      'которая которое которые которого которой которых которым которыми чья чьё чьи не ни этот ' +
      'эта эти свой своя свои своего своей своих'
    ).split(' '),
  ),
  tyingEnding: /\p{L}(?:[ое]го|[ое]му|[ыи]ми|[ыи]х|ый|ая|ую|ые)$/u,
  decimal: ',',
  plural: eastSlavicPlural,
  longDate: (year, month, day) => `${day} ${months[month - 1]} ${year} года`,
  forms,
};
