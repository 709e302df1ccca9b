import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { refuseClashes } from '../../src/workspace/document-names.ts';
import { findNameFault } from '../../src/workspace/portable-names.ts';

const check = (...names: readonly string[]): void =>
  refuseClashes(names.map((name) => ({ name, path: `source/${name}.md` })));

const refused = (message: string): unknown =>
  expect.objectContaining({ code: 'document-name', message: expect.stringContaining(message) });

describe('a name that some disk or server cannot keep is refused', () => {
  it.each([
    ...['CON', 'con', 'nul', 'Aux', 'prn', 'com0', 'COM9', 'lpt1', 'LPT¹', 'com³', 'conin$', 'CONOUT$'],
    ...['aux.x', 'nul.2026.11', 'con .a', '2026/con', 'prn/lake'],
  ])('the name of a device: %j', (name) => {
    expect(() => check(name)).toThrow(refused('is the name of a device on Windows'));
  });

  it.each(['console', 'contact', 'com10', 'com', 'lpt', 'auxiliary', 'nul-1', 'x.con', 'con-1/nulls'])(
    'no device: %j',
    (name) => {
      expect(() => check(name)).not.toThrow();
    },
  );

  it.each([
    ['trail.', 'ends with a full stop'],
    ['a./b', 'ends with a full stop'],
    ['trail ', 'begins or ends with a space'],
    [' lead', 'begins or ends with a space'],
    ['a/ b', 'begins or ends with a space'],
    ['a:b', 'the character :'],
    ['a*b', 'the character *'],
    ['a?', 'the character ?'],
    ['a"b', 'the character "'],
    ['a<b', 'the character <'],
    ['a>b', 'the character >'],
    ['a|b', 'the character |'],
    ['a\\b', 'the character \\'],
    ['a\nb', 'U+000A'],
    ['a\u0085b', 'U+0085'],
    ['a\u202eb', 'U+202E'],
    ['a\u2066b', 'U+2066'],
    ['a\u200bb', 'U+200B'],
    ['a\u00adb', 'U+00AD'],
    ['a\u3164b', 'U+3164'],
    ['a\u00a0b', 'U+00A0'],
    ['a\ufffdb', 'is not in UTF-8'],
    ['a%2Fb', '“%2F”'],
    ['%d0%b0', '“%d0”'],
    ['й'.repeat(108), 'longer than 215 bytes'],
    [`${'x'.repeat(216)}/lake`, 'longer than 215 bytes'],
  ])('%j', (name, message) => {
    expect(() => check(name)).toThrow(refused(message));
  });

  it.each([
    'Briefing #12',
    '100 % renewable',
    'a & b',
    'Ғазали ҷаҳон',
    'a.b',
    'a b',
    '«Мир»',
    'й'.repeat(105),
  ])('not %j', (name) => {
    expect(() => check(name)).not.toThrow();
  });

  test('a name that passes comes back from its address, and is what Windows makes of it', () => {
    const name = fc.string({
      unit: fc.constantFrom(
        'a',
        'Й',
        'и\u0306',
        '.',
        ' ',
        '%',
        '2',
        'f',
        '#',
        '&',
        '+',
        '\u200f',
        '\u0007',
        '~',
      ),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(name, (each) => {
        if (findNameFault(each) !== undefined) return;
        expect(decodeURIComponent(encodeURIComponent(each))).toBe(each);
        // A server that decodes an address twice still finds the file.
        expect(each.replace(/%[0-9a-f]{2}/gi, '?')).toBe(each);
        expect(each.replace(/[. ]+$/, '')).toBe(each);
      }),
    );
  });
});

describe('names that one disk takes for one', () => {
  it.each([
    ['two documents', ['Lake', 'lake'], 'would be one document'],
    ['two forms of a letter', ['и\u0306', 'й'], 'would be one document'],
    ['two forms of sigma', ['ΛΟΓΟΣ', 'λογος'], 'would be one document'],
    ['folders', ['a/b', 'A/c'], '“A” and “a” (source/a/b.md) are one folder'],
    ['inner folders', ['x/a/b', 'x/A/c'], '“x/A” and “x/a” (source/x/a/b.md)'],
    ['a document and a folder', ['lake', 'Lake/dam'], '“Lake” and “lake” (source/lake.md)'],
    ['a folder and a document', ['Lake/dam', 'lake'], '“lake” and “Lake” (source/Lake/dam.md)'],
  ])('%s are refused', (_, names, message) => {
    expect(() => check(...names)).toThrow(refused(message));
  });

  it.each([[['a/b', 'a/c']], [['lake', 'lake/dam']], [['a/Lake', 'b/lake']]])('not %j', (names) => {
    expect(() => check(...names)).not.toThrow();
  });
});

it('more documents than any archive has are refused', () => {
  const files = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ path: `source/d${at}.md`, name: `d${at}` }));
  expect(() => refuseClashes(files(50_000))).not.toThrow();
  expect(() => refuseClashes(files(50_001))).toThrow(/^There are 50001 documents, more than 50000\.$/);
});
