import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../src/text/decode-table.ts';

const table = 'concept;ru\r\ndam;плотина\r\ncouncil;Совет безопасности\r\n';

const bytesOf: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-16le': (text) => Uint8Array.from(wide(text).flat()),
  'utf-16be': (text) => Uint8Array.from(wide(text).flatMap(([low, high]) => [high, low])),
  'windows-1251': (text) => Uint8Array.from(text, cyrillicByte),
};

function wide(text: string): (readonly [number, number])[] {
  return Array.from(
    { length: text.length },
    (_, at) => [text.charCodeAt(at) & 0xff, text.charCodeAt(at) >> 8] as const,
  );
}

function cyrillicByte(letter: string): number {
  const code = letter.charCodeAt(0);
  return code < 0x80 ? code : code - 0x410 + 0xc0;
}

describe('a table as a spreadsheet saves it', () => {
  it.each(Object.keys(bytesOf))('is read, and its encoding said: %s', (encoding) => {
    expect(decodeTable(bytesOf[encoding]!(table), 'a.csv')).toEqual({ text: table, encoding });
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('may begin with a byte order mark: %s', (encoding) => {
    const text = `\ufeff${table}`;
    expect(decodeTable(bytesOf[encoding]!(text), 'a.csv')).toEqual({ text, encoding });
  });

  it.each([
    [
      'French in windows-1252',
      Uint8Array.from('concept;fr\nr;r\u00e9union\ns;s\u00e9curit\u00e9\n', (c) => c.charCodeAt(0)),
    ],
    ['Russian in KOI8-R', Uint8Array.of(0x61, 0x3b, 0xd0, 0xcc, 0xcf, 0xd4, 0xc9, 0xce, 0xc1, 0x0a)],
    ['a byte that no letter has', Uint8Array.of(0x61, 0x98, 0x0a)],
    ['UTF-16 that breaks off', Uint8Array.of(0xff, 0xfe, 0x61)],
  ])('is refused where it is not certain: %s', (_title, bytes) => {
    expect(() => decodeTable(bytes, 'a.csv')).toThrow(expect.objectContaining({ code: 'file-encoding' }));
  });
});
