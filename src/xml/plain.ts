import { xmlLimits } from './limits.ts';
import type { QName } from './namespaces.ts';
import { resolveReferences } from './references.ts';
import { isPossible } from './serialize.ts';
import { createStartTagReader } from './start-tag.ts';

/** What is found in XML, in its order. `at` is the offset where the reader stands: behind what it tells of. */
export interface Tokens {
  /** Attributes come before their element, with references resolved and white space as the standard wants it. */
  attribute(name: QName, value: string, at: number): void;
  open(name: QName, start: number, at: number): void;
  close(at: number): void;
  /** Line ends are `\n`. The reader stands behind the `<` of the next tag, or behind a CDATA section. */
  text(part: string, at: number): void;
}

/** How far plain XML was read, and what is open there. */
export interface PlainReading {
  /** Offset of the first thing that is not plain, or the length of the text. */
  readonly at: number;
  readonly open: readonly QName[];
  readonly isRootClosed: boolean;
}

/**
 * Reads what nearly all XML is made of, in half the time of a reader of all of it: tags with names in ASCII, attributes, text
 * with references to characters, comments, CDATA sections. It stops before anything else, be it a fault or merely rare,
 * without telling of it. What it reads is well-formed (XML 1.0), but for colons in wrong places. Linear time.
 *
 * @param from Offset behind the prolog.
 */
export function readPlain(
  text: string,
  from: number,
  nameOf: (name: string) => QName,
  tokens: Tokens,
): PlainReading {
  const open: QName[] = [];
  let isRootClosed = false;
  let asides = 0;
  const startTag = createStartTagReader(text, nameOf);

  // Each of these reads what begins at an offset and gives the one behind it, or -1 where it is not plain.
  const readText = (start: number): number => {
    let end = start;
    /** Has references or line ends to be resolved; has what may be no character. */
    let isMixed = false;
    let isSuspect = false;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      // Nearly every character, in a look or two.
      if (code > bracket && code < firstSurrogate) continue;
      if (code === space || (code > ampersand && code < bracket && code !== less)) continue;
      if (code === less) break;
      if (code === ampersand || code === carriage) isMixed = true;
      else if (code >= firstSurrogate || (code < space && code !== feed && code !== tab)) isSuspect = true;
      else if (code === bracket && text.startsWith(']]>', end)) return -1;
    }
    // What is left open is a fault.
    if (end === text.length && !isRootClosed) return -1;
    if (end === start) return end;
    const raw = text.slice(start, end);
    if (isSuspect && !isPossible(raw)) return -1;
    if (open.length === 0 && notSpace.test(raw)) return -1;
    const part = isMixed ? resolve(raw) : raw;
    if (part === undefined) return -1;
    tokens.text(part, end + 1);
    return end;
  };
  const readStartTag = (start: number): number => {
    const end = isRootClosed ? -1 : startTag.read(start);
    if (end < 0) return -1;
    const { name, isEmpty, names, values, ends } = startTag;
    for (let index = 0; index < startTag.count; index++) {
      tokens.attribute(names[index]!, values[index]!, ends[index]!);
    }
    tokens.open(name, start, end);
    if (isEmpty) tokens.close(end);
    else open.push(name);
    isRootClosed = open.length === 0;
    return end;
  };
  const readEndTag = (start: number): number => {
    const name = open.at(-1)?.name;
    if (name === undefined || !text.startsWith(name, start + 2)) return -1;
    let end = start + 2 + name.length;
    while (isSpace(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) !== greater) return -1;
    open.pop();
    isRootClosed = open.length === 0;
    tokens.close(end + 1);
    return end + 1;
  };
  const readAside = (start: number): number => {
    const isComment = text.startsWith('<!--', start);
    if (!isComment && (open.length === 0 || !text.startsWith('<![CDATA[', start))) return -1;
    const first = start + (isComment ? 4 : 9);
    const last = text.indexOf(isComment ? '--' : ']]>', first);
    if (last < 0 || ++asides > xmlLimits.asides) return -1;
    const raw = text.slice(first, last);
    if (!isPossible(raw) || (isComment && text.charCodeAt(last + 2) !== greater)) return -1;
    if (!isComment) tokens.text(withLineFeeds(raw), last + 3);
    return last + 3;
  };

  for (let at = from; ; ) {
    const start = readText(at);
    if (start < 0) return { at, open, isRootClosed };
    const sign = text.charCodeAt(start + 1);
    const end =
      sign === slash ? readEndTag(start) : sign === exclamation ? readAside(start) : readStartTag(start);
    if (end < 0) return { at: start, open, isRootClosed };
    at = end;
  }
}

/** As a reader gives it (XML 1.0 §2.11); nothing where a reference is none, or where there may be too many. */
function resolve(raw: string): string | undefined {
  const lines = withLineFeeds(raw);
  if (!lines.includes('&')) return lines;
  return lines.length > xmlLimits.textLength ? undefined : resolveReferences(lines);
}

function withLineFeeds(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}

const notSpace = /[^ \t\r\n]/;

/** Production 3. */
function isSpace(code: number): boolean {
  return code === space || code === feed || code === tab || code === carriage;
}

const exclamation = 0x21;
const ampersand = 0x26;
const slash = 0x2f;
const less = 0x3c;
const greater = 0x3e;
const bracket = 0x5d;
const space = 0x20;
const tab = 0x09;
const feed = 0x0a;
const carriage = 0x0d;
const firstSurrogate = 0xd800;
