import type { DateFacts } from '../engine/fact-words.ts';
import { counted, foldedSet, inflect, splitWords } from '../engine/word-sets.ts';

/** What may follow the name of a month: ezafe, object marker, the ending of adjectives. */
const suffixes = '- и ро ӣ ии';

const months = splitWords('январ феврал март апрел май июн июл август сентябр октябр ноябр декабр');

/** The months with the ezafe, as in dates: январи. */
export const monthsOfDates: readonly string[] = months.map((month) => `${month}и`);

/**
 * Tajik months, days and words of time; spelling: Қоидаҳои имлои забони тоҷикӣ (2011); affixes: Perry, A Tajik Persian
 * Reference Grammar (2005).
 */
export const dates: DateFacts = {
  months: counted(months.map((month) => inflect(month, suffixes))),
  weekdays: counted(
    ['душанбе', 'сешанбе', 'чоршанбе', 'панҷшанбе', 'ҷумъа', 'шанбе', 'якшанбе'].map((day) =>
      inflect(day, '- и ро гӣ гии'),
    ),
  ),
  datesHaveCapitals: false,
  times: foldedSet(
    'имрӯз имруз фардо дирӯз дируз имшаб саҳар субҳ нисфирӯзӣ бегоҳ бегоҳӣ шаб шабона рӯзона ҳаррӯза солона',
    inflect('баҳор тобистон тирамоҳ зимистон', '- и'),
  ),
  pointers: foldedSet('гузашта оянда ҷорӣ ин ҳамин дигар'),
  doubtful: foldedSet('душанбе душанбеи душанберо'),
  introduces: foldedSet('рӯзи рузи шаби моҳи моҳҳои то аз'),
  periods: foldedSet(
    inflect('рӯз ҳафта моҳ семоҳа сол нимсола даҳсола аср баҳор тобистон тирамоҳ зимистон', '- и ҳо ҳои'),
  ),
  longDate: (year, month, day) => `${day} ${monthsOfDates[month - 1]} соли ${year}`,
  dayOfYear: (month, day) => `${day} ${monthsOfDates[month - 1]}`,
};
