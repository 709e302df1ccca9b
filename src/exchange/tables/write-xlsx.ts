import type { Document } from '../../model/document.ts';
import type { TranslationSet } from '../../model/translation.ts';
import { type BuiltElement, buildXml, element } from '../../xml/build.ts';
import type { DifferencePart, WriteOptions } from '../write-options.ts';
import { escapeSheetText } from './cell-text.ts';
import { columnNames, type HelpLine, type Layout, type LayoutRow, layOut, textOfHelp } from './layout.ts';
import { looks, sheetFont, sheetNamespace, sheetStyles } from './sheet-styles.ts';
import {
  coreProperties,
  type PartText,
  relationships,
  relationshipsNamespace,
  writeParts,
} from './write-parts.ts';

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Widths in characters: of the columns of `columnNames`, and of the help beside them. */
const widths = [11, 50, 52, 24, 20, 46];
const lastColumn = 'F';

/**
 * A table in XLSX for translators who have a spreadsheet program: a row a sentence, all cells text, the sheet protected but for
 * translations, notes and states. The same input gives the same bytes.
 */
export function writeXlsx(document: Document, set: TranslationSet, options: WriteOptions = {}): Uint8Array {
  const layout = layOut(document, set, options);
  const parts: readonly PartText[] = [
    { name: 'xl/workbook.xml', type: `${sheetType}.sheet.main+xml`, root: workbookOf(layout) },
    { name: 'xl/worksheets/sheet1.xml', type: `${sheetType}.worksheet+xml`, root: sheetOf(layout) },
    { name: 'xl/styles.xml', type: `${sheetType}.styles+xml`, root: sheetStyles() },
  ];
  return writeParts({
    main: 'xl/workbook.xml',
    parts,
    properties: coreProperties(layout.title, layout.language),
    links: [
      {
        name: 'xl/_rels/workbook.xml.rels',
        root: relationships([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'styles', 'styles.xml'],
        ]),
      },
    ],
    text: buildXml,
  });
}

/** Rows before the table: title, languages, instructions, what the file says of itself, and the header. */
const headerRow = 5;
/** The row of the first sentence. */
const firstRow = headerRow + 1;

function workbookOf({ headers, rows }: Layout): BuiltElement {
  const name = sheetName(headers[2]!);
  const quoted = `'${name}'`;
  return element(
    'workbook',
    { xmlns: sheetNamespace, 'xmlns:r': relationshipsNamespace },
    element('sheets', {}, element('sheet', { name, sheetId: '1', 'r:id': 'rId1' })),
    element(
      'definedNames',
      {},
      element(
        'definedName',
        { name: '_xlnm._FilterDatabase', localSheetId: '0', hidden: '1' },
        `${quoted}!$A$${headerRow}:$${lastColumn}$${headerRow + rows.length}`,
      ),
      element(
        'definedName',
        { name: '_xlnm.Print_Titles', localSheetId: '0' },
        `${quoted}!$${headerRow}:$${headerRow}`,
      ),
    ),
  );
}

