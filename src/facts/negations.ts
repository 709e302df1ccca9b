import type { NegationFacts } from '../languages/engine/fact-words.ts';
import type { Language } from '../languages/pack.ts';
import type { Span } from '../model/location.ts';
import type { WordFact } from './words.ts';

/** A negation in a text. */
export interface Negation extends Span {
  /** The word that says the same: `not` for `cannot` and the `n't` of `can't`. */
  readonly value: string;
}

/** The negations among the words of a plain text, in order; the `No.` of `No. 5` is part of a count and negates nothing. */
export function readNegations(
  text: string,
  words: readonly WordFact[],
  { negation, breaks }: Language,
): readonly Negation[] {
  return words
    .filter(
      ({ word, end }) =>
        word.isNegative &&
        !(breaks.beforeNumber.has(word.form) && /^\. ?\p{Nd}/u.test(text.slice(end, end + 4))),
    )
    .map(({ word, start, end }) => ({ start, end, value: meaningOf(word.form, negation) }));
}

function meaningOf(form: string, { contractions, negativeEndings, endingsMean }: NegationFacts): string {
  if (negativeEndings.some((ending) => form.endsWith(ending))) return endingsMean;
  return contractions.get(form) ?? form;
}
