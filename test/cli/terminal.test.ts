import { describe, expect, it } from 'vitest';
import { formatTable, wantsColor } from '../../src/cli/terminal.ts';

describe('colours', () => {
  it.each([
    ['on a terminal', {}, true, true],
    ['not in a pipe', {}, false, false],
    ['not where NO_COLOR is set', { NO_COLOR: '1' }, true, false],
    ['where NO_COLOR is empty', { NO_COLOR: '' }, true, true],
    ['in a pipe where FORCE_COLOR is set', { FORCE_COLOR: '1' }, false, true],
    ['not where FORCE_COLOR is 0', { FORCE_COLOR: '0' }, true, false],
    ['not where FORCE_COLOR is false', { FORCE_COLOR: 'false' }, true, false],
    ['by the terminal where FORCE_COLOR is empty', { FORCE_COLOR: '' }, false, false],
    ['by FORCE_COLOR where NO_COLOR is set too', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    ['not on a terminal that has none', { TERM: 'dumb' }, true, false],
  ])('are shown %s', (_, environment, isTerminal, expected) => {
    expect(wantsColor(environment, isTerminal)).toBe(expected);
  });
});

describe('a table', () => {
  it('is as wide as its widest cell, and marks above letters take no room', () => {
    const rows = [
      ['a', 1],
      ['caf\u0065\u0301', 10],
      ['кӯл', 100],
    ] as const;
    expect(formatTable(rows, 1)).toBe('a       1\ncafe\u0301   10\nкӯл   100\n');
  });
});
