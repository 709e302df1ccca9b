import type { Code, MarkedText, Tag } from '../model/content.ts';

/**
 * Grammar of marked text: `<n>`, `</n>`, `<n/>` with n from 1, no leading zero, at most four digits.
 * A backslash makes what follows literal. Backslashes are special only in a run directly before something that looks
 * like a tag: there each literal backslash is written twice and one more makes the tag literal.
 */
// The look-behind keeps a long run of backslashes linear: it is tried once, from its start.
const tagLike = /(?<!\\)(\\*)<(\/?)([1-9]\d{0,3})(\/?)>/g;

/** The parts of a marked text in order: literal text, unescaped, and tags. Neighbouring text is one part. Linear time. */
export function parseMarkup(marked: MarkedText): readonly (string | Tag)[] {
  if (!marked.includes('<')) return marked === '' ? [] : [marked];
  const known = parsed.get(marked);
  if (known) return known;
  const parts = readParts(marked);
  if (marked.length > longestParsed) return parts;
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(marked, parts);
  return parts;
}

// Every page and file of a briefing asks for the same sentences. Nothing of this can be seen from outside.
const parsed = new Map<MarkedText, readonly (string | Tag)[]>();
const mostParsed = 1000;
const longestParsed = 2000;

function readParts(marked: MarkedText): readonly (string | Tag)[] {
  const parts: (string | Tag)[] = [];
  let literal = '';
  let cursor = 0;
  for (const match of marked.matchAll(tagLike)) {
    const [whole, slashes = '', closing, number, empty] = match;
    if (closing && empty) continue;
    literal += marked.slice(cursor, match.index) + '\\'.repeat(slashes.length >> 1);
    cursor = match.index + whole.length;
    if (slashes.length % 2 === 1) {
      literal += whole.slice(slashes.length);
      continue;
    }
    if (literal !== '') parts.push(literal);
    literal = '';
    parts.push({ type: closing ? 'close' : empty ? 'empty' : 'open', code: Number(number) });
  }
  literal += marked.slice(cursor);
  if (literal !== '') parts.push(literal);
  return parts;
}

/** Literal text as marked text: what could be read as a tag is escaped. */
export function escapeMarkup(text: string): MarkedText {
  if (!text.includes('<')) return text;
  return text.replace(tagLike, (whole, slashes: string, closing: string, _n: string, empty: string) =>
    closing && empty ? whole : `${slashes}${slashes}\\${whole.slice(slashes.length)}`,
  );
}

/** The tag as it stands in marked text. */
export function formatTag(tag: Tag): string {
  if (tag.type === 'close') return `</${tag.code}>`;
  return tag.type === 'open' ? `<${tag.code}>` : `<${tag.code}/>`;
}

/**
 * The inverse of `parseMarkup`. Text parts are literal. Neighbouring text parts are joined before escaping, so a tag
 * cannot arise where two of them meet.
 */
export function formatMarkup(parts: readonly (string | Tag)[]): MarkedText {
  let marked = '';
  let literal = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      literal += part;
      continue;
    }
    marked += closeLiteral(literal) + formatTag(part);
    literal = '';
  }
  return marked + escapeMarkup(literal);
}

/** Backslashes that end a literal would be read as belonging to the tag that follows: they are written twice. */
function closeLiteral(literal: string): MarkedText {
  const escaped = escapeMarkup(literal);
  if (!escaped.endsWith('\\')) return escaped;
  let count = 0;
  while (escaped[escaped.length - 1 - count] === '\\') count++;
  return escaped + '\\'.repeat(count);
}

/** The text without its codes, as a reader sees it, less what stands behind codes. */
export function plainText(marked: MarkedText): string {
  if (!marked.includes('<')) return marked;
  return parseMarkup(marked)
    .filter((part) => typeof part === 'string')
    .join('');
}

/** Whether a marked text has a letter or digit outside its codes: all else needs no translation. */
export function hasWords(marked: MarkedText): boolean {
  // What stands before the first tag tells it of nearly every sentence.
  return /^[^<]*?[\p{L}\p{N}]/u.test(marked) || /[\p{L}\p{N}]/u.test(plainText(marked));
}

/**
 * The text as a reader sees it, codes included: a forced line break between words is a space, inline code and
 * addresses stand as they are shown, note calls are left out.
 */
export function readableText(marked: MarkedText, codes: readonly Code[]): string {
  if (!marked.includes('<')) return marked;
  const shown: string[] = [];
  let isBroken = false;
  const add = (text: string): void => {
    const last = shown.at(-1);
    const isSpaced = isBroken || last?.endsWith(' ') === true;
    const joint = isBroken && last !== undefined ? ' ' : '';
    shown.push(joint + (isSpaced ? text.trimStart() : text));
    isBroken = false;
  };
  for (const part of parseMarkup(marked)) {
    const code = typeof part !== 'string' && part.type === 'empty' ? codes[part.code - 1] : undefined;
    if (typeof part === 'string') add(part);
    else if (code?.kind === 'literal' || code?.kind === 'address') add(code.display ?? '');
    else if (code?.kind === 'break') {
      isBroken = true;
      if (shown.length > 0) shown.push((shown.pop() as string).trimEnd());
    }
  }
  return shown.join('');
}
