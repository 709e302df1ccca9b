import { hash } from 'node:crypto';
import { toDigits } from '../text/digest.ts';

/** SHA-256 of the bytes of a file, or of a text in UTF-8, as 26 base-32 digits: 130 bits, so that no two contents share one. */
export function digestContent(content: string | Uint8Array): string {
  return toDigits(hash('sha256', content, 'buffer'), 26);
}

/** SHA-256 of a text in UTF-8 as base 64, as a content security policy names an inline script (CSP 3 §2.3.1). */
export function sha256Base64(text: string): string {
  return hash('sha256', text, 'base64');
}
