import type { BriefingSummary, OutputFile, Site } from '../../model/edition.ts';
import {
  articlePath,
  feedPath,
  glossaryPath,
  homePath,
  linkTo,
  searchPath,
  yearPath,
} from '../kit/addresses.ts';
import { dot, writeDate } from '../kit/date.ts';
import { writeFrame } from '../kit/frame.ts';
import { writeAbout } from '../kit/head.ts';
import { type Html, html, joinHtml } from '../kit/html.ts';
import { siteName, wordsOf } from '../kit/languages.ts';
import { writeNav } from '../kit/nav.ts';
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
 * The briefings of one language, the newest first: finished ones by year, then what is not finished yet. Where they are
 * many, earlier years have pages of their own.
 */
export function makeHomes(
  language: string,
  summaries: readonly BriefingSummary[],
  site: Site,
): readonly OutputFile[] {
  const share = (summary: BriefingSummary): number => summary.completeness.get(language) ?? 0;
  const { recent, earlier } = partYears(byYear(summaries.filter((summary) => share(summary) === 1)));
  const coming = newestFirst(summaries.filter((summary) => share(summary) > 0 && share(summary) < 1));
  const path = homePath(language);
  const listOf = (title: string, from: string, group: readonly BriefingSummary[]): Html =>
    group.length === 0
      ? html``
      : html`<section>\n<h2>${title}</h2>\n<ul class="briefings">\n${group.map((summary) => html`<li>${writeEntry(summary, from, language, site)}</li>\n`)}</ul>\n</section>\n`;
  const words = wordsOf(site, language);
  const listYear = (year: Year, from: string): Html => listOf(nameOfYear(year, words), from, year.summaries);
  const lists = [
    ...recent.map((year) => listYear(year, path)),
    listOf(words.text('home.coming'), path, coming),
  ];
  return [
    writeHome({ path, language, list: html`${lists}`, earlier }, site),
    ...earlier.map((year) => {
      const own = yearPath(year.year, language);
      return writeHome({ path: own, language, list: listYear(year, own), earlier, year }, site);
    }),
  ];
}

interface Home {
  readonly path: string;
  readonly language: string;
  /** HTML of the briefings. */
  readonly list: Html;
  readonly earlier: readonly Year[];
  /** The one that the page is of; the first page is of none. */
  readonly year?: Year;
}

function writeHome({ path, language, list, earlier, year }: Home, site: Site): OutputFile {
  const words = wordsOf(site, language);
  const name = siteName(language, site);
  const title = titleOfList(name, year, words);
  const tagline = words.text('home.tagline');
  const feed =
    site.url === undefined
      ? ''
      : html`<link rel="alternate" type="application/atom+xml" title="${name}" href="${linkTo(path, feedPath(language))}"/>\n`;
  const homes = site.languages.map((tag) => ({ language: tag, path: homePath(tag) }));
  const shown = String(list) === '' ? html`<p class="empty">${words.text('site.empty')}</p>\n` : list;
  const years = writeYears(path, earlier, (each) => yearPath(each.year, language), words);
  const content = writeFrame(
    {
      ...{ path, language, languages: [language], title, description: tagline },
      head: html`${writeAbout(
        {
          ...{ path, language, title, description: tagline, type: 'website' },
          alternates: year === undefined ? homes : [],
          fallback: 'index.html',
        },
        site,
      )}${feed}`,
      columns: 1,
      bar: writeNav(
        { path, language, home: year === undefined ? 'index.html' : homePath(language) },
        homes.map((home) => ({ ...home, current: home.path === path })),
        [
          { path: 'index.html', text: words.text('nav.sideBySide') },
          { path: glossaryPath, text: words.text('nav.glossary') },
          { path: searchPath(language), text: words.text('nav.search') },
        ],
        words,
        site,
      ),
      main: html`<div class="one">\n<header class="names"><h1 class="name">${name}</h1><p>${tagline}</p></header>\n${shown}${years}</div>\n`,
    },
    site,
  );
  return { path, content };
}

function writeEntry(summary: BriefingSummary, from: string, language: string, site: Site): Html {
  const words = wordsOf(site, language);
  const href = linkTo(from, articlePath(language, summary.name));
  const title = summary.titles.get(language) ?? summary.name;
  const share = summary.completeness.get(language) ?? 0;
  const notes = [
    ...(summary.date === undefined ? [] : [writeDate(summary.date, language)]),
    ...(share === 1 ? [] : [words.text('edition.percent', { percent: Math.floor(share * 100 + 1e-9) })]),
  ];
  const description = summary.descriptions?.get(language) ?? '';
  return html`<p class="title"><a href="${href}">${title}</a></p>${
    description === '' ? '' : html`<p class="summary">${description}</p>`
  }${notes.length === 0 ? '' : html`<p class="origin">${joinHtml(notes, dot)}</p>`}`;
}
