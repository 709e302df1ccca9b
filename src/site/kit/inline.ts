import type { Code, Inline, MarkedText, Picture, Tag } from '../../model/content.ts';
import { parseMarkup } from '../../text/markup.ts';
import { escapeHtml, isExternal, safeAddress } from './escape.ts';
import { type Html, html, trustedHtml } from './html.ts';
import { type Mark, type MarkEdge, placeMarks } from './marks.ts';
import { standIn } from './reading-text.ts';

/** How a footnote call is written; `first` is true once per call code and text, so that an id stays unique. */
export type WriteCall = (label: string, first: boolean) => Html;

/** Footnote labels are the same whatever their case: `[^Note]` calls `[^note]`. */
export function foldLabel(label: string): string {
  return label.toLowerCase();
}

/** Deeper than any text written by people; without it overlapping tags could grow the page quadratically. */
const deepest = 12;

/** Raw inline HTML that only formats; it has to be exactly so, without attributes. Everything else is dropped. */
const plainHtml = /^<(\/?)(sub|sup|u|b|i|s|br)\s*(\/?)>$/i;

/** Whether raw inline HTML only formats, so that it is shown. */
export function isFormatting(raw: string): boolean {
  return plainHtml.test(raw.trim());
}

/**
 * A bare address up to its password: Markdown takes what follows, "secret@example.org" of "https://user:secret@example.org",
 * for an e-mail address.
 */
const passwordStart = /https?:\/\/[^\s/?#]*$/i;

/** Characters: longer than the name of any user. */
const longestName = 200;

interface Opened {
  readonly key: string;
  readonly element: string;
  readonly start: string;
}

/**
 * A marked text as HTML that is well-formed whatever its tags are: a tag that was never opened is dropped, one that was
 * never closed ends with the text, and overlapping ones are closed and opened again. No text is ever lost. `marks` are
 * links around parts of the text; `set` gives a part of the text as the page sets it.
 */
export function writeMarked(
  marked: MarkedText,
  codes: readonly Code[],
  writeCall: WriteCall,
  marks: readonly Mark[] = [],
  set: (text: string) => string = asItIs,
): Html {
  if (marks.length === 0 && !marked.includes('<')) return html`${set(marked)}`;
  return writeParts(placeMarks(parseMarkup(marked), codes, marks), codes, writeCall, set);
}

const asItIs = (text: string): string => text;

/** Running content that was not segmented, as HTML. */
export function writeInlines(inlines: readonly Inline[], codes: readonly Code[], writeCall: WriteCall): Html {
  const parts = inlines.map((inline): string | Tag =>
    inline.type === 'text' ? inline.text : { type: inline.type, code: inline.code + 1 },
  );
  return writeParts(parts, codes, writeCall);
}

/** A text on its way to HTML: what is open changes from part to part, and each part escapes its own. */
interface Writing {
  text: string;
  readonly opened: Opened[];
  /** The end of the plain text so far, since the last code. */
  before: string;
  /** Labels of footnotes that were called. */
  readonly called: Set<string>;
  readonly writeCall: WriteCall;
}

function writeParts(
  parts: readonly (string | Tag | MarkEdge)[],
  codes: readonly Code[],
  writeCall: WriteCall,
  set: (text: string) => string = asItIs,
): Html {
  const writing: Writing = { text: '', opened: [], before: '', called: new Set(), writeCall };
  let ends: ReadonlyMap<number, number> | undefined;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as (typeof parts)[number];
    if (typeof part === 'string') {
      writing.text += escapeHtml(set(part));
      writing.before = (writing.before + part).slice(-longestName);
      continue;
    }
    const code = 'code' in part ? codes[part.code - 1] : undefined;
    if (part.type === 'open' && code?.paired && code.picture) {
      ends ??= endsOf(parts);
      const end = ends.get(at);
      if (end !== undefined) {
        putPicture(writing, code.picture, code.title, parts.slice(at + 1, end), codes);
        at = end;
        continue;
      }
    }
    putTag(writing, part, code);
  }
  for (const entry of writing.opened.toReversed()) writing.text += `</${entry.element}>`;
  return trustedHtml(writing.text);
}

function putTag(writing: Writing, part: Tag | MarkEdge, code: Code | undefined): void {
  if (part.type === 'mark') open(writing, { key: 'mark', element: 'a', start: String(part.tag) });
  else if (part.type === 'unmark') close(writing, 'mark');
  else if (!code) return;
  else if (part.type === 'close') close(writing, String(part.code));
  else if (!code.paired) {
    putCode(writing, code);
    writing.before = '';
  } else if (part.type === 'open') {
    const entry = elementOf(code);
    if (entry) open(writing, { key: String(part.code), ...entry });
  }
}

function open(writing: Writing, entry: Opened): void {
  const { opened } = writing;
  const isAgain = opened.some(
    ({ key, element }) => key === entry.key || (element === 'a' && entry.element === 'a'),
  );
  if (isAgain || opened.length === deepest) return;
  opened.push(entry);
  writing.text += entry.start;
}

/** Closes what was opened with a key, and opens again what was opened in it since. */
function close(writing: Writing, key: string): void {
  const { opened } = writing;
  const at = opened.findLastIndex((entry) => entry.key === key);
  if (at === -1) return;
  const [closed, ...above] = opened.splice(at);
  for (const entry of above.toReversed()) writing.text += `</${entry.element}>`;
  writing.text += `</${closed?.element}>`;
  for (const entry of above) {
    opened.push(entry);
    writing.text += entry.start;
  }
}

