import type { MarkedText } from './content.ts';
import type { Finding, Said } from './finding.ts';
import type { Location } from './location.ts';
import type { Origin, State } from './translation.ts';

/** One segment of a returned file, or of any bilingual file. */
export interface ReturnedSegment {
  /** The segment's own id in the file. */
  readonly id: string;
  /** What the file says it was made from (`original`): a name for people, never used as a path. */
  readonly original: string;
  readonly source: MarkedText;
  /** Absent if the file has no target at all; an empty target is an empty string. */
  readonly target?: MarkedText;
  /** Id of its unit, if the file has units of several segments: tools may divide them again. */
  readonly unit?: string;
  /** Text between it and the segment before it in its unit: from the target, or else from the source. */
  readonly textBefore?: string;
  /** The state that the file claims. */
  readonly state?: State;
  /** The file calls its target a draft: a machine's, unfinished, or still to be reviewed. */
  readonly isDraft?: true;
  /** The file says that a machine or a memory made its target. */
  readonly origin?: Origin;
  /** Who translated it, as the file says. */
  readonly by?: string;
  readonly notes: readonly string[];
  /** Of the notes: those that the file says are on the source text. */
  readonly sourceNotes?: readonly string[];
  /** Digest of the target that went out with this segment, if the file still has it (`sent-digest.ts`). */
  readonly sentDigest?: string;
  /** Its file says that it is not to be translated. */
  readonly isLocked?: true;
  /** The file says that the target is no translation at all, but empty or the source. A draft is a translation. */
  readonly isUntranslated?: true;
  /** Which of several translations is meant cannot be known: its unit has two, or another segment has its id and source text. */
  readonly isAmbiguous?: true;
  /** Its source text may have been retyped: what is cosmetically equal to it was changed by the program it was edited in. */
  readonly isRetyped?: true;
  /** Why its target cannot be accepted unchanged. */
  readonly fault?: Said;
  /** The languages of its `<file>`, if the file has several pairs of them. */
  readonly languages?: LanguagePair;
  /** A tool gave several codes of the target the same id; each has its own id again, by kind and order. */
  readonly hasRepairedCodes?: true;
  readonly location: Location;
}

/** A returned segment after the divisions that a tool made were undone: it stands for sentences of ours. */
export interface MappedSegment extends ReturnedSegment {
  /** Ids of the sentences the file joined in it, two or more; its translation is that of all of them together. */
  readonly joined?: readonly string[];
  /** Its own id was lost, and its unit says which sentence it is. */
  readonly isByUnit?: true;
}

/** Languages as a file names them. */
export interface LanguagePair {
  /** Empty if none is named. */
  readonly source: string;
  readonly target: string | undefined;
}

/** What a bilingual file holds, in file order. */
export interface ReturnedWork {
  readonly path: string;
  readonly format: string;
  readonly version: string;
  /** Of the first `<file>` if there are several pairs of languages; empty if the file names none. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string | undefined;
  readonly segments: readonly ReturnedSegment[];
  /** How the file departs from its standard, but was read nevertheless: one finding of each kind. */
  readonly findings: readonly Finding[];
}
