import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peekRoot } from '../../src/xml/root.ts';
import { readTree } from '../../src/xml/tree.ts';
import { expectLinear } from '../linear.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));

describe('the root is seen', () => {
  test.each([
    ['alone', utf8('<a/>'), { local: 'a', uri: '', line: 1, column: 1 }],
    ['in its namespace', utf8('<a xmlns="urn:x">'), { local: 'a', uri: 'urn:x' }],
    ['by its prefix', utf8("<p:a xmlns='urn:y' xmlns:p = 'urn:x' b='>'>"), { local: 'a', uri: 'urn:x' }],
    ['with a prefix that is not bound', utf8('<p:a>'), { local: 'a', uri: '' }],
    [
      'after a prolog',
      utf8('<?xml version="1.0"?>\n<!-- <b> -->\n<!DOCTYPE a>\n<a>'),
      { local: 'a', line: 4 },
    ],
    ['after a byte order mark', utf8('\ufeff<a>'), { local: 'a', line: 1, column: 1 }],
    ['in UTF-16', utf16('\ufeff<a xmlns="urn:x"/>'), { local: 'a', uri: 'urn:x' }],
    ['in UTF-16 without a mark', utf16('<a/>'), { local: 'a' }],
    ['in an encoding that is not read', utf8('<?xml version="1.0" encoding="ebcdic"?><a/>'), { local: 'a' }],
    [
      'after a comment longer than a page',
      utf8(`<!--${'x'.repeat(200_000)}-->\n<a/>`),
      { local: 'a', line: 2 },
    ],
  ])('%s', (_title, bytes, root) => {
    expect(peekRoot(bytes)).toMatchObject(root);
  });

  test('as the reader of the whole file reads it', () => {
    const names = fc.constantFrom('a', 'xliff', 'p:a', 'б');
    const values = fc.constantFrom('urn:x', 'urn:oasis:names:tc:xliff:document:1.2', 'x>y');
    fc.assert(
      fc.property(names, values, fc.constantFrom('', '\n', '<!--c-->', '<?p i?>'), (name, value, before) => {
        const text = `${before}<${name} xmlns="${value}" xmlns:p="urn:p"/>`;
        const { root } = readTree(text, 'a');
        const isAscii = name !== 'б';
        expect(peekRoot(utf8(text))).toMatchObject({ uri: root.uri, ...(isAscii && { local: root.local }) });
      }),
    );
  });
});

describe('no root is seen', () => {
  test.each([
    ['in nothing', ''],
    ['in text', 'a < b'],
    ['in a package', 'PK\u0003\u0004\u0000\u0000'],
    ['in a table', 'concept,en,ru\na,b,c\n'],
    ['in a start tag that is cut short', '<a b="c"'],
    ['behind a comment that does not end', '<!-- <a>'],
    ['behind a comment of more than a million bytes', `<!--${'x'.repeat(1_000_000)}--><a/>`],
    ['behind a DOCTYPE that defines entities', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
  ])('%s', (_title, text) => {
    expect(peekRoot(utf8(text))).toBeUndefined();
  });

  test.each([
    ['comments', '<!---->'],
    ['spaces', ' '],
    ['an open tag', '<a '],
    ['attributes', '<a b="c" '],
  ])('in linear time: %s', (_title, piece) => {
    expectLinear(100_000, (size) => peekRoot(utf8(piece.repeat(size / piece.length))));
  });
});
