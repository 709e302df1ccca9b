import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../src/workspace/decode.ts';

const decode = (...bytes: number[]) => decodeUtf8(Uint8Array.from(bytes), 'source/a.txt');

describe('decodeUtf8', () => {
  it('keeps a byte order mark', () => {
    expect(decode(0xef, 0xbb, 0xbf, 0x41)).toBe('\ufeffA');
  });

  it('reads Tajik letters', () => {
    expect(decodeUtf8(Buffer.from('ғ ӣ қ ӯ ҳ ҷ ў і'), 'a')).toBe('ғ ӣ қ ӯ ҳ ҷ ў і');
  });

  it.each([
    ['Windows-1251', [0x41, 0x0a, 0xcf, 0xf0], 2, 1],
    ['a cut-off letter at the end', [0x41, 0x42, 0xd0], 1, 3],
    ['an overlong form', [0x41, 0xc0, 0x80], 1, 2],
    ['a lone surrogate', [0xed, 0xa0, 0x80], 1, 1],
    ['bytes after Cyrillic text', [0xd0, 0x9f, 0xd1, 0x80, 0xff], 1, 3],
    ['UTF-16', [0xff, 0xfe, 0x41, 0x00], 1, 1],
  ])('refuses %s with the place', (_, bytes, line, column) => {
    expect(() => decode(...bytes)).toThrow(
      expect.objectContaining({ code: 'file-encoding', location: { path: 'source/a.txt', line, column } }),
    );
  });

  it('finds the place in a large file quickly', () => {
    const bytes = Buffer.alloc(20_000_000, 'Текст. ');
    bytes[19_999_000] = 0xff;
    expect(() => decodeUtf8(bytes, 'a')).toThrow(/byte 0x/);
  });
});
