import { hash } from 'node:crypto';

/** Crockford's base 32 in lower case: no i, l, o, u, so ids are hard to misread and spell nothing. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Two digits at a time: half of the strings on the way. */
const pairs = Array.from({ length: 1024 }, (_, bits) => `${alphabet[bits >> 5]}${alphabet[bits & 31]}`);

/** SHA-256 of the parts, each closed by NUL, as `length` base-32 digits (5 bits each, at most 51). */
export function digest(parts: readonly string[], length: number): string {
  // In one call, and as a string, a byte a unit: a buffer costs more than the hash, and every export digests every target.
  return toDigits(hash('sha256', `${parts.join('\0')}\0`, 'binary'), length);
}

/** SHA-256 of the bytes of a file, or of a text in UTF-8, as 26 base-32 digits: 130 bits, so that no two contents share one. */
export function digestContent(content: string | Uint8Array): string {
  return toDigits(hash('sha256', content, 'binary'), 26);
}

/** `bytes`: a character a byte. */
function toDigits(bytes: string, length: number): string {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (let at = 0; text.length < length && at < bytes.length; at++) {
    buffer = (buffer << 8) | bytes.charCodeAt(at);
    bits += 8;
    while (bits >= 10 && text.length < length) {
      bits -= 10;
      text += pairs[buffer >> bits];
      buffer &= (1 << bits) - 1;
    }
  }
  // 51 digits take all of the bits but one: the last of them has no pair.
  if (text.length < length) text += alphabet[buffer >> (bits - 5)];
  return text.slice(0, length);
}

/** SHA-256 of a text in UTF-8 as base 64, as a content security policy names an inline script (CSP 3 §2.3.1). */
export function sha256Base64(text: string): string {
  return hash('sha256', text, 'base64');
}
