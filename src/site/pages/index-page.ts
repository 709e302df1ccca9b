import type { BriefingSummary, OutputFile, Site } from '../../model/edition.ts';
import { glossaryPath, homePath, linkTo, pagePath, searchPath, yearPath } from '../kit/addresses.ts';
import { dot, writeDate } from '../kit/date.ts';
import { writeFrame, writeLogo } from '../kit/frame.ts';
import { type About, writeAbout } from '../kit/head.ts';
import { type Html, html, joinHtml } from '../kit/html.ts';
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
  const entries = summaries.map((summary) => html`<li>${writeEntry(summary, path, site)}</li>`);
  const list =
    entries.length > 0
      ? html`<ol class="briefings">\n${joinHtml(entries, '\n')}\n</ol>`
      : cells('entry', languages, (tag) => html`<p>${wordsOf(site, tag).text('site.empty')}</p>`);
  const heading = year === undefined ? '' : html`<h2>${nameOfYear(year, words)}</h2>\n`;
  const content = writeFrame(
    {
      language,
      languages,
      title,
      description: tagline(site, language),
      path,
      head: writeAbout(about(path, title, year === undefined, site), site),
      columns: 0,
      bar: html``,
      main: html`<header class="names">
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
function writeName(language: string, from: string, site: Site): Html {
  const element = language === site.languages[0] ? 'h1' : 'p';
  const name = siteName(language, site);
  const logo = element === 'h1' ? writeLogo(from, site) : '';
  return html`<${element} class="name">${logo}${name}</${element}><p>${tagline(site, language)}</p>`;
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
function writePlaces(from: string, site: Site): Html {
  const words = wordsOf(site, site.languages[0] ?? '');
  const homes = site.languages.map((tag) => {
    const own = wordsOf(site, tag);
    return html`<li><a href="${linkTo(from, homePath(tag))}" lang="${own.language}" hreflang="${tag}">${own.text('home.tagline')}</a></li>`;
  });
  const glossary = html`<li><a href="${linkTo(from, glossaryPath)}">${words.text('nav.glossary')}</a></li>`;
  const search = html`<li><a href="${linkTo(from, searchPath(site.languages[0] ?? ''))}">${words.text('nav.search')}</a></li>`;
  const first =
    from === 'index.html'
      ? ''
      : html`<li><a href="${linkTo(from, 'index.html')}">${words.text('nav.sideBySide')}</a></li>`;
  return html`<nav aria-label="${words.text('nav.site')}"><ul class="places">${first}${homes}${glossary}${search}</ul></nav>`;
}

function tagline(site: Site, language: string): string {
  return wordsOf(site, language).text('site.tagline', { count: site.languages.length });
}

function cells(kind: string, languages: readonly string[], write: (language: string) => Html): Html {
  const all = languages.map((language) => html`<div lang="${language}">${write(language)}</div>`);
  return html`<div class="${kind}">${joinHtml(all, '\n')}</div>`;
}

function writeEntry(summary: BriefingSummary, from: string, site: Site): Html {
  const [first = ''] = site.languages;
  const href = linkTo(from, pagePath(summary.name));
  return cells('entry', site.languages, (language) => {
    if (!summary.completeness.has(language)) return html``;
    const source = summary.titles.get(first) ?? summary.name;
    const title = summary.titles.get(language) ?? source;
    // A title that is not translated yet comes in the first language's words.
    const lang = title === source && language !== first ? html` lang="${first}"` : '';
    return html`<p class="title"><a href="${href}"${lang}>${title}</a></p>${writeNotes(summary, language, site)}`;
  });
}

function writeNotes(summary: BriefingSummary, language: string, site: Site): Html {
  const share = summary.completeness.get(language) ?? 0;
  const percent = Math.floor(share * 100 + 1e-9);
  const notes = [
    ...(summary.date ? [writeDate(summary.date, language)] : []),
    ...(share < 1 ? [wordsOf(site, language).text('edition.percent', { percent })] : []),
  ];
  if (notes.length === 0) return html``;
  return html`<p class="origin">${joinHtml(notes, dot)}</p>`;
}
