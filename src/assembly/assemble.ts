import type { Document, Segment } from '../model/document.ts';
import type { RenderedSegment, Rendition, TranslationSet } from '../model/translation.ts';
import { isTranslatable, progressOf } from './completeness.ts';

function allSegments(document: Document): readonly Segment[] {
  return document.units.flatMap((unit) => unit.segments);
}

/** The source language's own rendition: every sentence unchanged. */
export function sourceRendition(document: Document): Rendition {
  const segments = allSegments(document).map(({ id, source }): [string, RenderedSegment] => [
    id,
    { id, text: source, language: document.language, progress: 'complete', state: 'final' },
  ]);
  return { language: document.language, segments: new Map(segments) };
}

/** What a language shows for each segment: a missing one shows the source, a stale one its earlier translation. */
export function renditionOf(document: Document, set: TranslationSet): Rendition {
  const segments = allSegments(document).map((segment): [string, RenderedSegment] => {
    const { id, source } = segment;
    if (!isTranslatable(segment)) {
      return [id, { id, text: source, language: set.language, progress: 'complete', state: 'final' }];
    }
    const translation = set.entries.get(segment.id);
    const progress = progressOf(segment, translation);
    const state = translation?.state ?? 'initial';
    if (progress === 'missing' || !translation) {
      return [id, { id, text: source, language: document.language, progress: 'missing', state }];
    }
    const { target, by } = translation;
    return [id, { id, text: target, language: set.language, progress, state, ...(by && { by }) }];
  });
  return { language: set.language, segments: new Map(segments) };
}

/**
 * The document in the rendition's language, ready for its format to write. A segment that is not complete is put in
 * white square brackets (U+27E6, U+27E7), a missing one with the tag of the language it is in, so that a gap can
 * neither be overlooked nor taken for finished text.
 */
export function assemble(document: Document, rendition: Rendition): Document {
  return {
    ...document,
    language: rendition.language,
    units: document.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) => {
        const rendered = rendition.segments.get(segment.id);
        return rendered ? { ...segment, target: markGap(rendered) } : segment;
      }),
    })),
  };
}

function markGap({ progress, text, language }: RenderedSegment): string {
  if (progress === 'complete') return text;
  return progress === 'missing' ? `⟦${language}: ${text}⟧` : `⟦${text}⟧`;
}
