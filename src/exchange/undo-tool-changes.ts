import type { MarkedText } from '../model/content.ts';
import type { Said } from '../model/finding.ts';
import type { MappedSegment, ReturnedSegment } from '../model/returned-work.ts';
import { type State, states } from '../model/translation.ts';
import { parseMarkup, plainText } from '../text/markup.ts';
import { isSameText, normalise } from '../text/normalise.ts';

/** A sentence of ours. */
export interface Sentence {
  readonly id: string;
  readonly source: MarkedText;
}

/**
 * Returned segments with the divisions undone that a tool made inside a unit: what it cut out of one sentence is one
 * segment again, and what it joined has the ids of all its sentences. `unitOf` gives the sentences of the unit that an id
 * is in, in reading order. Only whole runs of text that are the same but for white space are mapped; all else stays as
 * it is. Linear in the text.
 */
export function undoDivisions(
  segments: readonly ReturnedSegment[],
  unitOf: (id: string) => readonly Sentence[] | undefined,
): readonly MappedSegment[] {
  const mapped: MappedSegment[] = [];
  for (let from = 0; from < segments.length; ) {
    const { unit, original } = segments[from]!;
    let to = from + 1;
    while (unit !== undefined && segments[to]?.unit === unit && segments[to]?.original === original) to++;
    const parts = segments.slice(from, to);
    mapped.push(...(unit === undefined ? parts : mapUnit(parts, unit, unitOf)));
    from = to;
  }
  return mapped;
}

function mapUnit(
  parts: readonly ReturnedSegment[],
  unit: string,
  unitOf: (id: string) => readonly Sentence[] | undefined,
): readonly MappedSegment[] {
  const sentences = sentencesOf(parts, unit, unitOf);
  const places = new Map(sentences.map(({ id }, index) => [id, index]));
  const isSame = ({ id, source }: ReturnedSegment): boolean =>
    isSameText(sentences[places.get(id) ?? -1]?.source ?? '', source);
  if (sentences.length === 0 || parts.every(isSame)) return parts;
  const isByUnit = unitOf(unit) === undefined && parts.every(({ id }) => !places.has(id));
  const mapped: MappedSegment[] = [];
  let next = 0;
  for (let at = 0; at < parts.length; ) {
    const start = places.get(parts[at]!.id) ?? next;
    const run = isSame(parts[at]!) ? { parts: 1, sentences: 1 } : matchRun(parts, at, sentences, start);
    if (!run) {
      mapped.push(parts[at]!);
      at++;
      continue;
    }
    const covered = sentences.slice(start, start + run.sentences);
    const joined = joinParts(parts.slice(at, at + run.parts), covered);
    mapped.push(isByUnit ? { ...joined, isByUnit } : joined);
    at += run.parts;
    next = start + run.sentences;
  }
  return mapped;
}

/** The sentences of the unit; a divided `<trans-unit>` is one sentence of ours and bears its id. */
function sentencesOf(
  parts: readonly ReturnedSegment[],
  unit: string,
  unitOf: (id: string) => readonly Sentence[] | undefined,
): readonly Sentence[] {
  const own = unitOf(unit)?.filter(({ id }) => id === unit);
  if (own) return own;
  for (const { id } of parts) {
    const sentences = unitOf(id);
    if (sentences) return sentences;
  }
  // Ids of segments are optional in 2.x; a unit of ours is named after its first sentence.
  return unitOf(sentenceNamed(unit)) ?? [];
}

/** The id of the sentence that a unit of our files is named after: `s9h87wfd` of `u-s9h87wfd`. */
export function sentenceNamed(unit: string): string {
  return unit.replace(/^u-/, '');
}

/** How many parts have together the text of how many sentences: the shortest such run. */
function matchRun(
  parts: readonly ReturnedSegment[],
  at: number,
  sentences: readonly Sentence[],
  start: number,
): { parts: number; sentences: number } | undefined {
  let returned = '';
  let ours = '';
  let part = at;
  let sentence = start;
  do {
    const isReturnedNext = returned.length <= ours.length;
    const more = isReturnedNext ? parts[part++] : sentences[sentence++];
    if (!more) return undefined;
    const text = squeeze(more.source);
    if (isReturnedNext) returned += text;
    else ours += text;
    const [short, long] = returned.length < ours.length ? [returned, ours] : [ours, returned];
    if (!long.startsWith(short)) return undefined;
  } while (returned !== ours || returned === '');
  return { parts: part - at, sentences: sentence - start };
}

