import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Code, Tag } from '../../src/model/content.ts';
import {
  escapeMarkup,
  formatMarkup,
  pairTags,
  parseMarkup,
  plainText,
  readableText,
} from '../../src/text/markup.ts';
import { expectLinear } from '../linear.ts';

const open = (code: number): Tag => ({ type: 'open', code });
const close = (code: number): Tag => ({ type: 'close', code });
const empty = (code: number): Tag => ({ type: 'empty', code });

describe('the grammar of marked text', () => {
  const cases: readonly (readonly [title: string, marked: string, parts: readonly (string | Tag)[]])[] = [
    ['an empty text has no parts', '', []],
    ['text without tags is one part', 'A < b > c', ['A < b > c']],
    ['a pair', 'a <1>b</1> c', ['a ', open(1), 'b', close(1), ' c']],
    ['a code without content', 'a<2/>', ['a', empty(2)]],
    ['tags side by side', '<1></1>', [open(1), close(1)]],
    ['four digits are a tag', '<9999/>', [empty(9999)]],
    ['five digits are text', '<10000/>', ['<10000/>']],
    ['zero is text', '<0>', ['<0>']],
    ['a leading zero is text', '<01>', ['<01>']],
    ['an end that is empty is text', '</1/>', ['</1/>']],
    ['space inside is text', '< 1>', ['< 1>']],
    ['other elements are text', '<b>a</b>', ['<b>a</b>']],
    ['a backslash makes a tag text', '\\<1>', ['<1>']],
    ['two backslashes are one, before a tag', '\\\\<1>', ['\\', open(1)]],
    ['three backslashes are one, before text', '\\\\\\<1>', ['\\<1>']],
    ['a backslash elsewhere is text', 'C:\\temp\\ <1/>', ['C:\\temp\\ ', empty(1)]],
    ['two backslashes before other text stay two', '\\\\a', ['\\\\a']],
    ['a tag that follows an incomplete one is read', '<1<2/>', ['<1', empty(2)]],
    ['a backslash before what is no tag stays', '\\<1', ['\\<1']],
  ];
  it.each(cases)('%s', (_title, marked, parts) => {
    expect(parseMarkup(marked)).toEqual(parts);
    expect(parseMarkup(formatMarkup(parts))).toEqual(parts);
  });

  it('text that meets text cannot become a tag', () => {
    expect(parseMarkup(formatMarkup(['<', '1', '>']))).toEqual(['<1>']);
    expect(parseMarkup(formatMarkup(['\\', '<1>', '\\', empty(1)]))).toEqual(['\\<1>\\', empty(1)]);
  });

  it('plain text is what a reader sees', () => {
    expect(plainText('a <1>b</1>\\<2><3/>')).toBe('a b<2>');
    expect(plainText('a < b')).toBe('a < b');
  });
});

describe('marked text is lossless', () => {
  const literal = fc
    .array(
      fc.constantFrom(
        '<',
        '/',
        '>',
        '\\',
        '1',
        '0',
        '23',
        'a',
        ' ',
        '<1>',
        '</2>',
        '\\<3/>',
        '\r',
        '😀',
        '\u00a0',
        '&amp;',
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((pieces) => pieces.join(''));
  const tag = fc.record({
    type: fc.constantFrom('open', 'close', 'empty'),
    code: fc.integer({ min: 1, max: 9999 }),
  });
  const parts = fc.array(fc.oneof(literal, tag), { maxLength: 12 });

  /** Neighbouring text joined, as reading gives it. */
  function joined(list: readonly (string | Tag)[]): (string | Tag)[] {
    const result: (string | Tag)[] = [];
    for (const part of list) {
      const last = result.at(-1);
      if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
      else result.push(part);
    }
    return result;
  }

  it('any parts come back', () => {
    fc.assert(
      fc.property(parts, (list) => {
        expect(parseMarkup(formatMarkup(list))).toEqual(joined(list));
      }),
    );
  });

  it('a marked text that was written comes back to the letter', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const marked = formatMarkup(list);
        expect(formatMarkup(parseMarkup(marked))).toBe(marked);
      }),
    );
  });

  it('any text means the same after reading and writing', () => {
    fc.assert(
      fc.property(literal, (text) => {
        const once = parseMarkup(text);
        expect(parseMarkup(formatMarkup(once))).toEqual(once);
      }),
    );
  });

  it('escaped text has no tags', () => {
    fc.assert(
      fc.property(literal, (text) => {
        expect(parseMarkup(escapeMarkup(text))).toEqual([text]);
      }),
    );
  });
});

describe('time is linear', () => {
  it.each(['\\', '<', '<1', '\\<', '\\\\<1>', '<1>', '</', '9'])('on a text of nothing but %s', (piece) => {
    expectLinear(200_000, (size) => {
      const text = piece.repeat(size / piece.length);
      expect(formatMarkup(parseMarkup(text)).length).toBeGreaterThan(0);
      expect(escapeMarkup(text).length).toBeGreaterThan(0);
    });
  });
});

describe('readableText', () => {
  const codes: readonly Code[] = [
    { kind: 'strong', paired: true, open: '**', close: '**' },
    { kind: 'break', paired: false, open: '  \n', close: '' },
    { kind: 'literal', paired: false, open: '`x`', close: '', display: 'x' },
    { kind: 'address', paired: false, open: '<https://a.b>', close: '', display: 'https://a.b' },
    { kind: 'reference', paired: false, open: '[^1]', close: '', display: '1' },
    { kind: 'run', paired: false, open: '<w:tab/>', close: '', display: '\t' },
    { kind: 'run', paired: false, open: '<w:fldSimple>', close: '', display: '7' },
    { kind: 'run', paired: false, open: '<w:sym/>', close: '' },
  ];

  it.each([
    ['no codes', 'no codes'],
    ['a <1>bold</1> word', 'a bold word'],
    ['one<2/>two', 'one two'],
    ['one <2/> two', 'one two'],
    ['one<2/>', 'one'],
    ['<2/>one <2/><2/> two', 'one two'],
    ['one <2/><1>two</1>', 'one two'],
    ['set <3/> at <4/>.', 'set x at https://a.b.'],
    ['a note<5/>.', 'a note.'],
    ['Tel.<6/>page <7/>.', 'Tel.\tpage 7.'],
    ['a <8/>sign', 'a sign'],
    ['unknown <9/> code', 'unknown code'],
    ['literal \\<1>', 'literal <1>'],
  ])('%s', (marked, text) => {
    expect(readableText(marked, codes)).toBe(text);
  });
});

describe('pairTags', () => {
  it.each([
    ['a pair', '<1>a</1>', [0, undefined, 0]],
    ['pairs inside one another and crossing', '<1><2></1></2>', [0, 1, 0, 1]],
    ['one code twice', '<1><1></1></1>', [0, 1, 1, 0]],
    ['an end without a start', '</1><1>', [undefined, undefined]],
    ['an empty tag', '<1/>a', [undefined, undefined]],
  ])('%s', (_title, marked, pairs) => {
    expect(pairTags(parseMarkup(marked))).toEqual(pairs);
  });
});
