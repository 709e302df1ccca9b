import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/glossary/csv.ts';
import { readGlossary } from '../../src/glossary/read.ts';

const refused = (line: number, column: number, message: RegExp) =>
  expect.objectContaining({
    code: 'file-too-large',
    message: expect.stringMatching(message),
    location: { path: 'a.csv', line, column },
  });

describe('readCsv', () => {
  it('reads cells of twenty thousand characters, and many of them', () => {
    const cell = 'x'.repeat(20_000);
    expect(
      readCsv(`a,${cell}\n"${cell.slice(2)}",b\n`, 'a.csv')
        .rows.flat()
        .map(({ text }) => text.length),
    ).toEqual([1, 20_000, 19_998, 1]);
  });

  it.each([
    ['a cell', `concept,en\na,${'x'.repeat(20_001)}\n`, 2, 3],
    ['the last cell', `a,${'x'.repeat(20_001)}`, 1, 3],
    ['a quoted cell', `"${'a,b\n'.repeat(6_000)}"`, 1, 1],
    ['a cell of quotes', `a,"${'""'.repeat(10_001)}"`, 1, 3],
    ['a quoted cell that never ends', `a,b\n"${'x'.repeat(30_000)}`, 2, 1],
  ])('refuses %s that is longer', (_, text, line, column) => {
    expect(() => readCsv(text, 'a.csv')).toThrow(
      refused(line, column, /a cell of more than 20000 characters/),
    );
  });

  it.each([
    ['columns', `a${',x'.repeat(200_001)}`],
    ['rows', 'a,b\n'.repeat(100_001)],
    ['empty cells', `a\n${','.repeat(200_001)}`],
    ['blank lines', '\n'.repeat(200_001)],
  ])('refuses more %s than anybody fills in', (_, text) => {
    expect(() => readCsv(text, 'a.csv')).toThrow(expect.objectContaining({ code: 'file-too-large' }));
  });
});

describe('readGlossary', () => {
  const table = (rows: number, en: (row: number) => string) =>
    `concept,en\n${Array.from({ length: rows }, (_, row) => `c${row},${en(row)}\n`).join('')}`;

  it('reads thirty thousand terms and no more', () => {
    expect(
      readGlossary(
        table(15_000, (row) => `dam ${row}|gate ${row}`),
        'a.csv',
      ).concepts,
    ).toHaveLength(15_000);
    expect(() =>
      readGlossary(
        table(30_001, (row) => `dam ${row}`),
        'a.csv',
      ),
    ).toThrow(refused(30_002, 1, /more than 30000 terms/));
  });

  it('refuses a term that is a page, and shows its beginning', () => {
    const term = `dam ${'x'.repeat(1_000)}`;
    expect(() => readGlossary(`concept,en\na,lock|${term}\n`, 'a.csv')).toThrow(
      expect.objectContaining({
        code: 'glossary-value',
        message: `The term "${term.slice(0, 59)}…" has more than 1000 characters.`,
        location: { path: 'a.csv', line: 2, column: 8 },
      }),
    );
  });
});
