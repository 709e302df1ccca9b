import { type Address, findAddresses } from './addresses.ts';
import { dropRuns, flanking, pairRuns, pushRun, type Run, type Runs } from './emphasis.ts';
import { readEntity } from './entities.ts';
import { pairHtml } from './html-pairs.ts';
import {
  isAsciiPunctuation,
  labelEnd,
  longestLabel,
  normaliseLabel,
  type References,
  readLinkTail,
} from './links.ts';
import type { Draft, Mark } from './marks.ts';
import { isBreakTag, pairTag, readAngleBracket } from './raw-html.ts';

/** An opening bracket that may still become a link, an image or a footnote's call. */
interface Bracket {
  readonly start: number;
  /** Where the text inside begins. */
  readonly inside: number;
  readonly isImage: boolean;
  readonly run: Run | undefined;
  readonly marks: number;
  /** A further bracket was opened inside: the text inside cannot be a label. */
  hasBracket: boolean;
}

/** All that is known while one content is read. */
interface Reading {
  readonly content: string;
  readonly references: References;
  readonly marks: Mark[];
  readonly runs: Runs;
  readonly brackets: Bracket[];
  /** Brackets below this height are inside a link: links do not nest. */
  inactive: number;
  /** Bare addresses still ahead. */
  readonly addresses: readonly Address[];
  nextAddress: number;
  /** Bare addresses read, by their place in `marks`: they are none inside a link. */
  readonly bare: number[];
  readonly unclosed: Set<string>;
  /** Starts of the runs of backticks by length, each list in order, and how far it has been used. */
  backticks: Map<number, { readonly starts: number[]; next: number }> | undefined;
}

const special = /[\\`*_~[\]!&<\n]/g;

/**
 * The markup of a paragraph-like content, without the verbatim text between, in order. Lines of the content are separated
 * by `\n` and have no indentation; the content has no outer white space. Pairs nest. Time is linear except a sort.
 *
 * The parser for the blocks has a reader of inlines, too. It is not used: it takes any brackets for a link and it is
 * quadratic on `a*a*a*…`, `[a](<b`, `<!--` and more.
 */
export function readMarks(content: string, references: References): Mark[] {
  const reading: Reading = {
    content,
    references,
    marks: [],
    runs: { last: undefined },
    brackets: [],
    inactive: 0,
    addresses: findAddresses(content),
    nextAddress: 0,
    bare: [],
    unclosed: new Set(),
    backticks: undefined,
  };
  let at = 0;
  let found = -1;
  while (at < content.length) {
    // Kept while it is ahead: the next one may be at the far end, after many addresses.
    if (found < at) found = nextSpecial(content, at);
    const address = nextAddress(reading, at);
    if (address && address.start <= found) at = readAddress(reading, address);
    else if (found === content.length) break;
    else at = readSpecial(reading, found);
  }
  pairRuns(reading.runs, undefined, reading.marks);
  const marks = reading.marks.filter((mark) => mark.end > mark.start);
  return pairHtml(
    marks.sort((a, b) => a.start - b.start),
    content,
  );
}

function nextSpecial(content: string, from: number): number {
  special.lastIndex = from;
  return special.exec(content)?.index ?? content.length;
}

/** Reads what begins with a special character and gives the offset after it. */
function readSpecial(reading: Reading, at: number): number {
  const { content } = reading;
  switch (content[at]) {
    case '\\':
      return readEscape(reading, at);
    case '`':
      return readCodeSpan(reading, at);
    case '&': {
      const entity = readEntity(content, at);
      if (entity) reading.marks.push({ role: 'text', text: entity.text, start: at, end: entity.end });
      return entity?.end ?? at + 1;
    }
    case '<':
      return readHtml(reading, at);
    case '\n':
      return readLineEnd(reading, at);
    case '!':
      return content[at + 1] === '[' ? openBracket(reading, at, true) : at + 1;
    case '[':
      return openBracket(reading, at, false);
    case ']':
      return closeBracket(reading, at);
    default:
      return readRun(reading, at);
  }
}

