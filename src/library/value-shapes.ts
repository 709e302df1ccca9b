import { states } from '../model/translation.ts';
import { list, map, number, object, oneOf, type Shape, tag, text } from './shapes.ts';

/** A document, as a format reads it or `openDocuments` gives it. */
export const documentShape: Shape = object(
  { path: text, name: text, language: tag, text, units: list(object({ segments: list(object({})) })) },
  'a document',
);

/** The translations of a document: `{ document, language, entries }` with a Map of translations by segment id. */
export const translationsShape: Shape = object(
  { document: text, language: tag, entries: map },
  'a set of translations',
);

/** A sentence and its translation, as checks look at it. */
export const pairShape: Shape = object(
  {
    segment: text,
    document: text,
    source: text,
    target: text,
    state: oneOf(states),
    sourceLanguage: tag,
    targetLanguage: tag,
    location: object({
      path: text,
      line: number(1, Number.MAX_SAFE_INTEGER),
      column: number(1, Number.MAX_SAFE_INTEGER),
    }),
  },
  'a pair of a sentence and its translation',
);

/** A glossary, as `readGlossary` gives it. */
export const glossaryShape: Shape = object({ concepts: list(object({ terms: map })) }, 'a glossary');
