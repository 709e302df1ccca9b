import type { Location } from './location.ts';

/** TBX administrative status (ISO 30042), and `forbidden`: the term is an error, not only a bad choice. */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'forbidden';

export interface Term {
  readonly text: string;
  readonly status: TermStatus;
  readonly location: Location;
}

/** One meaning with its terms in every language (TBX concept entry). */
export interface Concept {
  readonly id: string;
  readonly domain?: string;
  readonly definition?: string;
  readonly note?: string;
  /** By language tag, preferred term first. */
  readonly terms: ReadonlyMap<string, readonly Term[]>;
  readonly location: Location;
}

export interface Glossary {
  readonly concepts: readonly Concept[];
}

/** Where a term stands in a text. */
export interface TermHit {
  readonly start: number;
  readonly end: number;
  /** The words of the text that answer the words of the term, in order. */
  readonly forms: readonly string[];
}
