import { be as forms } from './forms/be.ts';
import { eastSlavicPlural, type LanguageProfile } from './profile.ts';

const months = [
  'студзеня',
  'лютага',
  'сакавіка',
  'красавіка',
  'мая',
  'чэрвеня',
  'ліпеня',
  'жніўня',
  'верасня',
  'кастрычніка',
  'лістапада',
  'снежня',
];

/** Belarusian, official orthography: Правілы беларускай арфаграфіі і пунктуацыі (2008). */
export const be: LanguageProfile = {
  tag: 'be',
  name: 'Belarusian',
  autonym: 'Беларуская',
  script: 'Cyrl',
  alphabet: 'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
  // ў from Tajik ӯ; и, щ and ъ from Russian, for which Belarusian has і, шч and the apostrophe.
  mistypedLetters: { и: 'і', щ: 'шч', ъ: '’', ї: 'і', є: 'е', ґ: 'г', ӯ: 'ў' },
  quotes: { primary: ['«', '»'], secondary: ['„', '“'] },
  decimal: ',',
  plural: eastSlavicPlural,
  longDate: (year, month, day) => `${day} ${months[month - 1]} ${year} года`,
  forms,
};
