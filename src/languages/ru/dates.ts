import type { DateFacts } from '../engine/fact-words.ts';
import { counted, foldedSet, inflect, splitWords } from '../engine/word-sets.ts';

const soft = 'ь я ю ем е';
const hard = '- а у ом е';
const adjective = 'ий ый ого ому им ым ом ая ой ую ое ие ые их ых ими ыми';

/** Each month in its cases: nominative, genitive, dative, instrumental, prepositional; then its adjective. */
const monthNames = [
  [inflect('январ', soft), inflect('январск', adjective)],
  [inflect('феврал', soft), inflect('февральск', adjective)],
  [inflect('март', hard), inflect('мартовск', adjective)],
  [inflect('апрел', soft), inflect('апрельск', adjective)],
  [inflect('ма', 'й я ю ем е'), inflect('майск', adjective)],
  [inflect('июн', soft), inflect('июньск', adjective)],
  [inflect('июл', soft), inflect('июльск', adjective)],
  [inflect('август', hard), inflect('августовск', adjective)],
  ...['сентябр', 'октябр', 'ноябр', 'декабр'].map(
    (stem) => [inflect(stem, soft), inflect(`${stem}ьск`, adjective)] as const,
  ),
] as const;

/** The months in the genitive, as in dates: января. */
export const monthsOfDates: readonly string[] = monthNames.map(([noun]) => splitWords(noun)[1] as string);

/** The months in the prepositional case: в январе. */
export const monthsOfTime: readonly string[] = monthNames.map(([noun]) => splitWords(noun)[4] as string);

/**
 * Russian months, days and words of time; declension: Русская грамматика, т. 1 (1980), «Имя существительное».
 */
export const dates: DateFacts = {
  months: counted(monthNames.map(([noun, adjectives]) => `${noun} ${adjectives}`)),
  weekdays: counted([
    `${inflect('понедельник', '- а у ом е и ам ах')} ${inflect('понедельничн', adjective)}`,
    `${inflect('вторник', '- а у ом е и ам ах')} ${inflect('вторничн', adjective)}`,
    'среда среды среду средой среде средам',
    `${inflect('четверг', '- а у ом е и ам ах')} ${inflect('четвергов', adjective)}`,
    `пятница пятницы пятницу пятницей пятнице пятницам ${inflect('пятничн', adjective)}`,
    `суббота субботы субботу субботой субботе субботам ${inflect('субботн', 'ий его ему им ем яя ей юю ее ие их ими')}`,
    `воскресенье воскресенья воскресенью воскресеньем воскресеньям ${inflect('воскресн', adjective)}`,
  ]),
  datesHaveCapitals: false,
  times: foldedSet(
    'сегодня завтра вчера послезавтра позавчера утра утром дня днем вечера вечером ночи ночью полдень полночь',
    'ежедневно еженедельно ежемесячно ежегодно',
    'весна весны весну весной лето летом осень осени осенью зима зимы зиму зимой',
  ),
  pointers: foldedSet(
    inflect('прошл', 'ый ого ому ым ом ая ой ую ое ые ых ыми'),
    inflect('следующ будущ минувш предыдущ ближайш текущ прошедш', 'ий его ему им ем ая ей ую ее ие их ими'),
    inflect('нынешн', 'ий его ему им ем яя ей юю ее ие их ими'),
    'этот этого этому этим этом эта этой эту это эти этих',
  ),
  doubtful: foldedSet('среда среды среде средой'),
  periods: foldedSet(
    'день дня дню днем дне дни дней сутки суток неделя недели неделе неделю неделей недель',
    inflect('месяц квартал', '- а у ем ом е ы ев ов'),
    'год года году годом годы годов лет полугодие полугодия полугодии',
    inflect('десятилети столети', 'е я ю ем и й'),
    'век века веке веку весна весны весну весной лето лета летом осень осени осенью зима зимы зиму зимой',
  ),
  longDate: (year, month, day) => `${day} ${monthsOfDates[month - 1]} ${year} года`,
  dayOfYear: (month, day) => `${day} ${monthsOfDates[month - 1]}`,
};
