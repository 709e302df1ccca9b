import type { Span } from '../../model/location.ts';
import type { Content } from './content.ts';
import { readEntity } from './entities.ts';

/** The target of a link or of a link reference definition. */
export interface Destination {
  readonly href: string;
  readonly title?: string;
  /** The span of the title, without its quotation marks. */
  readonly titlePlace?: TitlePlace;
}

/** A part of a content: of `content`, which holds a definition, else of the one that is being read. */
export interface TitlePlace extends Span {
  readonly content?: Content;
}

/** Labels of the document: link reference definitions, and footnotes. By normalised label; the first one counts. */
export interface References {
  readonly links: ReadonlyMap<string, Destination>;
  readonly footnotes: ReadonlySet<string>;
}

/** CommonMark 0.31.2 §4.7: a label has at most 999 characters. */
export const longestLabel = 999;

/** Parentheses in a destination nest at most so deep, as in cmark: unlimited, hostile text would be read quadratically. */
const deepestParentheses = 32;

const asciiPunctuation = /[!-/:-@[-`{-~]/;

/** Whether a backslash before it would be an escape (CommonMark 0.31.2 §2.4). */
export function isAsciiPunctuation(character: string | undefined): boolean {
  return character !== undefined && asciiPunctuation.test(character);
}

/** One form for all ways to write a label: case and white space do not count (CommonMark 0.31.2 §6.3). */
export function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** The text with backslash escapes and character references decoded, as destinations and titles are read. */
function decode(raw: string): string {
  if (!/[\\&]/.test(raw)) return raw;
  let text = '';
  let cursor = 0;
  for (let at = 0; at < raw.length; at++) {
    const entity = raw[at] === '&' ? readEntity(raw, at) : undefined;
    if (entity) {
      text += raw.slice(cursor, at) + entity.text;
      cursor = entity.end;
      at = cursor - 1;
    } else if (raw[at] === '\\' && isAsciiPunctuation(raw[at + 1])) {
      text += raw.slice(cursor, at);
      cursor = ++at;
    }
  }
  return text + raw.slice(cursor);
}

/** Offset after the `]` of the label that begins with `[` at `start`, or -1. */
export function labelEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + longestLabel + 2);
  for (let at = start + 1; at < limit; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === ']') return at + 1;
    else if (character === '[') return -1;
  }
  return -1;
}

/** Offset after the destination that begins at `start`, or -1. An empty one ends where it begins. */
export function destinationEnd(text: string, start: number): number {
  if (text[start] === '<') {
    for (let at = start + 1; at < text.length; at++) {
      const character = text[at];
      if (character === '\\') at++;
      else if (character === '>') return at + 1;
      else if (character === '<' || character === '\n') return -1;
    }
    return -1;
  }
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5c) {
      if (isAsciiPunctuation(text[at + 1])) at++;
    } else if (unit <= 0x20 || unit === 0x7f) return depth === 0 ? at : -1;
    else if (unit === 0x28) {
      if (++depth > deepestParentheses) return -1;
    } else if (unit === 0x29 && --depth < 0) return at;
  }
  return depth === 0 ? text.length : -1;
}

/** The text from `start` to `end` as a destination: without angle brackets, decoded. */
export function destinationText(text: string, start: number, end: number): string {
  return text[start] === '<' ? decode(text.slice(start + 1, end - 1)) : decode(text.slice(start, end));
}

/** Offset after the title that begins at `start`, or -1. */
export function titleEnd(text: string, start: number): number {
  const opener = text[start];
  if (opener !== '"' && opener !== "'" && opener !== '(') return -1;
  const closer = opener === '(' ? ')' : opener;
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === closer) return at + 1;
    else if (character === '(' && opener === '(') return -1;
  }
  return -1;
}

/** The text from `start` to `end` as a title, on one line. */
export function titleText(text: string, start: number, end: number): string {
  return decode(text.slice(start + 1, end - 1)).replaceAll('\n', ' ');
}

/** Offset of the first character that is no white space. */
export function skipSpace(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\t') at++;
  return at;
}

/**
 * The inline link tail that begins with `(` at `start` (CommonMark 0.31.2 §6.3).
 *
 *   [text](</a b> "title")
 *         ^ start         ^ end
 */
export function readLinkTail(
  text: string,
  start: number,
): (Destination & { readonly end: number }) | undefined {
  const from = skipSpace(text, start + 1);
  const to = text[from] === ')' ? from : destinationEnd(text, from);
  if (to < 0) return undefined;
  const href = destinationText(text, from, to);
  let at = skipSpace(text, to);
  let titled: Pick<Destination, 'title' | 'titlePlace'> = {};
  if (at > to && text[at] !== ')') {
    const end = titleEnd(text, at);
    if (end < 0) return undefined;
    titled = { title: titleText(text, at, end), titlePlace: { start: at + 1, end: end - 1 } };
    at = skipSpace(text, end);
  }
  return text[at] === ')' ? { href, ...titled, end: at + 1 } : undefined;
}
