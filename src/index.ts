/**
 * Barobar's library: the functions the commands use. Nothing else is promised.
 *
 * All of them are pure: no file, network, clock or host language is consulted.
 */

export type { Check, Pair } from './checks/engine/check.ts';
export { type CheckOptions, runChecks } from './checks/engine/run.ts';
export { type Memory, type MemoryUnit, type MemoryVariant, readTmx } from './exchange/tmx/read.ts';
export { type TmxOptions, writeTmx } from './exchange/tmx/write.ts';
export {
  type PatchedXliff,
  type PatchOptions,
  patchXliff,
  type TargetChange,
} from './exchange/xliff/patch.ts';

export {
  findXliffProfile,
  type XliffProfile,
  type XliffVersion,
  xliffProfiles,
} from './exchange/xliff/profiles.ts';

export { readXliff } from './exchange/xliff/read.ts';
export { validateXliff } from './exchange/xliff/validate/validate.ts';
export { writeXliff } from './exchange/xliff/write.ts';
export { findFormat, findFormatByName, formats } from './formats/registry.ts';
export { findTerm } from './glossary/match.ts';
export { readGlossary } from './glossary/read.ts';
export { sameWord } from './languages/engine/same-word.ts';
export type { Code, Inline, MarkedText } from './model/content.ts';
export type { Block, Document, Segment, Skeleton, Unit } from './model/document.ts';
export { BarobarError, type ErrorCode } from './model/error.ts';
export type { ReturnedSegment, ReturnedWork } from './model/exchange.ts';
export type { Finding, Severity } from './model/finding.ts';
export type { Concept, Glossary, Term, TermHit, TermStatus } from './model/glossary.ts';
export type { Location, Span } from './model/location.ts';
export type { State, Translation, TranslationSet } from './model/translation.ts';
export { classifyChange } from './revision/classify.ts';
export { formatMarks, markWords } from './revision/words.ts';
export { segmentDocument } from './segmentation/document.ts';
export { explainDocument } from './segmentation/explain.ts';
export type { Segmenter } from './segmentation/segment.ts';
export { readSrx } from './segmentation/srx/read.ts';
export { makeSrxSegmenter } from './segmentation/srx/segmenter.ts';
export { validateSrx } from './segmentation/srx/validate.ts';
export { writeSrx } from './segmentation/srx/write.ts';
export { type SegmentedText, type SegmentOptions, segmentText } from './workflows/sentences/segment.ts';
export { decodeXml } from './xml/decode.ts';
export { encodeLike } from './xml/encode.ts';
