import type { DateFacts } from '../languages/engine/fact-words.ts';
import { foldNumeral } from '../languages/engine/word-sets.ts';
import type { Span } from '../model/location.ts';
import { foldDigits } from '../text/digits.ts';
import { matchesOf } from '../text/matches.ts';
import type { WordFact } from './words.ts';

/** What calendars name. */
export type DateKind = 'month' | 'weekday';

/** A month (from 1) or a day of the week (Monday is 1) that a text names. */
export interface NamedDate extends Span {
  readonly kind: DateKind;
  readonly value: number;
  /** Whether the word can have no other meaning there. */
  readonly isSure: boolean;
}

/** The word before a name. */
const wordBefore = /(?:^|[^\p{L}])(\p{L}+)[\s\u00a0-]+$/u;

/** A year of modern times. */
export function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1500 && number < 2200;
}

/** The months and days that a text names in words, in order. `before` is looked at no further than 12 letters. */
export function readNamedDates(
  text: string,
  words: readonly WordFact[],
  numbers: readonly Span[],
  facts: DateFacts,
): readonly NamedDate[] {
  const found: NamedDate[] = [];
  for (const fact of words) {
    const { word, start, end } = fact;
    if (word.month === undefined && word.weekday === undefined) continue;
    const isSure =
      !facts.doubtful?.has(word.form) ||
      isIntroduced(text, fact, facts) ||
      isBesideDigits(text, fact, numbers);
    if (word.month !== undefined) found.push({ kind: 'month', value: word.month, start, end, isSure });
    if (word.weekday !== undefined) found.push({ kind: 'weekday', value: word.weekday, start, end, isSure });
  }
  return found;
}

function isIntroduced(text: string, { start }: WordFact, { introduces }: DateFacts): boolean {
  const word = wordBefore.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  return word !== undefined && introduces?.has(foldNumeral(word)) === true;
}

/** `15 May`, `May 15`, `15-го мая`, `15-уми май`: only for words that are months. */
function isBesideDigits(text: string, { word, start, end }: WordFact, numbers: readonly Span[]): boolean {
  if (word.month === undefined || numbers.length === 0) return false;
  return (
    /\d[-‐‑]?\p{L}{0,4}[\s\u00a0]$/u.test(text.slice(Math.max(0, start - 8), start)) ||
    /^[.,]?[\s\u00a0]\d/u.test(text.slice(end, end + 4))
  );
}

const isoDate = /(?<![\d.])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
/** With dots the month has two digits, or else it is a decimal: 15.11, but 7.1. */
const dottedDate =
  /(?<![\d./])(\d{1,2})(?:\.(\d{2})(?:\.(?:\d{4}|\d{2}))?|\/(\d{1,2})(?:\/(?:\d{4}|\d{2}))?)(?![\d/]|\.\d)/g;

/** The day of a date in digits that is the same in all our languages, `2026-09-15` or `15.09.2026`; else nothing. */
export function calendarDate(
  digits: string,
): { readonly day: number; readonly month: number; readonly year: number } | undefined {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(digits) ?? [];
  const [, dottedDay, dottedMonth, dottedYear] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(digits) ?? [];
  const day = Number(isoDay ?? dottedDay);
  const month = Number(isoMonth ?? dottedMonth);
  const year = Number(isoYear ?? dottedYear);
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { day, month, year } : undefined;
}

/** Months that the dates in digits of a text may name: of 11/5 both, since languages differ in the order. */
export function monthsInDigits(given: string): readonly number[] {
  const { text } = foldDigits(given);
  if (!/\d[./-]\d/.test(text)) return nothing;
  const months = matchesOf(isoDate, text).map((match) => Number(match[2]));
  for (const [, a, b, c] of matchesOf(dottedDate, text)) months.push(Number(a), Number(b ?? c));
  return months.filter((month) => month >= 1 && month <= 12);
}

const nothing: readonly number[] = [];
