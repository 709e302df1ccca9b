import type { MarkedText } from './content.ts';

/** XLIFF 2.x segment states, in order (XLIFF 2.1 §4.3.1.31). */
export type State = 'initial' | 'translated' | 'reviewed' | 'final';

/** The states of a translation, from the least to the most finished. */
export const states: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];

/** How a target came to be, if no person wrote it. */
export interface Origin {
  /** A machine translated it; a translation memory had it; it was aligned with a text that was translated before. */
  readonly kind: 'machine' | 'memory' | 'aligned';
  /** Name of the machine. */
  readonly engine?: string;
  /** From 0 to 100: the confidence of the machine, or how like the source of the memory is. */
  readonly score?: number;
  /** Where the memory or alignment has it from. */
  readonly from?: string;
}

/** The ways in which a target comes to be that no person wrote. */
export const originKinds: readonly Origin['kind'][] = ['machine', 'memory', 'aligned'];

/** One translation as its locale file holds it. */
export interface Translation {
  /** The source text this translation was made from. */
  readonly source: MarkedText;
  readonly target: MarkedText;
  readonly state: State;
  /** Who translated. */
  readonly by?: string;
  /** Who brought it to `reviewed` or `final`, if that is not who translated. */
  readonly reviewer?: string;
  /** Absent if a person wrote or reviewed it. */
  readonly origin?: Origin;
  readonly note?: readonly string[];
  /** Digest of the target before `check --fix` corrected it: a returned file that has it is older than the correction. */
  readonly unfixed?: string;
  /** Digests of earlier targets of the same person and source text, which this one replaced: a returned file may still have one. */
  readonly replaced?: readonly string[];
  /** Members this version does not know, kept as they are. */
  readonly other?: Readonly<Record<string, unknown>>;
}

/** The translations of one document into one language, in file order, by segment id. */
export interface TranslationSet {
  readonly document: string;
  readonly language: string;
  readonly entries: ReadonlyMap<string, Translation>;
}

/** What somebody reported as wrong in a source text. */
export interface SourceReport {
  readonly text: string;
  /** The source text that it is about. It is settled when the sentence says something else. */
  readonly on: MarkedText;
  /** The language of the translator who reported it; absent if somebody in the office did. */
  readonly language?: string;
  readonly by?: string;
  /** Absent while nobody has answered. */
  readonly answer?: string;
}

/** A sentence of the ledger. */
export interface LedgerEntry {
  readonly source: MarkedText;
  /** It left the document; the id stays so that old links redirect and its translations can be used again. */
  readonly retired?: boolean;
  readonly became?: readonly string[];
  /** What the sentence said before, oldest first: work made from it may still come back. */
  readonly earlier?: readonly MarkedText[];
  /** What was reported as wrong in it, oldest first. */
  readonly reports?: readonly SourceReport[];
  readonly other?: Readonly<Record<string, unknown>>;
}

/** The sentences of one document with their permanent ids, in reading order; retired ones stay where they were. */
export interface Ledger {
  readonly document: string;
  readonly entries: ReadonlyMap<string, LedgerEntry>;
}

/** `stale`: translated, but its source text has changed since. */
export type Progress = 'missing' | 'stale' | 'complete';

/** What one language shows for one segment. */
export interface RenderedSegment {
  readonly id: string;
  readonly text: MarkedText;
  /** Language `text` is in: the source language if a translation is missing. */
  readonly language: string;
  readonly progress: Progress;
  readonly state: State;
  /** Who translated it, if that is known. */
  readonly by?: string;
}

/** A document in one language, segment by segment. */
export interface Rendition {
  readonly language: string;
  readonly segments: ReadonlyMap<string, RenderedSegment>;
}
