import type { NameKind } from '../model/glossary.ts';
import type { Sentence } from './candidates.ts';

/** A sentence with one translation, both without codes. */
export interface AlignedSentence extends Sentence {
  readonly language: string;
  readonly target: string;
}

/** One way in which translations into a language write a name. */
export interface Rendering {
  /** As a dictionary would have it, as far as the forms that were found tell. */
  readonly text: string;
  /** The forms as the texts have them. */
  readonly forms: readonly string[];
  readonly count: number;
}

/** A name that the glossary lacks, with what shows how it is written. */
export interface NameProposal {
  readonly name: string;
  readonly kind: NameKind;
  /** Sentences that have it. */
  readonly count: number;
  /** By language, the most frequent first. */
  readonly renderings: ReadonlyMap<string, readonly Rendering[]>;
  /** Where it was found with a rendering, in reading order. */
  readonly sentences: readonly AlignedSentence[];
}