function readEscape({ content, marks }: Reading, at: number): number {
  const next = content[at + 1];
  if (next === '\n') {
    marks.push({ role: 'empty', draft: { kind: 'break', paired: false }, start: at, end: at + 2 });
    return at + 2;
  }
  if (!isAsciiPunctuation(next)) return at + 1;
  marks.push({ role: 'text', text: next ?? '', start: at, end: at + 2 });
  return at + 2;
}

/** A line end with the white space before it. Two spaces there make it a forced break. */
function readLineEnd({ content, marks }: Reading, at: number): number {
  const floor = marks.at(-1)?.end ?? 0;
  let start = at;
  while (start > floor && (content[start - 1] === ' ' || content[start - 1] === '\t')) start--;
  const isForced = at - start >= 2 && content[at - 1] === ' ' && content[at - 2] === ' ';
  marks.push(
    isForced
      ? { role: 'empty', draft: { kind: 'break', paired: false }, start, end: at + 1 }
      : { role: 'text', text: ' ', start, end: at + 1 },
  );
  return at + 1;
}

function readCodeSpan(reading: Reading, at: number): number {
  const { content } = reading;
  let inside = at;
  while (content[inside] === '`') inside++;
  reading.backticks ??= backticksOf(content);
  const runs = reading.backticks.get(inside - at);
  while (runs && (runs.starts[runs.next] ?? content.length) < inside) runs.next++;
  const close = runs?.starts[runs.next];
  if (close === undefined) return inside;
  const end = close + inside - at;
  let display = content.slice(inside, close).replaceAll('\n', ' ');
  if (display.startsWith(' ') && display.endsWith(' ') && /[^ ]/.test(display))
    display = display.slice(1, -1);
  reading.marks.push({ role: 'empty', draft: { kind: 'literal', paired: false, display }, start: at, end });
  return end;
}

