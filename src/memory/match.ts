import type { MarkedText } from '../model/content.ts';
import type { Document } from '../model/document.ts';
import { plainText } from '../text/markup.ts';
import { isSameText, normalise } from '../text/normalise.ts';
import { adaptCodes, adaptNumbers } from './adapt.ts';
import { type Frequencies, hashText, type IndexedText, indexText, keysOfQuery, mostWords } from './keys.ts';
import { explainDifference } from './similarity.ts';
import { mostTogether, type SqlStore } from './sql.ts';
import { type Question, type Unit, type UnitSource, unitsIn } from './units.ts';

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
  /** Id of the sentence, or of the unit in its file; empty if it has none. */
  readonly segment: string;
  readonly state: string;
  /** Who translated; empty if nobody is named. */
  readonly author: string;
  /** Of `fuzzy` matches: what the text asked for has differently, word by word on one line, and in words. */
  readonly difference?: string;
  readonly reasons?: readonly string[];
  /** The target with the numbers of the text asked for, or with its codes, if nothing else differs. */
  readonly adapted?: MarkedText;
}

/** A sentence to find matches for. */
export interface MemoryQuery {
  readonly text: MarkedText;
  /** Hash of its neighbours (`contextOf`); absent if they are not known. */
  readonly context?: number;
}

/** The neighbours of a sentence as one number, whatever codes they have: other tools write them as plain text. 0 for a sentence that stands alone. */
export function contextOf(before: MarkedText | undefined, after: MarkedText | undefined): number {
  if (before === undefined && after === undefined) return 0;
  return hashText(`${normalise(plainText(before ?? ''))}\n${normalise(plainText(after ?? ''))}`);
}

/** The neighbours of each segment of a document as one number, by its id. Segments that need no translator are neighbours too. */
export function contextsOf(document: Document): ReadonlyMap<string, number> {
  const all = document.units.flatMap(({ segments }) => segments);
  return new Map(all.map(({ id }, at) => [id, contextOf(all[at - 1]?.source, all[at + 1]?.source)]));
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
  /** Those of the database where absent. */
  readonly units?: UnitSource;
}

/** How many matches are asked for. */
export interface MatchLimits {
  /** The score below which no match counts, from 1. */
  readonly least: number;
  readonly most: number;
  /** Like texts are not looked for where the same text is known. */
  readonly isExactEnough?: boolean;
  /** Whether a match counts; all do when absent. */
  readonly accepts?: (match: MemoryMatch) => boolean;
}

/** Whether somebody has translated a unit: tools write units into a TMX whose target is their source. */
export function isTranslated({ source, target }: MemoryMatch): boolean {
  return !isSameText(source, target) || !/\p{L}/u.test(source);
}

/** The best matches for a text, as `rankMatches` has them; fuzzy ones say what differs. */
export async function findMatches(
  index: MemoryIndex,
  query: MemoryQuery,
  limits: MatchLimits,
): Promise<readonly MemoryMatch[]> {
  const matches = await rankMatches(index, query, limits);
  return matches.map((match) =>
    match.kind === 'fuzzy' ? explain(match, query.text, index.language) : match,
  );
}

function explain(match: MemoryMatch, text: MarkedText, language: string): MemoryMatch {
  const { source, target } = match;
  const { marks, reasons } = explainDifference(source, text);
  const adapted = adaptNumbers(source, text, target, language) ?? adaptCodes(source, text, target);
  return { ...match, difference: marks, reasons, ...(adapted !== undefined && { adapted }) };
}

/**
 * Whether the text is known, and nothing is against its translation: a memory file of which the settings say that it counts for less makes
 * all its matches like fuzzy ones.
 */
export function isFullMatch({ kind, score }: MemoryMatch): boolean {
  return kind !== 'fuzzy' && score >= fullScore;
}

/** Work that nobody has reviewed loses one point. */
const fullScore = 99;

/**
 * The best matches for a text, best first: full ones (`isFullMatch`), those between the same neighbours before others; then by score.
 * Translations that are the same text are given once. To say what differs costs more than to find it, and is left to `findMatches`.
 */
