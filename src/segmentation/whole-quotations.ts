import type { Span } from '../model/location.ts';
import { kindAt, kinds } from './characters.ts';
import { builtInSegmenter, type Segmenter } from './segment.ts';

/**
 * A segmenter that keeps quotations whole, on request: what another one decides (the built-in rules when left out) ends no
 * sentence inside quotation marks that are closed later in the same paragraph.
 *
 *   «Куда? — спросила она. — Уже поздно». Никто не ответил.
 *         no break       no break       ^ break
 */
export function keepQuotations(segmenter: Segmenter = builtInSegmenter): Segmenter {
  return function* (text, tag) {
    const quotations = quotationsIn(text);
    let next = 0;
    for (const decision of segmenter(text, tag)) {
      while (next < quotations.length && (quotations[next] as Span).end <= decision.at) next++;
      const quotation = quotations[next];
      const isInside = decision.break && quotation !== undefined && quotation.start < decision.at;
      yield isInside
        ? {
            at: decision.at,
            break: false,
            rule: 'inside-quotation',
            words: text.slice(quotation.start, quotation.end),
          }
        : decision;
    }
  };
}

/** What closes each opening mark: „ has a mark of its own in German and in East Slavic languages. */
const closing: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“”', '‘': '’', '"': '"' };

/** The quotations of a text that are closed, without those within others, in order: `end` is after the mark. Linear time. */
function quotationsIn(text: string): readonly Span[] {
  const open: { readonly mark: string; readonly start: number }[] = [];
  const found: Span[] = [];
  for (const { 0: mark, index: at } of text.matchAll(/[«»“”„‘’"]/gu)) {
    const which = open.findLastIndex((each) => closing[each.mark]?.includes(mark));
    if (which >= 0 && closes(text, mark, at)) {
      const [{ start } = { start: at }] = open.splice(which);
      while ((found.at(-1)?.start ?? -1) > start) found.pop();
      found.push({ start, end: at + 1 });
    } else if (mark in closing && opens(text, mark, at) && open.length < deepest)
      open.push({ mark, start: at });
  }
  return found;
}

/** Quotations are not nested deeper; the limit keeps hostile texts linear. */
const deepest = 8;

/** ’ within a word or before digits is an apostrophe; a straight mark closes after a word or a stop. */
function closes(text: string, mark: string, at: number): boolean {
  if (mark === '’') return !isWord(text, at + 1);
  return mark !== '"' || (at > 0 && kindAt(text, at - 1) !== kinds.space);
}

function opens(text: string, mark: string, at: number): boolean {
  if (mark !== '"' && mark !== '‘') return true;
  return !isWord(text, at - 1) && at + 1 < text.length && kindAt(text, at + 1) !== kinds.space;
}

function isWord(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind >= kinds.lower && kind <= kinds.digit;
}
