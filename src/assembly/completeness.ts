import type { Document, Segment } from '../model/document.ts';
import type { Progress, Translation, TranslationSet } from '../model/translation.ts';
import { isCosmetic } from '../text/fold.ts';
import { hasWords, readableText } from '../text/markup.ts';
import { isPseudo } from '../text/pseudo.ts';
import { countWords } from '../text/words.ts';

/**
 * The segments of a document that are to be translated, in reading order. A segment of only code or
 * an address needs no translator.
 */
export function segmentsOf(document: Document): readonly Segment[] {
  return document.units.flatMap((unit) => unit.segments.filter(isTranslatable));
}

/** Whether a document has no segment to translate outside its front matter: there is nothing to publish. */
export function isEmpty(document: Document): boolean {
  return !document.units.some(
    ({ block, segments }) => block.kind !== 'field' && segments.some(isTranslatable),
  );
}

/** Whether a segment has a letter or digit outside its codes. */
export function isTranslatable(segment: Segment): boolean {
  return hasWords(segment.source);
}

/**
 * `missing`: no target, or only a draft (state `initial`) or a pseudo-translation. `stale`: the source text has changed since, white space aside.
 * Computed when it is needed, never stored.
 */
export function progressOf(segment: Segment, translation: Translation | undefined): Progress {
  if (!translation || translation.target.trim() === '' || translation.state === 'initial') return 'missing';
  if (isPseudo(translation.target, translation.source)) return 'missing';
  if (translation.source === segment.source) return 'complete';
  return isCosmetic(translation.source, segment.source) ? 'complete' : 'stale';
}

/** Whether a translation goes into the memory: drafts and unreviewed machine translations do not. */
export function isAccepted({ source, target, state, origin }: Translation): boolean {
  if (state === 'initial' || target.trim() === '' || isPseudo(target, source)) return false;
  return origin?.kind !== 'machine' || state !== 'translated';
}

/** Counts of one document in one language. States are counted over complete segments only. */
export interface Completeness {
  readonly document: string;
  readonly language: string;
  readonly segments: number;
  readonly missing: number;
  readonly stale: number;
  readonly translated: number;
  readonly reviewed: number;
  readonly final: number;
}

/** How far a document is translated into a language; `segments`: those to translate, if the caller knows them. */
export function completenessOf(
  document: Document,
  set: TranslationSet,
  segments: readonly Segment[] = segmentsOf(document),
): Completeness {
  const counts = { missing: 0, stale: 0, translated: 0, reviewed: 0, final: 0 };
  for (const segment of segments) {
    const translation = set.entries.get(segment.id);
    const progress = progressOf(segment, translation);
    if (progress !== 'complete') counts[progress]++;
    else counts[(translation as Translation).state as 'translated' | 'reviewed' | 'final']++;
  }
  return { document: document.name, language: set.language, segments: segments.length, ...counts };
}

/** Number of words that a reader sees in the source of a segment. */
export function wordsOf({ source, codes }: Segment): number {
  return countWords(readableText(source, codes));
}
