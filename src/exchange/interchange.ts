import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Glossary } from '../model/glossary.ts';
import type { ReturnedWork } from '../model/returned-work.ts';
import type { TranslationSet } from '../model/translation.ts';
import type { SrxRules } from '../segmentation/srx/rules.ts';
import type { TbxVersion } from './tbx/dialect.ts';
import type { Memory } from './tmx/read.ts';
import type { TmxOptions } from './tmx/write.ts';
import type { Leverage, WriteOptions } from './write-options.ts';

/** What a file departs from in the standard of its format. */
export interface Validation {
  /** Name of the standard: `xliff`, `tmx` … */
  readonly format: string;
  /** As the file has it; empty for none. */
  readonly version: string;
  readonly findings: readonly Finding[];
}

/** What all formats have. `path` is for messages, and tells the format only where the content does not. */
interface Format {
  /** As `export` and reports give it: `xliff-1.2`. */
  readonly name: string;
  /** For people: `XLIFF 1.0 to 1.2`. */
  readonly title: string;
  /** With the dot, lower-case; the first is that of written files. */
  readonly extensions: readonly string[];
  /** Whether the file is of this format. No file is of two. */
  accepts(bytes: Uint8Array, path: string): boolean;
  /** @throws BarobarError for a file that is not even well-formed up to its root, and for the limits. */
  validate?(bytes: Uint8Array, path: string): Validation;
}

/** Translations of documents, on their way to a translator and back. */
export interface BilingualFormat extends Format {
  readonly kind: 'bilingual';
  /**
   * What a file holds, whatever a translator's tool did to it.
   * @throws BarobarError with its place, for a file that cannot be used.
   */
  read(bytes: Uint8Array, path: string): ReturnedWork;
  /** A file for translators into the set's language. The document is segmented and has ids. */
  write(document: Document, set: TranslationSet, options?: WriteOptions): Uint8Array;
}

/** Translation memories. */
export interface MemoryFormat extends Format {
  readonly kind: 'memory';
  /** @throws BarobarError with its place, for a file that cannot be used. */
  read(bytes: Uint8Array, path: string): Memory;
  write(document: Document, set: TranslationSet, options?: TmxOptions): Uint8Array;
  /** What the memory has for segments of a document, by their ids; undefined for nothing. */
  writeMatches(
    document: Document,
    language: string,
    matches: ReadonlyMap<string, Leverage>,
  ): Uint8Array | undefined;
}

/** A glossary, and findings `glossary/lost` for what a file of another format has no place for. */
export interface GlossaryContent {
  readonly glossary: Glossary;
  readonly findings: readonly Finding[];
}

interface GlossaryOptions {
  /** Language of the definitions and notes. */
  readonly language: string;
  readonly tbx: TbxVersion;
}

/** Terms in several languages. */
interface GlossaryFormat extends Format {
  readonly kind: 'glossary';
  /** @throws BarobarError with its place, for a file that cannot be used. */
  read(bytes: Uint8Array, path: string): GlossaryContent;
  write(
    glossary: Glossary,
    options: GlossaryOptions,
  ): { readonly bytes: Uint8Array; readonly findings: readonly Finding[] };
}

/** Rules for the ends of sentences. */
interface RulesFormat extends Format {
  readonly kind: 'rules';
  /** @throws BarobarError with its place, for a file that cannot be used. */
  read(bytes: Uint8Array, path: string): SrxRules;
  /** The built-in rules for some languages. */
  write(languages: readonly string[]): Uint8Array;
}

/** A format of files that are exchanged with other programs. */
export type Interchange = BilingualFormat | MemoryFormat | GlossaryFormat | RulesFormat;

/** What a file of an exchange format holds. */
export type InterchangeKind = Interchange['kind'];
