import { describe, expect, it } from 'vitest';
import { findNearest } from '../../src/text/nearest.ts';

describe('the nearest word', () => {
  it.each([
    ['lakes', 'lake'],
    ['embrago', 'embargo'],
    ['Embargo', 'embargo'],
    ['titel', 'title'],
    ['tilte', 'title'],
    ['lke', 'lake'],
    ['дамба', 'дамбы'],
  ])('to %s is %s', (word, expected) => {
    expect(findNearest(word, ['title', 'lake', 'embargo', 'дамбы'])).toBe(expected);
  });

  it.each(['sea', 'river', '', 'subtitles'])('to %j is none of those too far away', (word) => {
    expect(findNearest(word, ['title', 'lake', 'embargo'])).toBeUndefined();
  });

  it('is the first of several as near', () => {
    expect(findNearest('dam', ['dim', 'dum'])).toBe('dim');
    expect(findNearest('dam', ['dim', 'dam'])).toBe('dam');
  });

  it('takes at most as many steps as allowed', () => {
    expect(findNearest('embarg', ['embargo'], 1)).toBe('embargo');
    expect(findNearest('embar', ['embargo'], 1)).toBeUndefined();
  });
});