export async function rankMatches(
  index: MemoryIndex,
  query: MemoryQuery,
  { least, most, isExactEnough = false, accepts = () => true }: MatchLimits,
): Promise<readonly MemoryMatch[]> {
  const chosen: MemoryMatch[] = [];
  const told = new Set<string>();
  const choose = (match: MemoryMatch): void => {
    const key = `${normalise(match.source)}\n${normalise(match.target)}`;
    if (match.score < least || chosen.length === most || told.has(key) || !accepts(match)) return;
    told.add(key);
    chosen.push(match);
  };
  const same = await exactMatches(index, query);
  for (const match of same) if (isFullMatch(match)) choose(match);
  if (chosen.length >= (isExactEnough ? 1 : most)) return chosen;
  const others = same.filter((match) => !isFullMatch(match)).sort((a, b) => b.score - a.score);
  const ranked = await rankCandidates(index, query.text, least);
  for (let at = 0; at < ranked.length && chosen.length < most; at += mostTogether)
    for (const match of await readMatches(index, ranked.slice(at, at + mostTogether))) {
      while (others[0] && others[0].score >= match.score) choose(others.shift() as MemoryMatch);
      choose(match);
    }
  for (const match of others) choose(match);
  return chosen;
}

async function exactMatches(
  { store, units = unitsIn(store) }: MemoryIndex,
  { text, context = 0 }: MemoryQuery,
): Promise<readonly MemoryMatch[]> {
  // Of a sentence that stands alone nothing is known.
  const neighbours = context === 0 ? -1 : context;
  const found = await units.exact(hashOf(text), neighbours);
  return found
    .filter(({ source }) => isSameText(source, text))
    .map((unit) => matchOf(unit, 100, unit.context === neighbours ? 'context' : 'exact'));
}

/** A unit of mostly the same words. */
interface RankedUnit {
  readonly id: number;
  readonly score: number;
  readonly penalty: number;
  readonly made: number;
}

/** Units of mostly the same words that score enough, best first; of equal ones the newest, then in the order of their ids. */
async function rankCandidates(
  { store, frequencies, units = unitsIn(store) }: MemoryIndex,
  text: MarkedText,
  least: number,
): Promise<readonly RankedUnit[]> {
  const indexed = indexText(text);
  const keys = keysOfQuery(indexed, frequencies);
  if (keys.length === 0) return [];
  const found = await units.like(questionOf(indexed, keys, least));
  return (
    found
      // Only texts of the same words can be the same text.
      .filter(
        ({ score, penalty, source }) =>
          score - penalty >= least && !(score === 99 && isSameText(source, text)),
      )
      .sort((a, b) => b.score - b.penalty - (a.score - a.penalty) || b.made - a.made || a.id - b.id)
  );
}

/** The matches of ranked units, in their order; at most `mostTogether`. */
async function readMatches(
  { store, units = unitsIn(store) }: MemoryIndex,
  ranked: readonly RankedUnit[],
): Promise<readonly MemoryMatch[]> {
  const read = new Map((await units.read(ranked.map(({ id }) => id))).map((unit) => [unit.id, unit]));
  return ranked.flatMap(({ id, score }) => {
    const unit = read.get(id);
    return unit ? [matchOf(unit, score, 'fuzzy')] : [];
  });
}

/** A score of `least` allows only so many words fewer or more. */
function questionOf({ words }: IndexedText, keys: readonly number[], least: number): Question {
  return {
    keys,
    words,
    least,
    fewest: Math.min(mostWords, Math.floor((words.length * least) / 100)),
    most: Math.min(mostWords, Math.ceil((words.length * 100) / least)),
    count: Math.min(mostWords, words.length),
  };
}

function matchOf(
  { penalty, source, target, document, segment, state, author }: Unit,
  score: number,
  kind: MatchKind,
): MemoryMatch {
  return { score: Math.max(0, score - penalty), kind, source, target, document, segment, state, author };
}
