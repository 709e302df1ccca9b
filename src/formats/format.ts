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
  /** The document's units, each with inlines and without segments. Never throws on strange text: all text is a document. */
  read(input: DocumentInput): Document;
  /**
   * The document's text with each segment's target in its place. A segment without target, or whose target equals its
   * source, keeps its own bytes; so does all that is no segment.
   */
  write(document: Document): string;
}
