import type { BriefingSummary, Neighbours, Site } from '../../model/edition.ts';
import { articlePath, linkTo, pagePath, tagKey } from './addresses.ts';
import { type Html, html, trustedHtml } from './html.ts';
import { finishedBriefings, wordsOf } from './languages.ts';
import { inEach, writeUi } from './reader.ts';
import { setText } from './typesetting.ts';
import { newestFirst } from './years.ts';

/** Related briefings that a page names. */
const mostRelated = 3;

/**
 * Finds the briefings beside one, among all or among those that are finished in a language: the one before and after it by
 * date, and the newest that share most of its topics, series, speakers and places.
 */
export function makeNeighbours(
  summaries: readonly BriefingSummary[],
): (name: string, language: string | undefined) => Neighbours {
  const orders = new Map<string | undefined, Order>();
  const orderOf = (language: string | undefined): Order => {
    const known = orders.get(language);
    if (known) return known;
    const order = makeOrder(language === undefined ? summaries : finishedBriefings(summaries, language));
    orders.set(language, order);
    return order;
  };
  return (name, language) => {
    const { list, places, byTag } = orderOf(language);
    const at = places.get(name);
    const own = at === undefined ? undefined : list[at];
    if (at === undefined || !own) return { related: [] };
    const [next, previous] = [list[at - 1], list[at + 1]];
    return { ...(previous && { previous }), ...(next && { next }), related: relatedTo(own, byTag) };
  };
}

/** Whether a page would say the same of both. */
export function isSameNeighbours(a: Neighbours, b: Neighbours): boolean {
  const listOf = ({ previous, next, related }: Neighbours): readonly (BriefingSummary | undefined)[] => [
    previous,
    next,
    ...related,
  ];
  const [first, second] = [listOf(a), listOf(b)];
  return first.length === second.length && first.every((each, at) => isSameTitle(each, second[at]));
}

function isSameTitle(a: BriefingSummary | undefined, b: BriefingSummary | undefined): boolean {
  if (a === b) return true;
  return (
    a?.name === b?.name && JSON.stringify([...(a?.titles ?? [])]) === JSON.stringify([...(b?.titles ?? [])])
  );
}

interface Order {
  /** The newest first. */
  readonly list: readonly BriefingSummary[];
  readonly places: ReadonlyMap<string, number>;
  readonly byTag: ReadonlyMap<string, readonly BriefingSummary[]>;
}

function makeOrder(summaries: readonly BriefingSummary[]): Order {
  const list = newestFirst(summaries);
  const byTag = new Map<string, BriefingSummary[]>();
  for (const summary of list)
    for (const key of keysOf(summary)) {
      const known = byTag.get(key);
      if (known) known.push(summary);
      else byTag.set(key, [summary]);
    }
  return { list, places: new Map(list.map(({ name }, at) => [name, at])), byTag };
}

function keysOf({ tags = [] }: BriefingSummary): ReadonlySet<string> {
  return new Set(tags.map((tag) => `${tag.kind}/${tagKey(tag)}`));
}

/** Of each name only the newest are looked at, so that a topic of thousands costs no more. */
const mostLookedAt = 50;

function relatedTo(own: BriefingSummary, byTag: Order['byTag']): readonly BriefingSummary[] {
  const shared = new Map<BriefingSummary, number>();
  for (const key of keysOf(own))
    for (const other of byTag.get(key)?.slice(0, mostLookedAt) ?? [])
      if (other.name !== own.name) shared.set(other, (shared.get(other) ?? 0) + 1);
  // Sorting keeps the order of those that share as much: the newest first.
  return newestFirst([...shared.keys()])
    .toSorted((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0))
    .slice(0, mostRelated);
}

/** Where the part of a page is that names other briefings: it alone changes when they do. */
const [start, end] = ['<!--neighbours-->', '<!--/neighbours-->'];

/**
 * The briefings beside one, as a part of its page in a language, or of the page with all its languages. It can be replaced
 * in the page's text.
 */
export function writeNeighbours(
  { previous, next, related }: Neighbours,
  page: {
    readonly path: string;
    readonly language: string | undefined;
    readonly languages: readonly string[];
  },
  site: Site,
): Html {
  const { path, language } = page;
  const shown = page.languages.map((tag) => ({ language: tag, words: wordsOf(site, tag) }));
  const link = (summary: BriefingSummary): Html => {
    const to = language === undefined ? pagePath(summary.name) : articlePath(language, summary.name);
    const title = inEach(shown, (each) => {
      const own = summary.titles.get(each.language);
      const [source = ''] = summary.completeness.keys();
      if (own !== undefined) return html`${setText(own, each.language)}`;
      return html`<span lang="${source}">${setText(summary.titles.get(source) ?? summary.name, source)}</span>`;
    });
    return html`<li><a href="${linkTo(path, to)}">${title}</a></li>`;
  };
  const group = (key: string, all: readonly BriefingSummary[]): Html =>
    all.length === 0 ? html`` : html`<div><h2>${writeUi(shown, key)}</h2><ul>${all.map(link)}</ul></div>`;
  const groups = [
    group('nav.related', related),
    group('nav.previous', previous ? [previous] : []),
    group('nav.next', next ? [next] : []),
  ];
  const isEmpty = groups.every((each) => String(each) === '');
  const name = wordsOf(site, page.languages[0] ?? '').text('nav.more');
  const nav = isEmpty ? '' : html`<nav class="around" aria-label="${name}">${groups}</nav>`;
  return html`${trustedHtml(start)}${nav}${trustedHtml(end)}\n`;
}

/** The text of a page with another part in place of that which names other briefings; undefined if it has none. */
export function replaceNeighbours(page: string, part: Html): string | undefined {
  const from = page.lastIndexOf(start);
  const to = page.indexOf(end, from);
  if (from === -1 || to === -1) return undefined;
  return page.slice(0, from) + String(part).trimEnd() + page.slice(to + end.length);
}
