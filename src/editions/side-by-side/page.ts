import type { Document } from '../../model/document.ts';
import type { Briefing, OutputFile, Publication, Site } from '../../model/edition.ts';
import { digest } from '../../text/digest.ts';
import { pagePath, rootOf } from '../addresses.ts';
import { writeDownloads } from '../downloads/links.ts';
import { writeAbout } from '../head.ts';
import { escapeHtml } from '../html/escape.ts';
import { describe, titleOf } from '../title.ts';
import { type Column, makeColumns, shown } from './column.ts';
import { correctedOn, writeCorrections } from './corrections.ts';
import { dayIn, writeDate } from './date.ts';
import { listLanguages, writeFrame, writeHead } from './frame.ts';
import { layOut } from './layout.ts';
import { mostColumns, writePicker } from './picker.ts';
import { writeReaderBar, writeReaderEnd } from './reader.ts';
import { writePlainRow, writeRow } from './row.ts';
import { countStates, translatorsOf } from './state.ts';
import { writeTerms } from './terms.ts';
import { writeUi } from './ui.ts';

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
    writeOrigin(briefing, columns),
  );
  if (notes.length > 0) {
    const title = ({ words }: Column) => `<h2>${escapeHtml(words.text('note.title'))}</h2>`;
    rows.push('</tbody>\n<tbody class="notes">', writePlainRow('heading h2', title, columns));
    rows.push(...notes.map((row) => writeRow(row, columns)));
  }
  const ends = [
    ...(briefing.publication ? writeCorrections(briefing.publication, columns) : []),
    `<tbody>\n${writePlainRow('state', (column) => writeState(briefing, column), columns)}\n</tbody>`,
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
      bar: writeBar(`${rootOf(path)}index.html`, columns),
      main: `<table class="edition">
<caption>${escapeHtml(words.text('page.caption', { languages: listLanguages(languages, words) }))}</caption>
${writeHead(columns, document)}
<tbody>
${rows.join('\n')}
</tbody>
${ends.join('\n')}
</table>
${writeDownloads(briefing, path, words)}${writeReaderEnd(columns)}`,
    },
    site,
  );
  return { path, content };
}

function writeBar(href: string, columns: readonly Column[]): string {
  const name = escapeHtml(columns[0]?.words.text('page.list') ?? '');
  return `<header class="bar">
<nav aria-label="${name}"><a href="${href}" title="${name}"><span class="arrow" aria-hidden="true">←</span> ${writeUi(columns, 'site.title')}</a></nav>
${writeReaderBar(columns)}${writePicker(columns)}</header>
`;
}

/** When the briefing is from, whether this column is what was written or a translation of it, and how far that is. */
function writeOrigin({ document, publication }: Briefing, columns: readonly Column[]): string {
  const date = document.meta.get('date');
  return writePlainRow(
    'origin',
    (column) => {
      const { words, language, source } = column;
      const corrected = correctedOn(publication, language);
      const parts = [
        ...(date ? [`<span class="date">${writeDate(date, language)}</span>`] : []),
        escapeHtml(words.text(language === source ? 'edition.source' : 'edition.translation')),
        ...progressOf(document, column).slice(0, 1).map(escapeHtml),
        ...stateOf(document, column).map(escapeHtml),
        ...(corrected
          ? [
              `<a href="#corrections">${escapeHtml(words.text('edition.corrected', { date: dayIn(corrected, language) }))}</a>`,
            ]
          : []),
      ];
      return `<p>${parts.join(' <span class="dot" aria-hidden="true">·</span> ')}</p>`;
    },
    columns,
  );
}

/** The state of a translation in a word or two; none for the source, and where nothing is translated. */
function stateOf(document: Document, { words, rendition }: Column): readonly string[] {
  const counts = countStates(document, rendition);
  const [first, ...others] = (['final', 'reviewed', 'translated'] as const).filter((state) =>
    counts.has(state),
  );
  if (first === undefined) return [];
  return [words.text(others.length > 0 ? `state.partly.${first}` : `state.${first}`)];
}

/** How many sentences there are, how far this language is, who it is from, and which version of what was written. */
function writeState({ document, publication }: Briefing, column: Column): string {
  const { words, language, rendition } = column;
  const count = document.units.reduce((sum, { segments }) => sum + segments.length, 0);
  const progress = progressOf(document, column);
  const isSource = language === column.source;
  const complete =
    isSource || progress.length > 0 || count === 0 ? progress : [words.text('edition.complete')];
  const counts = countStates(document, rendition);
  const states = (['final', 'reviewed', 'translated'] as const).flatMap((state) => {
    const number = counts.get(state);
    return number === undefined ? [] : [words.text(`state.count.${state}`, { count: number })];
  });
  const names = translatorsOf(document, rendition).join(', ');
  const parts = [
    words.text('edition.sentences', { count }),
    ...complete,
    ...states,
    ...(names === '' ? [] : [words.text('state.by', { names })]),
    ...(isSource ? versionsOf(document, publication, column) : []),
  ];
  return `<p>${parts.map((part) => `<span>${escapeHtml(part)}</span>`).join('<br/>')}</p>`;
}

/** Digits that tell versions of one text apart. */
const versionLength = 8;

/** When it was published, and which version of the text this is: the author's own number, else digits that follow from it. */
function versionsOf(
  document: Document,
  publication: Publication | undefined,
  { words, language }: Column,
): readonly string[] {
  const { first, latest, version } = publication ?? {};
  return [
    ...(first === undefined ? [] : [words.text('edition.published', { date: dayIn(first, language) })]),
    ...(latest === undefined || version === undefined || version === 1
      ? []
      : [words.text('edition.version', { version, date: dayIn(latest, language) })]),
    words.text('edition.text', {
      version: document.meta.get('version') ?? digest([document.text], versionLength),
    }),
  ];
}

/** The share that is complete, then what the rest is; nothing where all is complete. */
function progressOf(document: Document, column: Column): readonly string[] {
  const all = document.units.flatMap(({ segments }) =>
    segments.map((segment) => shown(segment, column).progress),
  );
  const count = { missing: 0, stale: 0, complete: 0 };
  for (const progress of all) count[progress]++;
  if (count.complete === all.length) return [];
  const { words } = column;
  return [
    words.text('edition.percent', { percent: Math.floor((count.complete * 100) / all.length) }),
    ...(count.missing > 0 ? [words.text('edition.missing', { count: count.missing })] : []),
    ...(count.stale > 0 ? [words.text('edition.stale', { count: count.stale })] : []),
  ];
}
