import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Pair,
  Parser,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Inline } from '../../model/content.ts';
import type { Unit } from '../../model/document.ts';
import { tagKinds } from '../../model/edition.ts';
import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location, Span } from '../../model/location.ts';
import type { Embargo } from '../../model/policy.ts';
import { makePositions, positionAt } from '../../text/lines.ts';
import { trimSpan } from '../../text/trim.ts';
import {
  judgeInnerName,
  judgeName,
  judgeSidecarName,
  judgeValue,
  readEmbargo,
  translatable,
} from './members.ts';

/** No front matter is longer; without the limit, a text that begins with a rule would be searched to its end. */
const longest = 65_536;

/** Lists and maps inside one another. The reader of YAML calls itself for each, and may end the process when its stack is full. */
const deepest = 100;

/** A translatable member. Offsets in the document. */
export interface Field {
  readonly name: string;
  readonly value: string;
  /** The text inside quotation marks or block header. */
  readonly content: Span;
  /** All that another value replaces. */
  readonly whole: Span;
  readonly style: 'plain' | 'single' | 'double' | 'block';
  /** Inside `{…}`, where commas and brackets end a plain value. */
  readonly isFlow: boolean;
}

/** What metadata says. */
export interface Members {
  /** Plain members as they stand, such as `date`; no maps, and of lists only tags, a line each. */
  readonly meta: ReadonlyMap<string, string>;
  readonly fields: readonly Field[];
  readonly embargo: Embargo | undefined;
  /** Members that look like misspelt ones of ours. */
  readonly faults: readonly Finding[];
}

const noMembers: Members = { meta: new Map(), fields: [], embargo: undefined, faults: [] };

/** The YAML block at the head of a file. */
export interface FrontMatter extends Members {
  /** Where the body begins. */
  readonly end: number;
}

/**
 * The YAML between two lines `---` at the start of a document. A text that begins with a rule and has another further
 * down has none: the text between is no map.
 * @throws BarobarError `front-matter`, with line and column, where it begins like a map and is not valid YAML, sets an
 * embargo that is no instant, or sets one and has no end
 */
export function readFrontMatter(text: string, path: string): FrontMatter | undefined {
  const place = findFrontMatter(text);
  if (!place) return refuseUnreadEmbargo(text, path, 0);
  const { start } = place.yaml;
  const yaml = yamlAt(text, place.yaml);
  const { parsed, error } = parseYaml(yaml);
  if (error) {
    if (!beginsLikeMap(yaml)) return refuseUnreadEmbargo(text, path, 0);
    throw refuseYaml('The front matter', error, text, start, path);
  }
  refuseUnreadEmbargo(text, path, place.end);
  if (parsed === null) return { end: place.end, ...noMembers };
  if (!isMap(parsed)) return refuseUnreadEmbargo(text, path, 0);
  return { end: place.end, ...readMembers(text.slice(0, place.end), start, parsed, path) };
}

/**
 * The members of a file of YAML beside a document, between two lines `---` or without them.
 * @throws BarobarError `front-matter`, with line and column, for what is no map or sets an embargo that is no instant
 */
export function readMetadata(text: string, path: string): Members {
  const place = findFrontMatter(text);
  const isFenced = place !== undefined && text.slice(place.end).trim() === '';
  const yaml = isFenced ? place.yaml : { start: text.charCodeAt(0) === 0xfeff ? 1 : 0, end: text.length };
  const { parsed, error } = parseYaml(yamlAt(text, yaml));
  if (error) throw refuseYaml('The file', error, text, yaml.start, path);
  if (parsed === null) return noMembers;
  if (isMap(parsed)) return readMembers(text, yaml.start, parsed, path, judgeSidecarName);
  throw new BarobarError(
    'front-matter',
    'The file has text that is no member.',
    'Write one member in a line, such as “date: 2026-03-04”.',
    { path, ...positionAt(text, yaml.start + (parsed.range?.[0] ?? 0)) },
  );
}

/** The YAML in a span. Its reader takes `\r` alone for text; every offset stays. */
function yamlAt(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\r(?!\n)/g, '\n');
}

interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

function parseYaml(yaml: string): {
  readonly parsed: Document.Parsed['contents'];
  readonly error: YamlError | undefined;
} {
  const tooDeep = findTooDeep(yaml);
  if (tooDeep !== undefined)
    return { parsed: null, error: { code: 'RESOURCE_EXHAUSTION', message: '', pos: [tooDeep, tooDeep] } };
  const { contents, errors } = parseDocument(yaml, {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'silent',
  });
  return { parsed: contents, error: errors[0] };
}

