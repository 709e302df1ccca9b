import { sha256 } from '@noble/hashes/sha2.js';

/** Crockford's base 32 in lower case, as character codes: no i, l, o, u, so ids are hard to misread and spell nothing. */
const alphabet = Uint8Array.from('0123456789abcdefghjkmnpqrstvwxyz', (digit) => digit.charCodeAt(0));

/**
 * SHA-256 of the parts, each closed by NUL, as `length` base-32 digits (5 bits each, at most 51). Meant for sentences: files
 * have `digestContent` in `workspace`, which runs at the speed of the platform.
 */
export function digest(parts: readonly string[], length: number): string {
  const text = `${parts.join('\0')}\0`;
  // A UTF-16 unit is three bytes at most.
  const isShort = text.length * 3 <= scratch.length;
  const bytes = isShort
    ? scratch.subarray(0, encoder.encodeInto(text, scratch).written)
    : encoder.encode(text);
  blank._cloneInto(hash).update(bytes).digestInto(result);
  return toDigits(result, length);
}

/**
 * What every digest uses again, since a sentence is hashed faster than this is made: 77 instead of 158 ms for 58,800 sentences.
 * Nothing of one digest reaches the next.
 */
const encoder = new TextEncoder();
const scratch = new Uint8Array(6_000);
const blank = sha256.create();
const hash = sha256.create();
const result = new Uint8Array(32);

/**
 * The first bits of a hash as `length` base-32 digits. Made at once: a text of 26 digits put together one by one takes 480 bytes
 * instead of 48 as long as it is kept, and a site has one for each of its files.
 */
export function toDigits(hash: Uint8Array, length: number): string {
  const text: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (let at = 0; text.length < length; ) {
    if (bits < 5) {
      // 51 digits take all bits of SHA-256 but one.
      buffer = ((buffer & 31) << 8) | (hash[at++] ?? 0);
      bits += 8;
    }
    bits -= 5;
    text.push(alphabet[(buffer >> bits) & 31]!);
  }
  return String.fromCharCode(...text);
}

/** Whether an id has the form of those minted for sentences: `s` and seven digits of `digest`. */
export function isMinted(id: string): boolean {
  return /^s[0-9a-hjkmnp-tv-z]{7}$/.test(id);
}
