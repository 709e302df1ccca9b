import { foldNumeral } from '../languages/engine/word-sets.ts';
import { type Language, withoutPossessive } from '../languages/pack.ts';
import type { Span } from '../model/location.ts';
import { foldDigits } from '../text/digits.ts';
import { wordsOf } from '../text/word-table.ts';
import { calendarDate, isYear, type NamedDate } from './dates.ts';
import type { NumberStatement } from './number-statements.ts';
import type { Quantity } from './numbers/quantity.ts';

/** A date or another time that a text states. */
export interface DateStatement extends Span {
  /** Equal if two texts in one language state the same time: `15/9/2026` for `September 15, 2026`. */
  readonly value: string;
}

/** A word of a text: as date facts hold it, and whether it can be a date by its first letter. */
export interface DateToken extends Span {
  /** Without a possessive ending. */
  readonly form: string;
  readonly isWritten: boolean;
}

/**
 * The dates and times of a plain text, in order of kind: months with the day and year beside them, dates and times in
 * digits, years, halves of the day, words such as `tomorrow` and `last` (week). Linear time.
 */
export function readDateStatements(
  text: string,
  named: readonly NamedDate[],
  quantities: readonly Quantity[],
  numbers: readonly NumberStatement[],
  tokens: readonly DateToken[],
  language: Language,
): readonly DateStatement[] {
  return [...months(text, named, numbers), ...quantities.flatMap(inDigits), ...inWords(tokens, language)];
}

/** Years, `2026-09-15`, `15.09.2026`, `15/9`, `10:30`, and `a.m.` or `p.m.` after an hour. */
function inDigits({ start, end, text, value, half }: Quantity): readonly DateStatement[] {
  const digits = foldDigits(text).text;
  const date = calendarDate(digits);
  const found: DateStatement[] = [];
  // As in words: a month with its day and year, and the year.
  if (date)
    found.push(
      { start, end, value: `${date.day}/${date.month}/${date.year}` },
      { start, end, value: `${date.year}` },
    );
  else if (value !== undefined && isYear(value) && /^\d{4}$/.test(digits))
    found.push({ start, end, value: digits });
  else if (/^\d{1,4}[./]\d{1,2}[./]\d{1,4}$|^\d{1,2}[/:]\d{1,2}$/.test(digits))
    found.push({ start, end, value: digits });
  if (half) found.push({ start, end, value: half });
  return found;
}

/** From a number to the month after it: `15 November`, `15th November`, `15-го ноября`. */
const dayBefore = /^(?:-?\p{L}{1,4})?[.,]? ?$/u;
/** From a month, or from the day after it, to the next number. */
const numberAfter = /^(?:-?\p{L}{1,4})?[.,]{0,2} ?$/u;

function months(
  text: string,
  named: readonly NamedDate[],
  numbers: readonly NumberStatement[],
): readonly DateStatement[] {
  let next = 0;
  return named
    .filter(({ kind }) => kind === 'month')
    .map(({ value: month, start, end }) => {
      while (next < numbers.length && (numbers[next] as NumberStatement).start < end) next++;
      const before = numbers[next - 1];
      const isBefore = before && before.end <= start && start - before.end <= 7;
      const beside = isBefore && dayBefore.test(text.slice(before.end, start)) ? [before] : [];
      // The day and the year, or the year alone.
      let last: Span = { start, end };
      for (const after of numbers.slice(next, next + 2)) {
        if (after.start - last.end > 7 || !numberAfter.test(text.slice(last.end, after.start))) break;
        beside.push(after);
        last = after;
      }
      const days = beside.filter(({ number = 0 }) => Number.isInteger(number) && number >= 1 && number <= 31);
      const years = beside.filter(({ number }) => number !== undefined && number >= 1000);
      return { start, end, value: [days[0]?.value ?? '', month, years[0]?.value ?? ''].join('/') };
    });
}

function inWords(tokens: readonly DateToken[], { dates }: Language): readonly DateStatement[] {
  const isPeriod = ({ form, isWritten }: DateToken): boolean =>
    dates.periods.has(form) || (isWritten && (dates.weekdays.has(form) || dates.months.has(form)));
  /** Whether a word tells which day, month or other period is meant: `next week`, `the last two years`, `соли гузашта`. */
  const isPointing = (at: number): boolean =>
    dates.pointers.has((tokens[at] as DateToken).form) &&
    [-2, -1, 1, 2].some((step) => {
      const token = tokens[at + step];
      return token !== undefined && isPeriod(token);
    });
  return tokens
    .filter(({ form }, at) => dates.times.has(form) || isPointing(at))
    .map(({ start, end, form }) => ({ start, end, value: form }));
}

/** The words of a text as date facts hold them. */
export function readDateTokens(text: string, language: Language): readonly DateToken[] {
  const { datesHaveCapitals } = language.dates;
  const { count, bounds } = wordsOf(text);
  return Array.from({ length: count }, (_, at) => {
    const [start, end] = [bounds[2 * at] as number, bounds[2 * at + 1] as number];
    const word = text.slice(start, end);
    const form = withoutPossessive(foldNumeral(word), language);
    return { start, end, form, isWritten: !datesHaveCapitals || /^\p{Lu}/u.test(word) };
  });
}
