import { eastSlavicPlural, type LanguageProfile } from '../pack.ts';
import { be as forms } from './forms.ts';

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
  plainLetters: { ё: 'е' },
  // ў from Tajik ӯ; и, щ and ъ from Russian, for which Belarusian has і, шч and the apostrophe.
  mistypedLetters: { и: 'і', щ: 'шч', ъ: '’', ї: 'і', є: 'е', ґ: 'г', ӯ: 'ў' },
  // Правілы беларускай арфаграфіі і пунктуацыі (2008), § 12: ў after a vowel, but у in -ум and -ус and where it is stressed.
  shortened: { full: 'у', short: 'ў', vowels: 'аеёіоуыэюя', stays: /^у(?:[мс]|л\p{L}{0,2}(?!\p{L}))/u },
  quotes: { primary: ['«', '»'], secondary: ['„', '“'] },
  expansion: 1.05,
  neverLast: new Set(
    (
      'у ў ва на з са да к па із ад аб пра праз для без пры над пад перад паміж за каля акрамя сярод дзеля ' +
      'замест дзякуючы паводле і й а але ды або ці што каб калі хоць паколькі які якая якое якія якога якой ' +
      'якіх якім якімі чыя чыё чые не ні гэты гэтая гэтыя свой свая свае свайго сваёй сваіх'
    ).split(' '),
  ),
  tyingEnding: /\p{L}(?:[ая]га|[ая]му|[ыі]мі|[ыі]х|ая|яя|ую|юю)$/u,
  decimal: ',',
  plural: eastSlavicPlural,
  longDate: (year, month, day) => `${day} ${months[month - 1]} ${year} года`,
  forms,
};
