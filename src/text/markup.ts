import type { Code, MarkedText, Tag } from '../model/content.ts';
import type { Span } from '../model/location.ts';

/** The parts of a marked text in order: literal text, unescaped, and tags. Neighbouring text is one part. Linear time. */
export function parseMarkup(marked: MarkedText): readonly (string | Tag)[] {
  if (!marked.includes('<')) return marked === '' ? [] : [marked];
  const parts: (string | Tag)[] = [];
  let literal = '';
  let cursor = 0;
  for (let found = findTag(marked, 0); found; found = findTag(marked, found.end)) {
    const { start, end, slashes, tag } = found;
    const before = marked.slice(cursor, start - slashes + (slashes >> 1));
    literal = literal === '' ? before : literal + before;
    cursor = end;
    if (slashes % 2 === 1) {
      cursor = start;
      continue;
    }
    if (literal !== '') parts.push(literal);
    literal = '';
    parts.push(tag);
  }
  literal += marked.slice(cursor);
  if (literal !== '') parts.push(literal);
  return parts;
}

/**
 * Grammar of marked text: `<n>`, `</n>`, `<n/>` with n from 1, no leading zero, at most four digits.
 * A backslash makes what follows literal. Backslashes are special only in a run directly before something that looks
 * like a tag: there each literal backslash is written twice and one more makes the tag literal.
 *
 * This is what looks like a tag, from its `<` to after its `>`, and how many backslashes stand directly before it.
 */
interface TagLike extends Span {
  readonly slashes: number;
  readonly tag: Tag;
}

const [slash, backslash, zero, nine, greater] = [0x2f, 0x5c, 0x30, 0x39, 0x3e];

/** The first thing that looks like a tag at or after an offset. Written by hand: several times as fast as a regular expression. */
function findTag(text: string, from: number): TagLike | undefined {
  for (let start = text.indexOf('<', from); start >= 0; start = text.indexOf('<', start + 1)) {
    let at = start + 1;
    const isClosing = text.charCodeAt(at) === slash;
    if (isClosing) at++;
    const first = at;
    let code = 0;
    for (; at < first + 4; at++) {
      const unit = text.charCodeAt(at);
      if (!(unit >= zero && unit <= nine) || (code === 0 && unit === zero)) break;
      code = code * 10 + unit - zero;
    }
    if (code === 0) continue;
    const isEmpty = text.charCodeAt(at) === slash;
    if (isEmpty) at++;
    if (text.charCodeAt(at) !== greater || (isClosing && isEmpty)) continue;
    let before = start;
    while (text.charCodeAt(before - 1) === backslash) before--;
    const type = isClosing ? 'close' : isEmpty ? 'empty' : 'open';
    return { start, end: at + 1, slashes: start - before, tag: { type, code } };
  }
  return undefined;
}

/** The tags of a marked text with their places, in order; what is escaped is none. Linear time. */
export function findTags(marked: MarkedText): readonly (Tag & Span)[] {
  const tags: (Tag & Span)[] = [];
  for (let found = findTag(marked, 0); found; found = findTag(marked, found.end)) {
    const { start, end, slashes, tag } = found;
    if (slashes % 2 === 0) tags.push({ ...tag, start, end });
  }
  return tags;
}

/** Literal text as marked text: what could be read as a tag is escaped. */
export function escapeMarkup(text: string): MarkedText {
  let escaped = '';
  let cursor = 0;
  for (let found = findTag(text, 0); found; found = findTag(text, found.end)) {
    const { start, slashes } = found;
    escaped += `${text.slice(cursor, start)}${text.slice(start - slashes, start)}\\`;
    cursor = start;
  }
  return escaped === '' ? text : escaped + text.slice(cursor);
}

/** The tag as written in marked text. */
export function formatTag(tag: Tag): string {
  if (tag.type === 'close') return `</${tag.code}>`;
  return tag.type === 'open' ? `<${tag.code}>` : `<${tag.code}/>`;
}

