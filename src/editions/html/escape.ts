/** Characters XML and HTML refuse even escaped: most controls, lone surrogates, non-characters. */
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

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
  return text
    .replace(/\r\n?/g, '\n')
    .replace(unfit, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * The address, where a reader may safely follow it: `http`, `https`, `mailto`, or a place on the same page. Everything
 * else has none: `javascript:` runs, and a path points into the author's folders, which are not published.
 */
export function safeAddress(href: string): string | undefined {
  if (/^#[^\s\u0000-\u001f]*$/u.test(href)) return href;
  // Browsers drop tabs and line ends inside a scheme, so an address with any is refused rather than cleaned.
  if (/[\s\u0000-\u001f\u007f\\]/u.test(href)) return undefined;
  return /^(?:https?:\/\/[^/?#]|mailto:[^?])/i.test(href) ? href : undefined;
}
