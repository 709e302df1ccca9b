import type { CheckContext, Place, PlacedFault } from './check.ts';

/** What a check looks at, gathered by paragraph and judged when a paragraph has ended. */
interface Paragraphs<Data> {
  see(context: CheckContext, place: Place): void;
  end(): readonly PlacedFault<Data>[];
}

/**
 * Gathers what `read` gives for each sentence of a paragraph and lets `judge` find the faults in it. A pair that does not
 * name its paragraph is one by itself. Only one paragraph is kept at a time.
 */
export function makeParagraphs<Sentence, Data>(
  read: (context: CheckContext, place: Place) => Sentence | undefined,
  judge: (sentences: readonly Sentence[]) => readonly PlacedFault<Data>[],
): Paragraphs<Data> {
  const found: PlacedFault<Data>[] = [];
  let sentences: Sentence[] = [];
  let current: CheckContext | undefined;
  const judgeAll = (): void => {
    if (sentences.length > 0) found.push(...judge(sentences));
    sentences = [];
  };
  return {
    see: (context, place) => {
      if (!current || !isSameParagraph(current, context)) judgeAll();
      current = context;
      const sentence = read(context, place);
      if (sentence !== undefined) sentences.push(sentence);
    },
    end: () => {
      judgeAll();
      return found;
    },
  };
}

function isSameParagraph(a: CheckContext, b: CheckContext): boolean {
  return (
    a.paragraph !== undefined &&
    a.paragraph === b.paragraph &&
    a.document === b.document &&
    a.targetLanguage === b.targetLanguage &&
    a.location.path === b.location.path
  );
}
