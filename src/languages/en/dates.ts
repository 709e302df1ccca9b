import type { DateFacts } from '../engine/fact-words.ts';
import { counted, foldedSet, splitWords } from '../engine/word-sets.ts';

/** Each month in full, then abbreviated. */
const monthNames = [
  'January Jan',
  'February Feb',
  'March Mar',
  'April Apr',
  'May',
  'June Jun',
  'July Jul',
  'August Aug',
  'September Sep Sept',
  'October Oct',
  'November Nov',
  'December Dec',
];

/** Each day from Monday on, in the singular, in the plural, then abbreviated. */
const dayNames = [
  'Monday Mondays Mon',
  'Tuesday Tuesdays Tues Tue',
  'Wednesday Wednesdays Wed',
  'Thursday Thursdays Thurs Thur Thu',
  'Friday Fridays Fri',
  'Saturday Saturdays Sat',
  'Sunday Sundays Sun',
];

/** The months in full. */
export const months: readonly string[] = monthNames.map((names) => splitWords(names)[0] as string);

/** The abbreviations of months. */
export const shortMonths: readonly string[] = monthNames.flatMap((names) => splitWords(names).slice(1));

/** The days of the week in full. */
export const weekdays: readonly string[] = dayNames.map((names) => splitWords(names)[0] as string);

/**
 * English months, days and words of time; abbreviations of months and days as agencies write them (AP style). Dates:
 * day–month–year, the usage of international press offices.
 */
export const dates: DateFacts = {
  months: counted(monthNames),
  weekdays: counted(dayNames),
  datesHaveCapitals: true,
  times: foldedSet(
    'today tonight tomorrow yesterday noon midday midnight morning afternoon evening night gmt utc bc ad',
    'weekend fortnight century quarterly annual annually yearly monthly weekly daily hourly',
    'spring summer autumn winter',
  ),
  pointers: foldedSet('last next this previous past coming following current same'),
  doubtful: foldedSet('may march mar april june august jan sun sat wed mon fri sundays'),
  introduces: foldedSet(
    'in on of by since until till through between from to before after late early mid this last next every each or and',
  ),
  periods: foldedSet(
    'day days week weeks weekend month months quarter quarters half year years decade decades century centuries hour hours',
    'spring summer autumn fall winter morning afternoon evening night',
  ),
  longDate: (year, month, day) => `${day} ${months[month - 1]} ${year}`,
  dayOfYear: (month, day) => `${day} ${months[month - 1]}`,
};
