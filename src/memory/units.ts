import type { MarkedText } from '../model/content.ts';
import { indexText, mostKeys } from './keys.ts';
import { scoreWords } from './similarity.ts';
import {
  findCandidates,
  findExact,
  mergeCandidates,
  mergeRows,
  mostCandidates,
  mostTogether,
  padded,
  readSources,
  readUnits,
  type SqlRow,
  type SqlStore,
} from './sql.ts';

/** A known sentence with its translation, as the index has it. */
export interface Unit {
  readonly id: number;
  readonly context: number;
  /** Points its matches lose for where it comes from. */
  readonly penalty: number;
  /** When it was made or changed: the digits of year to second as one number, 0 where nobody knows; of equal ones the newest counts. */
  readonly made: number;
  readonly source: MarkedText;
  readonly target: MarkedText;
  readonly document: string;
  readonly segment: string;
  readonly state: string;
  readonly author: string;
}

/** A text that like ones are looked for. */
export interface Question {
  readonly keys: readonly number[];
  readonly words: readonly string[];
  /** How many words a like text has, at least and at most; such counts end at `mostWords`. */
  readonly fewest: number;
  readonly most: number;
  readonly count: number;
  /** The score below which no text counts. */
  readonly least: number;
}

/** A unit that shares keys with a text, and how like the text its own is (`scoreWords`). */
export interface LikeUnit {
  readonly id: number;
  readonly penalty: number;
  readonly made: number;
  readonly source: MarkedText;
  readonly score: number;
}

/** What is asked of the units of an index. */
export interface UnitSource {
  /** The units with a hash, as `chooseSame` has them. `context`: the hash of the neighbours, -1 for none. */
  exact(hash: number, context: number): Promise<readonly Unit[]>;
  /** Of the units that share most keys with a text those that score enough, in any order. */
  like(question: Question): Promise<readonly LikeUnit[]>;
  /** Those of the units with these ids that there are, in any order; at most `mostTogether` ids. */
  read(ids: readonly number[]): Promise<readonly Unit[]>;
}

/** Asks the database. */
export function unitsIn(store: SqlStore): UnitSource {
  return {
    exact: async (hash, context) =>
      chooseSame((await store.all(findExact, [context, hash], mergeRows)).map(unitOf), context),
    async like({ keys, words, fewest, most, count, least }) {
      const question = [...keys, ...Array<number>(mostKeys - keys.length).fill(0), fewest, most, count];
      const found = await store.all(findCandidates, question, mergeCandidates(count));
      if (found.length === 0) return [];
      const ids = found.map(([id]) => id as number);
      const rows = await store.all(readSources, padded(ids, mostCandidates), mergeRows);
      return (rows as readonly (readonly [number, number, number, string])[])
        .map(([id, penalty, made, source]) => {
          return { id, penalty, made, source, score: scoreWords(indexText(source).words, words, least) };
        })
        .filter(({ score }) => score > 0);
    },
    async read(ids) {
      const rows = await store.all(readUnits, padded(ids, mostTogether), mergeRows);
      return rows.map(unitOf);
    },
  };
}

/**
 * Of units with one text the first of each translation: those between the same neighbours first, then those of the least penalty, then the
 * newest, then by id; at most `mostCandidates`.
 */
export function chooseSame(units: readonly Unit[], context: number): readonly Unit[] {
  const apart = (unit: Unit): number => (unit.context === context ? 0 : 1);
  const ordered = units.toSorted(
    (a, b) => apart(a) - apart(b) || a.penalty - b.penalty || b.made - a.made || a.id - b.id,
  );
  const first = new Map<string, Unit>();
  for (const unit of ordered) {
    const key = `${unit.source}\n${unit.target}`;
    if (!first.has(key)) first.set(key, unit);
  }
  return [...first.values()].slice(0, mostCandidates);
}

/** The unit of a row with `offeredColumns`. */
export function unitOf(row: SqlRow): Unit {
  const [id, context, penalty, made, source, target, document, segment, state, author] = row as readonly [
    ...numbers: [number, number, number, number],
    ...texts: [string, string, string, string, string, string],
  ];
  return { id, context, penalty, made, source, target, document, segment, state, author };
}
