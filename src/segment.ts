/** Sentences, by the built-in rules or those of an SRX file. Runs in browsers. */
import { callback, checked, list, object, oneOf, optional, options, tag, text } from './library/shapes.ts';
import { documentShape } from './library/value-shapes.ts';
import type { Document } from './model/document.ts';
import type { Finding } from './model/finding.ts';
import { segmentDocument as intoSegments } from './segmentation/document.ts';
import { explainDocument as explain } from './segmentation/explain.ts';
import type { Segmenter } from './segmentation/segment.ts';
import { readSrx as read } from './segmentation/srx/read.ts';
import type { SrxRules } from './segmentation/srx/rules.ts';
import { makeSrxSegmenter as makeSegmenter } from './segmentation/srx/segmenter.ts';
import { validateSrx as validate } from './segmentation/srx/validate.ts';
import { writeSrx as write } from './segmentation/srx/write.ts';
import { keepQuotations as keep } from './segmentation/whole-quotations.ts';
import {
  segmentText as intoTexts,
  type SegmentedText,
  type SegmentOptions,
} from './workflows/sentences/segment.ts';

export type { Block, Document, Segment, Skeleton, Unit } from './model/document.ts';
export { BarobarError, type ErrorCode } from './model/error.ts';
export type { SegmentedText, Segmenter, SegmentOptions, SrxRules };

/** The sentences of a text, in order; offsets are UTF-16 units of the text. */
export const segmentText: (text: string, tag: string, options?: SegmentOptions) => readonly SegmentedText[] =
  checked(
    'segmentText',
    { text, tag, options: options({ format: text, path: text, segmenter: callback }) },
    intoTexts,
  );

/** A document with its sentences. `segmenter` decides where they end; the built-in rules when left out. */
export const segmentDocument: (document: Document, segmenter?: Segmenter) => Document = checked(
  'segmentDocument',
  { document: documentShape, segmenter: optional(callback) },
  (document: Document, segmenter?: Segmenter) => intoSegments(document, segmenter),
);

/** Every place where a sentence of a document might have ended, with the rule and the words that decided. */
export const explainDocument: (document: Document, segmenter?: Segmenter) => ReturnType<typeof explain> =
  checked('explainDocument', { document: documentShape, segmenter: optional(callback) }, explain);

/**
 * The break rules of an SRX file. `path` names the file in errors.
 * @throws BarobarError `xml-…`, `srx-structure`, `srx-expression` with the place
 */
export const readSrx: (text: string, path: string) => SrxRules = checked(
  'readSrx',
  { text, path: text },
  read,
);

/** A segmenter of the rules of an SRX file. They replace the built-in ones or extend them: as the file says when `mode` is left out. */
export const makeSrxSegmenter: (rules: SrxRules, mode?: 'replace' | 'extend') => Segmenter = checked(
  'makeSrxSegmenter',
  { rules: object({}, 'what readSrx returned'), mode: optional(oneOf(['replace', 'extend'])) },
  makeSegmenter,
);

/** A segmenter that keeps quoted speech of several sentences whole, and else decides as another; the built-in rules when left out. */
export const keepQuotations: (segmenter?: Segmenter) => Segmenter = checked(
  'keepQuotations',
  { segmenter: optional(callback) },
  (segmenter?: Segmenter) => keep(segmenter),
);

/** What is wrong with an SRX file by the standard. */
export const validateSrx: (text: string, path: string) => readonly Finding[] = checked(
  'validateSrx',
  { text, path: text },
  validate,
);

/** The built-in break rules of some languages as an SRX 2.0 file. */
export const writeSrx: (tags: readonly string[]) => string = checked('writeSrx', { tags: list(tag) }, write);
