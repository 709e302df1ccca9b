import type { BriefingSummary, OutputFile, Site } from '../../model/edition.ts';
import { addressOf, articlePath, feedPaths, homePath, tagPath } from '../kit/addresses.ts';
import { latestCorrection } from '../kit/corrections.ts';
import { isoDay } from '../kit/date.ts';
import { finishedBriefings, finishedIn, siteName } from '../kit/languages.ts';
import { gatherByTag, nameOfTag } from '../kit/tags.ts';
import { newestFirst } from '../kit/years.ts';
import { type FeedEntry, mostEntries, writeFeed } from './feed.ts';

/**
 * What is new in a language, as feeds: its finished briefings by date, the newest first, of all and of each topic, place,
 * series and speaker. A briefing without a date has no place in them, and a site without an address has no feeds: an entry
 * needs both.
 */
export function writeBriefingFeeds(
  language: string,
  summaries: readonly BriefingSummary[],
  site: Site,
): readonly OutputFile[] {
  const finished = finishedBriefings(summaries, language);
  return [
    ...writeListFeed(homePath(language), siteName(language, site), language, finished, site),
    ...gatherByTag(finished).flatMap(({ tag, summaries: tagged }) =>
      writeListFeed(
        tagPath(language, tag),
        `${nameOfTag(tag, language, site).text} – ${siteName(language, site)}`,
        language,
        tagged,
        site,
      ),
    ),
  ];
}

function writeListFeed(
  page: string,
  title: string,
  language: string,
  summaries: readonly BriefingSummary[],
  site: Site,
): readonly OutputFile[] {
  const paths = feedPaths(page);
  const address = addressOf(page, site);
  const atom = addressOf(paths.atom, site);
  const json = addressOf(paths.json, site);
  if (address === undefined || atom === undefined || json === undefined) return [];
  const entries = newestFirst(summaries)
    .flatMap((summary) => entryOf(summary, language, site))
    .slice(0, mostEntries);
  const author = siteName(language, site);
  return writeFeed({ title, language, author, page: address, paths, addresses: { atom, json }, entries });
}

function entryOf(summary: BriefingSummary, language: string, site: Site): readonly FeedEntry[] {
  const published = isoDay(summary.date ?? '');
  const page = addressOf(articlePath(language, summary.name), site);
  if (published === undefined || page === undefined) return [];
  const others = finishedIn(summary)
    .filter((tag) => tag !== language)
    .map((tag) => ({ language: tag, page: addressOf(articlePath(tag, summary.name), site) ?? '' }));
  return [
    {
      id: page,
      page,
      title: summary.titles.get(language) ?? summary.name,
      published,
      updated: latestOf(published, latestCorrection(summary.corrections, language)),
      summary: summary.descriptions?.get(language) ?? '',
      others,
    },
  ];
}

function latestOf(published: string, corrected: string | undefined): string {
  return corrected !== undefined && corrected > published ? corrected : published;
}
