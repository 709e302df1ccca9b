import type { Briefing } from '../../../model/edition.ts';
import { writeBlocks } from '../../article/blocks.ts';
import { escapeHtml } from '../../html/escape.ts';
import { autonymOf, type Column } from '../../side-by-side/column.ts';
import { layOut, type Row } from '../../side-by-side/layout.ts';
import { titleOf } from '../../title.ts';
import type { Chapter } from './page.ts';

/** Every block in all languages: beside each other where there is room, else one below another. */
export function writeParallel({ document }: Briefing, columns: readonly Column[]): Chapter {
  const first = columns[0] as Column;
  const { body, notes } = layOut(document);
  const rows = (part: readonly Row[]): string => part.map((row) => writeRow(row, columns)).join('');
  const heading = columns
    .map(({ language, words }) => cell(language, `<h2>${escapeHtml(words.text('note.title'))}</h2>\n`))
    .join('');
  const footnotes =
    notes.length === 0
      ? ''
      : `<section class="notes">\n<div class="row">\n${heading}</div>\n${rows(notes)}</section>\n`;
  return {
    path: 'parallel.xhtml',
    language: first.language,
    title: titleOf(document, first.rendition),
    html: `<div class="parallel">\n${rows(body)}${footnotes}</div>\n`,
  };
}

function writeRow(row: Row, columns: readonly Column[]): string {
  // What no language has words for stands once.
  if (row.kind === 'literal' || row.kind === 'rule' || row.kind === 'name')
    return writeBlocks([row], columns[0] as Column);
  return `<div class="row">\n${columns.map((column) => cell(column.language, writeBlocks([row], column))).join('')}</div>\n`;
}

function cell(language: string, html: string): string {
  const tag = escapeHtml(language);
  return `<div class="cell" lang="${tag}" title="${escapeHtml(autonymOf(language))}">\n${html}</div>\n`;
}
