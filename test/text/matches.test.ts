import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../src/text/matches.ts';

describe('matchesOf', () => {
  it.each([
    ['none', /\d+/g, 'no digits', []],
    ['one at the start', /\d+/g, '12 a', [['12', 0]]],
    [
      'several, with Tajik letters between',
      /\d+/gu,
      'ҷ1 ӯ22',
      [
        ['1', 1],
        ['22', 4],
      ],
    ],
    [
      'beyond U+FFFF',
      /𝒜/gu,
      'a𝒜𝒜',
      [
        ['𝒜', 1],
        ['𝒜', 3],
      ],
    ],
  ] as const)('gives the matches in order: %s', (_, pattern, text, wanted) => {
    expect(matchesOf(pattern, text).map(({ 0: match, index }) => [match, index])).toEqual(wanted);
  });

  it('begins at the start of each text', () => {
    const pattern = /a/g;
    pattern.lastIndex = 2;
    expect(matchesOf(pattern, 'aaa')).toHaveLength(3);
    expect(matchesOf(pattern, 'aba')).toHaveLength(2);
  });

  it('gives the groups', () => {
    expect(matchesOf(/(\d)-(\d)/g, '1-2').map(([, a, b]) => [a, b])).toEqual([['1', '2']]);
  });
});
