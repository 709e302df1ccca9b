import { isAsciiPunctuation } from './links.ts';
import type { Mark } from './marks.ts';

/** Whether a run of delimiters can open and close emphasis where it is. */
export interface Flanking {
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * The rules of CommonMark 0.31.2 §6.2 for the run of `delimiter` between two characters. Beyond the ends of a block is
 * white space: the empty string.
 */
export function flanking(delimiter: string, before: string, after: string): Flanking {
  const isSpaceBefore = isWhite(before);
  const isSpaceAfter = isWhite(after);
  const isMarkBefore = !isSpaceBefore && isPunctuation(before);
  const isMarkAfter = !isSpaceAfter && isPunctuation(after);
  const left = !isSpaceAfter && (!isMarkAfter || isSpaceBefore || isMarkBefore);
  const right = !isSpaceBefore && (!isMarkBefore || isSpaceAfter || isMarkAfter);
  if (delimiter !== '_') return { opens: left, closes: right };
  return { opens: left && (!right || isMarkBefore), closes: right && (!left || isMarkAfter) };
}

function isWhite(character: string): boolean {
  const unit = character.charCodeAt(0);
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return character === '' || (!isCyrillic(unit) && /^\s$/.test(character));
}

function isPunctuation(character: string): boolean {
  const unit = character.charCodeAt(0);
  if (unit < 0x80) return isAsciiPunctuation(character);
  return !isCyrillic(unit) && /^[\p{P}\p{S}]$/u.test(character);
}

/** Letters, which most characters are here; the expressions are slow. */
function isCyrillic(unit: number): boolean {
  return unit >= 0x400 && unit <= 0x481;
}

/** A run of `*`, `_` or `~` in the text, part of which may have been used up. A node of a doubly linked list. */
export interface Run {
  readonly delimiter: string;
  readonly length: number;
  readonly flanking: Flanking;
  start: number;
  end: number;
  before: Run | undefined;
  after: Run | undefined;
}

/** The runs that may still become emphasis, last one first. */
export interface Runs {
  last: Run | undefined;
}

/** Adds a run after all others. */
export function pushRun(runs: Runs, delimiter: string, start: number, end: number, flanking: Flanking): void {
  const before = runs.last;
  const run: Run = { delimiter, length: end - start, flanking, start, end, before, after: undefined };
  if (before) before.after = run;
  runs.last = run;
}

function removeRun(runs: Runs, run: Run): void {
  if (run.before) run.before.after = run.after;
  if (run.after) run.after.before = run.before;
  else runs.last = run.before;
}

/** Forgets all runs after `bottom`: what encloses them has become something else. */
export function dropRuns(runs: Runs, bottom: Run | undefined): void {
  runs.last = bottom;
  if (bottom) bottom.after = undefined;
}

/**
 * Makes pairs of the runs after `bottom` and forgets these runs (CommonMark 0.31.2, appendix, "process emphasis"; for `~`
 * the rule of GFM 0.29 §6.5: one or two on both sides). Linear: for each kind of closer it keeps
 * below which offset there is no opener.
 */
export function pairRuns(runs: Runs, bottom: Run | undefined, marks: Mark[]): void {
  const searched = new Map<string, number>();
  let closer = firstAfter(runs, bottom);
  while (closer) {
    if (!closer.flanking.closes) {
      closer = closer.after;
      continue;
    }
    const kind = kindOfCloser(closer);
    const opener = findOpener(closer, searched.get(kind) ?? 0, bottom);
    if (!opener) {
      searched.set(kind, closer.start);
      const next: Run | undefined = closer.after;
      if (!closer.flanking.opens) removeRun(runs, closer);
      closer = next;
      continue;
    }
    while (closer.before && closer.before !== opener) removeRun(runs, closer.before);
    const size = sizeOf(opener, closer);
    pushPair(marks, opener, closer, size);
    opener.end -= size;
    closer.start += size;
    if (opener.end === opener.start) removeRun(runs, opener);
    if (closer.end === closer.start) {
      const next: Run | undefined = closer.after;
      removeRun(runs, closer);
      closer = next;
    }
  }
  dropRuns(runs, bottom);
}

function firstAfter(runs: Runs, bottom: Run | undefined): Run | undefined {
  if (bottom) return bottom.after;
  let run = runs.last;
  while (run?.before) run = run.before;
  return run;
}

function kindOfCloser({ delimiter, length, flanking }: Run): string {
  return delimiter === '~' ? `~${length}` : `${delimiter}${length % 3}${flanking.opens}`;
}

function findOpener(closer: Run, floor: number, bottom: Run | undefined): Run | undefined {
  let run = closer.before;
  while (run && run !== bottom && run.start >= floor) {
    if (run.flanking.opens && run.delimiter === closer.delimiter && canPair(run, closer)) return run;
    run = run.before;
  }
  return undefined;
}

function canPair(opener: Run, closer: Run): boolean {
  if (closer.delimiter === '~') return opener.length === closer.length;
  if (!closer.flanking.opens && !opener.flanking.closes) return true;
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

function sizeOf(opener: Run, closer: Run): number {
  return Math.min(2, opener.end - opener.start, closer.end - closer.start);
}

function pushPair(marks: Mark[], opener: Run, closer: Run, size: number): void {
  const kind = opener.delimiter === '~' ? 'strikethrough' : size === 2 ? 'strong' : 'emphasis';
  const draft = { kind, paired: true } as const;
  marks.push({ role: 'open', draft, start: opener.end - size, end: opener.end });
  marks.push({ role: 'close', draft, start: closer.start, end: closer.start + size });
}
