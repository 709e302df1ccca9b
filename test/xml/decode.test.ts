import { expect, test } from 'vitest';
import { BarobarError } from '../../src/model/error.ts';
import { decodeXml } from '../../src/xml/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
const bytes = (head: string, ...tail: number[]): Uint8Array =>
  Uint8Array.from([...Buffer.from(head, 'latin1'), ...tail]);
const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>`;

test.each([
  ['nothing', new Uint8Array(), ''],
  ['UTF-8', utf8('<a>тоҷикӣ</a>'), '<a>тоҷикӣ</a>'],
  ['UTF-8 with a mark', utf8('\ufeff<a/>'), '<a/>'],
  ['UTF-8 with a mark and its declaration', utf8(`\ufeff${declared('UTF8')}ў`), `${declared('UTF8')}ў`],
  ['UTF-16 with a mark and its declaration', utf16(`\ufeff${declared('UTF-16')}`), declared('UTF-16')],
  ['the same with its order', utf16(`\ufeff${declared('UTF-16LE')}`), declared('UTF-16LE')],
  ['UTF-16 with a mark', utf16('\ufeff<a>ў</a>'), '<a>ў</a>'],
  ['big-endian UTF-16 with a mark', utf16('\ufeff<a>ў</a>', true), '<a>ў</a>'],
  ['UTF-16 without a mark', utf16('<a>ў</a>'), '<a>ў</a>'],
  ['big-endian UTF-16 without a mark', utf16('<a>ў</a>', true), '<a>ў</a>'],
  ['windows-1251', bytes(declared('windows-1251'), 0xa2), `${declared('windows-1251')}ў`],
  [
    'a declaration in capitals and single quotes',
    bytes("<?xml version='1.0' encoding='Windows-1252'?>", 0x97),
    "<?xml version='1.0' encoding='Windows-1252'?>—",
  ],
  [
    'what says ISO 8859-1 and is Windows-1252',
    bytes(declared('iso-8859-1'), 0x96, 0xe9),
    `${declared('iso-8859-1')}–é`,
  ],
  ['iso-8859-5', bytes(declared('ISO-8859-5'), 0xb0), `${declared('ISO-8859-5')}А`],
  ['what says UTF-16 and is not', utf8(`${declared('utf-16')}ў`), `${declared('utf-16')}ў`],
])('%s is decoded', (_title, given, expected) => {
  expect(decodeXml(given, 'a.xlf')).toBe(expected);
});

test('every encoding that is read has a decoder here', () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15].map((part) => `iso-8859-${part}`);
  for (const encoding of [
    ...numbers,
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((last) => `windows-125${last}`),
    'us-ascii',
  ]) {
    const text = `${declared(encoding)}<a/>`;
    expect(decodeXml(utf8(text), 'a.xlf')).toBe(text);
  }
});

test.each([
  ['a byte that is no UTF-8', bytes('<a>\nb', 0xff), '2:2', 'utf-8'],
  ['UTF-8 that breaks off', bytes('<a>', 0xd1), '1:4', 'utf-8'],
  ['windows-1251 without a declaration', bytes('<a>\r\n\r\n', 0xcf, 0xf0), '3:1', 'utf-8'],
  ['a fault far into the file', bytes(`<a>${'b'.repeat(200_000)}\n\n`, 0xc3, 0x28), '3:1', 'utf-8'],
  ['half a pair in UTF-16', utf16('\ufeff<a>\ud83d</a>'), '1:4', 'utf-16le'],
  ['UTF-16 that breaks off', utf16('\ufeff<a/>').subarray(0, 9), '1:4', 'utf-16le'],
  [
    'UTF-8 with a mark that says windows-1251',
    utf8(`\ufeff${declared('windows-1251')}`),
    '1:31',
    'windows-1251',
  ],
  ['UTF-8 with a mark that says UTF-16', utf8(`\ufeff${declared('UTF-16')}`), '1:31', 'utf-16'],
  ['UTF-16 with a mark that says UTF-8', utf16(`\ufeff${declared('UTF-8')}`), '1:31', 'utf-16le'],
  [
    'UTF-16 with the mark of the other order',
    utf16(`\ufeff${declared('UTF-16LE')}`, true),
    '1:31',
    'utf-16be',
  ],
  ['UTF-16 without a mark that says UTF-8', utf16(declared('UTF-8')), '1:31', 'utf-16le'],
  ['UTF-8 with two marks', utf8('\ufeff\ufeff<a/>'), '1:2', 'two byte order marks'],
  ['UTF-16 with two marks', utf16('\ufeff\ufeff<a/>'), '1:2', 'two byte order marks'],
  ['Shift_JIS', bytes(declared('shift_jis')), '1:1', 'shift_jis'],
  ['UTF-7', bytes(declared('utf-7')), '1:1', 'utf-7'],
  ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), '1:1', 'utf-32'],
])('%s is refused with its place', (_title, given, place, encoding) => {
  try {
    decodeXml(given, 'a.xlf');
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof BarobarError)) throw error;
    expect(error.code).toBe('file-encoding');
    expect(`${error.location.line}:${error.location.column}`).toBe(place);
    expect(error.message).toContain(encoding);
  }
});
