import { describe, expect, it } from 'vitest';
import { formatWaivers, parseWaivers } from '../../../src/workspace/files/waivers-file.ts';

const path = '.barobar/waivers/lake.json';
const waiver = { language: 'ru', segment: 's1', code: 'numbers/missing', pair: 'abc', reason: 'Right.' };

describe('waivers', () => {
  it('come back as they were written, with members nobody knows', () => {
    const waivers = [waiver, { ...waiver, by: 'anna', until: '2026-12-31', other: { ticket: 7 } }];
    const text = formatWaivers(waivers) ?? '';
    expect(parseWaivers(text, path, 'lake')).toEqual(
      waivers.map((each, at) => ({
        ...each,
        document: 'lake',
        number: at + 1,
        location: { path, line: at === 0 ? 2 : 9, column: 3 },
      })),
    );
    expect(formatWaivers(parseWaivers(text, path, 'lake'))).toBe(text);
    expect(text.endsWith(']\n')).toBe(true);
  });

  it('of which there are none have no file', () => {
    expect(formatWaivers([])).toBeUndefined();
  });

  it.each([
    ['no JSON', '[', 'waivers-syntax', 1, 1],
    ['no list', '{}', 'waivers-value', 1, 1],
    ['what is no object', '[1]', 'waivers-value', 1, 2],
    ['no reason', JSON.stringify([{ ...waiver, reason: ' ' }]), 'waivers-value', 1, 81],
    ['no sentence', '[{"language": "ru"}]', 'waivers-value', 1, 2],
    ['a day that is none', JSON.stringify([{ ...waiver, until: '2026-02-30' }]), 'waivers-value', 1, 98],
    ['a person that is none', JSON.stringify([{ ...waiver, by: 7 }]), 'waivers-value', 1, 95],
  ])('with %s are refused with the place', (_, text, code, line, column) => {
    expect(() => parseWaivers(text, path, 'lake')).toThrow(
      expect.objectContaining({ code, location: { path, line, column } }),
    );
  });
});
