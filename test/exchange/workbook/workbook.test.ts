import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/exchange/workbook/read.ts';
import { writeWorkbook } from '../../../src/exchange/workbook/write.ts';

const texts = (bytes: Uint8Array): string[][] =>
  readWorkbook(bytes, 'a.xlsx').rows.map((row) => row.map(({ text }) => text));

/** A workbook as a spreadsheet program writes it, with the sheet and further parts given. */
function workbook(sheet: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const relations = (...targets: string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.join('')}</Relationships>`;
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Hidden" sheetId="2" state="hidden" r:id="rId9"/><sheet name="Terms" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml'),
      relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
      relation('rId3', 'styles', 'styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

describe('workbooks that are read', () => {
  it('have shared, rich and inline texts, numbers, formulas and dates', () => {
    const bytes = workbook(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>in</t></is></c></row>' +
        '<row r="3"><c r="B3"><v>12.5</v></c><c r="C3" s="1"><v>46085</v></c><c r="D3" s="2"><v>46085.5</v></c><c r="E3" t="str"><f>A1</f><v>plain</v></c><c t="b"><v>1</v></c></row>',
      {
        'xl/sharedStrings.xml':
          '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>plain</t></si><si><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r><rPh><t>x</t></rPh></si></sst>',
        'xl/styles.xml':
          '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      },
    );
    expect(texts(bytes)).toEqual([
      ['plain', 'rich ', 'in', '', '', ''],
      ['', '12.5', '2026-03-04', '2026-03-04', 'plain', 'TRUE'],
    ]);
    const { sheet, others, rows } = readWorkbook(bytes, 'a.xlsx');
    expect([sheet, others]).toEqual(['Terms', ['Hidden']]);
    expect(rows[1]?.[1]?.location).toEqual({ path: 'a.xlsx', line: 3, column: 2 });
  });

  it('come back as they were written, whatever is in their cells', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        'ҳ',
        '=',
        '"',
        '<',
        '&',
        ' ',
        '\n',
        '\r',
        '\t',
        '_x000A_',
        '𝒜',
        '\u0001',
        '1',
      ),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 6 }), (rows) => {
        const table = [['h1', 'h2', 'h3'], ...rows];
        const bytes = writeWorkbook(table, 'Glossary');
        expect(writeWorkbook(table, 'Glossary')).toEqual(bytes);
        expect(texts(bytes)).toEqual(table.filter((row) => row.some((cell) => cell !== '')));
      }),
    );
  });

  it('type every cell as a text', () => {
    const sheet = strFromU8(
      unzipSync(writeWorkbook([['a'], ['=1+1'], ['1/2']], 'G'))['xl/worksheets/sheet1.xml']!,
    );
    expect(sheet.match(/<c [^>]*>/g)).toEqual([
      '<c r="A1" s="2" t="inlineStr">',
      '<c r="A2" s="1" t="inlineStr">',
      '<c r="A3" s="1" t="inlineStr">',
    ]);
    expect(sheet).not.toContain('<f>');
  });
});

describe('workbooks that are refused', () => {
  it.each<[string, Uint8Array, string]>([
    ['no package', strToU8('concept,en'), 'glossary-syntax'],
    ['an old or protected workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'glossary-syntax'],
    ['a package without a workbook', zipSync({ 'a.txt': strToU8('a') }), 'glossary-syntax'],
    ['an error in a cell', workbook('<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>'), 'glossary-value'],
    ['a row far below', workbook('<row r="900000"><c r="A1"><v>1</v></c></row>'), 'file-too-large'],
    ['a column far to the right', workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'file-too-large'],
    ['a sheet that is no XML', workbook('<row>'), 'xml-syntax'],
    ['entities', workbook('', { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), 'xml-doctype'],
    ['a bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(20_000_000) }), 'file-too-large'],
  ])('%s', (_title, bytes, code) => {
    expect(() => readWorkbook(bytes, 'a.xlsx')).toThrow(expect.objectContaining({ code }));
  });
});
