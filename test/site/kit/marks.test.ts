import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Code } from '../../../src/model/content.ts';
import { html } from '../../../src/site/kit/html.ts';
import { writeMarked } from '../../../src/site/kit/inline.ts';
import type { Mark } from '../../../src/site/kit/marks.ts';
import { call, emphasis, link, strong } from '../briefing.ts';
import { readElements } from '../well-formed.ts';

const mark = (start: number, end: number): Mark => ({ start, end, tag: html`<a href="#t${start}">` });
const write = (text: string, codes: readonly Code[], ...marks: readonly Mark[]) =>
  String(writeMarked(text, codes, (label) => html`<sup>${label}</sup>`, marks));

describe('a marked part of a text', () => {
  test.each<[string, string, readonly Code[], readonly Mark[], string]>([
    ['in the middle', 'the water level now', [], [mark(4, 15)], 'the <a href="#t4">water level</a> now'],
    ['the whole of it', 'вада', [], [mark(0, 4)], '<a href="#t0">вада</a>'],
    ['two that touch', 'abcd', [], [mark(0, 2), mark(2, 4)], '<a href="#t0">ab</a><a href="#t2">cd</a>'],
    [
      'around bold',
      'the <1>water</1> level',
      [strong],
      [mark(4, 15)],
      'the <a href="#t4"><strong>water</strong> level</a>',
    ],
    [
      'inside bold',
      '<1>the water</1>',
      [strong],
      [mark(4, 9)],
      '<strong>the <a href="#t4">water</a></strong>',
    ],
    [
      'that ends within bold',
      'the <1>water level</1>',
      [strong],
      [mark(0, 9)],
      '<a href="#t0">the <strong>water</strong></a><strong> level</strong>',
    ],
    [
      'that begins within bold',
      '<1>the water</1> level',
      [strong],
      [mark(4, 15)],
      '<strong>the </strong><a href="#t4"><strong>water</strong> level</a>',
    ],
    [
      'behind a footnote call, which counts as one',
      'sea<1/> level',
      [call('1')],
      [mark(5, 10)],
      'sea<sup>1</sup> <a href="#t5">level</a>',
    ],
    ['with letters that HTML escapes', 'a & b', [], [mark(2, 3)], 'a <a href="#t2">&amp;</a> b'],
  ])('%s', (_, text, codes, marks, expected) => {
    const written = write(text, codes, ...marks);
    // Where a mark and a code overlap, either may be opened again, as long as both are whole.
    expect(textOf(written)).toBe(textOf(expected));
    expect(markedIn(written)).toEqual(markedIn(expected));
    expect(() => readElements(`<p>${written}</p>`)).not.toThrow();
  });

  test.each<[string, string, readonly Code[], readonly Mark[]]>([
    ['in a link', '<1>the water</1>', [link('https://a.example')], [mark(4, 9)]],
    ['over the edge of a link', 'the <1>water</1>', [link('https://a.example')], [mark(0, 9)]],
    ['over a footnote call', 'sea<1/> level', [call('1')], [mark(0, 10)]],
    ['in a link that is never closed', '<1>the water', [link('https://a.example')], [mark(4, 9)]],
  ])('is none %s', (_, text, codes, marks) => {
    expect(write(text, codes, ...marks)).toBe(write(text, codes));
  });

  test('never changes the words, and never makes a link in a link, whatever the text', () => {
    const codes = [strong, link('https://a.example'), emphasis, call('1')];
    const piece = fc.oneof(
      fc.constantFrom('<1>', '</1>', '<2>', '</2>', '<3>', '</3>', '<4/>', 'ғӣқ', 'ўі', ' ', '&', '\\<1>'),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 8 }),
        (text, edges) => {
          const sorted = edges.toSorted((a, b) => a - b);
          const marks = sorted.flatMap((start, at) =>
            at % 2 === 0 && sorted[at + 1] !== undefined ? [mark(start, sorted[at + 1]!)] : [],
          );
          const [plain, marked] = [write(text, codes), write(text, codes, ...marks)];
          expect(textOf(marked)).toBe(textOf(plain));
          expect(marked).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s);
        },
      ),
    );
  });
});

function textOf(html: string): string {
  return readElements(`<p>${html}</p>`)[0]?.text ?? '';
}

/** The text of each mark, in order, its pieces together. */
function markedIn(html: string): readonly string[] {
  const texts = new Map<string, string>();
  for (const { name, attributes, text } of readElements(`<p>${html}</p>`)) {
    const href = attributes['href'];
    if (name === 'a' && href) texts.set(href, (texts.get(href) ?? '') + text);
  }
  return [...texts].map(([href, text]) => `${href} ${text}`);
}
