import type { Span } from '../model/location.ts';
import { readMessages } from './icu-messages.ts';

/**
 * A part of a text that a program replaces or reads, and that no translator changes: a `value` such as `%s` or `{{name}}`, a
 * `message` (ICU plural or select), a `tag` of HTML, an `option` of a command line, or other `code`.
 */
type PlaceholderKind = 'value' | 'message' | 'tag' | 'option' | 'code';

/** Where a placeholder is in a plain text. */
export interface Placeholder extends Span {
  readonly kind: PlaceholderKind;
  readonly text: string;
  /** Equal for two placeholders of the same value: `%d` as the first of its text and `%1$d`, `{{ a }}` and `{{a}}`. */
  readonly key: string;
}

const letters = '[\\p{L}_][\\p{L}\\p{N}_]{0,80}';
/** `name`, `user.name`, `list[0]`, `my-name`. */
const name = `${letters}(?:[.-]?\\[?[\\p{L}\\p{N}_$]{1,80}\\]?){0,8}`;
/** Not the percent sign of a number, as in “50%d”. */
const percent = '(?<![\\p{N}%])%';
const flags = "[-+0#']{0,3}(?:\\d{1,3}|\\*)?(?:\\.(?:\\d{1,3}|\\*))?";
/** A word may not begin right there, but a unit may: `%dpx`. */
const conversion = '(?:hh|h|ll|l|L|q|j|z|t)?(?:@|[dDiuUxXoOfFeEgGcCsSpaAn](?![A-Za-z]{3}))';

/** Elements of HTML that texts of programs have, so that `<root>` and `<your name>` are text. */
const elements =
  'a|abbr|acronym|address|article|aside|b|bdi|bdo|big|blockquote|body|br|button|caption|center|cite|code|col|dd|del|details|dfn|' +
  'div|dl|dt|em|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|mark|nav|ol|option|p|' +
  'param|pre|q|s|samp|script|section|select|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|' +
  'thead|time|tr|tt|u|ul|var|video|wbr';

/** By kind. Each is bounded, so that a hostile text costs no more than its length. */
const patterns: readonly (readonly [kind: PlaceholderKind, pattern: string])[] = [
  ['tag', `<\\/?(?:${elements}|${elements.toUpperCase()})(?:\\s[^<>]{0,1000})?\\/?>`],
  ['value', '\\{\\{\\{?[^{}\\n]{1,200}\\}?\\}\\}'],
  ['code', '\\{[%#][^{}\\n]{1,200}[%#]\\}'],
  ['value', '[$#%]\\{[^{}\\n]{1,100}\\}'],
  ['value', '\\$t\\([^()\\n]{1,100}\\)'],
  ['value', `\\{(?:${name}|\\d{1,3})(?:\\s?[,:][^{}\\n]{0,80})?\\}`],
  ['code', '%%'],
  ['value', `${percent}\\(${name}\\)${flags}${conversion}`],
  ['value', `${percent}(?:[1-9]\\d?\\$)?#@[A-Za-z_]\\w{0,60}@`],
  ['value', `${percent}[A-Za-z_]\\w{1,60}(?:[.-]\\w{1,60}){0,4}%`],
  ['value', `${percent}(?:[1-9]\\d?\\$)?${flags}${conversion}`],
  ['value', `${percent}L?[1-9]\\d?(?![\\p{L}\\p{N}%$]|[.,]\\d)`],
  ['value', '(?<![\\p{L}\\p{N}$])\\$[A-Z][A-Z0-9_]{1,40}\\$'],
  ['value', '(?<![\\p{L}\\p{N}_])__[A-Za-z][A-Za-z0-9_]{1,40}__(?![\\p{L}\\p{N}_])'],
  ['code', '&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\\d{1,7}|#x[\\dA-Fa-f]{1,6});'],
  ['code', '`[^`\\n]{1,200}`'],
  ['option', '(?<![\\p{L}\\p{N}_-])--[a-z][a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){0,6}(?![\\p{L}-])'],
  // Identifiers: snake_case, System.Net.Http, ns::name, call().
  ['code', '(?<![\\p{L}\\p{N}_.@/=&?#%-])[A-Za-z]\\w{0,60}(?:::\\w{1,60}){1,8}(?:\\(\\))?'],
  [
    'code',
    '(?<![\\p{L}\\p{N}_.@/=&?#%-])[A-Za-z][A-Za-z0-9]{0,40}(?:_[A-Za-z0-9]{1,40}){1,8}(?:\\(\\))?(?![\\p{L}_@/-]|\\.\\w)',
  ],
  [
    'code',
    '(?<![\\p{L}\\p{N}_.@/=&?#%-])[A-Z][A-Za-z0-9]{1,40}(?:\\.[A-Z][A-Za-z0-9]{1,40}){1,8}(?:\\(\\))?(?![\\p{L}_@/-]|\\.\\w)',
  ],
  ['code', '(?<![\\p{L}\\p{N}_.@/=&?#%-])[A-Za-z]\\w{1,60}(?:\\.\\w{1,60}){0,8}\\(\\)'],
];