/** Where too many lists and maps are inside one another; undefined if they are not. */
function findTooDeep(yaml: string): number | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(yaml)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > deepest) return parser.offset;
  }
  return undefined;
}

function refuseYaml(what: string, error: YamlError, text: string, start: number, path: string): BarobarError {
  const isTooDeep = error.code === 'RESOURCE_EXHAUSTION';
  return new BarobarError(
    'front-matter',
    isTooDeep
      ? `${what} has too many lists and maps inside one another.`
      : `${what} is not valid YAML: ${error.message.replace(/\.$/, '')}.`,
    isTooDeep
      ? 'Write each member in a line of its own, such as “topics: [Water, Energy]”.'
      : 'Correct this line; a value with a colon or a quotation mark needs quotation marks around it.',
    { path, ...positionAt(text, start + error.pos[0]) },
  );
}

/** The members of a map that was parsed from the text at an offset. */
function readMembers(
  text: string,
  start: number,
  map: YAMLMap.Parsed,
  path: string,
  judge: (name: string, location: Location) => Finding | undefined = judgeName,
): Members {
  const meta = new Map<string, string>();
  const fields: Field[] = [];
  const faults: Finding[] = [];
  let embargo: Embargo | undefined;
  const positionOf = makePositions(text);
  const locate = (key: Scalar): Location => ({ path, ...positionOf(start + (key.range?.[0] ?? 0)) });
  const members = new Set(map.items as Pair[]);
  visit(map, {
    Pair(_, pair) {
      if (members.has(pair as Pair) || !isScalar(pair.key)) return;
      const fault = judgeInnerName(String(pair.key.value), locate(pair.key));
      if (fault) faults.push(fault);
    },
  });
  for (const pair of members) {
    if (!isScalar(pair.key)) continue;
    const name = String(pair.key.value);
    const location = locate(pair.key);
    const fault = judge(name, location) ?? judgeValue(name, pair.value, location);
    if (fault) faults.push(fault);
    if (name === 'embargo') embargo = readEmbargo(isScalar(pair.value) && pair.value.value, location);
    const texts = isSeq(pair.value) && isTagKind(name) ? textsIn(pair.value) : [];
    if (texts.length > 0) meta.set(name, texts.join('\n'));
    if (!isScalar(pair.value)) continue;
    const value = typeof pair.value.value === 'string' ? pair.value.value : '';
    if (value.trim() === '') continue;
    meta.set(name, value.trim());
    const field = translatable.includes(name) && fieldOf(text, start, name, pair.value, map.flow === true);
    if (field) fields.push(field);
  }
  return { meta, fields, embargo, faults };
}

function isTagKind(name: string): boolean {
  return (tagKinds as readonly string[]).includes(name);
}

/** The texts of a list, without what is no text. */
function textsIn({ items }: YAMLSeq): readonly string[] {
  return items.flatMap((item) => {
    const value = isScalar(item) ? item.value : undefined;
    const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
    return text === '' ? [] : [text];
  });
}

/** Lines that begin a front matter, here or in other programs, with what editors put before it by mistake. */
const looseFence = /^[\s\u200b\ufeff]*(?:-{3,}|\+{3}|;{3})\s*$/;

