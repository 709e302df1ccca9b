import { readPage } from '../html/read-page.ts';

/** `<!-->` and `<!--->` are whole comments. */
const emptyComment = /<!---?>/y;

/** What `<` begins inside a line of text. */
export type AngleBracket =
  | { readonly kind: 'address'; readonly address: string; readonly href: string; readonly end: number }
  | { readonly kind: 'html'; readonly end: number };

const uri = /<([a-z][a-z\d+.-]{1,31}:[^\s<>\0-\x1f]*)>/iy;
const email = /<([a-z\d.!#$%&'*+/=?^_`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)*)>/iy;
const tag =
  /<(?:\/[a-z][a-z\d-]*\s*|[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>/iy;

/** Openings of raw HTML that has a fixed end. */
const closed: readonly (readonly [opening: RegExp, closing: string])[] = [
  [/<!--/y, '-->'],
  [/<\?/y, '?>'],
  [/<![a-z]/iy, '>'],
  [/<!\[CDATA\[/y, ']]>'],
];

/**
 * Reads the construct that begins with `<` (CommonMark 0.31.2 §6.5, §6.6): autolinks, tags, comments, instructions, declarations.
 * `unclosed` belongs to the text: it keeps the closings that were looked for and are not there, so that a text of
 * nothing but openings is searched once.
 */
export function readAngleBracket(
  text: string,
  start: number,
  unclosed: Set<string>,
): AngleBracket | undefined {
  const link = execAt(uri, text, start);
  if (link) return { kind: 'address', address: link[1] ?? '', href: link[1] ?? '', end: uri.lastIndex };
  const mail = execAt(email, text, start);
  if (mail)
    return { kind: 'address', address: mail[1] ?? '', href: `mailto:${mail[1]}`, end: email.lastIndex };
  if (execAt(tag, text, start)) return { kind: 'html', end: tag.lastIndex };
  if (execAt(emptyComment, text, start)) return { kind: 'html', end: emptyComment.lastIndex };
  for (const [opening, closing] of closed) {
    if (!execAt(opening, text, start)) continue;
    if (unclosed.has(closing)) return undefined;
    const end = text.indexOf(closing, opening.lastIndex);
    if (end >= 0) return { kind: 'html', end: end + closing.length };
    unclosed.add(closing);
    return undefined;
  }
  return undefined;
}

function execAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

/** HTML with a Markdown equivalent, so that both give the same code. */
const elements: ReadonlyMap<string, 'strong' | 'emphasis' | 'strikethrough'> = new Map([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['del', 'strikethrough'],
  ['s', 'strikethrough'],
]);

/** A start or end tag with an equivalent mark in Markdown. */
export interface PairTag {
  readonly name: string;
  readonly closes: boolean;
  readonly kind: 'strong' | 'emphasis' | 'strikethrough' | 'link';
  /** Of the start of a link. */
  readonly href?: string;
}

const simpleTag = /^<(\/?)([a-z]+)>$/i;

/** A tag that stands for emphasis of some kind and has no attributes, or one of a link. */
export function pairTag(raw: string): PairTag | undefined {
  if (/^<a\s/i.test(raw)) return linkStart(raw);
  const match = raw.length > 10 ? null : simpleTag.exec(raw);
  const name = match?.[2]?.toLowerCase() ?? '';
  const closes = match?.[1] === '/';
  const kind = name === 'a' && closes ? 'link' : elements.get(name);
  return kind && { name, closes, kind };
}

function linkStart(raw: string): PairTag | undefined {
  const [token] = readPage(raw, '', '');
  const attributes = token?.type === 'open' ? token.attributes : [];
  const href = attributes.find((attribute) => attribute.name === 'href')?.value;
  return href === undefined ? undefined : { name: 'a', closes: false, kind: 'link', href };
}

/** Whether a tag is a forced line break: `<br>`, `<br/>`, `<br />`. */
export function isBreakTag(raw: string): boolean {
  return raw.length < 10 && /^<br[ \t]*\/?>$/i.test(raw);
}
