import type { Document } from '../../model/document.ts';
import type { TranslationSet } from '../../model/translation.ts';
import { type BuiltElement, buildXml } from '../../xml/build.ts';
import type { WriteOptions } from '../write-options.ts';
import { columnNames, type HelpLine, type Layout, type LayoutRow, layOut } from './layout.ts';
import { documentType, run, value, w, wordNamespace } from './word-elements.ts';
import {
  defaultStyles,
  fontOf,
  type ParagraphLook,
  paragraphStyle,
  sizeOf,
  tableLook,
} from './word-styles.ts';
import {
  coreProperties,
  type PartText,
  relationships,
  relationshipsNamespace,
  writeParts,
} from './write-parts.ts';

/** Widths of the columns in twentieths of a point: together the width of the text on A4 across. */
const widths = [1250, 4750, 5150, 2150, 1838];
const total = widths.reduce((sum, width) => sum + width, 0);

/**
 * A table in DOCX for translators who have an office program: a row a sentence, the columns for ids and source texts locked by
 * content controls. The same input gives the same bytes.
 */
export function writeDocx(document: Document, set: TranslationSet, options: WriteOptions = {}): Uint8Array {
  const layout = layOut(document, set, options);
  const parts: readonly PartText[] = [
    { name: 'word/document.xml', type: `${documentType}.document.main+xml`, root: bodyOf(layout) },
    { name: 'word/styles.xml', type: `${documentType}.styles+xml`, root: stylesOf(layout) },
    { name: 'word/settings.xml', type: `${documentType}.settings+xml`, root: settings() },
    { name: 'word/fontTable.xml', type: `${documentType}.fontTable+xml`, root: fonts() },
    { name: 'word/footer1.xml', type: `${documentType}.footer+xml`, root: footerOf(layout) },
  ];
  return writeParts({
    main: 'word/document.xml',
    parts,
    properties: coreProperties(layout.title, layout.language),
    links: [
      {
        name: 'word/_rels/document.xml.rels',
        root: relationships([
          ['rId1', 'styles', 'styles.xml'],
          ['rId2', 'settings', 'settings.xml'],
          ['rId3', 'footer', 'footer1.xml'],
          ['rId4', 'fontTable', 'fontTable.xml'],
        ]),
      },
    ],
    text: buildXml,
  });
}

function bodyOf(layout: Layout): BuiltElement {
  return w(
    'document',
    { 'xmlns:w': wordNamespace, 'xmlns:r': relationshipsNamespace },
    w(
      'body',
      {},
      paragraph('Title', [run(layout.title)]),
      paragraph('Subtitle', [run(layout.subtitle)]),
      ...layout.instructions.map((line) => paragraph('Instruction', [run(`•\t${line}`)])),
      paragraph('Control', []),
      tableOf(layout),
      ...layout.control.map((line) => paragraph('Control', [run(line)])),
      w(
        'sectPr',
        {},
        w('footerReference', { type: 'default', 'r:id': 'rId3' }),
        w('pgSz', { w: '16838', h: '11906', orient: 'landscape' }),
        w('pgMar', {
          top: '850',
          right: '850',
          bottom: '850',
          left: '850',
          header: '425',
          footer: '425',
          gutter: '0',
        }),
      ),
    ),
  );
}

function tableOf(layout: Layout): BuiltElement {
  return w(
    'tbl',
    {},
    w(
      'tblPr',
      {},
      value('tblStyle', 'HandOut'),
      w('tblW', { w: String(total), type: 'dxa' }),
      w('tblLayout', { type: 'fixed' }),
      w('tblLook', {
        val: '0020',
        firstRow: '1',
        lastRow: '0',
        firstColumn: '0',
        lastColumn: '0',
        noHBand: '1',
        noVBand: '1',
      }),
    ),
    w('tblGrid', {}, ...widths.map((width) => w('gridCol', { w: String(width) }))),
    rowOf(
      layout.headers.map((text, at) =>
        cell(widths[at]!, { fill: '1F3A5F' }, paragraph('ColumnHead', [run(text)])),
      ),
      [w('cantSplit'), w('tblHeader')],
    ),
    ...layout.rows.flatMap((row, at) => [
      ...(isNewSection(row, layout.rows[at - 1]) ? [bandOf([paragraph('Section', [run(row.section)])])] : []),
      sentenceOf(row, layout),
      ...(row.help.length > 0 ? [helpOf(row.help)] : []),
    ]),
  );
}

