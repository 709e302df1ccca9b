import { isAcronym, wordKey } from '../languages/forms/key.ts';
import type { Span } from '../model/location.ts';

/** A word of running text, or one part of a word with hyphens. */
export interface Unit extends Span {
  readonly text: string;
  readonly key: string;
  /** No small letter and two capitals or more; written with stops (U.S.), the stops do not count. */
  readonly acronym: string | undefined;
  readonly capital: boolean;
  /** What stands between this unit and the one before it. */
  readonly before: Separator;
}

/**
 * `hyphen`: both are parts of one word; `space`: white space and quotation marks only; otherwise the punctuation, with
 * quotation marks and white space taken out. The first unit has `start`.
 */
type Separator = 'start' | 'hyphen' | 'space' | (string & {});

// Letters with stops first (U.S., С.Ш.А.), so that an abbreviation is one word; then words with apostrophes inside.
const word =
  /(?<![\p{L}\p{M}\p{N}])(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}\u00ad]+(?:['’ʼ‘ʹ`´][\p{L}\p{M}\p{N}\u00ad]+)*/gu;

const spaceAndQuotes = /[\s"«»„“”‟‹›'’‘‚]+/gu;

/** The words of a text in order. Linear in the text. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let cursor = 0;
  for (const match of text.matchAll(word)) {
    const raw = match[0];
    const start = match.index;
    const bare = raw.replace(/[.\u00ad]/g, '');
    units.push({
      start,
      end: start + raw.length,
      text: raw,
      key: wordKey(bare),
      acronym: isAcronym(bare) ? bare : undefined,
      capital: /^\p{Lu}/u.test(bare),
      before: units.length === 0 ? 'start' : separator(text.slice(cursor, start)),
    });
    cursor = start + raw.length;
  }
  return units;
}

function separator(between: string): Separator {
  if (between === ' ') return 'space';
  if (/^[-‐‑]$/.test(between)) return 'hyphen';
  // A blank line ends a paragraph, whatever punctuation it lacks.
  if (/\n\s*\n/.test(between)) return 'paragraph';
  const rest = between.replace(spaceAndQuotes, '');
  return rest === '' ? 'space' : rest;
}
