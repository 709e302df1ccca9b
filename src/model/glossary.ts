import type { Location } from './location.ts';

/** TBX administrative status (ISO 30042), and `forbidden`: the term is an error, not only a bad choice. */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'forbidden';

/** One translation of a concept in a language, with its status. */
export interface Term {
  /** As people read it. */
  readonly text: string;
  /** As the glossary writes it, with the marks that say how it is matched; absent if it has none. */
  readonly marked?: string;
  /** Its forms, given by hand: it is matched in these and as it stands, and in no other. */
  readonly forms?: readonly string[];
  readonly status: TermStatus;
  /** Who decided on it, and the day (ISO). */
  readonly by?: string;
  readonly date?: string;
  readonly location: Location;
}

/** What a proper name names. */
export type NameKind = 'person' | 'organisation' | 'place';

/** Of a person, which decides how the surname is declined. */
export type Gender = 'feminine' | 'masculine';

/** One meaning with its terms in every language (TBX concept entry). */
export interface Concept {
  readonly id: string;
  readonly domain?: string;
  readonly definition?: string;
  readonly note?: string;
  /** Makes the concept an entry of the names register: the checks of names look at it, those of terms do not. */
  readonly kind?: NameKind;
  readonly gender?: Gender;
  /** A name that stays in its own letters in every language. */
  readonly doNotTranslate?: true;
  /** Languages whose terms are proposed only: shown to translators, not yet demanded. */
  readonly proposed?: readonly string[];
  /** By language tag, preferred term first. */
  readonly terms: ReadonlyMap<string, readonly Term[]>;
  readonly location: Location;
}

/**
 * Where reading a glossary stops. A term costs about 2 kB with its forms; a press office has a few thousand, and the largest
 * of an institution some ten thousand.
 */
export const glossaryLimits = {
  /** Terms of one file, in all its languages. */
  terms: 30_000,
  /** Terms of all files of a workspace. */
  allTerms: 60_000,
  /** UTF-16 units of one term: a sentence has some two hundred. */
  termLength: 1_000,
} as const;

/** The concepts of one glossary file, or of several put together. */
export interface Glossary {
  readonly concepts: readonly Concept[];
  /** Names of the columns of the table it was read from, in their order; absent for what was no table. */
  readonly columns?: readonly string[];
}

/** Where a term is in a text. */
export interface TermHit {
  readonly start: number;
  readonly end: number;
  /** The words of the text that answer the words of the term, in order. */
  readonly forms: readonly string[];
}
