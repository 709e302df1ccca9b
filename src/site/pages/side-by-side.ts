import type { Briefing, OutputFile, Site } from '../../model/edition.ts';
import { linkData } from '../api/oembed.ts';
import { writeDownloads } from '../downloads/links.ts';
import { addressOf, articlePath, feedPaths, homePath, linkTo, pagePath } from '../kit/addresses.ts';
import { percentOf, writeFacts, writeState, writeSubjects } from '../kit/briefing-facts.ts';
import { type Column, columnsOf } from '../kit/column.ts';
import { writeCorrections } from '../kit/corrections.ts';
import { dayIn, isoDay } from '../kit/date.ts';
import { linkFeeds } from '../kit/feed-links.ts';
import { writeFrame, writeHead } from '../kit/frame.ts';
import { writeAbout } from '../kit/head.ts';
import { type Html, html, joinHtml } from '../kit/html.ts';
import { autonymOf, listLanguages, offeredIn, siteName, wordsOf } from '../kit/languages.ts';
import { layOut } from '../kit/layout.ts';
import { writeNeighbours } from '../kit/neighbours.ts';
import {
  inEach,
  mostColumns,
  type PickerLanguage,
  writeActs,
  writeHeads,
  writeReaderEnd,
  writeUi,
} from '../kit/reader.ts';
import { writePlainRow, writeRow, writeTitleRow } from '../kit/row.ts';
import { describeBeside } from '../kit/schema-org.ts';
import { sharedPictures } from '../kit/share-picture.ts';
import { writeTerms } from '../kit/terms.ts';
import { describe, titleOf } from '../kit/title.ts';

/** The page of a briefing: all its languages, in aligned rows, at `<name>/index.html`. */
export function writePage(briefing: Briefing, site: Site): OutputFile {
  const { document } = briefing;
  const columns = columnsOf(briefing, site);
  const first = columns[0]!; // a briefing has its source language at least
  const languages = columns.map(({ language }) => language);
  const path = pagePath(document.name);
  const title = titleOf(document, first.rendition);
  const description = describe(document, first.rendition);
  const facts = inEach(columns, (column) => writeFacts(briefing, column, path, site));
  const heading = writeTitleRow(layOut(document).body[0], columns);
  const content = writeFrame(
    {
      ...{ path, language: first.language, languages, description },
      title: `${title} – ${siteName(first.language, site)}`,
      head: html`${writeAbout(
        {
          ...{ path, language: first.language, title, description, type: 'article', alternates: [] },
          date: document.meta.get('date'),
          picture: sharedPictures(briefing, first.rendition, site)[0],
          corrected: latestDay(briefing),
          data: describeBeside(
            { path, language: first.language, title, description },
            languages.filter((tag) => (briefing.complete ?? []).includes(tag)),
            document.name,
            site,
          ),
        },
        site,
      )}${linkFeeds(
        path,
        languages.map((language) => ({
          name: siteName(language, site),
          language,
          ...feedPaths(homePath(language)),
        })),
        site,
      )}${linkData(path, document.name, title, site)}`,
      columns: Math.min(languages.length, mostColumns),
      script: 'edition.js',
      skip: writeUi(columns, 'page.skip'),
      links: languages.map((language) => ({
        language,
        path: articlePath(language, document.name),
        current: false,
      })),
      main: html`<div class="wide top"><div class="kicker"><div class="facts">${facts}</div>${writeActs(columns, (briefing.downloads ?? []).length > 0)}</div>
${heading ?? ''}</div>
${writeHeads(columns.map(pickerLanguage(document)), comingLanguages(briefing, site))}<div class="wide">
${writeText(briefing, columns, heading !== undefined, site)}${briefing.terms ? writeTerms(document, briefing.terms, columns) : ''}${briefing.neighbours ? writeNeighbours(briefing.neighbours(undefined), { path, language: undefined, languages: briefing.renditions.map(({ language }) => language) }, site) : ''}${writeDownloads(briefing, path, columns)}${writePrinted(path, columns, document.meta.get('date'), site)}</div>
${writeReaderEnd(columns, site)}`,
    },
    site,
  );
  return { path, content };
}

/** The last day on which any of the languages was corrected. */
function latestDay({ publication }: Briefing): string | undefined {
  return publication?.corrections
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
}

function pickerLanguage(document: Briefing['document']): (column: Column) => PickerLanguage {
  return (column) => {
    const { language, words, autonym } = column;
    const percent = percentOf(document, column);
    return { language, words, autonym, note: percent === undefined ? '' : `${percent}\u00a0%` };
  };
}

/** Languages of the site that the briefing has nothing in yet. */
function comingLanguages(briefing: Briefing, site: Site): readonly PickerLanguage[] {
  const offered = offeredIn(briefing);
  return briefing.renditions
    .filter(({ language }) => !offered.includes(language))
    .map(({ language }) => {
      const words = wordsOf(site, language);
      return { language, words, autonym: autonymOf(language), note: words.text('home.coming') };
    });
}

/** The rows of the text, its notes, and what is at its end, as a table of a column a language. */
function writeText(briefing: Briefing, columns: readonly Column[], hasTitle: boolean, site: Site): Html {
  const { document, publication } = briefing;
  const { body, notes } = layOut(document);
  const words = columns[0]!.words;
  const rows = body.slice(hasTitle ? 1 : 0).map((row) => writeRow(row, columns));
  if (notes.length > 0) {
    const title = ({ words }: Column) => html`<h2>${words.text('note.title')}</h2>`;
    rows.push(html`</tbody>\n<tbody class="notes">`, writePlainRow('heading h2', title, columns));
    rows.push(...notes.map((row) => writeRow(row, columns)));
  }
  const path = pagePath(document.name);
  const state = (column: Column): Html =>
    html`${writeState(briefing, column, site)}${writeSubjects(briefing, column, path, site)}${writeAlone(briefing, column)}`;
  const ends = [
    ...(publication ? writeCorrections(publication, columns) : []),
    html`<tbody>\n${writePlainRow('state', state, columns)}\n</tbody>`,
  ];
  const languages = columns.map(({ language }) => language);
  const long = rows.length > longText ? ' long' : '';
  return html`<table class="edition${long}">
<caption>${words.text('page.caption', { languages: listLanguages(languages, words) })}</caption>
${writeHead(columns, document)}
<tbody>
${joinHtml(rows, '\n')}
</tbody>
${joinHtml(ends, '\n')}
</table>
`;
}

/** Rows from which on a browser need not lay out those that are not seen. */
const longText = 80;

/** The way to the language's own page. */
function writeAlone(briefing: Briefing, { language, words }: Column): Html {
  const { name } = briefing.document;
  const href = linkTo(pagePath(name), articlePath(language, name));
  return html`<p><a class="alone" href="${href}">${words.text('edition.alone')}</a></p>`;
}

/** Where a printed page is from, of which day, and under which terms; nothing for a site without an address. */
export function writePrinted(
  path: string,
  columns: readonly Column[],
  date: string | undefined,
  site: Site,
): Html {
  const address = addressOf(path, site);
  if (address === undefined) return html``;
  const day = isoDay(date ?? '');
  const line = inEach(columns, ({ language, words }) => {
    const terms = site.look?.footer?.get(language);
    const parts = [
      words.text('edition.origin', { address: decodeURI(address) }),
      ...(day === undefined ? [] : [dayIn(day, language)]),
      ...(terms === undefined ? [] : [terms]),
    ];
    return html`${parts.join(' · ')}`;
  });
  return html`<p class="printed">${line}</p>\n`;
}