function backticksOf(content: string): Map<number, { readonly starts: number[]; next: number }> {
  const runs = new Map<number, { readonly starts: number[]; next: number }>();
  for (const { 0: run, index } of content.matchAll(/`+/g)) {
    const known = runs.get(run.length);
    if (known) known.starts.push(index);
    else runs.set(run.length, { starts: [index], next: 0 });
  }
  return runs;
}

function readHtml({ content, marks, unclosed }: Reading, at: number): number {
  const found = readAngleBracket(content, at, unclosed);
  if (!found) return at + 1;
  const raw = content.slice(at, found.end);
  let draft: Draft = { kind: 'html', paired: false };
  if (found.kind === 'address') {
    draft = { kind: 'address', paired: false, display: found.address, href: found.href };
  } else if (isBreakTag(raw)) draft = { kind: 'break', paired: false };
  else if (pairTag(raw)) draft = { kind: 'html', paired: false, isHtml: true };
  marks.push({ role: 'empty', draft, start: at, end: found.end });
  return found.end;
}

function nextAddress(reading: Reading, at: number): Address | undefined {
  while ((reading.addresses[reading.nextAddress]?.start ?? at) < at) reading.nextAddress++;
  return reading.addresses[reading.nextAddress];
}

/** A bare address. Inside brackets it ends before the bracket: `[https://example.org](…)`. */
function readAddress({ content, marks, brackets, bare }: Reading, address: Address): number {
  const whole = content.slice(address.start, address.end);
  const bracket = brackets.length > 0 ? whole.indexOf(']') : -1;
  const display = bracket < 0 ? whole : whole.slice(0, bracket);
  const end = address.start + display.length;
  const href = address.href.slice(0, address.href.length - (address.end - end));
  bare.push(marks.length);
  marks.push({
    role: 'empty',
    draft: { kind: 'address', paired: false, display, href },
    start: address.start,
    end,
  });
  return end;
}

function readRun({ content, runs }: Reading, start: number): number {
  const delimiter = content[start] ?? '';
  let end = start;
  while (content[end] === delimiter) end++;
  if (delimiter === '~' && end - start > 2) return end;
  const before = characterBefore(content, start);
  const after = end < content.length ? String.fromCodePoint(content.codePointAt(end) ?? 0) : '';
  pushRun(runs, delimiter, start, end, flanking(delimiter, before, after));
  return end;
}

/** The character before an offset, a surrogate pair as one. */
export function characterBefore(text: string, at: number): string {
  if (at === 0) return '';
  const isPair = at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return text.slice(at - (isPair ? 2 : 1), at);
}

function openBracket({ marks, runs, brackets }: Reading, start: number, isImage: boolean): number {
  const inside = start + (isImage ? 2 : 1);
  const outer = brackets.at(-1);
  if (outer) outer.hasBracket = true;
  brackets.push({ start, inside, isImage, run: runs.last, marks: marks.length, hasBracket: false });
  return inside;
}

/** `]`: the end of a link, an image or a footnote's call, if its bracket was opened; else text. */
function closeBracket(reading: Reading, at: number): number {
  const { content, marks, runs, brackets, references } = reading;
  const opener = brackets.pop();
  if (!opener) return at + 1;
  const isInactive = !opener.isImage && brackets.length < reading.inactive;
  reading.inactive = Math.min(reading.inactive, brackets.length);
  if (isInactive) return at + 1;

  const label = opener.hasBracket
    ? ''
    : content.slice(opener.inside, Math.min(at, opener.inside + longestLabel));
  if (!opener.isImage && label[0] === '^' && references.footnotes.has(normaliseLabel(label.slice(1)))) {
    marks.length = opener.marks;
    while ((reading.bare.at(-1) ?? -1) >= opener.marks) reading.bare.pop();
    dropRuns(runs, opener.run);
    const draft: Draft = { kind: 'reference', paired: false, display: label.slice(1) };
    marks.push({ role: 'empty', draft, start: opener.start, end: at + 1 });
    return at + 1;
  }

  const tail = readTail(reading, opener, at);
  if (!tail) return at + 1;
  pairRuns(runs, opener.run, marks);
  if (!opener.isImage) reading.inactive = brackets.length;
  dropBareAddresses(reading, opener);
  marks.push({ role: 'open', draft: tail.draft, start: opener.start, end: opener.inside });
  marks.push({ role: 'close', draft: tail.draft, start: at, end: tail.end });
  return tail.end;
}

/** What follows the `]`: `(destination "title")`, `[label]`, `[]` or nothing. */
function readTail(
  { content, references }: Reading,
  opener: Bracket,
  at: number,
): { readonly draft: Draft; readonly end: number } | undefined {
  const kind = opener.isImage ? 'image' : 'link';
  if (content[at + 1] === '(') {
    const tail = readLinkTail(content, at + 1);
    if (tail) {
      const { end, ...destination } = tail;
      return { draft: { kind, paired: true, ...destination }, end };
    }
  }
  const after = content[at + 1] === '[' ? labelEnd(content, at + 1) : -1;
  const isFull = after > at + 3;
  if (!isFull && opener.hasBracket) return undefined;
  const label = isFull ? content.slice(at + 2, after - 1) : content.slice(opener.inside, at);
  const destination = label.length > longestLabel ? undefined : references.links.get(normaliseLabel(label));
  if (!destination) return undefined;
  // A translated text would no longer be the label: rewritten, the link names its label.
  const close = `][${label.replaceAll('\n', ' ')}]`;
  const draft = { kind, paired: true, ...destination } as const;
  if (isFull) return { draft, end: after };
  return { draft: { ...draft, close }, end: after < 0 ? at + 1 : after };
}

/** A text that looks like an address inside a link is the link's text. */
function dropBareAddresses({ marks, bare }: Reading, opener: Bracket): void {
  for (let index = bare.at(-1); index !== undefined && index >= opener.marks; index = bare.at(-1)) {
    bare.pop();
    const mark = marks[index];
    if (mark) marks[index] = { role: 'text', text: '', start: mark.start, end: mark.start };
  }
}
