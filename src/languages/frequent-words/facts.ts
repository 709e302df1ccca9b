import { en } from './en.ts';

/** Words that say little of what a text is about, in lower case. */
export interface FrequentWords {
  /** Grammatical words that terms may hold inside: head of state. */
  readonly linking: ReadonlySet<string>;
  /** Closed classes, which no term begins or ends with. */
  readonly grammatical: ReadonlySet<string>;
  /** Frequent in texts of any kind, so no terms by themselves. */
  readonly everyday: ReadonlySet<string>;
}

const nothing: FrequentWords = { linking: new Set(), grammatical: new Set(), everyday: new Set() };

/** The frequent words of a language, by the primary subtag of its tag; none for a language without a list. */
export function frequentWords(tag: string): FrequentWords {
  return tag.toLowerCase().split(/[-_]/, 1)[0] === 'en' ? en : nothing;
}
