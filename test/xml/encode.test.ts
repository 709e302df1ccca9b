import { describe, expect, test } from 'vitest';
import { BarobarError } from '../../src/model/error.ts';
import { decodeXml } from '../../src/xml/decode.ts';
import { encodeLike } from '../../src/xml/encode.ts';

const declare = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>\n`;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    [...Array(text.length).keys()].flatMap((at) => {
      const unit = text.charCodeAt(at);
      return isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
    }),
  );

const files: readonly [string, Uint8Array][] = [
  ['UTF-8', utf8('<a>тоҷикӣ 💡\r\n</a>')],
  ['UTF-8 with a mark', utf8('\ufeff<a>ў</a>')],
  ['UTF-16, little end first', utf16('\ufeff<a>ў💡</a>', true)],
  ['UTF-16, big end first', utf16('\ufeff<a>ў💡</a>', false)],
  ['UTF-16 without a mark', utf16('<a>ў</a>', true)],
  ['windows-1251', bytesOf(`${declare('windows-1251')}<a>\xcf\xf0\xe8\xa2\x97\x85</a>`)],
  ['windows-1252', bytesOf(`${declare('windows-1252')}<a>\x93caf\xe9\x94 \x96</a>`)],
  ['ISO 8859-1', bytesOf(`${declare('ISO-8859-1')}<a>caf\xe9 \x96</a>`)],
  ['cp1251', bytesOf(`${declare('cp1251')}<a>\xcf\xf0\xe8\xa2</a>`)],
  ['KOI8-R', bytesOf(`${declare('KOI8-R')}<a>\xf0\xd2\xc9</a>`)],
  ['UTF8', bytesOf(`${declare('UTF8')}<a>\xd0\x9f</a>`)],
  ['ISO 8859-5', bytesOf(`${declare('iso-8859-5')}<a>\xbf\xe0</a>`)],
  ['ASCII', bytesOf(`${declare('us-ascii')}<a>a</a>`)],
];

describe('text comes back as the bytes it was', () => {
  test.each(files)('%s', (_title, bytes) => {
    expect(encodeLike(decodeXml(bytes, 'a'), bytes, 'a')).toEqual(bytes);
  });
});

describe('new text is written in the encoding of the file', () => {
  test.each(files)('%s', (_title, bytes) => {
    const text = decodeXml(bytes, 'a').replace('<a>', '<a>Ӯ – Жé');
    const read = decodeXml(encodeLike(text, bytes, 'a'), 'a');
    const resolved = read.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    expect(resolved).toBe(text);
  });

  test('what an encoding lacks is a reference, and only that', () => {
    const bytes = bytesOf(`${declare('windows-1251')}<a/>`);
    const text = decodeXml(bytes, 'a').replace('<a/>', '<a>Жӯ</a>');
    expect(encodeLike(text, bytes, 'a')).toEqual(bytesOf(`${declare('windows-1251')}<a>\xc6&#1263;</a>`));
  });

  test('a file that calls itself ISO 8859-1 gets no new characters that only windows-1252 has', () => {
    const bytes = bytesOf(`${declare('iso-8859-1')}<a>\x96</a>`);
    const text = decodeXml(bytes, 'a').replace('</a>', '–“</a>');
    expect(encodeLike(text, bytes, 'a')).toEqual(bytesOf(`${declare('iso-8859-1')}<a>\x96\x96&#8220;</a>`));
  });
});

test('a file that would not come back is refused', () => {
  expect(() => encodeLike('', bytesOf(`${declare('shift_jis')}<a/>`), 'a')).toThrow(BarobarError);
});
