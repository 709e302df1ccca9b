import { isTranslatable, progressOf } from '../../assembly/completeness.ts';
import type { Pair } from '../../checks/engine/check.ts';
import type { Document } from '../../model/document.ts';
import type { TranslationSet } from '../../model/translation.ts';
import { placesOf } from '../../workspace/files/locale-file.ts';

/** The translations of a document into a language, as pairs; missing sentences and those whose source text has changed are left out. */
export function pairsOf(
  document: Document,
  set: TranslationSet,
  path: string,
  text: string,
): readonly Pair[] {
  // Nearly all pairs have no finding.
  let places: ReturnType<typeof placesOf> | undefined;
  const placeOf = (id: string): Pair['location'] => {
    places ??= placesOf(text);
    return { path, ...(places.get(id) ?? { line: 1, column: 1 }) };
  };
  const segments = document.units.flatMap((unit, at) =>
    unit.segments.filter(isTranslatable).map((segment) => ({ segment, paragraph: String(at) })),
  );
  return segments.flatMap(({ segment, paragraph }): Pair[] => {
    const translation = set.entries.get(segment.id);
    if (!translation || progressOf(segment, translation) !== 'complete') return [];
    return [
      {
        segment: segment.id,
        document: document.name,
        source: segment.source,
        target: translation.target,
        state: translation.state,
        sourceLanguage: document.language,
        targetLanguage: set.language,
        codes: segment.codes,
        paragraph,
        get location() {
          return placeOf(segment.id);
        },
      },
    ];
  });
}
