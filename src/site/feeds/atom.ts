import type { BriefingSummary, OutputFile, Site } from '../../model/edition.ts';
import { compareTexts } from '../../text/order.ts';
import { addressOf, articlePath, feedPath, homePath } from '../kit/addresses.ts';
import { isoDay } from '../kit/date.ts';
import { escapeHtml } from '../kit/escape.ts';
import { finishedIn, siteName } from '../kit/languages.ts';

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
  const entries = summaries
    .filter((summary) => finishedIn(summary).includes(language))
    .flatMap((summary): Dated[] => {
      const day = isoDay(summary.date ?? '');
      return day === undefined ? [] : [{ summary, day }];
    })
    .sort((a, b) => compareTexts(b.day, a.day) || compareTexts(a.summary.name, b.summary.name))
    .slice(0, mostEntries);
  const self = address(feedPath(language), site);
  const home = address(homePath(language), site);
  const name = escapeHtml(siteName(language, site));
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(language)}">
<id>${self}</id>
<title>${name}</title>
<updated>${entries[0]?.day ?? '1970-01-01'}T00:00:00Z</updated>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" hreflang="${escapeHtml(language)}" href="${home}"/>
<author><name>${name}</name></author>
${entries.map((entry) => writeEntry(entry, language, site)).join('')}</feed>
`;
  return [{ path: feedPath(language), content }];
}

function writeEntry({ summary, day }: Dated, language: string, site: Site): string {
  const page = (tag: string): string => address(articlePath(tag, summary.name), site);
  const title = escapeHtml(summary.titles.get(language) ?? summary.name);
  const description = summary.descriptions?.get(language) ?? '';
  const others = finishedIn(summary).filter((tag) => tag !== language);
  return `<entry>
<id>${page(language)}</id>
<title>${title}</title>
<updated>${day}T00:00:00Z</updated>
<published>${day}T00:00:00Z</published>
<link rel="alternate" type="text/html" hreflang="${escapeHtml(language)}" href="${page(language)}"/>
${others.map((tag) => `<link rel="related" type="text/html" hreflang="${escapeHtml(tag)}" href="${page(tag)}"/>\n`).join('')}${description === '' ? '' : `<summary>${escapeHtml(description)}</summary>\n`}</entry>
`;
}

function address(path: string, site: Site): string {
  return escapeHtml(addressOf(path, site) ?? '');
}
