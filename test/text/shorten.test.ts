import { describe, expect, it } from 'vitest';
import { shorten, shortenQuoted } from '../../src/text/shorten.ts';

describe('shorten', () => {
  it('leaves a text that fits, and ends a longer one with an ellipsis', () => {
    expect(shorten('abc', 3)).toBe('abc');
    expect(shorten('abcd', 3)).toBe('ab…');
  });

  it('never cuts a letter in two', () => {
    expect(shorten('a😀bc', 3)).toBe('a…');
  });
});

describe('shortenQuoted', () => {
  const long = 'x'.repeat(100);
  const short = `${'x'.repeat(59)}…`;

  it.each([
    [`The id "${long}" is used twice.`, `The id "${short}" is used twice.`],
    [`There is no setting “${long}”.`, `There is no setting “${short}”.`],
    [`The standard has no <${long}> in <body>.`, `The standard has no <${short}> in <body>.`],
    [`<${long}> and "${long}"`, `<${short}> and "${short}"`],
  ])('shortens what is quoted', (message, shown) => {
    expect(shortenQuoted(message)).toBe(shown);
  });

  it.each([
    `The id "${'x'.repeat(60)}" is used twice.`,
    `A sentence that is quoted nowhere may be longer: ${long}.`,
    `An “opening mark alone, then ${long}`,
  ])('leaves what is not', (message) => {
    expect(shortenQuoted(message)).toBe(message);
  });
});