/** A text without codes and white space: what no division changes. */
function squeeze(source: MarkedText): string {
  return normalise(plainText(source)).replaceAll(' ', '');
}

function joinParts(parts: readonly ReturnedSegment[], sentences: readonly Sentence[]): MappedSegment {
  const first = parts[0]!;
  const [{ id, source }] = sentences as [Sentence];
  const joined = sentences.length > 1 ? { joined: sentences.map((sentence) => sentence.id) } : {};
  if (parts.length === 1) return { ...first, id, ...joined };
  const { target: _target, state: _state, isDraft: _draft, textBefore: _textBefore, ...rest } = first;
  const translated = parts.filter(({ target = '' }) => target.trim() !== '');
  const isPartial = translated.length > 0 && translated.length < parts.length;
  const state = lowest(parts);
  const text = parts
    .map((part, index) => (index === 0 ? '' : textBetween(part, parts[index - 1]!)) + part.source)
    .join('');
  return {
    ...rest,
    ...joined,
    id,
    // If only the division took white space away, the sentence is still the same.
    source: hasSameCodes(text, source) && sentences.length === 1 ? source : text,
    ...(translated.length > 0 && { target: joinTargets(translated) }),
    ...(isPartial && { fault: partlyTranslated }),
    ...(state !== undefined && { state }),
    ...(parts.some(({ isDraft }) => isDraft) && { isDraft: true }),
    notes: parts.flatMap(({ notes }) => notes),
  };
}

/** Half a sentence is no translation of it: a person decides what becomes of it. */
export const partlyTranslated: Said = { text: 'import/quarantined:partial', values: {} };

function joinTargets(parts: readonly ReturnedSegment[]): MarkedText {
  return parts
    .map((part, index) => (index === 0 ? '' : textBetween(part, parts[index - 1]!)) + (part.target ?? ''))
    .join('');
}

/** What the file has between two parts, or one space if nothing else separates them. */
function textBetween(part: ReturnedSegment, before: ReturnedSegment): string {
  if (part.textBefore !== undefined) return part.textBefore;
  const isParted = /\s$/.test(before.target ?? before.source) || /^\s/.test(part.target ?? part.source);
  return isParted ? '' : ' ';
}

function lowest(parts: readonly ReturnedSegment[]): State | undefined {
  return states.find((state) => parts.some((part) => part.state === state));
}

function hasSameCodes(a: MarkedText, b: MarkedText): boolean {
  const codes = (text: MarkedText): string =>
    parseMarkup(text)
      .flatMap((part) => (typeof part === 'string' ? [] : [`${part.type}${part.code}`]))
      .join();
  return codes(a) === codes(b);
}

/**
 * A target as it was before a tool indented the file: line ends with the white space around them are one space, and none at
 * the ends. Only if the sentence it translates has no line ends of its own, so that none of the translator's is lost.
 */
export function undoIndentation(target: MarkedText, source: MarkedText): MarkedText {
  if (!/[\r\n]/.test(target) || /[\r\n]/.test(source)) return target;
  const lines = target.split(/\r\n|\r|\n/);
  const last = lines.length - 1;
  return lines
    .map((line, index) => {
      const start = index > 0 ? line.trimStart() : line;
      return index < last ? start.trimEnd() : start;
    })
    .filter((line) => line !== '')
    .join(' ');
}

/**
 * A segment without the line ends and indentation that a tool put beside inline codes, as the npm package `xliff` does; the same segment if
 * taking them out of its source does not give `ours`. What was there before stays: a space before the line end is the text's own.
 */
export function undoBreaksAtCodes<T extends ReturnedSegment>(segment: T, ours: MarkedText): T {
  const { source, target } = segment;
  if (!source.includes('\n') || isSameText(source, ours)) return segment;
  // Between two codes the break may be all that is left of a space.
  const between = ['', ' '].find((each) => dropBreaksAtCodes(source, each).trim() === ours.trim());
  if (between === undefined) return segment;
  return {
    ...segment,
    source: ours,
    ...(target !== undefined && { target: dropBreaksAtCodes(target, between) }),
  };
}

function dropBreaksAtCodes(text: MarkedText, between: string): MarkedText {
  return text
    .replace(/(?<=>)\n[ \t]*(?=<\/?[1-9]\d{0,3}\/?>)/g, between)
    .replace(/\n[ \t]*(?=<\/?[1-9]\d{0,3}\/?>|$)|(?<=^|>)\n[ \t]*/g, '');
}
