import { BarobarError } from '../model/error.ts';
import type { Concept, Glossary, Term } from '../model/glossary.ts';

/**
 * Several glossaries as one.
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

/**
 * One glossary of several of which each overrides those after it: of a concept that several hold, each language and each
 * field is taken from the first that has it.
 */
export function layerGlossaries(glossaries: readonly Glossary[]): Glossary {
  if (glossaries.length === 1) return glossaries[0]!;
  const concepts = new Map<string, Concept>();
  for (const concept of glossaries.flatMap((glossary) => glossary.concepts)) {
    const above = concepts.get(concept.id);
    concepts.set(concept.id, above ? override(concept, above) : concept);
  }
  return { concepts: [...concepts.values()] };
}

function override(below: Concept, above: Concept): Concept {
  const terms = new Map<string, readonly Term[]>([...above.terms]);
  for (const [language, list] of below.terms) if (!terms.has(language)) terms.set(language, list);
  // Whether terms are agreed is said where they are.
  const proposed = [
    ...(above.proposed ?? []),
    ...(below.proposed ?? []).filter((language) => !above.terms.has(language)),
  ];
  const { proposed: _, ...fields } = { ...below, ...above };
  return { ...fields, ...(proposed.length > 0 && { proposed }), terms };
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
    'Merge the two into one, or give the second concept an id of its own.',
    second.location,
  );
}
