import { isNamed, termsIn } from '../../glossary/hits.ts';
import type { Concept, Glossary, Term } from '../../model/glossary.ts';
import { digest } from '../../text/digest.ts';

/** The terms of a glossary in one language that a check is about. */
export interface Part {
  /** Its concepts with these terms only. */
  readonly glossary: Glossary;
  readonly size: number;
  /** Whether a concept of the whole glossary has such terms. */
  has(concept: Concept): boolean;
}

// Made once for each glossary: a value that never changes, so this cannot be seen from outside.
/** By glossary, name and tag. */
const parts = new WeakMap<Glossary, Map<string, Map<string, Part>>>();

const digests = new WeakMap<Glossary, string>();

/** A digest of all that a glossary says. */
export function digestOfGlossary(glossary: Glossary): string {
  const known = digests.get(glossary);
  if (known !== undefined) return known;
  const text = JSON.stringify(glossary, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  const made = digest([text], 26);
  digests.set(glossary, made);
  return made;
}

/** The terms that `pick` picks of those of each concept; `name` tells one such question from another. */
export function partOf(
  glossary: Glossary,
  name: string,
  tag: string,
  pick: (terms: readonly Term[]) => readonly Term[],
): Part {
  if (glossary.concepts.length === 0) return noPart;
  const byName = parts.get(glossary) ?? new Map<string, Map<string, Part>>();
  parts.set(glossary, byName);
  const byTag = byName.get(name) ?? new Map<string, Part>();
  byName.set(name, byTag);
  const known = byTag.get(tag);
  if (known) return known;
  const part = makePart(glossary, tag, pick);
  byTag.set(tag, part);
  return part;
}

const noPart: Part = { glossary: { concepts: [] }, size: 0, has: () => false };

function makePart(glossary: Glossary, tag: string, pick: (terms: readonly Term[]) => readonly Term[]): Part {
  const members = new Set<Concept>();
  const concepts = glossary.concepts.flatMap((concept): Concept[] => {
    const terms = pick(termsIn(concept, tag));
    if (terms.length === 0) return [];
    members.add(concept);
    return [{ ...concept, terms: new Map([[tag, terms]]) }];
  });
  return { glossary: { concepts }, size: members.size, has: (concept) => members.has(concept) };
}

/**
 * Whether a text has one of the terms at all. Few concepts have what a check looks for, and few texts use them: the
 * whole glossary is only asked about those.
 */
export function mayUse(text: string, { glossary, size }: Part, tag: string): boolean {
  return size > 0 && isNamed(text, glossary, tag, () => true);
}
