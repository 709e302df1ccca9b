import type { Code, Inline, MarkedText } from './content.ts';
import type { Finding } from './finding.ts';
import type { LineDecision, LineRole } from './line-rule.ts';
import type { Location, Span } from './location.ts';
import type { Embargo } from './policy.ts';
import type { SourceReport } from './translation.ts';

/** What a unit is in its document. Numbers count from 1 unless said otherwise. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'paragraph'; readonly quoted?: number; readonly role?: LineRole }
  | {
      readonly kind: 'item';
      readonly ordered: boolean;
      readonly number: number;
      readonly depth: number;
      /** Of a task list: whether the task is done. Only the first paragraph of the item has it. */
      readonly task?: 'open' | 'done';
    }
  /** `row` 0 is the header row; `table` counts the document's tables from 0, `column` from 0. */
  | {
      readonly kind: 'cell';
      readonly table: number;
      readonly row: number;
      readonly column: number;
      readonly align?: 'left' | 'center' | 'right';
    }
  | { readonly kind: 'footnote'; readonly label: string }
  /**
   * The title of a link or an image, the alternative text of an image, or the label of another element. Its unit follows the
   * first unit that has it, and lies inside it or elsewhere.
   */
  | { readonly kind: 'title'; readonly of: 'link' | 'image' | 'alternative' | 'label' }
  /** A translatable member of the front matter. */
  | { readonly kind: 'field'; readonly name: string }
  /** Kept unchanged, shown to readers, never translated. */
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'rule' };

/** A part of a source file that units are in: a member of a package, or all of a text file, which has no name. */
interface SkeletonPart extends Span {
  readonly name: string;
  /** What the text was read from, if that is not UTF-8. */
  readonly encoded?: EncodedText;
}

/** The bytes of a text, and the name of their encoding, as decoders give it. */
export interface EncodedText {
  readonly bytes: Uint8Array;
  readonly encoding: string;
}

/** What a source file is made of. The spans of the parts tile the document's text. */
export interface Skeleton {
  readonly parts: readonly SkeletonPart[];
  /** The bytes of the file, for packages only: what is in no part is kept from there. */
  readonly package?: Uint8Array;
}

/** What a left-out part of a document is, in the words of `update`. */
export type LeftOutKind =
  | 'chart'
  | 'code'
  | 'comment'
  | 'deleted text'
  | 'diagram'
  | 'embedded object'
  | 'field'
  | 'form control'
  | 'formula'
  | 'frame'
  | 'hidden text'
  | 'index'
  | 'macro'
  | 'media object'
  | 'placeholder'
  | 'preformatted text'
  | 'ruby text'
  | 'script'
  | 'style sheet'
  | 'template'
  | 'text in another language'
  | 'text marked as not translatable'
  | 'vector graphic';

/** A part of a document that has text, or may have, and is not offered for translation. */
export interface LeftOut {
  readonly kind: LeftOutKind;
  /** The beginning of its text, or the name of its file; empty if it has neither. */
  readonly text: string;
}

/** One sentence. `start`/`end` are offsets in the document's text; its markup there is what `source` was read from. */
export interface Segment extends Span {
  /** Permanent id; empty until the ledger has been consulted. */
  readonly id: string;
  readonly source: MarkedText;
  /** Codes of this segment: tag `<n>` is `codes[n - 1]`. */
  readonly codes: readonly Code[];
  /** Present in a translated document only. */
  readonly target?: MarkedText;
  /** What was reported as wrong in it; absent if nothing was. */
  readonly reports?: readonly SourceReport[];
}

/** Whether a segment has a target that is not its source: then its place in a document is rewritten. */
export function isTranslated(segment: Segment): segment is Segment & { readonly target: string } {
  return segment.target !== undefined && segment.target !== segment.source;
}

/** A paragraph, heading, list item, table cell …, which is segmented and aligned as one. */
export interface Unit extends Span {
  readonly block: Block;
  readonly inlines: readonly Inline[];
  /** Codes of the whole unit: an inline's `code` is an index into it, from 0. */
  readonly codes: readonly Code[];
  /** Empty until segmented; stays empty if there is nothing to translate. */
  readonly segments: readonly Segment[];
  /** The author's remarks on it in the source file, for the translator; absent if there are none. */
  readonly notes?: readonly string[];
}

/** A source document. What no segment covers is never touched when it is written. */
export interface Document {
  /** Path for people, relative to the workspace, with `/`. */
  readonly path: string;
  /** Name within the workspace: the path below `source/` without extension. */
  readonly name: string;
  readonly language: string;
  readonly format: string;
  /** The text that units and segments are spans of. */
  readonly text: string;
  readonly skeleton: Skeleton;
  /** Plain values of the front matter, such as `date`. */
  readonly meta: ReadonlyMap<string, string>;
  /** Set in the front matter; absent if it sets none. */
  readonly embargo?: Embargo;
  /**
   * Faults of the document that leave it readable: of its front matter, and what readers of a translation would miss or
   * find untranslated. Absent if there are none.
   */
  readonly faults?: readonly Finding[];
  readonly units: readonly Unit[];
  /**
   * Of plain text: gives why its lines begin or continue units, in their order. Absent for other formats. Found again when asked
   * for: of a text of millions of lines it would be a large part of the memory that the document takes.
   */
  readonly lines?: () => readonly LineDecision[];
  /** What is not offered for translation; absent if the format does not say. */
  readonly leftOut?: readonly LeftOut[];
  /** The images it has, in reading order; absent if it has none. */
  readonly pictures?: readonly PictureReference[];
}

/** An image of a document, where it is. */
export interface PictureReference extends Location {
  /** As the document has it, decoded; not yet checked for safety. */
  readonly href: string;
  /** `href` names a file inside the document's own package. */
  readonly isPacked?: true;
}