const pattern = new RegExp(patterns.map(([, source]) => `(${source})`).join('|'), 'gu');

/** Every placeholder has one of these; most texts have none. */
const hint = /[%{$<&`_]|--|::|\(\)|[A-Za-z]\.[A-Z]/;

const nothing: readonly Placeholder[] = [];

/** The placeholders of a plain text, in order and without overlaps; what is inside a tag comes after the tag. Linear time. */
export function readPlaceholders(text: string): readonly Placeholder[] {
  if (!hint.test(text)) return nothing;
  const found: Placeholder[] = readMessages(text).flatMap(({ argument, type, parts }) =>
    parts.map(
      (part) =>
        ({ ...part, kind: 'message', text: `{${argument}, ${type}}`, key: `{${argument} ${type}` }) as const,
    ),
  );
  const isTaken = takenBy(found);
  const scan = { printed: 0 };
  for (const match of text.matchAll(pattern)) {
    const group = match.findIndex((part, index) => index > 0 && part !== undefined);
    const kind = patterns[group - 1]![0];
    const { 0: written, index: start } = match;
    if (isTaken(start)) continue;
    found.push({ kind, text: written, key: keyOf(kind, written, scan), start, end: start + written.length });
    if (kind === 'tag') found.push(...readInside(written, start, scan));
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether an offset is in one of these parts. Offsets are asked for in order. */
function takenBy(parts: readonly Span[]): (at: number) => boolean {
  const inOrder = [...parts].sort((a, b) => a.start - b.start);
  let next = 0;
  return (at) => {
    while (next < inOrder.length && inOrder[next]!.end <= at) next++;
    return next < inOrder.length && inOrder[next]!.start <= at;
  };
}

/** Values in the attributes of a tag: `<a href="%s">`. */
function readInside(tag: string, start: number, scan: { printed: number }): readonly Placeholder[] {
  const inside: Placeholder[] = [];
  for (const match of tag.slice(1).matchAll(pattern)) {
    const group = match.findIndex((part, index) => index > 0 && part !== undefined);
    const kind = patterns[group - 1]![0];
    const { 0: text, index } = match;
    if (kind !== 'value') continue;
    const at = start + 1 + index;
    inside.push({ kind, text, key: keyOf(kind, text, scan), start: at, end: at + text.length });
  }
  return inside;
}

/** `printed` counts the values without a number or name of their own, which are taken in order. */
function keyOf(kind: PlaceholderKind, text: string, scan: { printed: number }): string {
  if (kind === 'tag') {
    const [, slash = '', tagName = ''] = /^<(\/?)([A-Za-z][\w:-]*)/.exec(text) ?? [];
    return `<${slash}${tagName.toLowerCase()}>`;
  }
  if (kind !== 'value') return text;
  const printf = /^%(?:([1-9]\d?)\$)?[-+0#']*[\d*]*(?:\.[\d*]+)?(?:[hlLqjzt]*)([@A-Za-z])$/.exec(text);
  if (printf) {
    const [, position, sign = ''] = printf;
    return `%${position ?? ++scan.printed}$${/[diuDU]/.test(sign) ? 'd' : sign.toLowerCase()}`;
  }
  // Without spaces, and without how the value is to be shown.
  const [bare = ''] = text.replace(/\s+/gu, '').replace(/[{}]+/g, '').split(/[|:,]/, 1);
  return `{${bare}`;
}

/** Replaces a character of a placeholder: neither letter, digit, space nor punctuation, so that no check looks at it. */
export const placeholderMark = '\u25a1';

/** The text with a mark in place of each character of a placeholder, of the same length. */
export function maskPlaceholders(text: string, placeholders: readonly Span[]): string {
  if (placeholders.length === 0) return text;
  let masked = '';
  let at = 0;
  for (const { start, end } of placeholders) {
    if (end <= at) continue;
    masked += text.slice(at, Math.max(at, start)) + placeholderMark.repeat(end - Math.max(at, start));
    at = end;
  }
  return masked + text.slice(at);
}
