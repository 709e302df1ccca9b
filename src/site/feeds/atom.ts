import type { BriefingSummary, OutputFile, Site } from '../../model/edition.ts';
import { type BuiltElement, buildXml, element, onLines } from '../../xml/build.ts';
import { addressOf, articlePath, feedPath, homePath } from '../kit/addresses.ts';
import { isoDay } from '../kit/date.ts';
import { finishedIn, siteName } from '../kit/languages.ts';
import { newestFirst } from '../kit/years.ts';

/** Entries of a feed: readers ask for what is new. */
const mostEntries = 50;

interface Dated {
  readonly summary: BriefingSummary;
  /** ISO. */
  readonly day: string;
}

/**
 * What is new in a language, as an Atom feed (RFC 4287): its finished briefings by date, the newest first. A briefing
 * without a date has no place in it, and a site without an address has no feeds: an entry needs both.
 */
export function writeFeed(
  language: string,
  summaries: readonly BriefingSummary[],
  site: Site,
): readonly OutputFile[] {
  if (site.url === undefined) return [];
  const entries = newestFirst(summaries)
    .filter((summary) => finishedIn(summary).includes(language))
    .flatMap((summary): Dated[] => {
      const day = isoDay(summary.date ?? '');
      return day === undefined ? [] : [{ summary, day }];
    })
    .slice(0, mostEntries);
  const self = addressOf(feedPath(language), site);
  const name = siteName(language, site);
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
    ...onLines(
      element('id', {}, self ?? ''),
      element('title', {}, name),
      element('updated', {}, instantOf(entries[0]?.day ?? '1970-01-01')),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      writeLink('alternate', language, homePath(language), site),
      element('author', {}, element('name', {}, name)),
      ...entries.map((entry) => writeEntry(entry, language, site)),
    ),
  );
  return [{ path: feedPath(language), content: buildXml(feed) }];
}

function writeEntry({ summary, day }: Dated, language: string, site: Site): BuiltElement {
  const path = articlePath(language, summary.name);
  const description = summary.descriptions?.get(language) ?? '';
  const others = finishedIn(summary).filter((tag) => tag !== language);
  return element(
    'entry',
    {},
    ...onLines(
      element('id', {}, addressOf(path, site) ?? ''),
      element('title', {}, summary.titles.get(language) ?? summary.name),
      element('updated', {}, instantOf(day)),
      element('published', {}, instantOf(day)),
      writeLink('alternate', language, path, site),
      ...others.map((tag) => writeLink('related', tag, articlePath(tag, summary.name), site)),
      ...(description === '' ? [] : [element('summary', {}, description)]),
    ),
  );
}

function writeLink(rel: string, language: string, path: string, site: Site): BuiltElement {
  return element('link', { rel, type: 'text/html', hreflang: language, href: addressOf(path, site) });
}

/** The beginning of a day: dates of briefings have no time. */
function instantOf(day: string): string {
  return `${day}T00:00:00Z`;
}
