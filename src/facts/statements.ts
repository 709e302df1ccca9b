import { languageOf } from '../languages/registry.ts';
import type { Span } from '../model/location.ts';
import { readDateStatements, readDateTokens } from './date-statements.ts';
import { readNamedDates } from './dates.ts';
import { readNames } from './names.ts';
import { readNegations } from './negations.ts';
import { readNumberStatements } from './number-statements.ts';
import { readQuantities } from './numbers/quantity.ts';
import { readWordFacts } from './words.ts';

/** The critical parts of a sentence: a change in one changes what is stated, even if it is only of a few letters. */
export type StatementKind = 'negation' | 'number' | 'date' | 'weekday' | 'name';

/** A fact that a text states, and the span that states it. */
export interface Statement extends Span {
  readonly kind: StatementKind;
  /** Equal if two texts in one language state the same: `25` for `twenty-five`, `not` for `n't`. */
  readonly value: string;
}

/**
 * The numbers, dates, weekdays, negations and names of a plain text in the language `tag`, in order. A year and digits
 * beside a month are both number and date. Marks must be folded (`foldMarks`). Takes linear time except the sorting.
 */
export function readStatements(text: string, tag: string): readonly Statement[] {
  const language = languageOf(tag);
  const words = readWordFacts(text, tag);
  // Digits in an address count too: another number in it is another page.
  const quantities = readQuantities(text, tag, []);
  const tokens = readDateTokens(text, language);
  const numbers = readNumberStatements(text, words, quantities, tokens, language);
  const named = readNamedDates(text, words, quantities, language.dates);
  const weekdays = named.filter(({ kind }) => kind === 'weekday');
  const of = (
    kind: StatementKind,
    all: readonly (Span & { readonly value: string | number })[],
  ): Statement[] => all.map(({ start, end, value }) => ({ kind, start, end, value: `${value}` }));
  return [
    ...of('number', numbers),
    ...of('date', readDateStatements(text, named, quantities, numbers, tokens, language)),
    ...of('weekday', weekdays),
    ...of('negation', readNegations(text, words, language)),
    ...of('name', readNames(text, language)),
  ].sort((a, b) => a.start - b.start);
}
