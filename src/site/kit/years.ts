import type { Messages } from '../../model/messages.ts';
import { linkTo } from './addresses.ts';
import type { Year } from './by-date.ts';
import { escapeHtml } from './escape.ts';

/** What a year is called: those without a date have words. */
export function nameOfYear({ year }: Year, words: Messages): string {
  return year ?? words.text('home.undated');
}

/** The title of a list: of the site, or of one of its years. */
export function titleOfList(site: string, year: Year | undefined, words: Messages): string {
  return year === undefined ? site : `${site} – ${nameOfYear(year, words)}`;
}

/** Links to the years that have pages of their own; nothing where there are none. */
export function writeYears(
  from: string,
  earlier: readonly Year[],
  pathOf: (year: Year) => string,
  words: Messages,
): string {
  if (earlier.length === 0) return '';
  const items = earlier.map((year) => {
    const path = pathOf(year);
    const state = path === from ? ' aria-current="page"' : '';
    return `<li><a href="${escapeHtml(linkTo(from, path))}"${state}>${escapeHtml(nameOfYear(year, words))}</a></li>`;
  });
  return `<nav class="years" aria-label="${escapeHtml(words.text('nav.years'))}"><h2>${escapeHtml(words.text('nav.years'))}</h2><ul class="places">${items.join('')}</ul></nav>\n`;
}