/**
 * The inverse of `parseMarkup`. Text parts are literal. Neighbouring text parts are joined before escaping, so a tag
 * cannot arise where two of them meet.
 */
export function formatMarkup(parts: readonly (string | Tag)[]): MarkedText {
  // Joined: what is read from a file is kept, and `+` would keep every part with it.
  const marked: string[] = [];
  let literal = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      literal = literal === '' ? part : literal + part;
      continue;
    }
    if (literal !== '') marked.push(closeLiteral(literal));
    marked.push(formatTag(part));
    literal = '';
  }
  if (marked.length === 0) return escapeMarkup(literal);
  if (literal !== '') marked.push(escapeMarkup(literal));
  return marked.join('');
}

/** Backslashes that end a literal would be read as belonging to the tag that follows: they are written twice. */
function closeLiteral(literal: string): MarkedText {
  const escaped = escapeMarkup(literal);
  if (!escaped.endsWith('\\')) return escaped;
  let count = 0;
  while (escaped[escaped.length - 1 - count] === '\\') count++;
  return escaped + '\\'.repeat(count);
}

/** The text without its codes and their content, as a reader sees it. */
export function plainText(marked: MarkedText): string {
  if (!marked.includes('<')) return marked;
  return parseMarkup(marked)
    .filter((part) => typeof part === 'string')
    .join('');
}

/** The codes of a text, whatever their order: the same for texts with the same codes. */
export function codesKey(marked: MarkedText): string {
  if (!marked.includes('<')) return '';
  return parseMarkup(marked)
    .flatMap((part) => (typeof part === 'string' ? [] : [`${part.type} ${part.code}`]))
    .sort()
    .join('\n');
}

/** Whether a marked text has a letter or digit outside its codes: all else needs no translation. */
export function hasWords(marked: MarkedText): boolean {
  // The text before the first tag decides it for nearly every sentence.
  return /^[^<]*?[\p{L}\p{N}]/u.test(marked) || /[\p{L}\p{N}]/u.test(plainText(marked));
}

/**
 * The text as a reader sees it, codes included: a forced line break between words is a space, inline code, addresses, tabs
 * and fields stand as they are shown, note calls are left out.
 */
export function readableText(marked: MarkedText, codes: readonly Code[]): string {
  if (!marked.includes('<')) return marked;
  let shown = '';
  /** What was added last. */
  let last: string | undefined;
  let isBroken = false;
  for (const part of parseMarkup(marked)) {
    let text = '';
    if (typeof part === 'string') text = part;
    else {
      const code = part.type === 'empty' ? codes[part.code - 1] : undefined;
      if (code?.kind === 'break') {
        isBroken = true;
        last = last?.trimEnd();
        continue;
      }
      if (code?.kind !== 'literal' && code?.kind !== 'address' && code?.kind !== 'run') continue;
      text = code.display ?? '';
    }
    if (isBroken || last?.endsWith(' ')) text = text.trimStart();
    if (last !== undefined) {
      shown += last;
      if (isBroken) text = ` ${text}`;
    }
    last = text;
    isBroken = false;
  }
  return shown + (last ?? '');
}

/** For each tag of a whole pair, the index of its start; undefined for text, empty tags and tags without their other half. */
export function pairTags(parts: readonly (string | Tag)[]): readonly (number | undefined)[] {
  const pairs: (number | undefined)[] = parts.map(() => undefined);
  const open = new Map<number, number[]>();
  parts.forEach((part, index) => {
    if (typeof part === 'string' || part.type === 'empty') return;
    const starts = open.get(part.code) ?? [];
    open.set(part.code, starts);
    if (part.type === 'open') {
      starts.push(index);
      return;
    }
    const start = starts.pop();
    if (start === undefined) return;
    pairs[start] = start;
    pairs[index] = start;
  });
  return pairs;
}
