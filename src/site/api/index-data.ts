import { isRightToLeft } from '../../languages/engine/tag.ts';
import { type BriefingSummary, type OutputFile, type Site, tagKinds } from '../../model/edition.ts';
import { addressFrom, articlePath, dataPath, homePath, indexPath, pagePath } from '../kit/addresses.ts';
import { latestCorrection } from '../kit/corrections.ts';
import { isoDay } from '../kit/date.ts';
import { autonymOf, finishedBriefings, finishedIn, siteName } from '../kit/languages.ts';
import { newestFirst } from '../kit/years.ts';
import type { IndexData, ListedData, ListedLanguageData, SiteLanguageData, TagsData } from './data.ts';
import { schemaPaths, writeJson } from './schemas.ts';

/** `index.json` of the site, and that of each language with the briefings that are finished in it. */
export function writeIndexes(summaries: readonly BriefingSummary[], site: Site): readonly OutputFile[] {
  return [
    writeIndex(indexPath(), 'index.html', summaries, site.languages, site),
    ...site.languages.map((language) =>
      writeIndex(
        indexPath(language),
        homePath(language),
        finishedBriefings(summaries, language),
        [language],
        site,
      ),
    ),
  ];
}

function writeIndex(
  path: string,
  page: string,
  summaries: readonly BriefingSummary[],
  languages: readonly string[],
  site: Site,
): OutputFile {
  const reach = (to: string): string => addressFrom(path, to, site);
  const data: IndexData = {
    $schema: reach(schemaPaths.index),
    url: reach(page),
    languages: Object.fromEntries(
      languages.map((language): [string, SiteLanguageData] => [
        language,
        {
          name: autonymOf(language),
          direction: isRightToLeft(language) ? 'rtl' : 'ltr',
          site: siteName(language, site),
          url: reach(homePath(language)),
          data: reach(indexPath(language)),
        },
      ]),
    ),
    briefings: newestFirst(summaries).map((summary) => listBriefing(summary, languages, reach)),
  };
  return { path, content: writeJson(data) };
}

function listBriefing(
  summary: BriefingSummary,
  languages: readonly string[],
  reach: (path: string) => string,
): ListedData {
  const { name, date, titles, descriptions, tags, corrections } = summary;
  const day = isoDay(date ?? '');
  const own = finishedIn(summary).filter((language) => languages.includes(language));
  return {
    name,
    url: reach(pagePath(name)),
    data: reach(dataPath(name)),
    ...(day !== undefined && { date: day }),
    ...(tags && tags.length > 0 && { tags: groupTags(tags) }),
    languages: Object.fromEntries(
      own.map((language): [string, ListedLanguageData] => {
        const description = descriptions?.get(language) ?? '';
        const corrected = latestCorrection(corrections, language);
        return [
          language,
          {
            title: titles.get(language) ?? name,
            ...(description !== '' && { description }),
            url: reach(articlePath(language, name)),
            ...(corrected !== undefined && { corrected }),
          },
        ];
      }),
    ),
  };
}

function groupTags(tags: NonNullable<BriefingSummary['tags']>): TagsData {
  return Object.fromEntries(
    tagKinds.flatMap((kind): [string, readonly string[]][] => {
      const texts = tags.filter((tag) => tag.kind === kind).map(({ text }) => text);
      return texts.length === 0 ? [] : [[kind, texts]];
    }),
  );
}
