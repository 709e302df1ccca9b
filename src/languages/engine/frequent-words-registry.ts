import { en } from '../en/frequent-words.ts';
import type { FrequentWords } from './frequent-words.ts';
import { primarySubtag } from './match-tag.ts';

const nothing: FrequentWords = { linking: new Set(), grammatical: new Set(), everyday: new Set() };

/** The frequent words of a language, by the primary subtag of its tag; none for a language without a list. */
export function frequentWords(tag: string): FrequentWords {
  return primarySubtag(tag) === 'en' ? en : nothing;
}
