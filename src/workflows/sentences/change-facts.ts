import { findConcepts } from '../../glossary/hits.ts';
import type { Glossary } from '../../model/glossary.ts';
import type { ChangeFacts } from '../../revision/classify.ts';

/** What the classes of a change depend on: the language of the texts, and the terms of the workspace. */
export function changeFacts(language: string, glossary: Glossary): ChangeFacts {
  return {
    language,
    concepts: (text) =>
      glossary.concepts.length === 0
        ? []
        : findConcepts(text, glossary, language).map(({ concept }) => concept.id),
  };
}
