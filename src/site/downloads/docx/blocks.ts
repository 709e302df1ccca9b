import { run, value, w } from '../../../exchange/tables/word-elements.ts';
import { hasSpaces } from '../../../languages/engine/tag.ts';
import type { Unit } from '../../../model/document.ts';
import type { BuiltElement } from '../../../xml/build.ts';
import { codesIn } from '../../kit/codes.ts';
import { type Column, shown } from '../../kit/column.ts';
import type { Row, TableCell } from '../../kit/layout.ts';
import { readingTextOf } from '../../kit/reading-text.ts';
import { levelOf, type WordLists } from './lists.ts';
import type { WordPart } from './part.ts';
import { runsOf } from './runs.ts';
import { textWidth } from './styles.ts';

/** A paragraph of a style. */
export function paragraph(
  style: string,
  runs: readonly BuiltElement[],
  ...properties: readonly BuiltElement[]
): BuiltElement {
  return w('p', {}, w('pPr', {}, value('pStyle', style), ...properties), ...runs);
}

/** The sentences of a unit, a space between them if the language has spaces. */
export function sentencesOf(unit: Unit, column: Column, part: WordPart): readonly BuiltElement[] {
  if (unit.segments.length === 0) {
    const text = readingTextOf(unit);
    return text === '' ? [] : [run(text)];
  }
  const between = hasSpaces(column.language) ? [run(' ')] : [];
  return unit.segments.flatMap((segment, at) => [
    ...(at === 0 ? [] : between),
    ...runsOf(shown(segment, column).text, codesIn(segment.codes, column), part),
  ]);
}

/** Rows as paragraphs and tables. Footnotes are no rows here: they stand where they are called. */
export function blocksOf(
  rows: readonly Row[],
  column: Column,
  part: WordPart,
  lists: WordLists,
): readonly BuiltElement[] {
  return rows.flatMap((row, at) => blockOf(row, rows[at - 1], column, part, lists));
}

function blockOf(
  row: Row,
  before: Row | undefined,
  column: Column,
  part: WordPart,
  lists: WordLists,
): readonly BuiltElement[] {
  const sentences = (unit: Unit): readonly BuiltElement[] => sentencesOf(unit, column, part);
  switch (row.kind) {
    case 'name':
      return [paragraph('Title', [run(row.name)])];
    case 'heading':
      return [paragraph(row.level === 1 ? 'Title' : `Heading${row.level - 1}`, sentences(row.unit))];
    case 'lead':
      return [paragraph('Subtitle', sentences(row.unit))];
    case 'paragraph':
      return [paragraph(row.quoted > 0 ? 'Quote' : 'BodyText', sentences(row.unit))];
    case 'item': {
      const tick = row.task === undefined ? [] : [run(row.task === 'done' ? '☑ ' : '☐ ')];
      const list = w(
        'numPr',
        {},
        value('ilvl', `${levelOf(row.depth)}`),
        value('numId', `${lists.idOf(row, before)}`),
      );
      return [paragraph('ListParagraph', [...tick, ...sentences(row.unit)], list)];
    }
    case 'table':
      return [tableOf(row.cells, sentences), paragraph('AfterTable', [])];
    case 'note':
      return [paragraph('FootnoteText', sentences(row.unit))];
    case 'literal':
      return [paragraph('CodeBlock', [run(row.text.replace(/\n+$/, ''))])];
    case 'rule':
      return [paragraph('Rule', [])];
  }
}

/** Places that no cell claims stay empty: a ragged table keeps its shape. */
function tableOf(
  cells: readonly TableCell[],
  sentences: (unit: Unit) => readonly BuiltElement[],
): BuiltElement {
  const rows = new Map<number, (readonly [runs: readonly BuiltElement[], align: string | undefined])[]>();
  let columns = 0;
  for (const { block, unit } of cells) {
    const row = rows.get(block.row) ?? [];
    rows.set(block.row, row);
    row[block.column] = [sentences(unit), block.align];
    columns = Math.max(columns, block.column + 1);
  }
  const width = `${Math.floor(textWidth / Math.max(columns, 1))}`;
  const lines = [...rows].map(([number, row]) => {
    const isHeader = number === 0;
    const written = Array.from({ length: columns }, (_, at) => {
      const [runs = [], align] = row[at] ?? [];
      const properties = align === undefined || align === 'left' ? [] : [value('jc', align)];
      return w(
        'tc',
        {},
        w('tcPr', {}, w('tcW', { w: width, type: 'dxa' })),
        paragraph(isHeader ? 'TableHead' : 'TableText', runs, ...properties),
      );
    });
    const properties = [w('cantSplit'), ...(isHeader ? [w('tblHeader')] : [])];
    return w('tr', {}, w('trPr', {}, ...properties), ...written);
  });
  return w(
    'tbl',
    {},
    w('tblPr', {}, value('tblStyle', 'Figures'), w('tblW', { w: `${textWidth}`, type: 'dxa' })),
    w('tblGrid', {}, ...Array.from({ length: columns }, () => w('gridCol', { w: width }))),
    ...lines,
  );
}
