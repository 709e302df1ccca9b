import { createHash, hash } from 'node:crypto';
import { toDigits } from '../text/digest.ts';

/** Digits of 5 bits each. */
const digits = 26;

/** SHA-256 of the bytes of a file, or of a text in UTF-8, as 26 base-32 digits: 130 bits, so that no two contents share one. */
export function digestContent(content: string | Uint8Array): string {
  return toDigits(hash('sha256', content, 'buffer'), digits);
}

/** The same of bytes that come in parts. */
export function digestParts(parts: Iterable<Uint8Array>): string {
  const all = createHash('sha256');
  for (const part of parts) all.update(part);
  return toDigits(all.digest(), digits);
}

/** SHA-256 of a text in UTF-8 as base 64, as a content security policy names an inline script (CSP 3 §2.3.1). */
export function sha256Base64(text: string): string {
  return hash('sha256', text, 'base64');
}
