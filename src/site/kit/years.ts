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

/** The briefings of a year; of none if they have no calendar date. */
export interface Year {
  readonly year: string | undefined;
  readonly summaries: readonly BriefingSummary[];
}

/** So many briefings make a page of about 100 kB, which readers with a slow line still get in a moment. */
const mostListed = 60;

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

/**
 * Links to the years; nothing if there is one only.
 * @param marked `shown`: the one that the page is of; `first`: the one that its list begins with
 */
export function writeYears(
  from: string,
  years: readonly Year[],
  { shown, first }: { readonly shown: Year | undefined; readonly first: Year | undefined },
  pathOf: (year: Year) => string,
  words: Messages,
): Html {
  if (years.length < 2) return html``;
  const items = years.map((year) => {
    const [path = '', place] = pathOf(year).split('#');
    const href =
      path === from && place !== undefined
        ? `#${place}`
        : `${linkTo(from, path)}${place === undefined ? '' : `#${place}`}`;
    const current = year === shown ? 'page' : year === first ? 'true' : undefined;
    const state = current === undefined ? '' : html` aria-current="${current}"`;
    return html`<li><a href="${href}"${state}>${nameOfYear(year, words)}</a></li>`;
  });
  return html`<nav class="years" aria-label="${words.text('nav.years')}"><ul>${items}</ul></nav>`;
}