const embargoLine = /^[\s\u200b\ufeff]*["']?embargo["']?\s*[:=]/i;

/**
 * Refuses an embargo in what looks like a front matter and is not read as one, such as `embargo:2026-11-24T10:00:00Z` without
 * the space, or below `+++`: it would be shown to readers instead of kept.
 * @throws BarobarError `front-matter`
 */
function refuseUnreadEmbargo(text: string, path: string, from: number): undefined {
  let at = from;
  let line = lineAt(text, at);
  while (line.next > line.end && isBlank(text, at, line.end)) {
    at = line.next;
    line = lineAt(text, at);
  }
  if (!looseFence.test(text.slice(at, Math.min(line.end, at + longestFence)))) return;
  const isAtStart = at === 0 && /^\ufeff?---[ \t]*$/.test(text.slice(at, line.end));
  for (at = line.next; at < text.length && at - from < longest; at = line.next) {
    line = lineAt(text, at);
    if (isBlank(text, at, line.end)) return;
    const start = text.slice(at, Math.min(line.end, at + longestFence));
    if (!embargoLine.test(start)) continue;
    const isOpen = isAtStart && !findFrontMatter(text);
    throw new BarobarError(
      'front-matter',
      isOpen
        ? 'The front matter has an embargo and no end.'
        : 'This looks like an embargo in a front matter, and is not read as one.',
      isOpen
        ? 'Close it with a line “---”.'
        : 'Begin the file with a line “---”, write “embargo: ” with a date and time such as 2026-11-24T10:00:00+05:00, and end with a line “---”.',
      { path, ...positionAt(text, at + start.search(/["'e]/i)) },
    );
  }
}

/** Characters of a line that are looked at. */
const longestFence = 200;

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, Math.min(end, start + longestFence)).trim() === '';
}

/** Whether the first line that is no comment is `name:` or `name: value`. */
function beginsLikeMap(yaml: string): boolean {
  const first = yaml.split('\n').find((line) => !/^\s*(?:#|$)/.test(line));
  return first !== undefined && /^\s*["']?[\w-]+["']?[ \t]*:(?:\s|$)/.test(first);
}

/** Where the YAML stands, and where the body begins. */
function findFrontMatter(text: string): { readonly yaml: Span; readonly end: number } | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', start)) return undefined;
  const first = lineAt(text, start);
  if (text.slice(start + 3, first.end).trim() !== '') return undefined;
  for (let at = first.next; at < text.length && at < longest; ) {
    const line = lineAt(text, at);
    const isFence = text.startsWith('---', at) || text.startsWith('...', at);
    if (isFence && text.slice(at + 3, line.end).trim() === '') {
      return { yaml: { start: first.next, end: at }, end: line.next };
    }
    at = line.next;
  }
  return undefined;
}

function lineAt(text: string, start: number): { readonly end: number; readonly next: number } {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return { end, next: end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0) };
}

function fieldOf(
  text: string,
  base: number,
  name: string,
  scalar: Scalar,
  isFlow: boolean,
): Field | undefined {
  if (!scalar.range) return undefined;
  const start = base + scalar.range[0];
  const end = base + scalar.range[1];
  const value = String(scalar.value);
  if (scalar.type === 'QUOTE_SINGLE' || scalar.type === 'QUOTE_DOUBLE') {
    const style = scalar.type === 'QUOTE_SINGLE' ? 'single' : 'double';
    return { name, value, content: { start: start + 1, end: end - 1 }, whole: { start, end }, style, isFlow };
  }
  if (scalar.type === 'PLAIN') {
    return { name, value, content: { start, end }, whole: { start, end }, style: 'plain', isFlow };
  }
  const content = trimSpan(text, lineAt(text, start).next, end);
  return { name, value: value.trim(), content, whole: { start, end: content.end }, style: 'block', isFlow };
}

/** The units of the translatable members. */
export function fieldUnits(text: string, { fields }: FrontMatter): Unit[] {
  return fields.map((field) => ({
    ...field.content,
    block: { kind: 'field', name: field.name },
    inlines: inlinesOf(text, field),
    codes: [],
    segments: [],
  }));
}

/** The lines of the value if the file has them verbatim, so that sentences can be cut; otherwise the value as one part. */
function inlinesOf(text: string, { content, value }: Field): Inline[] {
  const inlines: Inline[] = [];
  let joined = '';
  let cursor = content.start;
  for (let at = content.start; at < content.end; ) {
    const { end, next } = lineAt(text, at);
    const line = trimSpan(text, at, Math.min(end, content.end));
    if (line.start < line.end) {
      if (cursor < line.start) {
        inlines.push({ type: 'text', text: ' ', verbatim: false, start: cursor, end: line.start });
        joined += ' ';
      }
      const words = text.slice(line.start, line.end);
      inlines.push({ type: 'text', text: words, verbatim: true, ...line });
      joined += words;
      cursor = line.end;
    }
    at = next;
  }
  if (joined === value && cursor === content.end) return inlines;
  return [{ type: 'text', text: value, verbatim: false, ...content }];
}

/** Words that some YAML reader takes for a truth value or nothing (YAML 1.1 and 1.2). */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** The value as YAML that every reader takes for this very string, in the style it had if that is possible. */
export function formatValue(value: string, { style, isFlow }: Field): string {
  const isPrintable = !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(value);
  const isTrimmed = value === value.trim();
  const canBePlain = /^\p{L}/u.test(value) && !/:(?:\s|$)|\s#/.test(value) && !reserved.test(value);
  if (style === 'plain' && !isFlow && isPrintable && isTrimmed && canBePlain) return value;
  if (style === 'single' && isPrintable) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replace(/[\x7f-\x9f\u2028\u2029\ufeff]/g, escapeUnit);
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
