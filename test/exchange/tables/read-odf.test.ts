import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/exchange/tables/kind.ts';
import { returnedWork } from '../../../src/exchange/tables/returned.ts';
import { writeZip } from '../../../src/packages/zip.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function odf(kind: 'text' | 'spreadsheet', body: string): Uint8Array {
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"';
  return writeZip([
    { name: 'mimetype', bytes: utf8(`application/vnd.oasis.opendocument.${kind}`), isStored: true },
    {
      name: 'content.xml',
      bytes: utf8(
        `<office:document-content ${names}><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
      ),
    },
  ]);
}

const cell = (content: string, attributes = ''): string =>
  `<table:table-cell${attributes}>${content}</table:table-cell>`;
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const p = (text: string): string => `<text:p>${text}</text:p>`;
const header = row(
  ...['ID', 'Source text (en)', 'Translation (ru)', 'Note', 'State'].map((text) => cell(p(text))),
);
const sentence = (target: string): string =>
  row(cell(p('s1abcde0')), cell(p('The dam holds.')), target, cell(p('')), cell(p('Draft')));

const read = (kind: 'text' | 'spreadsheet', body: string) =>
  returnedWork(readTables(odf(kind, body), 'a.odt'));

describe('a table in OpenDocument', () => {
  it('has its spaces, tabs and line ends, and no white space of the file', () => {
    const target = cell(
      p(
        'Плотина\n   <text:s text:c="2"/>стоит<text:tab/>и<text:line-break/>держит<text:span> воду</text:span>.',
      ),
    );
    const work = read('text', `<table:table>${header}${sentence(target)}</table:table>`);
    expect(work).toMatchObject({ format: 'odt', sourceLanguage: 'en', targetLanguage: 'ru' });
    expect(work.segments).toMatchObject([
      { id: 's1abcde0', target: 'Плотина   стоит\tи\nдержит воду.', state: 'initial', isDraft: true },
    ]);
  });

  it('takes tracked insertions and drops deletions, and says so', () => {
    const changes =
      '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion/></text:changed-region><text:changed-region text:id="c2"><text:deletion><text:p>не </text:p></text:deletion></text:changed-region></text:tracked-changes>';
    const target = cell(
      p(
        'Плотина <text:change text:change-id="c2"/>стоит<text:change-start text:change-id="c1"/> крепко<text:change-end text:change-id="c1"/>.',
      ),
    );
    const work = read('text', `${changes}<table:table>${header}${sentence(target)}</table:table>`);
    expect(work.segments).toMatchObject([{ target: 'Плотина стоит крепко.' }]);
    expect(work.findings.map(({ message }) => message)).toEqual([
      'Changes were tracked in row 2 (s1abcde0): the insertion “крепко” was taken, and the deletion of “не” was carried out.',
    ]);
  });

  it('has comments as notes', () => {
    const comment =
      '<office:annotation><dc:creator>Анна</dc:creator><dc:date>2026-01-01T00:00:00</dc:date><text:p>Какая?</text:p></office:annotation>';
    const work = read(
      'text',
      `<table:table>${header}${sentence(cell(p(`Плотина ${comment}стоит.`)))}</table:table>`,
    );
    expect(work.segments).toMatchObject([{ target: 'Плотина стоит.', notes: ['Анна: Какая?'] }]);
  });

  it('of which a translation became a number is read as one with a fault', () => {
    const number = cell(
      p('40'),
      ' xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" o:value-type="float" o:value="40"',
    );
    const work = read('spreadsheet', `<table:table>${header}${sentence(number)}</table:table>`);
    expect(work).toMatchObject({
      format: 'ods',
      segments: [{ fault: { text: 'import/quarantined:no-text', values: { what: 'number' } } }],
    });
    const text = cell(
      p('40'),
      ' xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" o:value-type="string"',
    );
    expect(
      read('spreadsheet', `<table:table>${header}${sentence(text)}</table:table>`).segments[0]?.fault,
    ).toBeUndefined();
  });

  it('with empty rows to the edge of the sheet is read to its last text', () => {
    const rest =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    expect(
      read('spreadsheet', `<table:table>${header}${sentence(cell(p('Стоит.')))}${rest}</table:table>`)
        .segments,
    ).toHaveLength(1);
  });

  it('with text to the edge of the sheet is refused before it takes memory', () => {
    const rows =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>';
    const columns =
      '<table:table-row><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>';
    for (const rest of [rows, columns]) {
      const body = `<table:table>${header}${sentence(cell(p('Стоит.')))}${rest}</table:table>`;
      expect(() => read('spreadsheet', body)).toThrow(expect.objectContaining({ code: 'file-too-large' }));
    }
  });

  it.each([
    ['no table', p('A letter.')],
    [
      'a table of something else',
      `<table:table>${row(cell(p('Country')), cell(p('standard')), cell(p('sentence')))}</table:table>`,
    ],
  ])('with %s is refused', (_title, body) => {
    expect(() => read('text', body)).toThrow(expect.objectContaining({ code: 'table-structure' }));
  });
});
