import type { FindingText } from '../../messages/findings/texts.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location, Span } from '../../model/location.ts';
import type { LanguagePair } from '../../model/returned-work.ts';
import type { Origin, State } from '../../model/translation.ts';
import type { Content, Piece } from './read-elements.ts';

/** The places of the parts of a segment in its file, for writing a target there. */
export interface SegmentPlace {
  /** Start tag of the element with the languages: `<file>` in 1.x, `<xliff>` in 2.x. */
  readonly languages: Span;
  /** Start tag of the `<trans-unit>` or `<segment>`. */
  readonly owner: Span;
  /** None if a tool left it out, against the standard. */
  readonly source: Content | undefined;
  readonly segSource?: Content | undefined;
  readonly target?: Content | undefined;
  /** `mid` of the sentence of the unit that it is. */
  readonly mid?: string;
}

/** A segment as a reader found it. */
export interface FoundSegment {
  /** Its id, valid if no other segment of the file has it. */
  readonly id: string;
  /** Its id with its unit's, for when it is not. */
  readonly fullId: string;
  readonly original: string;
  /** Number of its `<file>`: several may have one `original`. */
  readonly file: number;
  readonly source: readonly Piece[];
  readonly target: readonly Piece[] | undefined;
  /** As in `ReturnedSegment`. */
  readonly unit?: string | undefined;
  readonly textBefore?: string | undefined;
  /** Ids of codes may begin with this. */
  readonly prefix: string;
  readonly state: State | undefined;
  /** Whether the file calls its target a draft in so many words. */
  readonly isDraft: boolean;
  /** As in `ReturnedSegment`. */
  readonly origin?: Origin | undefined;
  readonly by?: string | undefined;
  readonly isLocked: boolean;
  readonly isUntranslated: boolean;
  /** Whether one of its parts is there twice. */
  readonly isAmbiguous: boolean;
  /** Whether a tool cut it into parts and only some of them have a translation. */
  readonly isPartial?: boolean;
  readonly notes: readonly string[];
  /** As in `ReturnedSegment`. */
  readonly sourceNotes?: readonly string[];
  readonly sentDigest: string | undefined;
  readonly location: Location;
  readonly place: SegmentPlace;
}

/** The languages of a file, named for each `<file>` in it (1.x) or once (2.x). */
export interface Languages {
  add(source: string | undefined, target: string | undefined): void;
  /**
   * Of each `<file>`, or one pair if none contradicts another: what one `<file>` does not name is what all others agree on.
   * Both are compared without regard to case.
   */
  pairs(): readonly [LanguagePair, ...LanguagePair[]];
}

/** A way in which the file of a tool departs from XLIFF and can be read all the same. */
export type Oddity =
  Extract<FindingText, { readonly text: `xliff/${string}` }> extends infer Text
    ? Text extends FindingText
      ? { readonly text: Text['text']; readonly values: Omit<Text['values'], 'more'> }
      : never
    : never;

/** Gathers what is odd about a file that is read. */
export interface Oddities {
  /** Kept for the first of a finding code. */
  add(location: Location, oddity: Oddity): void;
  /** One finding for each finding code, where it first occurs, with the number of further ones. */
  findings(): readonly Finding[];
}
