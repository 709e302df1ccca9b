import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/exchange/tables/kind.ts';
import { returnedWork } from '../../../src/exchange/tables/returned.ts';
import { writeXlsx } from '../../../src/exchange/tables/write-xlsx.ts';
import { readZip, readZipEntry, replaceInZip } from '../../../src/packages/zip.ts';
import { makeDocument, makeSet } from '../xliff/briefing.ts';

/** What is wrong with the target of a row, as a spreadsheet program saves it as text. */
function faultInCsv(source: string, target: string): unknown {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const csv = `ID,Source text (en),Translation (ru)\ns1abcde0,${cell(source)},${cell(target)}\n`;
  const [segment] = returnedWork(readTables(new TextEncoder().encode(csv), 'a.csv')).segments;
  return segment?.fault;
}

const fault = (what: string) => ({
  text: 'import/quarantined:no-text',
  values: expect.objectContaining({ what }),
});

describe('a translation that a spreadsheet turned into something else', () => {
  it.each([
    '#NAME?',
    '#REF!',
    '#VALUE!',
    '#DIV/0!',
    '#N/A',
    '#SPILL!',
    '#ИМЯ?',
    '#ССЫЛКА!',
    '#ДЕЛ/0!',
    '#Н/Д',
    '#BEZUG!',
    ' #REF! ',
    'Err:508',
    'Ошибка:508',
  ])('is named as an error: %s', (target) => {
    expect(faultInCsv('The dam holds.', target)).toEqual(fault('error'));
  });

  it.each(['=SUM(A1:A3)', '=A1', '=СУММ(A1)', '="Плотина"', '=-Плотина'])(
    'is named as a formula: %s',
    (target) => {
      expect(faultInCsv('The dam holds.', target)).toEqual(fault('formula'));
    },
  );

  it.each(['1,2E+11', '1.23E-05', '########'])('is named as a number: %s', (target) => {
    expect(faultInCsv('It cost 120 000 000 000.', target)).toEqual(fault('number'));
  });

  it.each([
    ['The dam holds.', 'Плотина держит.'],
    ['#CSTO', '#ОДКБ'],
    ['Use #CSTO', '#ОДКБ в заголовок!'],
    ['#VICTORY!', '#ПОБЕДА!'],
    ['#N/A', '#Н/Д'],
    ['=SUM of all things', '=СУММА всего'],
    ['Equal', '= 5 млн'],
    ['Hence', '=> отсюда'],
    ['1.5E+3', '1.5E+3'],
    ['Error 508', 'Ошибка: 508'],
    ['Where #1?', '#1 где?'],
  ])('is none where a person types it: %s, %s', (source, target) => {
    expect(faultInCsv(source, target)).toBeUndefined();
  });

  it('is seen in a workbook where the program saved it as text', () => {
    const document = makeDocument([{ sentences: [{ id: 's0000001', source: 'The dam holds.' }] }]);
    const bytes = writeXlsx(
      document,
      makeSet('ru', { s0000001: { source: 'The dam holds.', target: 'Плотина держит.' } }),
    );
    const zip = readZip(bytes, 'a.xlsx');
    const part = 'xl/worksheets/sheet1.xml';
    const sheet = new TextDecoder().decode(readZipEntry(zip, part)).replace('Плотина держит.', '#NAME?');
    const changed = replaceInZip(zip, new Map([[part, new TextEncoder().encode(sheet)]]));
    expect(returnedWork(readTables(changed, 'a.xlsx')).segments).toMatchObject([{ fault: fault('error') }]);
    expect(returnedWork(readTables(bytes, 'a.xlsx')).segments[0]?.fault).toBeUndefined();
  });
});
