import type { MarkedText } from '../model/content.ts';
import { normalise } from '../text/normalise.ts';
import { adaptNumbers } from './adapt.ts';
import {
  type Frequencies,
  hashText,
  type IndexedText,
  indexText,
  keysOfQuery,
  mostKeys,
  mostWords,
} from './keys.ts';
import { explainDifference, isSameText, scoreWords } from './similarity.ts';
import {
  findCandidates,
  findExact,
  mergeCandidates,
  mergeExact,
  mergeRows,
  mostCandidates,
  readUnits,
  type SqlRow,
  type SqlStore,
} from './sql.ts';

/** `context`: the same text between the same neighbours. `exact`: the same text. `fuzzy`: a like one. */
type MatchKind = 'context' | 'exact' | 'fuzzy';

/** A known sentence with its translation, and how like it is to the one that was asked for. */
export interface MemoryMatch {
  /** 0 to 100, less the penalty of where it comes from. */
  readonly score: number;
  readonly kind: MatchKind;
  readonly source: MarkedText;
  readonly target: MarkedText;
  /** Name of a document of the workspace, or path of a memory file. */
  readonly document: string;
  /** Id of the sentence, or of the unit in its file; empty where it has none. */
  readonly segment: string;
  readonly state: string;
  /** Who translated; empty where nobody is named. */
  readonly author: string;
  /** Of `fuzzy` matches: what the text asked for has differently, word by word on one line, and in words. */
  readonly difference?: string;
  readonly reasons?: readonly string[];
  /** The target with the numbers of the text asked for, where nothing else differs. */
  readonly adapted?: MarkedText;
}

/** A sentence to find matches for. */
export interface MemoryQuery {
  readonly text: MarkedText;
  /** Hash of its neighbours (`contextOf`); absent where they are not known. */
  readonly context?: number;
}

/** The neighbours of a sentence as one number; 0 for a sentence that stands alone. */
export function contextOf(before: MarkedText | undefined, after: MarkedText | undefined): number {
  if (before === undefined && after === undefined) return 0;
  return hashText(`${normalise(before ?? '')}\n${normalise(after ?? '')}`);
}

/** The number that equal texts share. */
export function hashOf(text: MarkedText): number {
  return hashText(normalise(text));
}

/** An index that can be asked. */
export interface MemoryIndex {
  readonly store: SqlStore;
  readonly frequencies: Frequencies;
  /** Language of the translations. */
  readonly language: string;
}

/**
 * The best matches for a text, best first: context, exact, then by score. Translations that are the same text are told once.
 * `least`: the score below which none is told, from 1; `most`: how many. `isExactEnough`: like texts are not looked for where
 * the same text is known.
 */
export async function findMatches(
  index: MemoryIndex,
  query: MemoryQuery,
  {
    least,
    most,
    isExactEnough = false,
  }: { readonly least: number; readonly most: number; readonly isExactEnough?: boolean },
): Promise<readonly MemoryMatch[]> {
  const exact = await exactMatches(index, query);
  const isEnough = exact.length >= (isExactEnough ? 1 : most);
  const fuzzy = isEnough ? [] : await fuzzyMatches(index, query, least);
  const told = new Set<string>();
  const chosen = [...exact, ...fuzzy]
    .filter(({ score, source, target }) => {
      const key = `${normalise(source)}\n${normalise(target)}`;
      if (score < least || told.has(key)) return false;
      told.add(key);
      return true;
    })
    .slice(0, most);
  // To say what differs costs more than to find it.
  return chosen.map((match) => (match.kind === 'fuzzy' ? explain(match, query.text, index.language) : match));
}

function explain(match: MemoryMatch, text: MarkedText, language: string): MemoryMatch {
  const { marks, reasons } = explainDifference(match.source, text);
  const adapted = adaptNumbers(match.source, text, match.target, language);
  return { ...match, difference: marks, reasons, ...(adapted !== undefined && { adapted }) };
}

async function exactMatches(
  { store }: MemoryIndex,
  { text, context }: MemoryQuery,
): Promise<readonly MemoryMatch[]> {
  const rows = (await store.all(findExact, [hashOf(text)], mergeExact)).map(unitOf);
  const same = rows.filter(({ source }) => isSameText(source, text));
  const matches = same.map((unit): MemoryMatch => {
    const isContext = context !== undefined && context !== 0 && unit.context === context;
    return matchOf(unit, 100, isContext ? 'context' : 'exact');
  });
  // The statement has put the least penalty first.
  return [
    ...matches.filter(({ kind }) => kind === 'context'),
    ...matches.filter(({ kind }) => kind === 'exact'),
  ];
}

/** Units of mostly the same words, not yet explained, best first; equal ones in the order of their ids. */
async function fuzzyMatches(
  { store, frequencies }: MemoryIndex,
  { text }: MemoryQuery,
  least: number,
): Promise<readonly MemoryMatch[]> {
  const indexed = indexText(text);
  const keys = keysOfQuery(indexed, frequencies);
  if (keys.length === 0) return [];
  const question = questionOf(indexed, keys, least);
  const found = await store.all(findCandidates, question, mergeCandidates(question.at(-1)!));
  if (found.length === 0) return [];
  const ids = found.map(([id]) => id as number);
  const padded = [...ids, ...Array(mostCandidates - ids.length).fill(-1)];
  const rows = await store.all(readUnits, padded, mergeRows);
  return rows
    .map(unitOf)
    .filter(({ source }) => !isSameText(source, text))
    .map((unit) => ({ unit, score: scoreWords(indexText(unit.source).words, indexed.words, least) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - b.unit.penalty - (a.score - a.unit.penalty) || a.unit.id - b.unit.id)
    .map(({ unit, score }) => matchOf(unit, score, 'fuzzy'));
}

/** The values of `findCandidates`. A score of `least` allows only so many words fewer or more. */
function questionOf({ words }: IndexedText, keys: readonly number[], least: number): readonly number[] {
  const count = words.length;
  return [
    ...keys,
    ...Array<number>(mostKeys - keys.length).fill(0),
    Math.min(mostWords, Math.floor((count * least) / 100)),
    Math.min(mostWords, Math.ceil((count * 100) / least)),
    Math.min(mostWords, count),
  ];
}

interface Unit {
  readonly id: number;
  readonly context: number;
  readonly penalty: number;
  readonly source: MarkedText;
  readonly target: MarkedText;
  readonly document: string;
  readonly segment: string;
  readonly state: string;
  readonly author: string;
}

function unitOf(row: SqlRow): Unit {
  const [id, context, penalty, source, target, document, segment, state, author] = row as readonly [
    ...numbers: [number, number, number],
    ...texts: [string, string, string, string, string, string],
  ];
  return { id, context, penalty, source, target, document, segment, state, author };
}

function matchOf(
  { penalty, source, target, document, segment, state, author }: Unit,
  score: number,
  kind: MatchKind,
): MemoryMatch {
  return { score: Math.max(0, score - penalty), kind, source, target, document, segment, state, author };
}
