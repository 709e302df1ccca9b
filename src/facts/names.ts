import { foldNumeral } from '../languages/engine/word-sets.ts';
import { type Language, withoutPossessive } from '../languages/pack.ts';
import type { Span } from '../model/location.ts';
import { wordsOf } from '../text/word-table.ts';

/** A word that is a name, or part of one, by its capitals. */
export interface Name extends Span {
  /** The word without a possessive ending. */
  readonly value: string;
}

/**
 * The names in a plain text, in order. The first word is a name only where capitals show it: an acronym, an inner
 * capital, another name after it. Quotation marks must be folded (`foldMarks`). Linear time.
 */
export function readNames(text: string, language: Language): readonly Name[] {
  const { dates, breaks } = language;
  const { count, bounds } = wordsOf(text);
  const names: Name[] = [];
  for (let at = 0; at < count; at++) {
    const [start, end] = [bounds[2 * at] as number, bounds[2 * at + 1] as number];
    const word = text.slice(start, end);
    if (!/\p{Lu}/u.test(word)) continue;
    const form = foldNumeral(word);
    const bare = withoutPossessive(form, language);
    const isDate =
      (!dates.datesHaveCapitals || /^\p{Lu}/u.test(word)) &&
      (dates.months.has(bare) || dates.weekdays.has(bare));
    if (isDate || form.split("'", 1)[0] === breaks.lowerPronoun) continue;
    const position = positionOf(text, start);
    const next = at + 1 < count ? (bounds[2 * at + 2] as number) : undefined;
    const isNamed =
      /.\p{Lu}|\p{Lu}\p{N}/u.test(word) ||
      position === 'inside' ||
      (!breaks.starters.has(form) && (position === 'quoted' || isCapitalNext(text, end, next)));
    if (isNamed) names.push({ start, end, value: withoutPossessive(word, language) });
  }
  return names;
}

/** Whether a word opens the sentence, or a quotation or clause inside it: there a capital need not mean a name. */
function positionOf(text: string, start: number): 'first' | 'quoted' | 'inside' {
  if (start <= 8 && /^["'([{— -]*$/.test(text.slice(0, start))) return 'first';
  return /[ (]"$|[.!?…:]"? ?"?$/.test(text.slice(Math.max(0, start - 4), start)) ? 'quoted' : 'inside';
}

/** Whether a capitalised word follows with only a space between: the two can be one name. */
function isCapitalNext(text: string, end: number, next: number | undefined): boolean {
  return next === end + 1 && text[end] === ' ' && /^\p{Lu}/u.test(text.slice(next, next + 2));
}
