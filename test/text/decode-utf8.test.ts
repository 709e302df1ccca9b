import { isUtf8 } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { BarobarError } from '../../src/model/error.ts';
import type { Location } from '../../src/model/location.ts';
import { decodeUtf8 } from '../../src/text/decode-utf8.ts';

const decode = (...bytes: number[]) => decodeUtf8(Uint8Array.from(bytes), 'source/a.txt');

/** The whole letters before a byte. */
function lettersBefore(bytes: Buffer, at: number): string {
  let end = at;
  while (end > 0 && !isUtf8(bytes.subarray(0, end))) end--;
  return bytes.toString('utf8', 0, end);
}

function faultOf(bytes: Uint8Array): Partial<Location> {
  try {
    decodeUtf8(bytes, 'a');
  } catch (error) {
    if (error instanceof BarobarError) return error.location;
  }
  throw new Error('the text was read');
}

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
    ['two byte order marks', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x41], 1, 2],
    ['only bytes that go on a letter', Array(9).fill(0x80), 1, 1],
    ['UTF-16', [0xff, 0xfe, 0x41, 0x00], 1, 1],
  ])('refuses %s with the place', (_, bytes, line, column) => {
    expect(() => decode(...bytes)).toThrow(
      expect.objectContaining({ code: 'file-encoding', location: { path: 'source/a.txt', line, column } }),
    );
  });

  it.each([65_535, 65_536, 65_537, 65_538, 131_072, 199_999])('finds byte %i of a large file', (at) => {
    for (const letters of ['a', 'ғ', '€', '😀', 'aғ', 'a€', 'a😀']) {
      const bytes = Buffer.alloc(200_000, letters);
      bytes[at] = 0xff;
      const place = `a:1:${lettersBefore(bytes, at).length + 1}`;
      const { path, line, column } = faultOf(bytes);
      expect(`${path}:${line}:${column}`).toBe(place);
    }
  });
});
