import { isUtf8 } from 'node:buffer';
import { BarobarError } from '../model/error.ts';
import { positionAt } from '../text/lines.ts';

/**
 * Bytes as text. UTF-8 only; a byte order mark stays in the text as U+FEFF, so that writing gives the same bytes.
 * @throws `file-encoding` with the place of the first byte that is not UTF-8
 */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  if (isUtf8(bytes)) {
    const zero = bytes.indexOf(0);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    if (zero < 0) return text;
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
    `The file is not UTF-8: byte 0x${byte} cannot stand here.`,
    'Save it as UTF-8; it may be in Windows-1251 or another older encoding now.',
    { path, ...positionAt(before, before.length) },
  );
}

/** Length of the longest prefix that is UTF-8, by halving: each test is one native call. */
function validPrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    // A prefix may end inside a character: only a fault that more bytes cannot mend counts.
    if (isPrefixOfUtf8(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !isUtf8(bytes.subarray(0, low))) low--;
  return low;
}

function isPrefixOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
