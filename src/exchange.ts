/** XLIFF, TMX, document formats and changes of a text. Runs in browsers. */
import { type Memory, readTmx as readMemory } from './exchange/tmx/read.ts';
import { type TmxOptions, writeTmx as writeMemory } from './exchange/tmx/write.ts';
import type { WriteOptions } from './exchange/write-options.ts';
import {
  type PatchedXliff,
  type PatchOptions,
  patchXliff as patch,
  type TargetChange,
} from './exchange/xliff/patch.ts';
import { findXliffProfile as findProfile, type XliffProfile } from './exchange/xliff/profiles.ts';
import { readXliff as read } from './exchange/xliff/read.ts';
import { validateXliff as validate } from './exchange/xliff/validate/validate.ts';
import { writeXliff as write } from './exchange/xliff/write.ts';
import type { DocumentFormat } from './formats/format.ts';
import { findFormatByName as findByName, findFormat as findByPath } from './formats/registry.ts';
import {
  bytes,
  callback,
  checked,
  list,
  map,
  object,
  oneOf,
  options,
  set,
  tag,
  text,
} from './library/shapes.ts';
import { documentShape, translationsShape } from './library/value-shapes.ts';
import type { Document } from './model/document.ts';
import type { Finding } from './model/finding.ts';
import { type XliffVersion, xliffVersions } from './model/outgoing-formats.ts';
import type { ReturnedSegment, ReturnedWork } from './model/returned-work.ts';
import type { TranslationSet } from './model/translation.ts';
import { type ChangeClass, type ChangeFacts, classifyChange as classify } from './revision/classify.ts';
import { formatMarks as format, markWords as mark, type WordPart } from './revision/words.ts';
import { decodeXml as decode } from './xml/decode.ts';
import { encodeLike as encode } from './xml/encode.ts';

export type { MemoryUnit, MemoryVariant } from './exchange/tmx/read.ts';
export { xliffProfiles } from './exchange/xliff/profiles.ts';
export { formats } from './formats/registry.ts';
export type { Code, Inline, MarkedText } from './model/content.ts';
export { BarobarError, type ErrorCode } from './model/error.ts';
export type { State, Translation, TranslationSet } from './model/translation.ts';
export type {
  ChangeClass,
  ChangeFacts,
  DocumentFormat,
  Memory,
  PatchedXliff,
  PatchOptions,
  ReturnedSegment,
  ReturnedWork,
  TargetChange,
  TmxOptions,
  WordPart,
  WriteOptions,
  XliffProfile,
  XliffVersion,
};

const file = { text, path: text };

/**
 * The segments of an XLIFF 1.0–2.2 file, with states, notes and places. `path` names the file in errors.
 * @throws BarobarError `xml-…`, `xliff-…` with the place
 */
export const readXliff: (text: string, path: string) => ReturnedWork = checked('readXliff', file, read);

/** What is wrong with an XLIFF file by the standard: findings with their clauses. */
export const validateXliff: (text: string, path: string) => readonly Finding[] = checked(
  'validateXliff',
  file,
  validate,
);

/** An XLIFF 1.2 or 2.0 file for translators. The document has sentences with ids, as `openDocuments` gives it. */
export const writeXliff: (
  document: Document,
  translations: TranslationSet,
  options?: WriteOptions & { readonly version?: XliffVersion },
) => string = checked(
  'writeXliff',
  {
    document: documentShape,
    translations: translationsShape,
    options: options({
      version: oneOf([...xliffVersions]),
      profile: object({ name: text, version: text }, 'an entry of xliffProfiles'),
      notes: map,
      origins: map,
      terms: map,
      memory: map,
      only: set,
    }),
  },
  write,
);

/** An XLIFF file with the targets that `change` gives for its segments; all else is as it was, to the last character. */
export const patchXliff: (
  text: string,
  path: string,
  change: (segment: ReturnedSegment) => TargetChange | undefined,
  options?: PatchOptions,
) => PatchedXliff = checked(
  'patchXliff',
  { ...file, change: callback, options: options({ targetLanguage: tag }) },
  patch,
);

/** The profile of a CAT tool, such as `omegat`; undefined for a name that is none. */
export const findXliffProfile: (name: string) => XliffProfile | undefined = checked(
  'findXliffProfile',
  { name: text },
  findProfile,
);

/**
 * A translation memory of TMX 1.0–1.4. `path` names the file in errors.
 * @throws BarobarError `xml-…`, `tmx-structure` with the place
 */
export const readTmx: (text: string, path: string) => Memory = checked('readTmx', file, readMemory);

/** Translations of a document as TMX 1.4b. */
export const writeTmx: (document: Document, translations: TranslationSet, options?: TmxOptions) => string =
  checked(
    'writeTmx',
    {
      document: documentShape,
      translations: translationsShape,
      options: options({ only: set, creator: text }),
    },
    writeMemory,
  );

/** The document format of a path, by its ending; undefined if none reads it. */
export const findFormat: (path: string) => DocumentFormat | undefined = checked(
  'findFormat',
  { path: text },
  findByPath,
);

/** The document format of a name, such as `markdown`; undefined for a name that is none. */
export const findFormatByName: (name: string) => DocumentFormat | undefined = checked(
  'findFormatByName',
  { name: text },
  findByName,
);

/** The text of an XML file in any common encoding. */
export const decodeXml: (bytes: Uint8Array, path: string) => string = checked(
  'decodeXml',
  { bytes, path: text },
  decode,
);

/** A text as bytes in the encoding of a file. */
export const encodeLike: (text: string, bytes: Uint8Array, path: string) => Uint8Array = checked(
  'encodeLike',
  { text, bytes, path: text },
  encode,
);

/** The classes of a change of a source text, most severe first: `number`, `date`, `name`, `edited`, `cosmetic` and others. */
export const classifyChange: (before: string, after: string, facts: ChangeFacts) => readonly ChangeClass[] =
  checked(
    'classifyChange',
    { before: text, after: text, facts: object({ language: tag, concepts: callback }) },
    classify,
  );

/** Two texts as one, with what was removed and what was added. */
export const markWords: (before: string, after: string) => readonly WordPart[] = checked(
  'markWords',
  { before: text, after: text },
  mark,
);

/** Marked words as text: `[-removed-]{+added+}`. */
export const formatMarks: (parts: readonly WordPart[]) => string = checked(
  'formatMarks',
  { parts: list(object({ text })) },
  format,
);
