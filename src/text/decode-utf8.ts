import { BarobarError } from '../model/error.ts';
import { positionAt } from './lines.ts';

/**
 * Bytes as text. UTF-8 only; a byte order mark stays in the text as U+FEFF, so that writing gives the same bytes.
 * @throws `file-encoding` with the place of the first byte that is not UTF-8
 */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  const text = decodeWhole(bytes);
  if (text !== undefined) {
    if (bytes.indexOf(0) < 0) {
      refuseSecondMark(text, path);
      return text;
    }
    // Text never holds NUL; UTF-16 without a byte order mark is full of it and may pass for UTF-8.
    throw new BarobarError(
      'file-encoding',
      'The file holds NUL: it is UTF-16, or no text.',
      'Save it as UTF-8.',
      {
        path,
        ...positionAt(text, text.indexOf('\0')),
      },
    );
  }
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new BarobarError('file-encoding', 'The file is UTF-16, not UTF-8.', 'Save it as UTF-8.', {
      path,
      line: 1,
      column: 1,
    });
  }
  const good = validPrefix(bytes);
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good));
  const byte = (bytes[good] as number).toString(16).toUpperCase().padStart(2, '0');
  throw new BarobarError(
    'file-encoding',
    `The file is not UTF-8: byte 0x${byte} is not allowed here.`,
    'Save it as UTF-8; it may be in Windows-1251 or another older encoding now.',
    { path, ...positionAt(before, before.length) },
  );
}

/**
 * Refuses a text with two byte order marks: programs that join files leave them, and to a reader the second is part of the text.
 * @throws `file-encoding`
 */
function refuseSecondMark(text: string, path: string): void {
  if (!text.startsWith('\ufeff\ufeff')) return;
  throw new BarobarError(
    'file-encoding',
    'The file begins with two byte order marks.',
    'Save it as UTF-8 with one or none.',
    { path, line: 1, column: 2 },
  );
}

/** Bytes as text; undefined if they are not UTF-8. */
function decodeWhole(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes that are looked at together. */
const step = 65_536;

/** Length of the longest prefix that is UTF-8. Linear: whole parts are passed over, and the one at fault is read by character. */
function validPrefix(bytes: Uint8Array): number {
  let at = 0;
  while (decodeWhole(bytes.subarray(at, partEnd(bytes, at))) !== undefined) at = partEnd(bytes, at);
  for (;;) {
    const first = bytes[at] as number;
    const length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (at + length > bytes.length || decodeWhole(bytes.subarray(at, at + length)) === undefined) return at;
    at += length;
  }
}

/** Where a part that begins at `from` ends: not inside a character, which has at most three bytes after its first. */
function partEnd(bytes: Uint8Array, from: number): number {
  let end = Math.min(from + step, bytes.length);
  for (let back = 0; back < 3 && end < bytes.length && ((bytes[end] as number) & 0xc0) === 0x80; back++)
    end--;
  return end;
}
