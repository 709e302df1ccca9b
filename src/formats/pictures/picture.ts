import { sayInEnglish } from '../../messages/findings/say.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import type { Picture } from '../../model/content.ts';
import type { Wording } from '../../model/finding.ts';
import { findActive } from './svg.ts';

/** What is wrong with a picture. */
export interface PictureFault {
  readonly fault: FindingText;
}

interface PictureKind {
  readonly name: string;
  readonly mediaType: string;
  /** Lower-case, with the dot. */
  readonly endings: readonly string[];
  readonly beginning: RegExp;
  /** Width and height in pixels. */
  readonly size?: (bytes: DataView) => readonly [width: number, height: number] | undefined;
}

/** The kinds that browsers and e-books show (EPUB 3.3 §3.2). SVG is known by its root. */
const kinds: readonly PictureKind[] = [
  {
    name: 'PNG',
    mediaType: 'image/png',
    endings: ['.png'],
    beginning: /^\x89PNG\r\n\x1a\n/,
    size: (bytes) => [bytes.getUint32(16), bytes.getUint32(20)],
  },
  {
    name: 'JPEG',
    mediaType: 'image/jpeg',
    endings: ['.jpg', '.jpeg'],
    beginning: /^\xff\xd8\xff/,
    size: jpegSize,
  },
  {
    name: 'GIF',
    mediaType: 'image/gif',
    endings: ['.gif'],
    beginning: /^GIF8[79]a/,
    size: (bytes) => [bytes.getUint16(6, true), bytes.getUint16(8, true)],
  },
  {
    name: 'WebP',
    mediaType: 'image/webp',
    endings: ['.webp'],
    beginning: /^RIFF[\s\S]{4}WEBP/,
    size: webpSize,
  },
  { name: 'SVG', mediaType: 'image/svg+xml', endings: ['.svg'], beginning: /^(?:\xef\xbb\xbf)?\s*</ },
];

/** Whether a file is a picture by its name. */
export function isPictureName(path: string): boolean {
  return kinds.some(({ endings }) => endings.includes(endingOf(path)));
}

function endingOf(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? '';
}

/** Bytes: more than any page of text needs. */
const largest = 20_000_000;

/** A picture by what its file begins with, which is what its name says; or why pages cannot show it. `path` is kept. */
export function readPicture(path: string, bytes: Uint8Array): Picture | PictureFault {
  if (bytes.length > largest) {
    const values = { picture: path, megabytes: Math.ceil(bytes.length / 1_000_000) };
    return { fault: { text: 'pictures/too-large', values } };
  }
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  const kind = kinds.find(({ beginning }) => beginning.test(head));
  if (!kind?.endings.includes(endingOf(path))) {
    const text = kind ? 'pictures/unknown:other' : 'pictures/unknown';
    return { fault: { text, values: { picture: path } } };
  }
  const active = kind.name === 'SVG' ? findActive(bytes, path) : undefined;
  if (active) return { fault: active };
  const [width = 0, height = 0] = sizeOf(kind, bytes) ?? [];
  return { path, mediaType: kind.mediaType, ...(width > 0 && height > 0 && { width, height }) };
}

/**
 * Why every page of a site cannot show a picture: for what other pages could not either, and because it has no pixel, which
 * would be a gap on all of them. `endings` are those that the site takes, without their dot.
 */
export function findSitePictureFault(
  path: string,
  bytes: Uint8Array,
  endings: readonly string[],
): Wording | undefined {
  const picture = readPicture(path, bytes);
  const advice = saveAs(endings);
  if ('fault' in picture) {
    const wording = sayInEnglish(picture.fault);
    return picture.fault.text.startsWith('pictures/unknown') ? { ...wording, advice } : wording;
  }
  const isWhole = picture.mediaType === 'image/svg+xml' || picture.width !== undefined;
  if (isWhole && (picture.mediaType !== 'image/png' || hasPngPixels(bytes))) return undefined;
  return { message: `The picture ${path} has no pixels.`, advice };
}

/** `Save it as PNG or SVG, named so.` */
function saveAs(endings: readonly string[]): string {
  const allowed = kinds.filter((kind) => kind.endings.some((ending) => endings.includes(ending.slice(1))));
  const names = allowed.map(({ name }) => name);
  const last = names.pop();
  return `Save it as ${names.length > 0 ? `${names.join(', ')} or ${last}` : last}, named so.`;
}

/** Whether the chunks of a PNG file lead from its header to pixels that the file holds (ISO/IEC 15948 §5.3). */
function hasPngPixels(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if ((at === 8) !== (type === 'IHDR')) return false;
    if (type === 'IDAT') return view.getUint32(at) > 0 && at + 12 + view.getUint32(at) <= bytes.length;
  }
  return false;
}

/** Undefined if the file ends before its size. */
function sizeOf({ size }: PictureKind, bytes: Uint8Array): readonly [number, number] | undefined {
  try {
    return size?.(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * In the first frame header, `SOF0` to `SOF15` (ITU-T T.81 §B.2.2); segments before it are passed over. Cameras write
 * pictures as the sensor has them, and say in Exif how they were held: browsers turn them.
 */
function jpegSize(bytes: DataView): readonly [number, number] | undefined {
  let isTurned = false;
  for (let at = 2; bytes.getUint8(at) === 0xff; ) {
    const marker = bytes.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [bytes.getUint16(at + 5), bytes.getUint16(at + 7)];
      return isTurned ? [height, width] : [width, height];
    } else {
      const isExif = marker === 0xe1 && bytes.getUint32(at + 4) === 0x45786966;
      if (isExif) isTurned = isTurnedByExif(bytes, at + 10);
      at += 2 + bytes.getUint16(at + 2);
    }
  }
  return undefined;
}

/** Whether the orientation (tag 0x0112 of the first directory) is one of the four by a quarter turn (Exif 2.3 §4.6.4). */
function isTurnedByExif(bytes: DataView, start: number): boolean {
  const isLittle = bytes.getUint16(start) === 0x4949;
  const directory = start + bytes.getUint32(start + 4, isLittle);
  const count = bytes.getUint16(directory, isLittle);
  for (let at = directory + 2; at < directory + 2 + 12 * count; at += 12)
    if (bytes.getUint16(at, isLittle) === 0x0112) return bytes.getUint16(at + 8, isLittle) >= 5;
  return false;
}

/** Of the three forms of a first chunk: extended, lossless, lossy (RFC 9649 §2). */
function webpSize(bytes: DataView): readonly [number, number] | undefined {
  switch (bytes.getUint32(12)) {
    case 0x56503858: {
      const read = (at: number): number => bytes.getUint16(at, true) + (bytes.getUint8(at + 2) << 16) + 1;
      return [read(24), read(27)];
    }
    case 0x5650384c: {
      const bits = bytes.getUint32(21, true);
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    }
    case 0x56503820:
      return [bytes.getUint16(26, true) & 0x3fff, bytes.getUint16(28, true) & 0x3fff];
    default:
      return undefined;
  }
}