/** Whether the reader of the table does not see from its rows which headings a row stands under. */
function isNewSection({ section, isSectionShown }: LayoutRow, before: LayoutRow | undefined): boolean {
  return section !== '' && !isSectionShown && section !== before?.section;
}

function rowOf(
  cells: readonly BuiltElement[],
  properties: readonly BuiltElement[] = [w('cantSplit')],
): BuiltElement {
  return w('tr', {}, w('trPr', {}, ...properties), ...cells);
}

function cell(
  width: number,
  { fill, span }: { fill?: string; span?: number },
  ...content: readonly BuiltElement[]
): BuiltElement {
  return w(
    'tc',
    {},
    w(
      'tcPr',
      {},
      w('tcW', { w: String(width), type: 'dxa' }),
      ...(span === undefined ? [] : [value('gridSpan', String(span))]),
      ...(fill === undefined ? [] : [w('shd', { val: 'clear', color: 'auto', fill })]),
    ),
    ...content,
  );
}

function sentenceOf(row: LayoutRow, layout: Layout): BuiltElement {
  const cells = columnNames.map((name, at) => {
    const style = name === 'id' ? 'Id' : name === 'source' && row.isHeading ? 'SourceHeading' : 'Cell';
    const isOpen = name !== 'id' && name !== 'source';
    const fill = name === 'target' ? 'FFFDF2' : isOpen ? undefined : 'F3F5F8';
    const control = w(
      'sdt',
      {},
      w(
        'sdtPr',
        {},
        value('alias', layout.headers[at]!),
        value('tag', row.id),
        value('lock', isOpen ? 'sdtLocked' : 'sdtContentLocked'),
        ...(name === 'state' ? [choices(layout.states)] : []),
      ),
      w('sdtContent', {}, ...paragraphs(style, row[name])),
    );
    return cell(widths[at]!, fill === undefined ? {} : { fill }, control);
  });
  return rowOf(cells);
}

/** A remark of a translator a paragraph; all other cells have one. */
function paragraphs(style: string, text: string): readonly BuiltElement[] {
  return text.split('\n').map((line) => paragraph(style, line === '' ? [] : tokens(line)));
}

function choices(states: readonly string[]): BuiltElement {
  return w('comboBox', {}, ...states.map((state) => w('listItem', { displayText: state, value: state })));
}

function helpOf(lines: readonly HelpLine[]): BuiltElement {
  const content = lines.map(({ label, parts }) =>
    paragraph('Help', [
      ...(label === '' ? [] : [run(`${label}: `, [w('b')])]),
      ...parts.filter(({ text }) => text !== '').map(({ type, text }) => run(text, looks[type])),
    ]),
  );
  return bandOf(content);
}

/** A row of one cell. */
function bandOf(content: readonly BuiltElement[]): BuiltElement {
  return rowOf([cell(total, { span: widths.length }, ...content)]);
}

/** How the parts of a line of help look. Removed and added text also differ where colours are not seen. */
const looks: Readonly<Record<HelpLine['parts'][number]['type'], readonly BuiltElement[]>> = {
  same: [],
  removed: [w('strike'), value('color', 'B3261E')],
  added: [w('b'), value('color', '1B6E3C'), value('u', 'single')],
  preferred: [w('b')],
};

