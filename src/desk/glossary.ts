import type { Concept } from '../model/glossary.ts';
import { tablesOf, termTables } from '../workflows/quality/edit-glossary.ts';
import type { Desk } from './desk.ts';

/** A concept as the pages list it. */
export interface DeskConcept {
  readonly concept: string;
  readonly definition?: string;
  readonly note?: string;
  readonly keep: boolean;
  /** By language: its terms with their status, the preferred one first. */
  readonly terms: Readonly<Record<string, readonly { readonly text: string; readonly status: string }[]>>;
}

/**
 * Paths of the tables of which a person chooses one: for a new term those that it can be added to, for a concept those that have it.
 * None if there is no choice.
 */
export function listTables(desk: Desk, concept: string | undefined): readonly string[] {
  const { workspace } = desk.snapshot();
  const tables = concept === undefined ? termTables(workspace) : tablesOf(workspace, concept);
  return tables.length > 1 ? tables : [];
}

/** Concepts that a page shows at most. */
const mostConcepts = 200;

/** Concepts whose id or a term of which has the text; the first ones for none. */
export function listConcepts(desk: Desk, text: string): readonly DeskConcept[] {
  const wanted = text.normalize('NFC').trim().toLowerCase();
  const has = (value: string): boolean => value.toLowerCase().includes(wanted);
  return desk
    .snapshot()
    .glossary()
    .concepts.filter(({ id, terms }) => has(id) || [...terms.values()].flat().some((term) => has(term.text)))
    .slice(0, mostConcepts)
    .map(show);
}

function show({ id, definition, note, doNotTranslate, terms }: Concept): DeskConcept {
  return {
    concept: id,
    ...(definition !== undefined && { definition }),
    ...(note !== undefined && { note }),
    keep: doNotTranslate === true,
    terms: Object.fromEntries(
      [...terms].map(([language, list]) => [
        language,
        list.map(({ text: word, status }) => ({ text: word, status })),
      ]),
    ),
  };
}
