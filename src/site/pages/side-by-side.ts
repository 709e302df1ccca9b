import type { Briefing, OutputFile, Site } from '../../model/edition.ts';
import { writeDownloads } from '../downloads/links.ts';
import { articlePath, linkTo, pagePath, rootOf } from '../kit/addresses.ts';
import { type Column, makeColumns } from '../kit/column.ts';
import { writeCorrections } from '../kit/corrections.ts';
import { writeFrame, writeHead, writeLogo } from '../kit/frame.ts';
import { writeAbout } from '../kit/head.ts';
import { type Html, html, joinHtml } from '../kit/html.ts';
import { listLanguages, offeredIn } from '../kit/languages.ts';
import { layOut } from '../kit/layout.ts';
import { writeOrigin, writeState } from '../kit/progress-line.ts';
import { mostColumns, writePicker, writeReaderBar, writeReaderEnd, writeUi } from '../kit/reader.ts';
import { writePlainRow, writeRow } from '../kit/row.ts';
import { writeTerms } from '../kit/terms.ts';
import { describe, titleOf } from '../kit/title.ts';

/** The page of a briefing: all its languages, in aligned rows, at `<name>/index.html`. */
export function writePage(briefing: Briefing, site: Site): OutputFile {
  const { document } = briefing;
  const columns = makeColumns(briefing, site);
  const first = columns[0]!; // a briefing has its source language at least
  const languages = columns.map(({ language }) => language);
  const path = pagePath(document.name);
  const { body, notes } = layOut(document);
  const { words } = first;

  const rows = body.map((row) => writeRow(row, columns));
  // Date and origin belong under the title, which is the first row unless the document opens without one.
  rows.splice(
    body[0]?.kind === 'name' || body[0]?.kind === 'heading' ? 1 : 0,
    0,
    writePlainRow('origin', (column) => html`<p>${writeOrigin(briefing, column)}</p>`, columns),
  );
  if (notes.length > 0) {
    const title = ({ words }: Column) => html`<h2>${words.text('note.title')}</h2>`;
    rows.push(html`</tbody>\n<tbody class="notes">`, writePlainRow('heading h2', title, columns));
    rows.push(...notes.map((row) => writeRow(row, columns)));
  }
  const ends = [
    ...(briefing.publication ? writeCorrections(briefing.publication, columns) : []),
    html`<tbody>\n${writePlainRow('state', (column) => html`${writeState(briefing, column)}${writeAlone(briefing, column)}`, columns)}\n</tbody>`,
    ...(briefing.terms ? writeTerms(document, briefing.terms, columns) : []),
  ];

  const title = titleOf(document, first.rendition);
  const content = writeFrame(
    {
      language: first.language,
      languages,
      title: `${title} – ${words.text('site.title')}`,
      description: describe(document, first.rendition),
      path,
      head: writeAbout(
        {
          path,
          language: first.language,
          title,
          description: describe(document, first.rendition),
          type: 'article',
          date: document.meta.get('date'),
          alternates: [],
        },
        site,
      ),
      columns: Math.min(languages.length, mostColumns),
      script: 'edition.js',
      skip: writeUi(columns, 'page.skip'),
      bar: writeBar(`${rootOf(path)}index.html`, writeLogo(path, site), columns),
      main: html`<table class="edition">
<caption>${words.text('page.caption', { languages: listLanguages(languages, words) })}</caption>
${writeHead(columns, document)}
<tbody>
${joinHtml(rows, '\n')}
</tbody>
${joinHtml(ends, '\n')}
</table>
${writeDownloads(briefing, path, words)}${writeReaderEnd(columns)}`,
    },
    site,
  );
  return { path, content };
}

/** The way to the language's own page, where it has one. */
function writeAlone(briefing: Briefing, { language, words }: Column): Html {
  if (!offeredIn(briefing).includes(language)) return html``;
  const { name } = briefing.document;
  const href = linkTo(pagePath(name), articlePath(language, name));
  return html`<p><a class="alone" href="${href}">${words.text('edition.alone')}</a></p>`;
}

function writeBar(href: string, logo: Html, columns: readonly Column[]): Html {
  const name = columns[0]?.words.text('page.list') ?? '';
  return html`<header class="bar">
<nav aria-label="${name}"><a href="${href}" title="${name}"><span class="arrow" aria-hidden="true">←</span> ${logo}${writeUi(columns, 'site.title')}</a></nav>
${writeReaderBar(columns)}${writePicker(columns)}</header>
`;
}
