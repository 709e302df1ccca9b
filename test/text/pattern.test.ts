import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesPattern } from '../../src/text/pattern.ts';

describe('a pattern of names', () => {
  it.each([
    ['csto-session', 'csto-session'],
    ['csto-session', 'csto-*'],
    ['csto-session', '*session'],
    ['csto-session', '*'],
    ['2026/csto', '2026/*'],
    ['2026/11/csto', '2026/**'],
    ['2026/11/csto', '**/csto'],
    ['шӯро', 'шӯ*'],
    ['a.b', 'a.b'],
    ['', ''],
    ['', '*'],
  ])('%j is %j', (name, pattern) => {
    expect(matchesPattern(name, pattern)).toBe(true);
  });

  it.each([
    ['csto-session', 'csto'],
    ['csto-session', 'session'],
    ['2026/csto', '*'],
    ['2026/11/csto', '2026/*'],
    ['csto', '**/csto'],
    ['axb', 'a.b'],
    ['a', ''],
    ['CSTO', 'csto'],
  ])('%j is not %j', (name, pattern) => {
    expect(matchesPattern(name, pattern)).toBe(false);
  });

  it('finds every name by its parts', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '-', 'ӣ', '😀'), maxLength: 12 });
    fc.assert(
      fc.property(name, name, name, (start, middle, end) => {
        expect(matchesPattern(start + middle + end, `${start}*${end}`)).toBe(true);
        expect(matchesPattern(`${start}/${middle}`, `${start}/**`)).toBe(true);
      }),
    );
  });

  it('does not go astray on many stars', () => {
    expect(matchesPattern('a'.repeat(200), `${'*a'.repeat(90)}b`)).toBe(false);
  });
});
