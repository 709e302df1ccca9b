import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/model/location.ts';
import {
  applyOverrides,
  type Override,
  overrideAt,
  placeOverrides,
} from '../../src/segmentation/override.ts';
import { segmentPlain } from '../../src/segmentation/segment.ts';

const text = 'The council met. It agreed on a plan; the budget stays. Nobody left.';

function sentences(texts: readonly string[], overrides: readonly Override[]): string[] {
  const placed = placeOverrides(texts, overrides);
  const offsets = (text: number, type: Override['type']): Set<number> =>
    new Set(
      placed
        .filter(({ override }) => override.type === type)
        .flatMap(({ places }) => places.filter((place) => place.text === text))
        .map(({ offset }) => offset),
    );
  return texts.flatMap((one, index) =>
    applyOverrides(one, segmentPlain(one, undefined), offsets(index, 'split'), offsets(index, 'join')).map(
      (span: Span) => one.slice(span.start, span.end),
    ),
  );
}

const split = overrideAt('split', text, text.indexOf('the budget'));
const join = overrideAt('join', text, text.indexOf('It agreed'));

describe('overrides', () => {
  it('are keyed by the words around the place', () => {
    expect(split).toEqual({ type: 'split', before: 'agreed on a plan;', after: 'the budget stays. Nobody' });
    expect(overrideAt('join', 'One. Two.', 5)).toEqual({ type: 'join', before: 'One.', after: 'Two.' });
  });

  it.each<[title: string, text: string, overrides: Override[], sentences: string[]]>([
    [
      'none: the rules decide',
      text,
      [],
      ['The council met.', 'It agreed on a plan; the budget stays.', 'Nobody left.'],
    ],
    [
      'a split',
      text,
      [split],
      ['The council met.', 'It agreed on a plan;', 'the budget stays.', 'Nobody left.'],
    ],
    ['a join', text, [join], ['The council met. It agreed on a plan; the budget stays.', 'Nobody left.']],
    [
      'both',
      text,
      [split, join],
      ['The council met. It agreed on a plan;', 'the budget stays.', 'Nobody left.'],
    ],
    [
      'text was put before',
      `Yesterday. ${text}`,
      [split],
      ['Yesterday.', 'The council met.', 'It agreed on a plan;', 'the budget stays.', 'Nobody left.'],
    ],
    [
      'a word near it was changed',
      text.replace('agreed', 'decided'),
      [split],
      ['The council met.', 'It decided on a plan;', 'the budget stays.', 'Nobody left.'],
    ],
    [
      'the words are gone',
      'The council met. Nobody left.',
      [split, join],
      ['The council met.', 'Nobody left.'],
    ],
    [
      'a word at it was changed',
      text.replace('the budget', 'our budget'),
      [split],
      ['The council met.', 'It agreed on a plan;', 'our budget stays.', 'Nobody left.'],
    ],
    [
      'the words on both sides of it were changed',
      text.replace('plan; the', 'map, our'),
      [split],
      ['The council met.', 'It agreed on a map, our budget stays.', 'Nobody left.'],
    ],
    [
      'words were put in at it',
      text.replace('the budget', 'the whole budget').replace('a plan', 'a good plan'),
      [split],
      ['The council met.', 'It agreed on a good plan;', 'the whole budget stays.', 'Nobody left.'],
    ],
    [
      'the end of the paragraph was cut off',
      'The council met. It agreed.',
      [join],
      ['The council met. It agreed.'],
    ],
    [
      'quotation marks, dashes and case were changed',
      'The “council” – met. Was it agreed?',
      [{ type: 'join', before: 'The "council" — met.', after: 'was it agreed?' }],
      ['The “council” – met. Was it agreed?'],
    ],
    [
      'white space was changed',
      text.replace('plan; the', 'plan;\u00a0 the'),
      [split],
      ['The council met.', 'It agreed on a plan;', 'the budget stays.', 'Nobody left.'],
    ],
  ])('%s', (_title, edited, overrides, expected) => {
    expect(sentences([edited], overrides)).toEqual(expected);
  });

  it('do not guess between places that have as many of the words', () => {
    const about: Override = { type: 'split', before: 'agreed on a plan;', after: 'the sun was out' };
    const one = 'They settled on a plan; the sun set.';
    expect(placeOverrides([one], [about])).toEqual([
      { override: about, places: [{ text: 0, offset: one.indexOf('the sun') }], isExact: false },
    ]);
    expect(placeOverrides([one, one], [about])).toEqual([{ override: about, places: [], isExact: false }]);
  });

  it('need four words of their key, or the whole key', () => {
    const key: Override = { type: 'join', before: 'talks with Acme Corp.', after: 'The firm said so' };
    expect(placeOverrides(['It bought Acme Corp. The firm grew.'], [key])[0]?.places).toHaveLength(1);
    expect(placeOverrides(['It bought Acme Corp. The bank grew.'], [key])[0]?.places).toHaveLength(0);
    const short: Override = { type: 'join', before: 'Yes.', after: 'No.' };
    expect(placeOverrides(['Yes. No.'], [short])[0]?.isExact).toBe(true);
    expect(placeOverrides(['Yes. No. Why?'], [short])[0]?.places).toHaveLength(1);
    expect(placeOverrides(['Why? Yes. No. And who says so?'], [short])[0]?.places).toHaveLength(0);
  });

  it('hold at every place that has all the words', () => {
    const [placement] = placeOverrides([text, text], [split]);
    expect(placement?.places.map((place) => place.text)).toEqual([0, 1]);
  });

  it('find their own place in any text, and cover it without loss', () => {
    const word = fc.constantFrom('a', 'b.', '(c', '[d]', '*', 'е.', 'ҷ', '"f"', '-', '$1', '\\');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 2, maxLength: 12 }),
        fc.nat(),
        fc.constantFrom('split', 'join'),
        (words, n, type) => {
          const at = (n % (words.length - 1)) + 1;
          const whole = words.join(' ');
          const offset = words.slice(0, at).join(' ').length + 1;
          const override = overrideAt(type as Override['type'], whole, offset);
          const placed = placeOverrides([whole], [override]);
          const offsets = new Set(placed.flatMap(({ places }) => places.map((place) => place.offset)));
          expect(offsets.has(offset)).toBe(true);
          const spans = applyOverrides(
            whole,
            segmentPlain(whole, undefined),
            type === 'split' ? offsets : new Set(),
            type === 'join' ? offsets : new Set(),
          );
          const covered = spans.map(({ start, end }) => whole.slice(start, end)).join('');
          expect(covered.replace(/\s/g, '').length).toBeLessThanOrEqual(whole.replace(/\s/g, '').length);
          if (segmentPlain(whole, undefined).length > 0)
            expect(covered.replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
          if (type === 'join') expect(spans.some(({ start }) => start === offset)).toBe(false);
          else if (spans.length > 0) expect(spans.some(({ start }) => start === offset)).toBe(true);
        },
      ),
    );
  });
});
