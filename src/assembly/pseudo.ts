import type { Document } from '../model/document.ts';
import type { RenderedSegment, Rendition, Translation, TranslationSet } from '../model/translation.ts';
import { pseudoTranslate } from '../text/pseudo.ts';
import { isTranslatable } from './completeness.ts';

/** Pseudo-translations of all segments of a document, as drafts; `alphabet` is that of the language. */
export function pseudoSetOf(document: Document, language: string, alphabet: string): TranslationSet {
  const segments = document.units.flatMap((unit) => unit.segments).filter(isTranslatable);
  const entries = segments.map(({ id, source }): [string, Translation] => [
    id,
    { source, target: pseudoTranslate(source, alphabet), state: 'initial' },
  ]);
  return { document: document.name, language, entries: new Map(entries) };
}

/** The document in pseudo-translations, for documents and pages: no gaps are marked in it. */
export function pseudoRenditionOf(document: Document, language: string, alphabet: string): Rendition {
  const { entries } = pseudoSetOf(document, language, alphabet);
  const segments = document.units
    .flatMap((unit) => unit.segments)
    .map(({ id, source }): [string, RenderedSegment] => {
      const text = entries.get(id)?.target ?? source;
      return [id, { id, text, language, progress: 'complete', state: 'initial' }];
    });
  return { language, segments: new Map(segments) };
}
