import type { Document } from '../model/document.ts';
import type { JsonLdMember } from './html/json-ld.ts';

/** A source file to be read: its bytes, with the name and language of the document. */
export interface DocumentInput {
  readonly path: string;
  readonly name: string;
  readonly language: string;
  readonly bytes: Uint8Array;
  /** Members of structured data of an HTML page that are translated, such as `headline`; none when absent. */
  readonly jsonLd?: readonly JsonLdMember[] | undefined;
}

interface WriteOptions {
  /** A font that has the letters of the translation, for formats that name fonts; absent to keep those of the original. */
  readonly font?: string | undefined;
}

/** A kind of source document. */
export interface DocumentFormat {
  readonly name: string;
  /** With the dot, lower-case. */
  readonly extensions: readonly string[];
  /**
   * The document's units in reading order, each with inlines and without segments. The inlines of a unit tile it: the
   * first begins where the unit begins, each begins where the one before ended, the last ends with the unit.
   * @throws BarobarError with line and column: `file-encoding`, `file-conflict`; `file-too-large` for what would cost more to
   *   read than a document may; `front-matter` for metadata that was meant to be read and cannot be
   */
  read(input: DocumentInput): Document;
  /**
   * The file's bytes with each segment's target in its place. A segment without target, or whose target equals its
   * source, keeps its own bytes; so does all that is no segment. Line ends and outer white space of a target are layout,
   * not text: they become spaces and nothing.
   */
  write(document: Document, options?: WriteOptions): Uint8Array;
}
