import type { Span } from '../../model/location.ts';

/** A bare address in a text; `href` is the address with its scheme. */
export interface Address extends Span {
  readonly href: string;
}

/** A text without one of these has no bare address. */
const hint = /:\/\/|www\.|@/i;

/**
 * No word character before, so that `xhttp://` is none; GFM wants white space, but press texts have quotation marks. The
 * letters of a host are a range: a class like `\p{L}` takes longer to compile than most documents to read.
 */
const url =
  /(?<![\w\u00c0-\u1fff])(?:https?:\/\/|www\.)[\w\u00c0-\u1fff-]+(?:\.[\w\u00c0-\u1fff-]+)+(?::\d+)?(?:[/?#][^\s<>\0-\x1f]*)?/gi;

/** The local part is at most 64 characters long (RFC 5321 §4.5.3.1.1); unlimited, the search would be quadratic. */
const email = /(?<![\w.+-])(?:mailto:|xmpp:)?[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*\.[\w-]*\w/gi;

/** Characters that never end an address in running text, though they may occur inside. */
const trailing = new Set('?!.,:;*_~\'"»”’…');

/**
 * Bare addresses in the order they occur (GFM 0.29 §6.9, and addresses inside quotation marks). What is in code or
 * in a tag is among them: the reader of inlines passes over it.
 */
export function findAddresses(text: string): Address[] {
  if (!hint.test(text)) return [];
  const found: Address[] = [];
  for (const match of text.matchAll(url)) {
    const address = text.slice(match.index, addressEnd(text, match.index, match.index + match[0].length));
    const href = /^www\./i.test(address) ? `http://${address}` : address;
    found.push({ start: match.index, end: match.index + address.length, href });
  }
  for (const match of text.matchAll(email)) {
    const href = /^(?:mailto|xmpp):/i.test(match[0]) ? match[0] : `mailto:${match[0]}`;
    found.push({ start: match.index, end: match.index + match[0].length, href });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The address less the punctuation that belongs to the sentence around it. */
function addressEnd(text: string, start: number, limit: number): number {
  let end = limit;
  let open = 0;
  for (let at = start; at < end; at++) open += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
  for (; end > start; end--) {
    const last = text[end - 1] ?? '';
    if (last === ')' && open < 0) open++;
    else if (!trailing.has(last)) return end;
  }
  return end;
}
