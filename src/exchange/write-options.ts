import type { MarkedText } from '../model/content.ts';
import type { XliffProfile } from './xliff/profiles.ts';

/** A term of a sentence and what it may be called in the language of the set. */
export interface TermNote {
  readonly term: string;
  /** At least one, the preferred one first. */
  readonly translations: readonly string[];
  /** Whether it stays as it is: its translation is itself. */
  readonly isKept?: true;
}

/** A translation with the source text it was made from. */
export interface Work {
  readonly source: MarkedText;
  readonly target: MarkedText;
}

/** A translation of a like sentence. */
export interface Offer extends Work {
  /** Percent, from 1 to 100. */
  readonly score: number;
  /** Where it stands: a document with the id of the sentence, or a memory file with that of the unit. */
  readonly from: string;
  /** What its source has otherwise, in words. */
  readonly reasons?: readonly string[];
}

/** What the memory has for a sentence that has no translation. */
export interface Leverage {
  /** The translation of the same text, between the same neighbours or elsewhere: it goes out as the target. */
  readonly fill?: { readonly target: MarkedText; readonly kind: 'context' | 'exact' };
  /** Best first. */
  readonly offers: readonly Offer[];
}

/** A part of the difference between two texts, or of a text in which one part counts most. */
export interface DifferencePart {
  readonly type: 'same' | 'removed' | 'added' | 'preferred';
  readonly text: string;
}

/** What changed in the source text since a translation was made. */
export interface Difference {
  readonly parts: readonly DifferencePart[];
  /** What kind of change it is (`changeClasses`), at least one. */
  readonly classes: readonly string[];
}

/** Options for a writer. */
export interface WriteOptions {
  /** Lines for the translator, by segment id: glossary hits and the like. Plain text. */
  readonly notes?: ReadonlyMap<string, readonly string[]>;
  /** What changed, by segment id, for sentences whose translation is stale. */
  readonly differences?: ReadonlyMap<string, Difference>;
  /** Finished work on sentences that a segment was split from or merged of, by segment id. */
  readonly origins?: ReadonlyMap<string, readonly Work[]>;
  /** Terms of the glossary, by segment id. */
  readonly terms?: ReadonlyMap<string, readonly TermNote[]>;
  /** The tool the file is for. */
  readonly profile?: XliffProfile;
  /** What the memory has, by segment id. */
  readonly memory?: ReadonlyMap<string, Leverage>;
  /** Ids of the segments to write; all when absent. */
  readonly only?: ReadonlySet<string>;
}
