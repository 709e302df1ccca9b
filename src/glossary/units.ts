import type { Span } from '../model/location.ts';
import { type Word, wordOf, wordsOf } from '../text/word-table.ts';
import { memoizeRecent } from './words.ts';

/** A word of running text, or one part of a word with hyphens. */
export interface Unit extends Span, Omit<Word, 'id' | 'generation'> {
  readonly word: Word;
  /** The text between this unit and the one before it. */
  readonly before: Separator;
}

/**
 * `hyphen`: both are parts of one word; `space`: white space and quotation marks only; otherwise the punctuation, with
 * quotation marks and white space taken out. The first unit has `start`.
 */
type Separator = 'start' | 'hyphen' | 'space' | (string & {});

const spaceAndQuotes = /[\s"«»„“”‟‹›'’‘‚]+/gu;

const cut = memoizeRecent(cutUnits);

/** The words of a text in order. Linear in the text. */
export function unitsOf(text: string): readonly Unit[] {
  return cut(text);
}

function cutUnits(text: string): readonly Unit[] {
  const { count, bounds, ids } = wordsOf(text);
  const units: Unit[] = [];
  for (let at = 0; at < count; at++) {
    const word = wordOf(ids[at] as number);
    const start = bounds[2 * at] as number;
    const end = bounds[2 * at + 1] as number;
    const before = at === 0 ? 'start' : separator(text, bounds[2 * at - 1] as number, start);
    const { key, acronym, capital } = word;
    units.push({ start, end, text: word.text, key, acronym, capital, word, before });
  }
  return units;
}

function separator(text: string, from: number, to: number): Separator {
  if (to - from === 1 && text[from] === ' ') return 'space';
  const between = text.slice(from, to);
  if (/^[-‐‑]$/.test(between)) return 'hyphen';
  // A blank line ends a paragraph, whatever punctuation it lacks.
  if (/\n\s*\n/.test(between)) return 'paragraph';
  const rest = between.replace(spaceAndQuotes, '');
  return rest === '' ? 'space' : rest;
}
