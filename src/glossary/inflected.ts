import type { FormFacts } from '../languages/engine/forms.ts';

/**
 * What `form` can be as a form of the word whose dictionary form is `citation`, both as keys: `genitive plural` and the
 * like. The dictionary form is the nominative singular, or plural where a word has none (силы).
 */
export function namesOf(
  citation: string,
  form: string,
  kind: 'noun' | 'adjective',
  { analyses, cases }: FormFacts,
): readonly string[] {
  if (!cases) return [];
  const { inflections, wordClass } = cases;
  const possible = new Set(analyses(form));
  const shared = analyses(citation).filter(
    (analysis) => possible.has(analysis) && (kind === 'adjective') === (wordClass(analysis) === 'adjective'),
  );
  for (const name of ['nominative singular', 'nominative plural']) {
    const citations = shared.filter((analysis) => inflections(citation, analysis).includes(name));
    if (citations.length > 0)
      return [...new Set(citations.flatMap((analysis) => inflections(form, analysis)))];
  }
  return [];
}

/** A word of a term and the word of a text that answers it, as keys. */
export type Answer = readonly [citation: string, form: string];

/**
 * Whether an adjective and the noun after it can belong together: in one case and number, or, after 2, 3 and 4, an
 * adjective in the plural and a noun in the genitive (две совместные границы, два совместных учения). What is not known
 * to be one of the two agrees with everything.
 */
export function agrees([word, wordForm]: Answer, [noun, nounForm]: Answer, facts: FormFacts): boolean {
  const adjective = namesOf(word, wordForm, 'adjective', facts);
  if (adjective.length === 0 || namesOf(word, wordForm, 'noun', facts).length > 0) return true;
  const names = namesOf(noun, nounForm, 'noun', facts);
  if (names.length === 0 || names.some((name) => adjective.includes(name))) return true;
  return (
    names.includes('genitive singular') &&
    adjective.some((name) => /^(?:nominative|genitive) plural$/.test(name))
  );
}
