import type { Unit } from '../../model/document.ts';
import type { Briefing, Site } from '../../model/edition.ts';
import type { Rendition } from '../../model/translation.ts';
import { replaceUnfit } from '../../text/kinds.ts';
import { foldLabel } from '../kit/inline.ts';
import { layOut, type Row, type TableCell } from '../kit/layout.ts';
import { titleOf, unitText } from '../kit/title.ts';
import type { Download } from './download.ts';
import { provenanceOf } from './provenance.ts';
import { finishedRenditions } from './redact-for-readers.ts';

/**
 * Each finished language as plain text: the title, what it is, the text with one block a paragraph and the cells of a table row
 * separated by tabs, the footnotes, and where it is from. A terminal that shows it obeys none of it: as on pages, control
 * characters become U+FFFD.
 */
export const plainText: Download = {
  kind: 'text',
  format: 'TXT',
  mediaType: 'text/plain',
  group: 'read',
  write: (briefing, site) =>
    finishedRenditions(briefing).map((rendition) => ({
      ending: `.${rendition.language}.txt`,
      language: rendition.language,
      content: replaceUnfit(writeText(briefing, rendition, site)),
    })),
};

function writeText(briefing: Briefing, rendition: Rendition, site: Site): string {
  const { document } = briefing;
  const { body, notes } = layOut(document);
  const isTitled = body[0]?.kind === 'heading' || body[0]?.kind === 'name';
  const numbers = numberNotes(notes);
  const call = (label: string): string => `[${numbers.get(foldLabel(label)) ?? label}]`;
  const text = (unit: Unit): string => unitText(unit, rendition, call);
  const { facts, publisher, address, licence } = provenanceOf(briefing, rendition.language, site);
  const blocks = [
    titleOf(document, rendition),
    facts.join(' · '),
    ...body.slice(isTitled ? 1 : 0).map((row) => writeRow(row, text, call)),
    ...notes.map((row) => writeRow(row, text, call)),
    [publisher, address, licence].filter((line) => line !== undefined).join('\n'),
  ];
  return blocks
    .filter((block) => block !== '')
    .map((block) => `${block}\n`)
    .join('\n');
}

/** The number of each footnote by its folded label, as pages count them. */
function numberNotes(notes: readonly Row[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const row of notes)
    if (row.kind === 'note' && !numbers.has(foldLabel(row.note)))
      numbers.set(foldLabel(row.note), numbers.size + 1);
  return numbers;
}

function writeRow(row: Row, text: (unit: Unit) => string, call: (label: string) => string): string {
  switch (row.kind) {
    case 'name':
      return row.name;
    case 'table':
      return writeTable(row.cells, text);
    case 'item': {
      const sign = row.task === undefined ? '' : row.task === 'done' ? '☑ ' : '☐ ';
      const mark = row.ordered ? `${row.number}.` : '•';
      return `${'  '.repeat(Math.max(row.depth - 1, 0))}${mark} ${sign}${text(row.unit)}`;
    }
    case 'note':
      return `${row.opens ? `${call(row.note)} ` : ''}${text(row.unit)}`;
    case 'literal':
      return row.text.replace(/\n+$/, '');
    case 'rule':
      return '* * *';
    default:
      return text(row.unit);
  }
}

/** One line for each row; a cell without text is empty. */
function writeTable(cells: readonly TableCell[], text: (unit: Unit) => string): string {
  const rows = new Map<number, string[]>();
  for (const { block, unit } of cells) {
    const row = rows.get(block.row) ?? [];
    rows.set(block.row, row);
    row[block.column] = text(unit);
  }
  return [...rows.values()].map((row) => Array.from(row, (cell) => cell ?? '').join('\t')).join('\n');
}
