import { decodeUtf8 } from './decode-utf8.ts';

/** A table as text, and the encoding it was in. */
export interface DecodedTable {
  /** With its byte order mark, if it has one. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';
}

/**
 * A table as a spreadsheet or editor saved it: UTF-8, UTF-16 with or without a byte order mark, or windows-1251 where the words
 * are certainly Cyrillic.
 * @throws `file-encoding` for anything else, with the place of the first byte that is not UTF-8
 */
export function decodeTable(bytes: Uint8Array, path: string): DecodedTable {
  const wide = wideEncoding(bytes);
  const text = wide && decodeAs(wide, bytes);
  if (wide && text !== undefined && !text.includes('\0')) return { text, encoding: wide };
  if (!wide && decodeAs('utf-8', bytes) === undefined) {
    const cyrillic = decodeAs('windows-1251', bytes);
    if (cyrillic !== undefined && isCyrillic(cyrillic)) return { text: cyrillic, encoding: 'windows-1251' };
  }
  return { text: decodeUtf8(bytes, path), encoding: 'utf-8' };
}

/** UTF-16 by its mark, or by the NUL beside each of the first letters: a header row is ASCII. */
function wideEncoding([first, second, third, fourth]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  return first === 0 && second && third === 0 && fourth ? 'utf-16be' : undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Whether a text that was decoded as windows-1251 makes sense. Other encodings of a byte a letter give words of two alphabets
 * (windows-1252: `Rйunion`), letters of no word, or capitals in the middle of words (KOI8-R).
 */
function isCyrillic(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const foreign = words.filter((word) => /[^\x00-\x7f]/.test(word));
  const sound = foreign.filter((word) => /^[Ѐ-ӿ]+$/.test(word) && !/\p{Ll}\p{Lu}/u.test(word));
  const capitals = text.match(/[А-ЯЁ]/g)?.length ?? 0;
  const small = text.match(/[а-яёіў]/g)?.length ?? 0;
  return foreign.length > 0 && sound.length >= foreign.length * 0.95 && small > capitals;
}
