import type { LanguageProfile } from '../pack.ts';
import { tg as forms } from './forms.ts';

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
  name: 'Tajik',
  autonym: 'Тоҷикӣ',
  script: 'Cyrl',
  alphabet: 'абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя',
  // Keyboards of other languages (Belarusian ў, Tatar җ and һ, Azerbaijani ҹ, Uyghur ⱪ and ⱨ), and fonts from before Unicode
  // that show ќ as қ, њ as ҳ, љ as ҷ, ѓ as ғ and ї as ӣ. The rules of 1998 dropped ц, щ, ы and ь.
  mistypedLetters: {
    ...{
      ў: 'ӯ',
      ⱪ: 'қ',
      ќ: 'қ',
      ҡ: 'қ',
      ⱨ: 'ҳ',
      һ: 'ҳ',
      њ: 'ҳ',
      җ: 'ҷ',
      ҹ: 'ҷ',
      љ: 'ҷ',
      ѓ: 'ғ',
      ґ: 'ғ',
      ї: 'ӣ',
    },
    ...{ і: 'и', ц: 'с', щ: 'ш', ы: 'и', ь: '' },
  },
  plainLetters: { ғ: 'г', ӣ: 'и', қ: 'к', ӯ: 'у', ҳ: 'х', ҷ: 'ч' },
  endingsOnLatin: ['и', 'ро', 'иро', 'ҳо', 'ҳои', 'ҳоро', 'е', 'аш', 'ашро', 'ашон', 'ам', 'у'],
  // The rules want a hyphen (тез-тез); careful texts are often without.
  reduplicated: new Set(
    'зуд тез кам каме оҳиста гоҳ гоҳе якта пора гурӯҳ даста дона кӯча нарм гарм майда рафта давон хандон гирён'.split(
      ' ',
    ),
  ),
  quotes: { primary: ['«', '»'], secondary: ['„', '“'] },
  // The rules have «»; most news has the marks of English.
  otherQuotes: { primary: ['“', '”'], secondary: ['‘', '’'] },
  expansion: 1.1,
  neverLast: new Set(
    (
      'дар ба аз бо то барои бе бар назди пеши зери болои миёни тавассути байни сӯи тибқи мувофиқи зидди ' +
      'оид ва ё лекин вале аммо балки ки агар чун зеро гарчанде ҳарчанд чунки ҳамчун яъне ин он ҳар ҳамаи ' +
      'баъзе чанд якчанд'
    ).split(' '),
  ),
  // Кишварҳои …, давлати …: an ezafe joins a word to what describes it.
  tyingEnding: /\p{L}{3}и$/u,
  decimal: ',',
  plural: (n) => (n === 1 ? 'one' : 'other'),
  longDate: (year, month, day) => `${day} ${months[month - 1]} соли ${year}`,
  forms,
};
