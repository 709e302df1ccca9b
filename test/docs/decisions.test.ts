import { describe, expect, it } from 'vitest';
import { readRecords, successions, writeDecisionsPage } from './decisions-page.ts';

const records = readRecords();
const textOf = (number: number): string => records.find((record) => record.number === number)?.text ?? '';

describe('the records of decisions', () => {
  it('are listed with their status', async () => {
    await expect(writeDecisionsPage(records)).toMatchFileSnapshot('../../docs/decisions/README.md');
  });

  it('have numbers of their own and titles with these numbers', () => {
    const numbers = records.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const { number, title, text } of records) {
      expect(title).not.toBe('');
      expect(Number(/^# (\d+)/.exec(text)?.[1])).toBe(number);
    }
  });

  it.each(successions)('%i and %i, which replaces or changes it: one names the other', (earlier, later) => {
    const names = (record: number, other: number): boolean =>
      new RegExp(`\\b(?:[Rr]ecords?|[Dd]ecisions?) [^.]*?\\b0*${other}\\b`).test(textOf(record));
    expect(later).toBeGreaterThan(earlier);
    expect(names(later, earlier) || names(earlier, later)).toBe(true);
  });

  it('that say so themselves are listed as replaced', () => {
    for (const { number, text } of records) {
      const by = /^\*Replaced by record (\d+)\.\*$/m.exec(text)?.[1];
      if (by !== undefined) expect(successions).toContainEqual([number, Number(by)]);
      const before = /^Takes the place of record (\d+)\./m.exec(text)?.[1];
      if (before !== undefined) expect(successions).toContainEqual([Number(before), number]);
    }
  });
});
