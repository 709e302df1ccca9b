import type { BreakFacts } from '../languages/engine/breaks.ts';
import { defaults } from '../languages/engine/defaults.ts';
import { languageOf } from '../languages/registry.ts';
import type { Span } from '../model/location.ts';
import { readCandidate } from './candidate.ts';
import { isWordKind, kindAt, kinds, skipSpace } from './characters.ts';
import { type Decision, decide } from './decide.ts';
import { follows, itemNumberEndingAt, readItemNumber } from './list-item.ts';
import { findLowerPronoun } from './lower-case.ts';
import { readMissingSpace } from './missing-space.ts';

/**
 * Every place where a sentence of the text might have ended, in order, for a language (BCP 47 tag). What decides may be
 * the built-in rules, a file's, or both.
 */
export type Segmenter = (text: string, tag: string) => Iterable<Decision>;

/** The built-in rules, with the facts of the language, or general ones. */
export const builtInSegmenter: Segmenter = (text, tag) => decisions(text, languageOf(tag).breaks);

/**
 * The sentences of one unit, in order, trimmed: each character that is not white space belongs to exactly one of them.
 * A text without letter, digit or inline content (U+FFFC) has none. Linear time.
 */
export function segmentPlain(text: string, breaks?: BreakFacts): Span[] {
  return cutText(text, decisions(text, breaks ?? defaults.breaks));
}

/** As `segmentPlain`, by decisions from wherever. */
export function cutText(text: string, decided: Iterable<Decision>): Span[] {
  const spans: Span[] = [];
  let lastHasContent = false;
  let start = 0;
  const close = (end: number): void => {
    const span = trim(text, start, end);
    start = end;
    if (span.start === span.end) return;
    const last = spans.at(-1);
    const holds = hasContent(text, span);
    // Marks alone are no sentence: they stay with the one before, or with the first if they open the text.
    if (last !== undefined && !(holds && lastHasContent))
      spans[spans.length - 1] = { start: last.start, end: span.end };
    else spans.push(span);
    lastHasContent ||= holds;
  };
  for (const decision of decided) if (decision.break) close(decision.at);
  close(text.length);
  return lastHasContent ? spans : [];
}

/** What a sentence may end at, what may number an item, and brackets that close such a number. */
const marks = /[\p{Sentence_Terminal}…•‣⁃▪▫●○◦■□►▶◆)]/gu;

function* decisions(text: string, facts: BreakFacts): Generator<Decision> {
  const hasLowerPronoun = findLowerPronoun(text, facts.lowerPronoun);
  let start = skipSpace(text, 0);
  let item = readItemNumber(text, start);
  const begin = (at: number): void => {
    start = at;
    item = readItemNumber(text, at);
  };
  // The place to go on from is kept here, not in the pattern: another text may be read between two decisions.
  let from = 0;
  for (;;) {
    marks.lastIndex = from;
    const at = marks.exec(text)?.index ?? text.length;
    if (at === text.length) return;
    from = at + 1;
    if (item !== undefined && at > start) {
      const later = itemNumberEndingAt(text, at);
      if (later !== undefined && later.start > start && follows(later, item)) {
        yield { at: later.start, break: true, rule: 'list-item', words: text.slice(later.start, later.end) };
        begin(later.start);
      }
    }
    const kind = kindAt(text, at);
    if (kind === kinds.wideStop) {
      while (isWideTail(text, from)) from++;
      if (skipSpace(text, from) === text.length) return;
      yield { at: from, break: true, rule: 'wide-stop', words: text.slice(at, from) };
      begin(skipSpace(text, from));
    } else if (kind === kinds.stop) {
      const candidate = readCandidate(text, at, start);
      if (candidate === undefined) {
        const missing = readMissingSpace(text, at, facts);
        if (missing !== undefined) {
          yield {
            at: from,
            break: true,
            rule: 'space-missing',
            words: text.slice(missing.start, missing.end),
          };
          begin(from);
        }
        while (kindAt(text, from) === kinds.stop) from++;
        continue;
      }
      if (candidate.next >= text.length) return;
      const decision = decide({ text, start, facts, hasLowerPronoun }, candidate);
      yield decision;
      if (decision.break) begin(candidate.next);
      from = candidate.end;
    }
  }
}

function isWideTail(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === kinds.wideStop || kind === kinds.stop || kind === kinds.closer;
}

function trim(text: string, from: number, to: number): Span {
  let end = to;
  while (end > from && kindAt(text, end - 1) === kinds.space) end--;
  // Not past the end: rules of a file may cut a long run of spaces at each of them.
  let start = from;
  while (start < end && kindAt(text, start) === kinds.space) start++;
  return { start, end };
}

function hasContent(text: string, span: Span): boolean {
  for (let at = span.start; at < span.end; at++) {
    const kind = kindAt(text, at);
    if (kind === kinds.raised || kind === kinds.object || (isWordKind(kind) && kind !== kinds.mark))
      return true;
  }
  return false;
}
