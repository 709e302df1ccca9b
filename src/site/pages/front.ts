import type { BriefingSummary, OutputFile, Site } from '../../model/edition.ts';
import { feedPaths, homePath, yearPath } from '../kit/addresses.ts';
import { isoDay } from '../kit/date.ts';
import { linkFeeds } from '../kit/feed-links.ts';
import { writeFrame } from '../kit/frame.ts';
import { writeAbout } from '../kit/head.ts';
import { type Html, html } from '../kit/html.ts';
import { siteName, wordsOf } from '../kit/languages.ts';
import { describeFront, describeList } from '../kit/schema-org.ts';
import { type ListPage, writeLeadStory, writeStories } from '../kit/stories.ts';
import { gatherByTag, writeTagIndex } from '../kit/tags.ts';
import {
  byYear,
  nameOfYear,
  newestFirst,
  partYears,
  titleOfList,
  writeYears,
  type Year,
} from '../kit/years.ts';

/**
 * The front page of the site, at its root: all briefings, the newest first, in the words of the first language. Where they
 * are many, earlier years have pages of their own.
 */
export function makeFrontPages(summaries: readonly BriefingSummary[], site: Site): readonly OutputFile[] {
  return makePages(site.languages[0] ?? '', undefined, summaries, [], site);
}

/** The front page of a language: the briefings finished in it, then those whose translation is not. */
export function makeHomes(
  language: string,
  summaries: readonly BriefingSummary[],
  site: Site,
): readonly OutputFile[] {
  const share = (summary: BriefingSummary): number => summary.completeness.get(language) ?? 0;
  const finished = summaries.filter((summary) => share(summary) === 1);
  const coming = summaries.filter((summary) => share(summary) > 0 && share(summary) < 1);
  return makePages(language, language, finished, newestFirst(coming), site);
}

/** `own`: the language whose briefings these are; undefined for those of all. */
function makePages(
  language: string,
  own: string | undefined,
  summaries: readonly BriefingSummary[],
  coming: readonly BriefingSummary[],
  site: Site,
): readonly OutputFile[] {
  const years = byYear(summaries);
  const { recent, earlier } = partYears(years);
  const path = own === undefined ? 'index.html' : homePath(own);
  const page = { path, language, isForAll: own === undefined };
  const words = wordsOf(site, language);
  const latest = recent[0]?.summaries[0];
  // Without a day nothing says that it is the newest, unless it is the only one.
  const isNewest = isoDay(latest?.date ?? '') !== undefined || summaries.length === 1;
  const lead = isNewest ? latest : undefined;
  const anchorOf = (year: Year): string => `y${year.year ?? 'undated'}`;
  // The lead story stands for its year if that has no other.
  const alone = recent.find(({ summaries: [first, second] }) => first === lead && !second);
  // Where years are named, days are without them.
  const isByYear = years.length > 1;
  // The first year that is listed is named above its list, among the others.
  const first = lead && recent[0]?.summaries.length === 1 ? undefined : recent[0];
  const front: List = { page, own, years, earlier, shown: undefined, first };
  const lists = recent.map((year) => {
    const others = year.summaries.filter((summary) => summary !== lead);
    const style = year === first ? 'year hidden' : 'year';
    const heading = isByYear
      ? html`<h2 class="${style}" id="${anchorOf(year)}">${nameOfYear(year, words)}</h2>\n`
      : '';
    return others.length === 0
      ? html``
      : html`<section>${heading}${writeStories(others, page, site, { year: isByYear, level: 3 })}</section>\n`;
  });
  const later =
    coming.length === 0
      ? ''
      : html`<section><h2 class="year">${words.text('home.coming')}</h2>\n${writeStories(coming, page, site, { year: false, level: 3 })}</section>\n`;
  // The lead story alone is no list.
  const heading = years.some((year) => year.summaries.some((summary) => summary !== lead))
    ? writeHeading(front, words.text('home.all'), site)
    : '';
  const body =
    summaries.length + coming.length === 0
      ? html`<p class="empty">${words.text('site.empty')}</p>\n`
      : html`${lead ? writeLeadStory(lead, page, site, alone && isByYear ? anchorOf(alone) : undefined) : ''}${heading}${lists}${later}${writeTagIndex(gatherByTag(summaries), path, language, words, site)}`;
  return [
    writePage(front, body, site),
    ...earlier.map((shown) => {
      const yearPage = { ...page, path: yearPath(shown.year, own) };
      const list: List = { ...front, page: yearPage, shown, first: undefined };
      return writePage(
        list,
        html`${writeHeading(list, nameOfYear(shown, words), site)}${writeStories(shown.summaries, yearPage, site, { year: true, level: 3 })}`,
        site,
      );
    }),
  ];
}

/** A page that lists briefings, and the years that it leads to. */
interface List {
  readonly page: ListPage;
  readonly own: string | undefined;
  readonly years: readonly Year[];
  /** Those that have pages of their own. */
  readonly earlier: readonly Year[];
  /** The one that the page is of; a first page is of none. */
  readonly shown: Year | undefined;
  /** The one that a first page begins its list with, under the heading of the list. */
  readonly first: Year | undefined;
}

function writeHeading({ page, own, years, earlier, shown, first }: List, title: string, site: Site): Html {
  const pathOf = (year: Year): string =>
    earlier.includes(year)
      ? yearPath(year.year, own)
      : `${own === undefined ? 'index.html' : homePath(own)}#y${year.year ?? 'undated'}`;
  const words = wordsOf(site, page.language);
  return html`<div class="list-head"><h2>${title}</h2>${writeYears(page.path, years, { shown, first }, pathOf, words)}</div>\n`;
}

function writePage({ page, own, shown }: List, body: Html, site: Site): OutputFile {
  const { path, language } = page;
  const words = wordsOf(site, language);
  const name = siteName(language, site);
  const title = titleOfList(name, shown, words);
  const description =
    own === undefined
      ? words.text('site.tagline', { count: site.languages.length })
      : words.text('home.tagline');
  const homes = site.languages.map((tag) => ({ language: tag, path: homePath(tag) }));
  const isFirst = shown === undefined;
  const content = writeFrame(
    {
      ...{ path, language, languages: [language], title, description, columns: 0 },
      head: html`${writeAbout(
        {
          ...{ path, language, title, description, type: 'website' },
          alternates: isFirst ? homes : [],
          fallback: 'index.html',
          data: (isFirst ? describeFront : describeList)({ path, language, title, description }, site),
        },
        site,
      )}${linkFeeds(path, [{ name, ...feedPaths(homePath(language)), language }], site)}`,
      ...(isFirst && { current: 'briefings' as const }),
      links: homes.map((home) => ({ ...home, current: home.language === language })),
      main: html`<h1 class="hidden">${title}</h1>\n${body}`,
    },
    site,
  );
  return { path, content };
}
