import { findingOf, type Unplaced } from '../../messages/findings/say.ts';
import { readEntity } from './entities.ts';

/**
 * What a piece of HTML is: a block whose text is read, a block that is copied as it is, or a tag in a sentence, which does not
 * hold all of its element; that of a link with its end.
 */
export type HtmlScope = 'read' | 'block' | 'tag' | 'link';

/** What readers would miss of a piece of raw HTML: it is copied into documents as it is, and pages leave it out. */
export interface HtmlLoss {
  /** Offset in the piece. */
  readonly at: number;
  readonly finding: Unplaced;
}

/** Elements that show nothing of their own: without them their text is the same. */
const plain: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside b base bdi bdo big blockquote body br caption center cite code col colgroup data dd ' +
    'del details dfn dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup ' +
    'hr html i ins kbd label legend li link main mark menu meta nav nobr noscript ol p pre q rp rt ruby s samp script ' +
    'search section small span strike strong style sub summary sup table tbody td tfoot th thead time title tr tt u ul ' +
    'var wbr'
  ).split(' '),
);

/** Attributes that hold text for readers. */
const spoken: ReadonlySet<string> = new Set([
  ...['abbr', 'alt', 'label', 'placeholder', 'summary', 'title'],
  ...['aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext'],
]);

const word = /[\p{L}\p{N}]/u;

/**
 * The first thing in a piece of raw HTML that readers would miss, or find untranslated: text outside of tags, text in
 * attributes, elements that show something themselves. Of a block that is read only the last. Linear time.
 */
export function findLoss(html: string, scope: HtmlScope): HtmlLoss | undefined {
  for (let at = 0; at < html.length; ) {
    const found = html.indexOf('<', at);
    const open = found < 0 ? html.length : found;
    const text = scope === 'read' ? undefined : wordIn(html, at, open);
    if (text !== undefined) return textLoss(html, text);
    if (open === html.length) return undefined;
    const part = readPart(html, open, scope);
    if (part.loss) return part.loss;
    at = part.end;
  }
  return undefined;
}

interface Part {
  readonly end: number;
  readonly loss?: HtmlLoss | undefined;
}

/** Markup that is never shown: comments, instructions, declarations, CDATA. */
const hidden: readonly (readonly [opening: string, closing: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
];

function readPart(html: string, open: number, scope: HtmlScope): Part {
  const emptyComment = /<!---?>/y;
  emptyComment.lastIndex = open;
  if (emptyComment.test(html)) return { end: emptyComment.lastIndex };
  const pair = hidden.find(([opening]) => html.startsWith(opening, open));
  if (!pair) return readTag(html, open, scope);
  const close = html.indexOf(pair[1], open + pair[0].length);
  return close < 0 ? unclosed(html, open, pair[0], pair[1]) : { end: close + pair[1].length };
}

const tagStart = /<(\/?)([a-z][^\s/>]*)/iy;
const attribute = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/y;
const tagEnd = /[\s/]*>/y;

/** A tag, or a complete script or style sheet. Anything else is text. */
function readTag(html: string, open: number, scope: HtmlScope): Part {
  tagStart.lastIndex = open;
  const [, slash, written = ''] = tagStart.exec(html) ?? [];
  if (slash === undefined) return { end: open + 1 };
  const name = written.toLowerCase();
  let at = tagStart.lastIndex;
  let loss: HtmlLoss | undefined;
  let isLink = false;
  for (;;) {
    tagEnd.lastIndex = at;
    if (tagEnd.test(html)) break;
    attribute.lastIndex = at;
    const match = attribute.exec(html);
    if (!match) return { end: open + 1, loss: textLoss(html, open) };
    const [, key = '', ...values] = match;
    const value = values.find((each) => each !== undefined) ?? '';
    if (scope !== 'read' && spoken.has(key.toLowerCase()) && wordIn(value, 0, value.length) !== undefined)
      loss ??= attributeLoss(open, name, key, value);
    if (name === 'a' && key.toLowerCase() === 'href') isLink = true;
    at = attribute.lastIndex;
  }
  const end = tagEnd.lastIndex;
  if (!plain.has(name) && !(scope === 'read' && name === 'img')) loss ??= elementLoss(open, name);
  if (isLink && scope !== 'read' && scope !== 'link') loss ??= linkLoss(open, html.slice(open, end));
  if (loss || slash !== '' || scope === 'tag' || scope === 'link' || (name !== 'script' && name !== 'style'))
    return { end, loss };
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = end;
  const close = closing.exec(html)?.index;
  return close === undefined ? unclosed(html, open, `<${name}>`, `</${name}>`) : { end: close };
}

/** Offset of the first letter or digit of a text, its character references decoded. */
function wordIn(html: string, start: number, end: number): number | undefined {
  for (let at = start; at < end; at++) {
    const entity = html[at] === '&' ? readEntity(html, at) : undefined;
    if (word.test(entity?.text ?? String.fromCodePoint(html.codePointAt(at) ?? 0))) return at;
    if (entity) at = entity.end - 1;
  }
  return undefined;
}

const longest = 40;

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

function textLoss(html: string, at: number): HtmlLoss {
  const next = html.indexOf('<', at + 1);
  const text = html.slice(at, Math.min(next < 0 ? html.length : next, at + 4 * longest));
  return { at, finding: findingOf('error', { text: 'source/html:text', values: { text: shown(text) } }) };
}

function attributeLoss(at: number, name: string, key: string, value: string): HtmlLoss {
  const values = { attribute: key, element: name, value: shown(value) };
  return { at, finding: findingOf('error', { text: 'source/html:attribute', values }) };
}

function elementLoss(at: number, name: string): HtmlLoss {
  return { at, finding: findingOf('error', { text: 'source/html:element', values: { element: name } }) };
}

function linkLoss(at: number, tag: string): HtmlLoss {
  return { at, finding: findingOf('warning', { text: 'source/html:link', values: { link: shown(tag) } }) };
}

function unclosed(html: string, at: number, opening: string, closing: string): Part {
  if (wordIn(html, at + opening.length, html.length) === undefined) return { end: html.length };
  const values = { opening: shown(opening), closing };
  const finding = findingOf('error', { text: 'source/html:unclosed', values });
  return { end: html.length, loss: { at, finding } };
}
