import { findConcepts } from '../glossary/hits.ts';
import type { Glossary } from '../model/glossary.ts';
import type { PageData, TermForm } from './data.ts';

/** The forms of terms that texts have, with the words before them. */
export interface FormCounts {
  /** Counts the terms of a text, which has no codes. */
  add(text: string): void;
  /** The forms of the terms of some concepts, the most frequent first, as a page holds them. */
  of(concepts: ReadonlySet<string>): PageData['forms'];
}

/** Forms of one term that a page has: those that people choose among at a glance. */
const mostForms = 6;
const mostWords = 8;

/** Begins to count the forms of terms of a glossary in texts of a language. */
export function countForms(glossary: Glossary, language: string): FormCounts {
  const counts = new Map<string, Map<string, Map<string, Map<string, number>>>>();
  return {
    add(text) {
      for (const { concept, term, hit } of findConcepts(text, glossary, language)) {
        const found = text.slice(hit.start, hit.end);
        // At the beginning of a sentence any word has a capital.
        const isSmall = /^\p{Ll}/u.test(term.text);
        const form = isSmall ? found.slice(0, 1).toLowerCase() + found.slice(1) : found;
        const words = within(within(within(counts, concept.id), term.text), form);
        const word = wordBefore(text.slice(0, hit.start));
        words.set(word, (words.get(word) ?? 0) + 1);
      }
    },
    of: (concepts) =>
      [...counts]
        .filter(([concept]) => concepts.has(concept))
        .flatMap(([concept, terms]) =>
          [...terms].map(([term, forms]) => [concept, term, mostFrequent(forms)] as const),
        ),
  };
}

function within<Value>(map: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const inner = map.get(key) ?? new Map<string, Value>();
  map.set(key, inner);
  return inner;
}

function mostFrequent(forms: ReadonlyMap<string, ReadonlyMap<string, number>>): readonly TermForm[] {
  return [...forms]
    .map(([form, words]): TermForm => {
      const sorted = [...words].sort(([, a], [, b]) => b - a);
      const count = sorted.reduce((sum, [, times]) => sum + times, 0);
      return { form, count, after: sorted.map(([word]) => word).slice(0, mostWords) };
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, mostForms);
}

/** The last word of a text, folded; empty if it ends in a sign or is empty. */
export function wordBefore(text: string): string {
  return (/([\p{L}\p{M}\p{N}-]{1,40})\s*$/u.exec(text.slice(-60))?.[1] ?? '').toLowerCase();
}

/**
 * The form of a term that a translation needs at a place: that which translations have most often after the same word. The
 * term as the glossary has it if none is known.
 */
export function formAfter(term: string, forms: readonly TermForm[], before: string): string {
  const word = wordBefore(before);
  const known = forms.find(({ after }) => after.includes(word));
  return known?.form ?? term;
}