/** Adds the markup for a code without content. */
function putCode(writing: Writing, code: Code): void {
  const display = code.display ?? '';
  const inLink = writing.opened.some(({ element }) => element === 'a');
  switch (code.kind) {
    case 'break':
      writing.text += '<br/>';
      break;
    case 'html':
      putHtml(writing, code.open);
      break;
    case 'literal':
      writing.text += `<code>${escapeHtml(display)}</code>`;
      break;
    case 'image':
      if (code.picture) writing.text += writePicture(code.picture, display, code.title);
      else writing.text += display && `<span class="image">${escapeHtml(display)}</span>`;
      break;
    case 'reference': {
      const label = foldLabel(display);
      writing.text += inLink
        ? `<sup>${escapeHtml(display)}</sup>`
        : writing.writeCall(display, !writing.called.has(label));
      if (!inLink) writing.called.add(label);
      break;
    }
    default: {
      const isText = inLink || display === '' || passwordStart.test(writing.before);
      const start = isText ? '' : linkStart(code.href ?? followed(display), ' class="bare"');
      writing.text += start ? `${start}${escapeHtml(display)}</a>` : escapeHtml(display);
    }
  }
}

/** Puts raw inline HTML that only formats, and nothing of any other. */
function putHtml(writing: Writing, raw: string): void {
  const [, closing, name = '', empty] = plainHtml.exec(raw.trim()) ?? [];
  const element = name.toLowerCase();
  if (element === 'br') writing.text += closing ? '' : '<br/>';
  else if (element && closing) close(writing, `<${element}`);
  else if (element && !empty) open(writing, { key: `<${element}`, element, start: `<${element}>` });
}

/** Puts a picture, whose text is what an image has inside; what ends in there ends. */
function putPicture(
  writing: Writing,
  picture: Picture,
  title: string | undefined,
  inside: readonly (string | Tag | MarkEdge)[],
  codes: readonly Code[],
): void {
  writing.text += writePicture(picture, inside.map((part) => readingPart(part, codes)).join(''), title);
  writing.before = '';
  for (const part of inside) {
    if (typeof part === 'string') continue;
    if (part.type === 'unmark') close(writing, 'mark');
    else if (part.type === 'close') close(writing, String(part.code));
  }
}

/** Indexes of the tags that end what is opened at an index. */
function endsOf(parts: readonly (string | Tag | MarkEdge)[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const opened = new Map<number, number>();
  for (const [at, part] of parts.entries()) {
    if (typeof part === 'string') continue;
    if (part.type === 'open') opened.set(part.code, at);
    const from = part.type === 'close' ? opened.get(part.code) : undefined;
    if (from === undefined || part.type !== 'close') continue;
    ends.set(from, at);
    opened.delete(part.code);
  }
  return ends;
}

function readingPart(part: string | Tag | MarkEdge, codes: readonly Code[]): string {
  if (typeof part === 'string') return part;
  return part.type === 'empty' || part.type === 'open' ? standIn(codes[part.code - 1]) : '';
}

/** Its size keeps the place before the file is there. */
function writePicture({ path, width, height }: Picture, text: string, title: string | undefined): string {
  const size = width === undefined ? '' : ` width="${width}" height="${height}"`;
  return `<img class="picture" src="${escapeHtml(path)}" alt="${escapeHtml(text)}"${titleOf(title)}${size} loading="lazy"/>`;
}

function titleOf(title: string | undefined): string {
  return title === undefined ? '' : ` title="${escapeHtml(title)}"`;
}

/** The element of a code with content; none if only its content is shown. */
function elementOf(code: Code): { element: string; start: string } | undefined {
  switch (code.kind) {
    case 'strong':
      return { element: 'strong', start: '<strong>' };
    case 'emphasis':
      return { element: 'em', start: '<em>' };
    case 'strikethrough':
      return { element: 'del', start: '<del>' };
    case 'literal':
      return { element: 'code', start: '<code>' };
    case 'image': {
      // A picture of another server is followed, never loaded.
      const start =
        /^https?:/i.test(code.href ?? '') && linkStart(code.href ?? '', ' class="image"', code.title);
      return start
        ? { element: 'a', start }
        : { element: 'span', start: `<span class="image"${titleOf(code.title)}>` };
    }
    case 'link':
    case 'address': {
      const start = linkStart(code.href ?? '', '', code.title);
      if (start) return { element: 'a', start };
      return code.title === undefined
        ? undefined
        : { element: 'span', start: `<span${titleOf(code.title)}>` };
    }
    case 'html': {
      const [, closing, name = ''] = plainHtml.exec(code.open.trim()) ?? [];
      const element = name.toLowerCase();
      return element && !closing && element !== 'br' ? { element, start: `<${element}>` } : undefined;
    }
    default:
      return undefined;
  }
}

/** A bare address, whose text says where it leads, is told apart: paper has no need to say it twice. */
function linkStart(href: string, kind = '', title?: string): string {
  const address = safeAddress(href);
  if (address === undefined) return '';
  // The other site neither learns where the reader comes from nor reaches the page that was left.
  const relation = isExternal(address) ? ' rel="noopener noreferrer"' : '';
  return `<a${kind} href="${escapeHtml(address)}"${titleOf(title)}${relation}>`;
}

/** A bare e-mail address is followed as `mailto:`; `www.` alone has no scheme and stays text. */
export function followed(display: string): string {
  return /^[^\s/:@]+@[^\s/:@]+$/.test(display) ? `mailto:${display}` : display;
}
