import { languageOf } from '../../languages/registry.ts';
import { parseDate } from '../../text/calendar.ts';
import { type Html, html } from './html.ts';

/** A day (ISO) in running text of a language, unbroken; as it stands where we do not know how it writes one. */
export function dayIn(date: string, language: string): string {
  const parts = parseDate(date);
  const { longDate } = languageOf(language).dates;
  return parts && longDate ? longDate(...parts).replaceAll(' ', '\u00a0') : date;
}

/** The same without its year, where the page names that; the whole day where we do not know how the language writes it. */
export function dayOfYearIn(date: string, language: string): string {
  const [, month, day] = parseDate(date) ?? [];
  const { dayOfYear } = languageOf(language).dates;
  if (month === undefined || day === undefined || !dayOfYear) return dayIn(date, language);
  return dayOfYear(month, day).replaceAll(' ', '\u00a0');
}

/**
 * A date of the front matter as the language writes it. What is no calendar date of the ISO kind is shown as it stands:
 * authors write "April 2027" too.
 */
export function writeDate(date: string, language: string, write: typeof dayIn = dayIn): Html {
  const day = isoDay(date);
  if (day === undefined || !languageOf(language).dates.longDate) return html`${date}`;
  return html`<time datetime="${day}">${write(day, language)}</time>`;
}

/** The ISO day that a date of the front matter begins with; undefined if it is no day of the calendar. */
export function isoDay(date: string): string | undefined {
  const day = /^\d{4}-\d\d-\d\d(?![\d-])/.exec(date)?.[0];
  return day !== undefined && parseDate(day) ? day : undefined;
}
