import type { CodeKind } from '../../model/content.ts';
import type { Span } from '../../model/location.ts';

/** How text looks: the formatting of a run in Word, of nested spans in OpenDocument. */
export interface Look {
  /** Equal for looks that are the same. */
  readonly key: string;
  /** Equal for looks in which white space looks the same. */
  readonly spaceKey: string;
  /** Markup before and after text of this look; may be empty. */
  readonly open: string;
  readonly close: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly strikethrough: boolean;
}

/** Markup that is copied as it is. Where it begins or ends inside of a run: the look of that run. */
export interface Raw extends Span {
  readonly before?: Look | undefined;
  readonly after?: Look | undefined;
  /** Of a marker that is a start tag, or the end tag that belongs to it: both are kept, or neither. */
  readonly tag?: { readonly of: object; readonly isStart: boolean };
}

/** Markup that encloses text: a link, a field whose result is text, an inserted passage. */
export interface Container {
  readonly kind: CodeKind;
  readonly open: Raw;
  readonly close: Raw;
  readonly href?: string | undefined;
  /** Around all of a paragraph it says nothing about a part of the text, and is no code. */
  readonly isWrapper: boolean;
}

/** Content without text of its own. */
export interface Placed {
  readonly kind: CodeKind;
  readonly raw: Raw;
  readonly display?: string | undefined;
  /** Of a picture that pages show: the file of the package. */
  readonly href?: string | undefined;
  /** Where the unit of a picture's description begins. */
  readonly alternativeAt?: number | undefined;
  /** At an end of a paragraph it is layout, and no code. */
  readonly isLayout: boolean;
}

/**
 * What a paragraph consists of, in order; the markup of runs between two items is rewritten. A marker is
 * kept near the same words, and translators do not see it: a bookmark, deleted text.
 */
export type Item =
  | ({ readonly type: 'text'; readonly text: string; readonly verbatim: boolean; readonly look: Look } & Span)
  | ({ readonly type: 'object' } & Placed)
  | { readonly type: 'marker'; readonly raw: Raw }
  | { readonly type: 'open' | 'close'; readonly container: Container };

/** A paragraph. */
export interface Flow {
  /** All of its element. */
  readonly whole: Span;
  /** The part that a translation rewrites: the content between the tags, without properties. */
  readonly content: Span;
  readonly items: readonly Item[];
  /** Characters of its text that the file has as elements, with those elements in their order. */
  readonly elements?: ReadonlyMap<string, readonly string[]>;
}
