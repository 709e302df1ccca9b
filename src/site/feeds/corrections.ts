import type { BriefingSummary, OutputFile, Site } from '../../model/edition.ts';
import { addressOf, articlePath, correctionsPath, feedPaths } from '../kit/addresses.ts';
import { listCorrected } from '../kit/correction-list.ts';
import { siteName, wordsOf } from '../kit/languages.ts';
import { mostEntries, writeFeed } from './feed.ts';

/** The corrections of a language as feeds: an entry for each briefing and day. Nothing for a site without an address. */
export function writeCorrectionFeeds(
  language: string,
  summaries: readonly BriefingSummary[],
  site: Site,
): readonly OutputFile[] {
  const page = correctionsPath(language);
  const paths = feedPaths(page);
  const address = addressOf(page, site);
  const atom = addressOf(paths.atom, site);
  const json = addressOf(paths.json, site);
  if (address === undefined || atom === undefined || json === undefined) return [];
  const words = wordsOf(site, language);
  const author = siteName(language, site);
  const entries = listCorrected(summaries, language)
    .slice(0, mostEntries)
    .map(({ summary, date, corrections }) => {
      const place = `${addressOf(articlePath(language, summary.name), site) ?? ''}#corrections`;
      const lines = corrections.flatMap(({ before, after }) => {
        if (before === '') return [`${words.text('corrections.added')} ${after}`];
        if (after === '') return [`${words.text('corrections.removed')} ${before}`];
        return [
          `${words.text('corrections.before')} ${before}`,
          `${words.text('corrections.after')} ${after}`,
        ];
      });
      return {
        id: `${place}-${date}`,
        page: place,
        title: summary.titles.get(language) ?? summary.name,
        published: date,
        updated: date,
        summary: lines.join('\n'),
        others: [],
      };
    });
  const title = `${words.text('corrections.title')} – ${author}`;
  return writeFeed({ title, language, author, page: address, paths, addresses: { atom, json }, entries });
}
