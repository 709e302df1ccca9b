/**
 * Barobar's library: the functions the commands use. Nothing else is promised.
 *
 * All of them are pure: no file, network, clock or host language is consulted.
 */

export * from './checks.ts';
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
export * from './glossary.ts';
export type { Code, Inline, MarkedText } from './model/content.ts';
export { BarobarError, type ErrorCode } from './model/error.ts';
export type { ReturnedSegment, ReturnedWork } from './model/exchange.ts';
export type { State, Translation, TranslationSet } from './model/translation.ts';
export { classifyChange } from './revision/classify.ts';
export { formatMarks, markWords } from './revision/words.ts';
export * from './segment.ts';
export { decodeXml } from './xml/decode.ts';
export { encodeLike } from './xml/encode.ts';
