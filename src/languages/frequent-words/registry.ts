import { primarySubtag } from '../subtag.ts';
import { en } from './en.ts';
import type { FrequentWords } from './facts.ts';

const nothing: FrequentWords = { linking: new Set(), grammatical: new Set(), everyday: new Set() };

/** The frequent words of a language, by the primary subtag of its tag; none for a language without a list. */
export function frequentWords(tag: string): FrequentWords {
  return primarySubtag(tag) === 'en' ? en : nothing;
}
