import { BarobarError } from '../model/error.ts';
import type { Concept, Glossary } from '../model/glossary.ts';

/**
 * One glossary of several, in order.
 * @throws glossary-value where two of them hold a concept of the same id, with both places.
 */
export function mergeGlossaries(glossaries: readonly Glossary[]): Glossary {
  const concepts = new Map<string, Concept>();
  for (const concept of glossaries.flatMap((glossary) => glossary.concepts)) {
    const first = concepts.get(concept.id);
    if (first) throw duplicateConcept(concept, first);
    concepts.set(concept.id, concept);
  }
  return { concepts: [...concepts.values()] };
}

/** The error for a concept id that is already taken. */
export function duplicateConcept(
  second: Pick<Concept, 'id' | 'location'>,
  first: Pick<Concept, 'location'>,
): BarobarError {
  const { path, line, column } = first.location;
  return new BarobarError(
    'glossary-value',
    `The concept "${second.id}" is already defined at ${path}:${line}:${column}.`,
    'Merge the two rows into one, or give the second concept an id of its own.',
    second.location,
  );
}
