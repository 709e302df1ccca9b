import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatCsvRow, unguardCell } from '../../src/text/csv-row.ts';

describe('a cell that a spreadsheet would run', () => {
  it.each([
    ['=1+1', "'=1+1\n"],
    ['+7 495', "'+7 495\n"],
    ['-5', "'-5\n"],
    ['@sum', "'@sum\n"],
    ['＝1', "'＝1\n"],
    ['＠x', "'＠x\n"],
    ['﹣1', "'﹣1\n"],
    [' =1', "' =1\n"],
    ['\u00a0=1', "'\u00a0=1\n"],
    ['\tx', "'\tx\n"],
    ['\rx', `"'\rx"\n`],
    ['=A("b")', `"'=A(""b"")"\n`],
    ["'=1", "''=1\n"],
  ])('%j has an apostrophe before it', (text, written) => {
    expect(formatCsvRow([text], '\n')).toBe(written);
  });

  it.each(['a=1', '1-2', "'tis", "'", "''a", '', 'a@b', '−5', '(=1)'])('not %j', (text) => {
    expect(formatCsvRow([text], '\n')).toBe(`${text}\n`);
    expect(unguardCell(text)).toBe(text);
  });
});

const text = fc.string({
  unit: fc.constantFrom(
    ...["'", '=', '+', '-', '@', '＝', ' ', '\t', '\r', '\n', ',', '"', 'й', '\u00a0', '😀'],
  ),
  maxLength: 8,
});

test('cells come back as they were, and none begins as a formula does', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (cells) => {
      const row = formatCsvRow(['id', ...cells], '\r\n');
      const [read = []] = parse(row, { record_delimiter: '\r\n' }) as string[][];
      expect(read.map(unguardCell)).toEqual(['id', ...cells]);
      for (const cell of read) expect(cell.normalize('NFKC')).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/u);
    }),
    { numRuns: 500 },
  );
});
