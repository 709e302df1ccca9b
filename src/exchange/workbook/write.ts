import { type NewEntry, writeZip } from '../../packages/zip.ts';
import { type BuiltElement, buildXml, element } from '../../xml/build.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook of one sheet: the first row is the header, in bold and always in sight. Every cell is a text and typed as one, so that
 * no spreadsheet takes `1/2` for a day or `=…` for a formula. The same rows give the same bytes.
 */
export function writeWorkbook(rows: readonly (readonly string[])[], sheet: string): Uint8Array {
  const part = (name: string, root: BuiltElement): NewEntry => ({
    name,
    bytes: new TextEncoder().encode(buildXml(root)),
  });
  return writeZip([
    part('[Content_Types].xml', typesPart()),
    part('_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])),
    part('xl/workbook.xml', workbookPart(sheet)),
    part(
      'xl/_rels/workbook.xml.rels',
      relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    ),
    part('xl/styles.xml', stylesPart()),
    part('xl/worksheets/sheet1.xml', sheetPart(rows)),
  ]);
}

function typesPart(): BuiltElement {
  const part = (PartName: string, kind: string): BuiltElement =>
    element('Override', { PartName, ContentType: `${media}.${kind}+xml` });
  return element(
    'Types',
    { xmlns: contentTypes },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/xl/workbook.xml', 'sheet.main'),
    part('/xl/worksheets/sheet1.xml', 'worksheet'),
    part('/xl/styles.xml', 'styles'),
  );
}

function relations(...targets: readonly (readonly [kind: string, target: string])[]): BuiltElement {
  const each = targets.map(([kind, Target], index) =>
    element('Relationship', { Id: `rId${index + 1}`, Type: `${officeRelations}/${kind}`, Target }),
  );
  return element('Relationships', { xmlns: packageRelations }, ...each);
}

function workbookPart(name: string): BuiltElement {
  const sheet = element('sheet', { name, sheetId: '1', 'r:id': 'rId1' });
  return element('workbook', { xmlns: main, 'xmlns:r': officeRelations }, element('sheets', {}, sheet));
}

/** Style 1 is text, style 2 bold text. Number format 49 is `@`. */
function stylesPart(): BuiltElement {
  const font = (...marks: readonly BuiltElement[]): BuiltElement =>
    element('font', {}, ...marks, element('sz', { val: '11' }), element('name', { val: 'Calibri' }));
  const fill = (patternType: string): BuiltElement =>
    element('fill', {}, element('patternFill', { patternType }));
  const style = (numFmtId: string, fontId: string): BuiltElement =>
    element('xf', {
      ...{ numFmtId, fontId, fillId: '0', borderId: '0', xfId: '0' },
      ...{
        applyNumberFormat: numFmtId === '0' ? undefined : '1',
        applyFont: fontId === '0' ? undefined : '1',
      },
    });
  const sides = ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side));
  return element(
    'styleSheet',
    { xmlns: main },
    element('fonts', { count: '2' }, font(), font(element('b'))),
    element('fills', { count: '2' }, fill('none'), fill('gray125')),
    element('borders', { count: '1' }, element('border', {}, ...sides)),
    element(
      'cellStyleXfs',
      { count: '1' },
      element('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' }),
    ),
    element('cellXfs', { count: '3' }, style('0', '0'), style('49', '0'), style('49', '1')),
  );
}

function sheetPart(rows: readonly (readonly string[])[]): BuiltElement {
  const pane = element('pane', { ySplit: '1', topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' });
  const columns = rows[0]?.map((_, at) => {
    const number = String(at + 1);
    return element('col', { min: number, max: number, width: '24', style: '1', customWidth: '1' });
  });
  return element(
    'worksheet',
    { xmlns: main },
    element('sheetViews', {}, element('sheetView', { workbookViewId: '0' }, pane)),
    ...(columns && columns.length > 0 ? [element('cols', {}, ...columns)] : []),
    element('sheetData', {}, ...rows.map(rowElement)),
  );
}

function rowElement(cells: readonly string[], row: number): BuiltElement {
  const line = String(row + 1);
  const filled = cells.flatMap((text, column): BuiltElement[] => {
    if (text === '') return [];
    const content = element('t', { 'xml:space': 'preserve' }, escapeText(text));
    const attributes = { r: `${columnLetters(column)}${line}`, s: row === 0 ? '2' : '1', t: 'inlineStr' };
    return [element('c', attributes, element('is', {}, content))];
  });
  return element('row', { r: line }, ...filled);
}

/** Column 27, from 0, is `AB`. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** What XML would change or a reader take for an escape (ECMA-376 part 1 §22.9.2.19, ST_Xstring). */
function escapeText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f]/g, (sign) => {
    return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}
