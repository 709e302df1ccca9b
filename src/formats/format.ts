import type { Document } from '../model/document.ts';

export interface DocumentInput {
  readonly path: string;
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/** A kind of source document. */
export interface DocumentFormat {
  readonly name: string;
  /** With the dot, lower-case. */
  readonly extensions: readonly string[];
  /**
   * Refuses a text that would cost more to read than a document of a workspace may, before anything is built from it.
   * @throws BarobarError `file-too-large`, with line and column
   */
  refuseExcess?(text: string, path: string): void;
  /**
   * The document's units in reading order, each with inlines and without segments. The inlines of a unit tile it: the
   * first begins where the unit begins, each begins where the one before ended, the last ends with the unit. All text is
   * a document; the one thing refused is metadata that was meant to be read and cannot be.
   * @throws BarobarError `front-matter`, with line and column
   */
  read(input: DocumentInput): Document;
  /**
   * The document's text with each segment's target in its place. A segment without target, or whose target equals its
   * source, keeps its own bytes; so does all that is no segment. Line ends and outer white space of a target are layout,
   * not text: they become spaces and nothing.
   */
  write(document: Document): string;
}
