/** What the server and the pages of the desk say to each other: plain data, which JSON can hold. */
import type { Completeness } from '../assembly/completeness.ts';
import type { MemoryMatch } from '../memory/match.ts';
import type { CodeKind, MarkedText } from '../model/content.ts';
import type { Block } from '../model/document.ts';
import type { Severity } from '../model/finding.ts';
import type { TermStatus } from '../model/glossary.ts';
import type { Span } from '../model/location.ts';
import type { GateRules } from '../model/policy.ts';
import type { Origin, Progress, State } from '../model/translation.ts';
import type { WordPart } from '../revision/words.ts';
import type { Note } from '../workflows/import-export/notes.ts';
import type { DocumentLanguages } from '../workflows/publish/publish-plan.ts';

/** A request that was not carried out, and why. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

/** One language of one document in the overview. */
export interface OverviewCell extends Omit<Completeness, 'document'> {
  readonly wordsToDo: number;
  readonly quarantined: number;
  readonly openNotes: number;
  /** What somebody has to translate and has not returned in full, the oldest first. */
  readonly out: readonly {
    /** An address or a name. */
    readonly to: string;
    /** The day (ISO) on which it was sent. */
    readonly date: string;
    readonly segments: number;
    /** How many of the segments have not come back. */
    readonly open: number;
  }[];
}

/** One document in the overview. */
export interface OverviewRow {
  readonly document: string;
  readonly title: string;
  readonly words: number;
  /** Days of the front matter (ISO); absent if it has none. */
  readonly date?: string;
  readonly due?: string;
  /** Source sentences that are reported as wrong, and have no answer. */
  readonly reports: number;
  readonly cells: readonly OverviewCell[];
}

/** What every page needs of the workspace. */
export interface DeskWorkspace {
  readonly workspace: string;
  readonly source: string;
  readonly targets: readonly string[];
}

/** What a page begins with. */
export interface DeskOpening extends DeskWorkspace {
  /** How often the workspace has changed since the desk was opened. */
  readonly changes: number;
}

/** All documents of the workspace. */
export interface Overview extends DeskWorkspace {
  /** The day by the clock of the machine (ISO). */
  readonly today: string;
  /** The documents that were read so far, by name. */
  readonly rows: readonly OverviewRow[];
  /** Documents that are left to read: asking again reads more. */
  readonly left: number;
}

/** What publishing came to. */
export interface PublishReport {
  /** Whether anything was published. */
  readonly isPublished: boolean;
  readonly folder: string;
  readonly pages: number;
  readonly skipped: readonly string[];
  readonly findings: readonly DeskFinding[];
}

/** Files that were written for translators. */
export interface ExportReport {
  /** By their paths relative to the workspace. */
  readonly files: readonly {
    readonly file: string;
    readonly segments: number;
    /** Whether work made from it is known after the next change of the source text. */
    readonly isRecorded: boolean;
  }[];
  /** For whom they are. */
  readonly to?: string;
}

/** What publishing would do. */
export interface PlannedPublication {
  readonly folder: string;
  /** What passes the gate and is new or has changed; and the number of documents that are public as they are. */
  readonly build: readonly DocumentLanguages[];
  readonly unchanged: number;
  /** What does not pass the gate. */
  readonly skipped: readonly DocumentLanguages[];
  /** What is public, and would not be published now. */
  readonly stillPublic: readonly DocumentLanguages[];
  readonly findings: readonly DeskFinding[];
}

/** What nobody has answered. */
export interface Questions {
  readonly questions: readonly Note[];
  /** Documents that are left to read: asking again reads more. */
  readonly left: number;
}

/** Something that keeps a document from being published, or that the checks found. */
export interface DeskFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly advice: string;
  readonly document?: string;
  readonly language?: string;
  readonly segment?: string;
  readonly span?: Span;
  readonly sourceSpan?: Span;
  /** The replacement of the span, if it is certain. */
  readonly fix?: string;
}

/** What the gate says of one language of a document. */
export interface DeskVerdict {
  readonly document: string;
  readonly language: string;
  readonly isOpen: boolean;
  readonly blocking: readonly DeskFinding[];
  readonly errors: number;
  readonly warnings: number;
}

/** An inline code as a page shows it. */
export interface DeskCode {
  readonly kind: CodeKind;
  readonly paired: boolean;
  readonly display?: string;
  readonly href?: string;
}

/** One segment of a document. */
export interface DeskSegment {
  readonly id: string;
  readonly source: MarkedText;
  readonly codes: readonly DeskCode[];
  /** False for what is nothing but code or an address. */
  readonly isTranslatable: boolean;
}

/** A paragraph, heading, list item or table cell. */
interface DeskUnit {
  readonly block: Block;
  readonly segments: readonly DeskSegment[];
}

/** What one language has for one segment. */
export interface DeskEntry {
  readonly version: string;
  readonly target: MarkedText;
  readonly state: State;
  readonly progress: Progress;
  readonly by?: string;
  readonly reviewer?: string;
  readonly origin?: Origin;
  readonly notes: readonly { readonly text: string; readonly answer?: string }[];
  /** What changed in the source text since a stale translation was made. */
  readonly sourceChange?: readonly WordPart[];
  /** What somebody is typing. */
  readonly draft?: { readonly target: MarkedText; readonly base: string; readonly isElsewhere: boolean };
}

/** A document with its translations in some languages. */
export interface DeskDocument {
  readonly document: string;
  readonly title: string;
  readonly source: string;
  readonly due?: string;
  /** Whether the ledger has the present source text: only then can translations be saved. */
  readonly isCurrent: boolean;
  readonly units: readonly DeskUnit[];
  readonly languages: Readonly<
    Record<string, { readonly rules: GateRules; readonly entries: Readonly<Record<string, DeskEntry>> }>
  >;
}

/** A term of the glossary that the source text has. */
export interface DeskTerm {
  readonly concept: string;
  /** As the source text has it. */
  readonly found: string;
  readonly definition?: string;
  readonly note?: string;
  readonly keep: boolean;
  readonly isProposed: boolean;
  readonly targets: readonly {
    readonly text: string;
    readonly status: TermStatus;
    /** Forms in which this document already has it, the most frequent first. */
    readonly forms: readonly string[];
    /** Its other forms, by the grammar of the language, where these are certain. */
    readonly cases: readonly string[];
    /** Whether the target has it. */
    readonly isUsed: boolean;
  }[];
}

/** A number, date, weekday, negation or name of the source text. */
export interface DeskFact {
  readonly kind: string;
  readonly text: string;
  /** Whether the target states the same; absent for names, whose spelling differs by language. */
  readonly isMatched?: boolean;
}

/** What an editor shows beside one segment. */
export interface SegmentAid {
  readonly terms: readonly DeskTerm[];
  readonly matches: readonly MemoryMatch[];
}

/** What the checks say of a text as it is typed. */
export interface TypedCheck {
  readonly findings: readonly DeskFinding[];
  readonly facts: readonly DeskFact[];
}

/** One earlier form of a translation. */
export interface HistoryEntry {
  readonly commit: string;
  /** ISO 8601. */
  readonly time: string;
  readonly author: string;
  readonly target: MarkedText;
  readonly state: State;
  readonly by?: string;
  readonly reviewer?: string;
}