/** A name as sheets may have one: at most 31 characters, none of them a sign of its own. */
function sheetName(text: string): string {
  return text
    .replace(/[\\/?*[\]:']/g, ' ')
    .slice(0, 31)
    .trim();
}

function sheetOf(layout: Layout): BuiltElement {
  const { rows, states } = layout;
  const last = firstRow + Math.max(rows.length, 1) - 1;
  return element(
    'worksheet',
    { xmlns: sheetNamespace },
    element('sheetPr', {}, element('pageSetUpPr', { fitToPage: '1' })),
    element(
      'sheetViews',
      {},
      element(
        'sheetView',
        { showGridLines: '0', workbookViewId: '0' },
        element('pane', {
          xSplit: '1',
          ySplit: String(headerRow),
          topLeftCell: `B${firstRow}`,
          activePane: 'bottomRight',
          state: 'frozen',
        }),
        element('selection', { pane: 'bottomRight', activeCell: `C${firstRow}`, sqref: `C${firstRow}` }),
      ),
    ),
    element('sheetFormatPr', { defaultRowHeight: '15' }),
    element(
      'cols',
      {},
      ...widths.map((width, at) =>
        element('col', { min: String(at + 1), max: String(at + 1), width: String(width), customWidth: '1' }),
      ),
    ),
    dataOf(layout),
    // Without a password: it keeps from slips, not from people. What is "0" stays allowed.
    element('sheetProtection', {
      sheet: '1',
      formatCells: '0',
      formatColumns: '0',
      formatRows: '0',
      sort: '0',
      autoFilter: '0',
    }),
    element('autoFilter', { ref: `A${headerRow}:${lastColumn}${headerRow + rows.length}` }),
    element(
      'mergeCells',
      { count: '3' },
      ...[1, 2, 3].map((at) => element('mergeCell', { ref: `A${at}:${lastColumn}${at}` })),
    ),
    element(
      'dataValidations',
      { count: '1' },
      element(
        'dataValidation',
        { type: 'list', allowBlank: '1', showErrorMessage: '0', sqref: `E${firstRow}:E${last}` },
        element('formula1', {}, `"${states.join(',')}"`),
      ),
    ),
    element('pageMargins', {
      left: '0.4',
      right: '0.4',
      top: '0.5',
      bottom: '0.6',
      header: '0.3',
      footer: '0.3',
    }),
    element('pageSetup', { paperSize: '9', orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' }),
    element('headerFooter', {}, element('oddFooter', {}, footerOf(layout))),
  );
}

/** The rows: what the file is, in five of them, and the sentences. */
function dataOf(layout: Layout): BuiltElement {
  const instructions = layout.instructions.map((line) => `• ${line}`).join('\n');
  return element(
    'sheetData',
    {},
    row(1, [text(layout.title, looks.title)], 26),
    row(2, [text(layout.subtitle, looks.subtitle)], 18),
    row(3, [text(instructions, looks.instructions)], 15 * (linesOf(instructions, 150) + 0.5)),
    row(
      4,
      layout.control.map((line) => text(line, looks.control)),
      undefined,
      'hidden',
    ),
    row(
      headerRow,
      [...layout.headers, layout.helpHeader].map((header) => text(header, looks.header)),
      20,
    ),
    ...layout.rows.map((each, index) =>
      row(
        firstRow + index,
        [
          ...columnNames.map((name) =>
            text(each[name], name === 'source' && each.isHeading ? looks.heading : cellLooks[name]),
          ),
          help(helpOf(each, layout)),
        ],
        15 * heightOf([each.source, each.target, each.note, each.state], helpOf(each, layout)) + 4,
        'fitted',
      ),
    ),
  );
}

/** Rows may be sorted: each says which section it is of. */
function helpOf({ section, help }: LayoutRow, { messages }: Layout): readonly HelpLine[] {
  if (section === '') return help;
  const parts = [{ type: 'same', text: section }] as const;
  return [{ label: messages.text('help.section'), parts }, ...help];
}

/** `&` begins a field; the numbers of the page and of all pages are fields. */
function footerOf({ subtitle, messages }: Layout): string {
  const pages = messages.text('page', { page: '\0', pages: '\u0001' }).replaceAll('&', '&&');
  return `&L&8${subtitle.replaceAll('&', '&&')}&R&8${pages.replace('\0', '&P').replace('\u0001', '&N')}`;
}

const cellLooks: Readonly<Record<(typeof columnNames)[number], number>> = {
  id: looks.id,
  source: looks.source,
  target: looks.target,
  note: looks.open,
  state: looks.open,
};

type Cell = (reference: string) => BuiltElement;

function row(
  number: number,
  cells: readonly Cell[],
  height: number | undefined,
  kind?: 'hidden' | 'fitted',
): BuiltElement {
  return element(
    'row',
    {
      r: String(number),
      ...(height !== undefined && { ht: String(Math.min(height, 409)) }),
      // A row that is fitted grows with what is typed in it.
      ...(height !== undefined && kind !== 'fitted' && { customHeight: '1' }),
      ...(kind === 'hidden' && { hidden: '1' }),
    },
    ...cells.map((cell, at) => cell(`${String.fromCharCode(0x41 + at)}${number}`)),
  );
}

/** A cell that holds text, whatever the text looks like. An empty one has its format alone. */
function text(content: string, look: number): Cell {
  return (r) =>
    content === ''
      ? element('c', { r, s: String(look) })
      : element('c', { r, s: String(look), t: 'inlineStr' }, element('is', {}, textElement(content)));
}

function textElement(content: string): BuiltElement {
  return element('t', { 'xml:space': 'preserve' }, escapeSheetText(content));
}

function help(lines: readonly HelpLine[]): Cell {
  const runs = lines.flatMap(({ label, parts }, at) => [
    ...(at > 0 ? [run('\n', 'same')] : []),
    ...(label === '' ? [] : [run(`${label}: `, 'preferred')]),
    ...parts.filter((part) => part.text !== '').map((part) => run(part.text, part.type)),
  ]);
  return (r) =>
    runs.length === 0
      ? element('c', { r, s: String(looks.help) })
      : element('c', { r, s: String(looks.help), t: 'inlineStr' }, element('is', {}, ...runs));
}

/** Removed and added text also differ where colours are not seen. */
const fonts: Readonly<Record<DifferencePart['type'], readonly BuiltElement[]>> = {
  same: [],
  removed: [element('strike'), element('color', { rgb: 'FFB3261E' })],
  added: [element('b'), element('color', { rgb: 'FF1B6E3C' }), element('u')],
  preferred: [element('b')],
};

function run(content: string, type: DifferencePart['type']): BuiltElement {
  const [first, ...others] = fonts[type];
  // The order that the schema wants: bold, struck out, colour, size, underline, name.
  const before = [first, ...others].filter((each) => each !== undefined && each.name !== 'u');
  const after = others.filter(({ name }) => name === 'u');
  return element(
    'r',
    {},
    element(
      'rPr',
      {},
      ...(before as BuiltElement[]),
      element('sz', { val: '9' }),
      ...after,
      element('rFont', { val: sheetFont }),
    ),
    textElement(content),
  );
}

/** Lines that a text takes in a column, by its width in characters. */
function linesOf(content: string, width: number): number {
  return content.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}

function heightOf(texts: readonly string[], lines: readonly HelpLine[]): number {
  // A translation is mostly longer than its source text: where it is missing, there is room for it.
  const [source = '', target = '', ...others] = texts;
  return Math.max(
    linesOf(source, widths[1]! * 0.95),
    linesOf(target === '' ? source : target, widths[2]! * 0.85),
    ...others.map((each, at) => linesOf(each, widths[at + 3]!)),
    linesOf(textOfHelp(lines), widths[5]! * 1.1) * 0.85,
  );
}
