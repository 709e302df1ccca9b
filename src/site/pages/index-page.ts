import type { BriefingSummary, OutputFile, Site } from '../../model/edition.ts';
import { glossaryPath, homePath, linkTo, pagePath, searchPath, yearPath } from '../kit/addresses.ts';
import { writeDate } from '../kit/date.ts';
import { escapeHtml } from '../kit/escape.ts';
import { writeFrame, writeLogo } from '../kit/frame.ts';
import { type About, writeAbout } from '../kit/head.ts';
import { siteName, wordsOf } from '../kit/languages.ts';
import { byYear, nameOfYear, partYears, titleOfList, writeYears, type Year } from '../kit/years.ts';

/**
 * The list of the briefings, the newest first, each under its title in every language. Where they are many, earlier years
 * have pages of their own.
 */
export function makeIndexPages(summaries: readonly BriefingSummary[], site: Site): readonly OutputFile[] {
  const { recent, earlier } = partYears(byYear(summaries));
  const first = { path: 'index.html', shown: recent.flatMap((year) => year.summaries), year: undefined };
  const pages = earlier.map((year) => ({ path: yearPath(year.year), shown: year.summaries, year }));
  return [first, ...pages].map(({ path, shown, year }) => writeIndexPage(path, shown, year, earlier, site));
}

/** `year`: the one that the page is of; the first page is of none. */
function writeIndexPage(
  path: string,
  summaries: readonly BriefingSummary[],
  year: Year | undefined,
  earlier: readonly Year[],
  site: Site,
): OutputFile {
  const { languages } = site;
  const language = languages[0] ?? '';
  const words = wordsOf(site, language);
  const name = siteName(language, site);
  const title = titleOfList(name, year, words);
  const entries = summaries.map((summary) => `<li>${writeEntry(summary, path, site)}</li>`);
  const list =
    entries.length > 0
      ? `<ol class="briefings">\n${entries.join('\n')}\n</ol>`
      : cells('entry', languages, (tag) => `<p>${escapeHtml(wordsOf(site, tag).text('site.empty'))}</p>`);
  const heading = year === undefined ? '' : `<h2>${escapeHtml(nameOfYear(year, words))}</h2>\n`;
  const content = writeFrame(
    {
      language,
      languages,
      title,
      description: tagline(site, language),
      path,
      head: writeAbout(about(path, title, year === undefined, site), site),
      columns: 0,
      bar: '',
      main: `<header class="names">
${cells('entry', languages, (tag) => writeName(tag, path, site))}
</header>
${writePlaces(path, site)}
${heading}${list}
${writeYears(path, earlier, (each) => yearPath(each.year), words)}`,
    },
    site,
  );
  return { path, content };
}

/** The site's name is the page's one heading in its first language, and stands beside it in the others. */
function writeName(language: string, from: string, site: Site): string {
  const element = language === site.languages[0] ? 'h1' : 'p';
  const name = escapeHtml(siteName(language, site));
  const logo = element === 'h1' ? writeLogo(from, site) : '';
  return `<${element} class="name">${logo}${name}</${element}><p>${escapeHtml(tagline(site, language))}</p>`;
}

function about(path: string, title: string, isFirst: boolean, site: Site): About {
  const language = site.languages[0] ?? '';
  return {
    ...{ path, language, title, description: tagline(site, language), type: 'website' },
    alternates: isFirst ? site.languages.map((tag) => ({ language: tag, path: homePath(tag) })) : [],
    fallback: 'index.html',
  };
}

/** The other pages of the site: each language by itself, and its terms. */
function writePlaces(from: string, site: Site): string {
  const words = wordsOf(site, site.languages[0] ?? '');
  const homes = site.languages.map((tag) => {
    const own = wordsOf(site, tag);
    return `<li><a href="${escapeHtml(linkTo(from, homePath(tag)))}" lang="${escapeHtml(own.language)}" hreflang="${escapeHtml(tag)}">${escapeHtml(own.text('home.tagline'))}</a></li>`;
  });
  const glossary = `<li><a href="${linkTo(from, glossaryPath)}">${escapeHtml(words.text('nav.glossary'))}</a></li>`;
  const search = `<li><a href="${escapeHtml(linkTo(from, searchPath(site.languages[0] ?? '')))}">${escapeHtml(words.text('nav.search'))}</a></li>`;
  const first =
    from === 'index.html'
      ? ''
      : `<li><a href="${linkTo(from, 'index.html')}">${escapeHtml(words.text('nav.sideBySide'))}</a></li>`;
  return `<nav aria-label="${escapeHtml(words.text('nav.site'))}"><ul class="places">${first}${homes.join('')}${glossary}${search}</ul></nav>`;
}

function tagline(site: Site, language: string): string {
  return wordsOf(site, language).text('site.tagline', { count: site.languages.length });
}

function cells(kind: string, languages: readonly string[], write: (language: string) => string): string {
  const all = languages.map((language) => {
    const lang = escapeHtml(language);
    return `<div lang="${lang}">${write(language)}</div>`;
  });
  return `<div class="${kind}">${all.join('\n')}</div>`;
}

function writeEntry(summary: BriefingSummary, from: string, site: Site): string {
  const [first = ''] = site.languages;
  const href = linkTo(from, pagePath(summary.name));
  return cells('entry', site.languages, (language) => {
    if (!summary.completeness.has(language)) return '';
    const source = summary.titles.get(first) ?? summary.name;
    const title = summary.titles.get(language) ?? source;
    // A title that is not translated yet comes in the first language's words.
    const lang = title === source && language !== first ? ` lang="${escapeHtml(first)}"` : '';
    return `<p class="title"><a href="${escapeHtml(href)}"${lang}>${escapeHtml(title)}</a></p>${writeNotes(summary, language, site)}`;
  });
}

function writeNotes(summary: BriefingSummary, language: string, site: Site): string {
  const share = summary.completeness.get(language) ?? 0;
  const percent = Math.floor(share * 100 + 1e-9);
  const notes = [
    ...(summary.date ? [writeDate(summary.date, language)] : []),
    ...(share < 1 ? [escapeHtml(wordsOf(site, language).text('edition.percent', { percent }))] : []),
  ];
  if (notes.length === 0) return '';
  return `<p class="origin">${notes.join(' <span class="dot" aria-hidden="true">·</span> ')}</p>`;
}
