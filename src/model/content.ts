import type { Span } from './location.ts';

/**
 * Text with numbered codes, as i18next's `Trans` writes it: `<1>bold</1>`, `<2/>`.
 * A literal that could be read as such a tag carries a backslash (`text/markup.ts` has the grammar).
 */
export type MarkedText = string;

/** One numbered tag of a marked text. */
export interface Tag {
  readonly type: 'open' | 'close' | 'empty';
  readonly code: number;
}

/** What an inline code is to readers. */
export type CodeKind =
  | 'strong'
  | 'emphasis'
  | 'strikethrough'
  | 'link'
  | 'image'
  | 'literal' // inline code: never translated
  | 'address' // a bare URL or e-mail address: never translated
  | 'break' // forced line break
  | 'reference' // footnote call
  | 'html' // raw inline HTML
  | 'run'; // formatting without a kind of its own (font, colour), a field, a tab: markup that readers do not see

/**
 * The real markup that a numbered tag of one segment represents. A pair has `open` and `close`; a code without content has only
 * `open`. Where a sentence break falls inside a pair, each half is a code of its own with an empty `close` or `open`, so
 * that writing every half back gives the markup once.
 */
export interface Code {
  readonly kind: CodeKind;
  readonly paired: boolean;
  /** Markup as the document has it. */
  readonly open: string;
  readonly close: string;
  /** What a person sees in place of a code without content: the address, the literal, the footnote's label. */
  readonly display?: string;
  /** Target of a link or image, not yet checked for safety. */
  readonly href?: string;
  readonly title?: string;
  /** Where the unit of its title begins; none if the title has nothing to translate. */
  readonly titleAt?: number;
  /** Where the unit of an image's alternative text begins, if it is not the content of the code; `display` is the text. */
  readonly alternativeAt?: number;
  /** Where `open` begins in the document; only if a translation may change something in it. */
  readonly at?: number;
  /** The file of an image, if a page shows it. */
  readonly picture?: Picture;
}

/** A picture as pages show it. */
export interface Picture {
  /** Below the folder of pictures, with `/`. In a document, that is the source folder; on a page, the path from the page. */
  readonly path: string;
  readonly mediaType: string;
  /** In pixels; absent if the file does not say. */
  readonly width?: number;
  readonly height?: number;
  /** The pictures that take its place in other languages, by their tags; absent if there is none. */
  readonly localised?: ReadonlyMap<string, Picture>;
}

/**
 * Running content of a unit as its format found it, in order. `start`/`end` are offsets in the document's text.
 * A text part either stands verbatim there (`verbatim`) and may be cut anywhere, or was decoded (an escape, an entity, a
 * line end with its prefix) and is never cut.
 */
export type Inline =
  | ({ readonly type: 'text'; readonly text: string; readonly verbatim: boolean } & Span)
  | ({ readonly type: 'open' | 'close' | 'empty'; readonly code: number } & Span);
