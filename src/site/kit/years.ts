import type { BriefingSummary } from '../../model/edition.ts';
import type { Messages } from '../../model/messages.ts';
import { compareTexts } from '../../text/order.ts';
import { linkTo } from './addresses.ts';
import { isoDay } from './date.ts';
import { type Html, html } from './html.ts';

/** The newest first, then by name; those without a calendar date last. */
export function newestFirst(summaries: readonly BriefingSummary[]): readonly BriefingSummary[] {
  return summaries
    .map((summary) => ({ summary, day: isoDay(summary.date ?? '') ?? '' }))
    .sort((a, b) => compareTexts(b.day, a.day) || compareTexts(a.summary.name, b.summary.name))
    .map(({ summary }) => summary);
}

/** The briefings of a year; of none where they have no calendar date. */
export interface Year {
  readonly year: string | undefined;
  readonly summaries: readonly BriefingSummary[];
}

/** So many briefings make a page of about 300 kB, which readers with a slow line still get in a moment. */
const mostListed = 200;

/** Briefings by year, the newest first; those without a date last. */
export function byYear(summaries: readonly BriefingSummary[]): readonly Year[] {
  const years = new Map<string | undefined, BriefingSummary[]>();
  for (const summary of newestFirst(summaries)) {
    const year = isoDay(summary.date ?? '')?.slice(0, 4);
    const known = years.get(year);
    if (known) known.push(summary);
    else years.set(year, [summary]);
  }
  return [...years].map(([year, summaries]) => ({ year, summaries }));
}

/** The years that a first page lists, whole ones and one at least, and those that have pages of their own. */
export function partYears(years: readonly Year[]): {
  readonly recent: readonly Year[];
  readonly earlier: readonly Year[];
} {
  let listed = 0;
  const end = years.findIndex(({ summaries }, at) => {
    listed += summaries.length;
    return at > 0 && listed > mostListed;
  });
  return end === -1
    ? { recent: years, earlier: [] }
    : { recent: years.slice(0, end), earlier: years.slice(end) };
}

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
): Html {
  if (earlier.length === 0) return html``;
  const items = earlier.map((year) => {
    const path = pathOf(year);
    const state = path === from ? html` aria-current="page"` : '';
    return html`<li><a href="${linkTo(from, path)}"${state}>${nameOfYear(year, words)}</a></li>`;
  });
  return html`<nav class="years" aria-label="${words.text('nav.years')}"><h2>${words.text('nav.years')}</h2><ul class="places">${items}</ul></nav>\n`;
}
