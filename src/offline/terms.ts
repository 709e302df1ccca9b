import { findConcepts, isUsable, renderings, termsIn } from '../glossary/hits.ts';
import type { Concept, Glossary } from '../model/glossary.ts';
import { readableText } from '../text/markup.ts';
import type { PageData, PageSentence, TermForm } from './data.ts';

/** A term of a source sentence, and what it may be called in its translation. */
export interface SentenceTerm {
  /** As the glossary has it. */
  readonly text: string;
  /** The preferred one first, each with the forms that translations have it in; the term itself where it stays as it is. */
  readonly translations: readonly { readonly text: string; readonly forms: readonly TermForm[] }[];
  readonly isKept: boolean;
  /** Terms that no translation may have. */
  readonly avoided: readonly string[];
  /** How a translation in a language says it, in whatever form; undefined if it does not. */
  usedIn(text: string, language: string): string | undefined;
}

/** The terms of a sentence that have something to say of its translation, in the order of its text, each once. */
export function termsOf(
  { source, codes }: PageSentence,
  glossary: Glossary,
  { source: from, target: to, forms }: Pick<PageData, 'source' | 'target' | 'forms'>,
): readonly SentenceTerm[] {
  const found = new Map<Concept, string>();
  for (const { concept, term } of findConcepts(readableText(source, codes), glossary, from))
    if (!found.has(concept)) found.set(concept, term.text);
  return [...found].flatMap(([concept, text]): SentenceTerm[] => {
    const isKept = concept.doNotTranslate === true;
    const terms = termsIn(concept, to);
    const usable = isKept ? [text] : terms.filter(isUsable).map((term) => term.text);
    const translations = usable.map((each) => ({
      text: each,
      forms: forms.find(([id, term]) => id === concept.id && term === each)?.[2] ?? [],
    }));
    const avoided = isKept ? [] : terms.filter((term) => !isUsable(term)).map((term) => term.text);
    if (translations.length + avoided.length === 0) return [];
    const usedIn: SentenceTerm['usedIn'] = (translation, language) => {
      if (isKept) return translation.includes(text) ? text : undefined;
      const use = renderings(translation, concept, language).find(({ term }) => isUsable(term));
      return use && translation.slice(use.hit.start, use.hit.end);
    };
    return [{ text, translations, isKept, avoided, usedIn }];
  });
}
