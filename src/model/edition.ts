import type { Document } from './document.ts';
import type { Messages } from './messages.ts';
import type { Rendition } from './translation.ts';

/** One briefing, ready to be published. */
export interface Briefing {
  /** Segmented, with ids. */
  readonly document: Document;
  /** Source language first, then the targets in the workspace's order. */
  readonly renditions: readonly Rendition[];
}

/** What an index needs of a briefing. */
export interface BriefingSummary {
  readonly name: string;
  /** Plain title by language. */
  readonly titles: ReadonlyMap<string, string>;
  /** ISO date from the front matter. */
  readonly date: string | undefined;
  /** Share of complete segments by language, 0 to 1. */
  readonly completeness: ReadonlyMap<string, number>;
}

/** What all pages share. */
export interface Site {
  readonly languages: readonly string[];
  readonly messages: ReadonlyMap<string, Messages>;
}

export interface OutputFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly content: string;
}
