import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../src/text/calendar.ts';

describe('an instant', () => {
  it.each([
    ['2026-11-24T10:00:00+05:00', '2026-11-24T05:00:00Z'],
    ['2026-11-24T00:30+03:00', '2026-11-23T21:30:00Z'],
    ['2026-12-31T23:30-03:30', '2027-01-01T03:00:00Z'],
    ['2024-02-29T12:00:59Z', '2024-02-29T12:00:59Z'],
  ])('%s is %s', (text, same) => {
    expect(parseInstant(text)).toBe(Date.parse(same));
  });

  it.each([
    '2026-11-24',
    '2026-11-24T10:00:00',
    '2026-11-24 10:00Z',
    '2026-02-30T10:00Z',
    '2026-11-24T24:00Z',
    '2026-11-24T10:60Z',
    '2026-11-24T10:00+15:00',
    '2026-11-24T10:00+05',
    ' 2026-11-24T10:00Z',
    '',
  ])('%j is none', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});
