import { replaceUnfit } from '../../text/kinds.ts';

/** What may need escaping; without the flag `u` a class is far faster. */
const suspect = /[&<>"'\r\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]/;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text for element content and for quoted attribute values alike. What neither XML nor HTML can carry becomes U+FFFD, so
 * that the page stays well-formed whatever the text was. Lines end with LF, as in the rest of the page. Linear time.
 */
export function escapeHtml(text: string): string {
  // Most texts have nothing to escape. Halves of surrogate pairs are told from whole ones below.
  if (!suspect.test(text)) return text;
  return replaceUnfit(text.replace(/\r\n?/g, '\n')).replace(
    /[&<>"']/g,
    (character) => entities[character] ?? character,
  );
}

/**
 * What browsers drop, replace or show reversed in an address: white space, control characters, `\\`, marks of direction,
 * halves of characters. An address with any is refused rather than cleaned.
 */
const misread =
  /[\s\\\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/**
 * The address, where a reader may safely follow it: `http` and `https` without a user name or password, `mailto`, `tel`, or
 * a place on the same page. Everything else has none: `javascript:` runs, a password would be published, and a path points
 * into the author's folders, which are not published.
 */
export function safeAddress(href: string): string | undefined {
  if (misread.test(href)) return undefined;
  if (href.startsWith('#')) return href;
  // The user's part ends at the last "@" of the authority (WHATWG URL §4.4); some of them only show another host.
  if (/^https?:\/\/[^/?#]*@/i.test(href)) return undefined;
  return /^(?:https?:\/\/[^/?#]|mailto:[^?]|tel:\+?[\d(*#])/i.test(href) ? href : undefined;
}

/** Whether an address leads to another site, by one that is safe. */
export function isExternal(address: string): boolean {
  return /^https?:/i.test(address);
}
