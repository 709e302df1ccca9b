import type { BriefingSummary, OutputFile, Site } from '../../model/edition.ts';
import { type BuiltElement, buildXml, element, onLines } from '../../xml/build.ts';
import {
  addressOf,
  articlePath,
  correctionsPath,
  glossaryPath,
  homePath,
  pagePath,
  tagPath,
  yearPath,
} from '../kit/addresses.ts';
import { latestCorrection } from '../kit/corrections.ts';
import { isoDay } from '../kit/date.ts';
import { finishedBriefings, finishedIn } from '../kit/languages.ts';
import { gatherByTag } from '../kit/tags.ts';
import { byYear, partYears } from '../kit/years.ts';

/** Addresses in one file: the protocol allows 50,000 and 50 MB, and each carries its alternates. */
const mostAddresses = 10_000;

const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * The site for search engines (https://www.sitemaps.org/protocol.html): every page of a finished text, each with its
 * languages. Nothing for a site without an address.
 */
export function writeSitemap(summaries: readonly BriefingSummary[], site: Site): readonly OutputFile[] {
  if (site.url === undefined) return [];
  const entries = [
    ...listsOf(summaries, site).map((path) => writeEntry(path, [], undefined, site)),
    ...summaries.flatMap((summary) => {
      const languages = finishedIn(summary);
      const pages = languages.map((language): [string, string] => [
        language,
        articlePath(language, summary.name),
      ]);
      const original = site.languages[0] ?? '';
      const alternates = [...pages, ['x-default', articlePath(original, summary.name)] as const];
      // All languages are on the page that has them side by side.
      const latest = languages
        .map((language) => lastChange(summary, language) ?? '')
        .sort()
        .at(-1);
      return [
        writeEntry(pagePath(summary.name), [], latest, site),
        ...pages.map(([language, path]) => writeEntry(path, alternates, lastChange(summary, language), site)),
      ];
    }),
  ];
  if (entries.length <= mostAddresses) return [{ path: 'sitemap.xml', content: writeSet(entries) }];
  const parts: OutputFile[] = [];
  for (let at = 0; at < entries.length; at += mostAddresses) {
    parts.push({
      path: `sitemap-${parts.length + 1}.xml`,
      content: writeSet(entries.slice(at, at + mostAddresses)),
    });
  }
  const places = parts.map(({ path }) =>
    element('sitemap', {}, element('loc', {}, addressOf(path, site) ?? '')),
  );
  const index = buildXml(element('sitemapindex', { xmlns: sitemaps }, ...onLines(...places)));
  return [{ path: 'sitemap.xml', content: index }, ...parts];
}

/** The pages that list briefings. */
function listsOf(summaries: readonly BriefingSummary[], { languages }: Site): readonly string[] {
  const earlier = (listed: readonly BriefingSummary[], language?: string): readonly string[] =>
    partYears(byYear(listed)).earlier.map(({ year }) => yearPath(year, language));
  return [
    'index.html',
    ...earlier(summaries),
    ...languages.flatMap((language) => {
      const finished = finishedBriefings(summaries, language);
      return [
        homePath(language),
        ...earlier(finished, language),
        ...gatherByTag(finished).map(({ tag }) => tagPath(language, tag)),
        glossaryPath(language, { languages }),
        correctionsPath(language),
      ];
    }),
  ];
}

/** The day on which a text was last given to readers again: of its correction, else of the briefing. */
function lastChange(summary: BriefingSummary, language: string): string | undefined {
  const day = isoDay(summary.date ?? '');
  const corrected = latestCorrection(summary.corrections, language);
  return corrected !== undefined && corrected > (day ?? '') ? corrected : day;
}

function writeSet(entries: readonly BuiltElement[]): string {
  return buildXml(
    element(
      'urlset',
      { xmlns: sitemaps, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      ...onLines(...entries),
    ),
  );
}

function writeEntry(
  path: string,
  alternates: readonly (readonly [language: string, path: string])[],
  date: string | undefined,
  site: Site,
): BuiltElement {
  const links = alternates.map(([language, to]) =>
    element('xhtml:link', { rel: 'alternate', hreflang: language, href: addressOf(to, site) }),
  );
  const day = isoDay(date ?? '');
  const modified = day === undefined ? [] : [element('lastmod', {}, day)];
  return element('url', {}, element('loc', {}, addressOf(path, site) ?? ''), ...modified, ...links);
}
