import type { Row } from '../../kit/layout.ts';

type Item = Extract<Row, { kind: 'item' }>;

/** The numbered lists of a document, for its part `numbering`. */
export interface WordLists {
  /** The first numbers of the lists with numbers, and how deep they are, from 0; their ids follow that of bullets. */
  readonly started: readonly { readonly depth: number; readonly first: number }[];
  /** The id of the list that an item belongs to. */
  idOf(item: Item, before: Row | undefined): number;
}

/** The id of all lists without numbers. */
export const bulletList = 1;

/** Word has nine levels. */
const deepestLevel = 8;

/** Follows the items of a document: a list with numbers begins where the numbers do not go on. */
export function followLists(): WordLists {
  const started: { depth: number; first: number }[] = [];
  const running = new Map<number, { readonly id: number; last: number }>();
  return {
    started,
    idOf({ ordered, number, depth }, before) {
      if (before?.kind !== 'item') running.clear();
      const level = levelOf(depth);
      for (const deeper of [...running.keys()]) if (deeper > level) running.delete(deeper);
      if (!ordered) {
        running.delete(level);
        return bulletList;
      }
      const known = running.get(level);
      if (known && (number === known.last + 1 || number === known.last)) {
        known.last = number;
        return known.id;
      }
      started.push({ depth: level, first: number });
      const id = bulletList + started.length;
      running.set(level, { id, last: number });
      return id;
    },
  };
}

/** The level of an item, from 0. */
export function levelOf(depth: number): number {
  return Math.min(Math.max(depth - 1, 0), deepestLevel);
}
