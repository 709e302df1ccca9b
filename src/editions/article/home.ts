import type { BriefingSummary, OutputFile, Site } from '../../model/edition.ts';
import { articlePath, feedPath, glossaryPath, homePath, linkTo, searchPath } from '../addresses.ts';
import { newestFirst } from '../by-date.ts';
import { writeAbout } from '../head.ts';
import { escapeHtml } from '../html/escape.ts';
import { wordsOf } from '../side-by-side/column.ts';
import { writeDate } from '../side-by-side/date.ts';
import { writeFrame } from '../side-by-side/frame.ts';
import { siteName } from '../site-name.ts';
import { writeNav } from './nav.ts';

/** The briefings of one language, the newest first: finished ones by year, then what is not finished yet. */
export function writeHome(language: string, summaries: readonly BriefingSummary[], site: Site): OutputFile {
  const path = homePath(language);
  const words = wordsOf(site, language);
  const share = (summary: BriefingSummary): number => summary.completeness.get(language) ?? 0;
  const finished = newestFirst(summaries.filter((summary) => share(summary) === 1));
  const coming = newestFirst(summaries.filter((summary) => share(summary) > 0 && share(summary) < 1));
  const name = siteName(language, site);
  const tagline = words.text('home.tagline');
  const feed =
    site.url === undefined
      ? ''
      : `<link rel="alternate" type="application/atom+xml" title="${escapeHtml(name)}" href="${escapeHtml(linkTo(path, feedPath(language)))}"/>\n`;
  const list = (title: string, group: readonly BriefingSummary[]): string =>
    group.length === 0
      ? ''
      : `<section>\n<h2>${escapeHtml(title)}</h2>\n<ul class="briefings">\n${group.map((summary) => `<li>${writeEntry(summary, path, language, site)}</li>\n`).join('')}</ul>\n</section>\n`;
  const years = [...new Set(finished.map(yearOf))];
  const groups = years.map((year) =>
    list(
      year === '' ? words.text('home.undated') : year,
      finished.filter((summary) => yearOf(summary) === year),
    ),
  );
  const all = [...groups, list(words.text('home.coming'), coming)].join('');
  const content = writeFrame(
    {
      path,
      language,
      languages: [language],
      title: name,
      description: tagline,
      head: `${writeAbout(
        {
          path,
          language,
          title: name,
          description: tagline,
          type: 'website',
          alternates: site.languages.map((tag) => ({ language: tag, path: homePath(tag) })),
          fallback: 'index.html',
        },
        site,
      )}${feed}`,
      columns: 1,
      bar: writeNav(
        { path, language, home: 'index.html' },
        site.languages.map((tag) => ({ language: tag, path: homePath(tag), current: tag === language })),
        [
          { path: 'index.html', text: words.text('nav.sideBySide') },
          { path: glossaryPath, text: words.text('nav.glossary') },
          { path: searchPath(language), text: words.text('nav.search') },
        ],
        words,
        site,
      ),
      main: `<div class="one">\n<header class="names"><h1 class="name">${escapeHtml(name)}</h1><p>${escapeHtml(tagline)}</p></header>\n${all === '' ? `<p class="empty">${escapeHtml(words.text('site.empty'))}</p>\n` : all}</div>\n`,
    },
    site,
  );
  return { path, content };
}

function yearOf({ date }: BriefingSummary): string {
  return /^\d{4}(?=-\d\d-\d\d$)/.exec(date ?? '')?.[0] ?? '';
}

function writeEntry(summary: BriefingSummary, from: string, language: string, site: Site): string {
  const words = wordsOf(site, language);
  const href = escapeHtml(linkTo(from, articlePath(language, summary.name)));
  const title = escapeHtml(summary.titles.get(language) ?? summary.name);
  const share = summary.completeness.get(language) ?? 0;
  const notes = [
    ...(summary.date === undefined ? [] : [writeDate(summary.date, language)]),
    ...(share === 1
      ? []
      : [escapeHtml(words.text('edition.percent', { percent: Math.floor(share * 100 + 1e-9) }))]),
  ];
  const description = summary.descriptions?.get(language) ?? '';
  return `<p class="title"><a href="${href}">${title}</a></p>${
    description === '' ? '' : `<p class="summary">${escapeHtml(description)}</p>`
  }${notes.length === 0 ? '' : `<p class="origin">${notes.join(' <span class="dot" aria-hidden="true">·</span> ')}</p>`}`;
}
