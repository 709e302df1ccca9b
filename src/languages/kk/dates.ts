import type { DateFacts } from '../engine/fact-words.ts';
import { counted, foldedSet, splitWords } from '../engine/word-sets.ts';
import { decline } from './endings.ts';

/** The months in their order, as they are in dates. */
export const months: readonly string[] = splitWords(
  'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
);

/**
 * Kazakh months, days and words of time: CLDR 46, `kk`; Қазақ грамматикасы (Астана, 2002), «Үстеу». Dates: the usage of
 * official papers, `2026 жылғы 5 қаңтар`.
 */
export const dates: DateFacts = {
  months: counted(months.map(decline)),
  weekdays: counted(splitWords('дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі').map(decline)),
  datesHaveCapitals: false,
  times: foldedSet(
    'бүгін бүгінгі ертең ертеңгі кеше кешегі бүрсігүні таңертең таңертеңгі таңғы түсте түскі түстен кешке кешкі түнде түнгі',
    'күндіз күндізгі түнгі көктемде көктемгі жазда жазғы күзде күзгі қыста қысқы',
  ),
  pointers: foldedSet('өткен былтырғы келесі келер биылғы биыл осы бұл алдағы таяудағы соңғы ағымдағы'),
  periods: foldedSet(
    decline('күн апта ай тоқсан жыл ғасыр тәулік онжылдық жартыжылдық көктем жаз күз қыс'),
    'күні күндері аптасы айы айында тоқсаны тоқсанында жылы жылғы жылдар жылдары жылдан ғасыры',
  ),
  longDate: (year, month, day) => `${year} жылғы ${day} ${months[month - 1]}`,
  dayOfYear: (month, day) => `${day} ${months[month - 1]}`,
};
