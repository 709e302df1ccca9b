import type { Pair, Place, PlacedFault, Series } from './check.ts';

/** A sentence with what was observed in it. */
export type Observed<Observation> = Observation & { readonly place: Place };

/**
 * Gathers what was observed in the sentences of a paragraph and lets `judge` find the faults in it. A pair that does not
 * name its paragraph is one by itself. Only one paragraph is kept at a time.
 */
export function makeParagraphs<Observation extends object, Data>(
  judge: (sentences: readonly Observed<Observation>[]) => readonly PlacedFault<Data>[],
): Series<Data, Observation> {
  const found: PlacedFault<Data>[] = [];
  let sentences: Observed<Observation>[] = [];
  let current: Pair | undefined;
  const judgeAll = (): void => {
    if (sentences.length > 0) found.push(...judge(sentences));
    sentences = [];
  };
  return {
    see: (place, observed) => {
      if (!current || !isSameParagraph(current, place.pair)) judgeAll();
      current = place.pair;
      if (observed !== undefined) sentences.push({ ...observed, place });
    },
    end: () => {
      judgeAll();
      return found;
    },
  };
}

function isSameParagraph(a: Pair, b: Pair): boolean {
  return (
    a.paragraph !== undefined &&
    a.paragraph === b.paragraph &&
    a.document === b.document &&
    a.targetLanguage === b.targetLanguage &&
    a.location.path === b.location.path
  );
}
