import fc from 'fast-check';
import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type IndexedPicture, readPngKey, writeIcon, writePng } from '../../src/packages/png.ts';
import { crc32 } from '../../src/packages/zip.ts';

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The chunks of a file, with their checksums tested. */
function readChunks(bytes: Uint8Array): readonly Chunk[] {
  expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length; ) {
    const end = at + 8 + view.getUint32(at);
    expect(view.getUint32(end)).toBe(crc32(bytes.subarray(at + 4, end)));
    chunks.push({
      type: new TextDecoder().decode(bytes.subarray(at + 4, at + 8)),
      data: bytes.subarray(at + 8, end),
    });
    at = end + 4;
  }
  return chunks;
}

const pictures = fc
  .record({ half: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
  .chain(({ half, height }) =>
    fc
      .array(fc.integer({ min: 0, max: 15 }), { minLength: 2 * half * height, maxLength: 2 * half * height })
      .map(
        (pixels): IndexedPicture => ({
          ...{ width: 2 * half, height, pixels: Uint8Array.from(pixels) },
          colours: Uint8Array.from({ length: 48 }, (_, at) => at * 5),
        }),
      ),
  );

describe('a picture as PNG', () => {
  it('has every pixel, its colours and what it was made from', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const png = writePng(picture, 'k3y');
        const chunks = readChunks(png);
        expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'tEXt', 'PLTE', 'IDAT', 'IEND']);
        const [header, , colours, data] = chunks;
        const view = new DataView(header!.data.slice().buffer);
        expect([view.getUint32(0), view.getUint32(4)]).toEqual([picture.width, picture.height]);
        expect([...header!.data.subarray(8)]).toEqual([4, 3, 0, 0, 0]);
        expect(colours?.data).toEqual(picture.colours);
        const rows = unzlibSync(data!.data);
        const stride = picture.width / 2 + 1;
        const pixels = Array.from(rows, (byte, at) =>
          at % stride === 0 ? [] : [byte >> 4, byte & 15],
        ).flat();
        expect(pixels).toEqual([...picture.pixels]);
        expect(rows.filter((_, at) => at % stride === 0).every((filter) => filter === 0)).toBe(true);
        expect(readPngKey(png)).toBe('k3y');
      }),
    );
  });

  it('of others says nothing of what it was made from', () => {
    expect(readPngKey(new Uint8Array())).toBeUndefined();
    expect(readPngKey(new TextEncoder().encode(`${' '.repeat(37)}tEXtComment\0abc`))).toBeUndefined();
    expect(readPngKey(new TextEncoder().encode(`${' '.repeat(37)}tEXtSource\0<b>`))).toBeUndefined();
  });
});

describe('an icon', () => {
  it('leads to each of its pictures', () => {
    const small = Uint8Array.of(1, 2, 3);
    const large = Uint8Array.of(4, 5);
    const icon = writeIcon([
      { size: 16, png: small },
      { size: 256, png: large },
    ]);
    const view = new DataView(icon.buffer);
    expect([view.getUint16(0, true), view.getUint16(2, true), view.getUint16(4, true)]).toEqual([0, 1, 2]);
    expect([icon[6], icon[7], icon[22], icon[23]]).toEqual([16, 16, 0, 0]);
    const partOf = (entry: number): Uint8Array => {
      const from = view.getUint32(entry + 12, true);
      return icon.subarray(from, from + view.getUint32(entry + 8, true));
    };
    expect([partOf(6), partOf(22)]).toEqual([small, large]);
  });
});
