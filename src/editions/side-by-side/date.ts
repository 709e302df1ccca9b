import { findLanguage } from '../../languages/registry.ts';
import { parseDate } from '../../text/calendar.ts';
import { escapeHtml } from '../html/escape.ts';

/**
 * A date of the front matter as the language writes it. What is no calendar date of the ISO kind is shown as it stands:
 * authors write "April 2027" too.
 */
export function writeDate(date: string, language: string): string {
  const day = /^\d{4}-\d\d-\d\d(?![\d-])/.exec(date)?.[0] ?? '';
  const parts = parseDate(day);
  const profile = findLanguage(language);
  if (!parts || !profile) return escapeHtml(date);
  const words = profile.longDate(...parts).replaceAll(' ', '\u00a0');
  return `<time datetime="${day}">${escapeHtml(words)}</time>`;
}
