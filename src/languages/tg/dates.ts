import { type CriticalFacts, counted, words } from '../engine/fact-words.ts';
import { inflect } from '../engine/numbers.ts';

/** What may follow the name of a month: ezafe, object marker, the ending of adjectives. */
const suffixes = '- и ро ӣ ии';

/**
 * Tajik. Negation and affixes: Perry, A Tajik Persian Reference Grammar (2005); spelling of months and days: Қоидаҳои
 * имлои забони тоҷикӣ (2011). Verbs deny with the prefix на-, which parts them from their positive forms.
 */
export const tg: CriticalFacts = {
  months: counted(
    'январ феврал март апрел май июн июл август сентябр октябр ноябр декабр'
      .split(' ')
      .map((month) => inflect(month, suffixes)),
  ),
  weekdays: counted(
    ['душанбе', 'сешанбе', 'чоршанбе', 'панҷшанбе', 'ҷумъа', 'шанбе', 'якшанбе'].map((day) =>
      inflect(day, '- и ро гӣ гии'),
    ),
  ),
  datesHaveCapitals: false,
  times: words(
    'имрӯз имруз фардо дирӯз дируз имшаб саҳар субҳ нисфирӯзӣ бегоҳ бегоҳӣ шаб шабона рӯзона ҳаррӯза солона',
    inflect('баҳор тобистон тирамоҳ зимистон', '- и'),
  ),
  pointers: words('гузашта оянда ҷорӣ ин ҳамин дигар'),
  periods: words(
    inflect('рӯз ҳафта моҳ семоҳа сол нимсола даҳсола аср баҳор тобистон тирамоҳ зимистон', '- и ҳо ҳои'),
  ),
  quantities: words('ним нима нисф нисфи якуним ҷуфт ҳарду дубора садҳо ҳазорҳо миллионҳо'),
  negations: words('не на нест нестанд нестем ҳеҷ ҳеч ҳаргиз бе бидуни ғайр ғайри магар'),
  negativeEndings: ['нест', 'нестанд', 'нестам', 'нестем'],
  denyingStems:
    'наме барна дарна вона фурӯна бозна имконно худдор рад инкор мамнӯ манъ маҳрум қатъ монеъ зид муқобил ҷойи ғайр хато дуруғ наздик'.split(
      ' ',
    ),
  seemingStems:
    'нафар намоянд назар назд натиҷ нақш наврӯз навис нав нахуст наҷот намун нашр насл нарх нақл наз намо наму беҳ беш бегоҳ беру бел бе- нома номи ном ноҳи ноябр нон нок нос'.split(
      ' ',
    ),
  negativePrefixes: ['на', 'бе', 'но', 'ғайри'],
};
