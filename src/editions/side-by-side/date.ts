import { findLanguage } from '../../languages/registry.ts';
import { escapeHtml } from '../html/escape.ts';

/**
 * A date of the front matter as the language writes it. What is no calendar date of the ISO kind is shown as it stands:
 * authors write "April 2027" too.
 */
export function writeDate(date: string, language: string): string {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)(?![\d-])/.exec(date) ?? []).map(Number);
  const profile = findLanguage(language);
  if (!year || !month || !day || !profile || !isCalendarDate(year, month, day)) return escapeHtml(date);
  const words = profile.longDate(year, month, day).replaceAll(' ', '\u00a0');
  return `<time datetime="${date.slice(0, 10)}">${escapeHtml(words)}</time>`;
}

function isCalendarDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