/** A paragraph; in it, inline codes stand out from the text around them. */
function paragraph(style: string, runs: readonly BuiltElement[]): BuiltElement {
  return w('p', {}, w('pPr', {}, value('pStyle', style)), ...runs);
}

function tokens(text: string): readonly BuiltElement[] {
  return text
    .split(/(<\/?[1-9]\d{0,3}\/?>)/)
    .filter((part) => part !== '')
    .map((part, at, all) => {
      const isCode = /^<\/?[1-9]\d{0,3}\/?>$/.test(part) && !all[at - 1]?.endsWith('\\');
      return run(part, isCode ? [value('rStyle', 'InlineCode')] : []);
    });
}

function settings(): BuiltElement {
  return w('settings', { 'xmlns:w': wordNamespace }, value('defaultTabStop', '284'));
}

const font = 'Arial';

/** What kind of font it is, for programs that do not have it. */
function fonts(): BuiltElement {
  return w(
    'fonts',
    { 'xmlns:w': wordNamespace },
    w('font', { name: font }, value('family', 'swiss'), value('pitch', 'variable')),
  );
}

function footerOf({ messages, subtitle }: Layout): BuiltElement {
  const field = (name: string): BuiltElement => w('fldSimple', { instr: ` ${name} ` }, run('1'));
  const [before = '', between = '', after = ''] = messages
    .text('page', { page: '\0', pages: '\0' })
    .split('\0');
  return w(
    'ftr',
    { 'xmlns:w': wordNamespace, 'xmlns:r': relationshipsNamespace },
    w(
      'p',
      {},
      w('pPr', {}, value('pStyle', 'Footer'), w('tabs', {}, w('tab', { val: 'right', pos: String(total) }))),
      run(subtitle),
      run('\t'),
      run(before),
      field('PAGE'),
      run(between),
      field('NUMPAGES'),
      ...(after === '' ? [] : [run(after)]),
    ),
  );
}

/** Styles that every word processor has by these names; the others are ours. */
const builtIn: ReadonlySet<string> = new Set(['Title', 'Subtitle', 'Footer']);

const withNext = [w('keepNext')];

/** Styles by their ids. */
const paragraphLooks: Readonly<Record<string, ParagraphLook>> = {
  Title: { size: 32, color: '1F3A5F', isBold: true, after: 60, first: withNext },
  Subtitle: { color: '5A6675', after: 160 },
  Instruction: { after: 40, last: [w('ind', { left: '284', hanging: '284' })] },
  ColumnHead: { color: 'FFFFFF', isBold: true, before: 40, after: 40, first: withNext },
  Cell: { before: 30, after: 30 },
  SourceHeading: { isBold: true, before: 30, after: 30 },
  Id: { size: 15, color: '5A6675', before: 30, after: 30 },
  Section: { size: 18, color: '1F3A5F', isBold: true, before: 60, after: 60, first: withNext },
  Help: { size: 17, color: '3D4753', before: 20, after: 20 },
  Footer: { size: 16, color: '5A6675' },
  Control: { size: 2, color: 'FFFFFF', isHidden: true },
};

function stylesOf({ source, language }: Layout): BuiltElement {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  return w(
    'styles',
    { 'xmlns:w': wordNamespace },
    ...defaultStyles(
      [fontOf(font), ...sizeOf(20), w('lang', { val: language, eastAsia: source })],
      [w('spacing', { before: '0', after: '0' })],
    ),
    ...Object.entries(paragraphLooks).map(([id, look]) =>
      paragraphStyle(id, { ...look, isCustom: !builtIn.has(id) }),
    ),
    w(
      'style',
      { type: 'character', customStyle: '1', styleId: 'InlineCode' },
      value('name', 'Inline code'),
      w('rPr', {}, w('noProof'), value('color', '7B1FA2')),
    ),
    w(
      'style',
      { type: 'table', customStyle: '1', styleId: 'HandOut' },
      value('name', 'Hand-out'),
      tableLook(sides, 'B8C1CC', 100),
    ),
  );
}
