import type { Sentence } from '../../exchange/undo-tool-changes.ts';
import type { MarkedText } from '../../model/content.ts';
import type { MappedSegment } from '../../model/returned-work.ts';
import { plainText } from '../../text/markup.ts';
import { append } from '../../text/multimap.ts';
import { normalise } from '../../text/normalise.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { reconcileDocuments } from '../sentences/reconcile-workspace.ts';
import type { WorkspaceSegment } from '../sentences/segments-by-id.ts';

/** A sentence of ours with its place: in its document, counted from 0. */
export interface PlacedSentence extends Sentence {
  readonly document: string;
  readonly at: number;
}

/** How a returned segment without an id of ours was recognised. */
export type MatchedBy = 'text' | 'neighbours';

/** The sentences that returned segments were recognised as. */
export interface TextMatches<T extends PlacedSentence> {
  /** By the index of the segment: one sentence, or all with its text if one segment stands for all of them. */
  readonly matched: ReadonlyMap<number, { readonly sentences: readonly T[]; readonly by: MatchedBy }>;
  /** The sentences that a segment may belong to, if that cannot be known. */
  readonly ambiguous: ReadonlyMap<number, readonly T[]>;
}

/** A sentence of a document of the workspace. */
interface WorkspaceSentence extends PlacedSentence {
  readonly match: WorkspaceSegment;
}

/** The sentences of the workspace, for segments whose ids are lost. */
export interface TextIndex {
  /**
   * Recognises those of the segments that have no match. `matches` has the match of each segment by id, in the same order;
   * `standsForAll` is as in `matchByText`.
   */
  match(
    segments: readonly MappedSegment[],
    matches: readonly (WorkspaceSegment | undefined)[],
    standsForAll: boolean,
  ): TextMatches<WorkspaceSentence>;
  /** Ids of a document in ledger order; none before a document was read. */
  order(document: string): readonly string[];
}

/** Opens the sentences of the workspace by their texts. All documents are read when the first segment needs one. */
export function openTextIndex(workspace: Workspace): TextIndex {
  const orders = new Map<string, readonly string[]>();
  let all: ReadonlyMap<string, readonly WorkspaceSentence[]> | undefined;
  const read = (): ReadonlyMap<string, readonly WorkspaceSentence[]> => {
    const documents = new Map<string, readonly WorkspaceSentence[]>();
    for (const reconciled of reconcileDocuments(workspace)) {
      const { name: document, ledger } = reconciled;
      orders.set(document, [...ledger.entries.keys()]);
      if (!reconciled.file) continue;
      const units = reconciled
        .document()
        .units.flatMap(({ segments: unit }) => unit.map((segment) => ({ segment, unit })));
      documents.set(
        document,
        units.map(({ segment, unit }, at) => ({
          id: segment.id,
          source: segment.source,
          document,
          at,
          match: { document, segment, unit, entry: ledger.entries.get(segment.id) },
        })),
      );
    }
    return documents;
  };
  return {
    match(segments, matches, standsForAll) {
      all ??= read();
      const documents = chooseDocuments(segments, matches, all);
      const sentences = documents.flatMap((name) => all!.get(name) ?? []);
      const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
      const known = new Map<number, WorkspaceSentence>();
      segments.forEach(({ id }, index) => {
        const sentence = matches[index] && byId.get(id);
        if (sentence) known.set(index, sentence);
      });
      return matchByText(segments, known, sentences, standsForAll);
    },
    order: (document) => orders.get(document) ?? [],
  };
}

/**
 * The documents that a file may translate: those of the ids it still has, and those it names; all if there are none. Tools change the
 * ending of a name (talks.po), and lose folders.
 */
function chooseDocuments(
  segments: readonly MappedSegment[],
  matches: readonly (WorkspaceSegment | undefined)[],
  all: ReadonlyMap<string, unknown>,
): readonly string[] {
  const named = new Set(segments.map(({ original }) => bareName(original)));
  const found = new Set(matches.flatMap((match) => (match ? [match.document] : [])));
  for (const name of all.keys()) if (named.has(bareName(name))) found.add(name);
  const known = [...found].filter((name) => all.has(name));
  return known.length > 0 ? known : [...all.keys()];
}

function bareName(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
}

/**
 * Recognises returned segments whose ids are lost: by their source text if one sentence has it, and if several have it, by the
 * segments before and after. `known` are those with ids, by index, which have their sentence. `standsForAll`: the format keeps
 * equal texts once (PO, TMX), so that a segment belongs to all sentences with its text. Two segments with different
 * translations never belong to one sentence. Linear time.
 */
export function matchByText<T extends PlacedSentence>(
  segments: readonly MappedSegment[],
  known: ReadonlyMap<number, T>,
  sentences: readonly T[],
  standsForAll: boolean,
): TextMatches<T> {
  const byText = new Map<string, T[]>();
  for (const sentence of sentences) append(byText, keyOf(sentence.source), sentence);
  const taken = new Set<string>();
  for (const [index, { id }] of known) if ((segments[index]?.target ?? '').trim() !== '') taken.add(id);
  const home = new Map<number, T>(known);
  const matched = new Map<number, { sentences: readonly T[]; by: MatchedBy }>();
  const open = new Map<number, readonly T[]>();
  segments.forEach((segment, index) => {
    if (known.has(index)) return;
    const all = byText.get(keyOf(segment.source)) ?? [];
    if (all.length === 0) return;
    const free = all.filter(({ id }) => !taken.has(id));
    if (standsForAll && free.length > 0) matched.set(index, { sentences: free, by: 'text' });
    else if (all.length === 1 && free.length === 1) {
      matched.set(index, { sentences: all, by: 'text' });
      home.set(index, all[0]!);
    } else open.set(index, free.length > 0 ? free : all);
  });
  for (const [index, sentence] of matchNeighbours(open, home)) {
    open.delete(index);
    matched.set(index, { sentences: [sentence], by: 'neighbours' });
  }
  giveAlike(segments, open, matched, taken);
  for (const [index, candidates] of findRivals(segments, matched)) {
    matched.delete(index);
    open.set(index, candidates);
  }
  return { matched, ambiguous: open };
}

/** Of segments with several candidates, those of which exactly one follows or precedes the sentence of the segment beside. */
function matchNeighbours<T extends PlacedSentence>(
  open: ReadonlyMap<number, readonly T[]>,
  home: Map<number, T>,
): ReadonlyMap<number, T> {
  const found = new Map<number, T>();
  const look = (index: number): void => {
    const candidates = open.get(index);
    if (!candidates || found.has(index)) return;
    const [before, after] = [home.get(index - 1), home.get(index + 1)];
    const near = candidates.filter(
      ({ document, at }) =>
        (before?.document === document && before.at + 1 === at) ||
        (after?.document === document && after.at - 1 === at),
    );
    if (near.length !== 1) return;
    found.set(index, near[0]!);
    home.set(index, near[0]!);
  };
  // Forwards and backwards: in a run of repeated sentences each one that is recognised is a neighbour of the next.
  const indexes = [...open.keys()];
  for (const index of indexes) look(index);
  for (const index of indexes.reverse()) look(index);
  return found;
}

/** Segments with one text and one translation, as many as the sentences with that text: in whatever order, each gets the same. */
function giveAlike<T extends PlacedSentence>(
  segments: readonly MappedSegment[],
  open: Map<number, readonly T[]>,
  matched: Map<number, { sentences: readonly T[]; by: MatchedBy }>,
  taken: ReadonlySet<string>,
): void {
  const groups = new Map<string, number[]>();
  for (const index of open.keys()) append(groups, keyOf(segments[index]!.source), index);
  const given = new Set([
    ...taken,
    ...[...matched.values()].flatMap(({ sentences }) => sentences.map(({ id }) => id)),
  ]);
  for (const indexes of groups.values()) {
    const candidates = (open.get(indexes[0]!) ?? []).filter(({ id }) => !given.has(id));
    const targets = new Set(indexes.map((index) => segments[index]?.target));
    if (candidates.length !== indexes.length || targets.size > 1) continue;
    for (const [turn, index] of indexes.entries()) {
      open.delete(index);
      matched.set(index, { sentences: [candidates[turn]!], by: 'text' });
    }
  }
}

/** Segments with different translations that were matched with one sentence. */
function findRivals<T extends PlacedSentence>(
  segments: readonly MappedSegment[],
  matched: ReadonlyMap<number, { sentences: readonly T[] }>,
): ReadonlyMap<number, readonly T[]> {
  const bySentence = new Map<string, number[]>();
  for (const [index, { sentences }] of matched) for (const { id } of sentences) append(bySentence, id, index);
  const rivals = new Map<number, readonly T[]>();
  for (const indexes of bySentence.values()) {
    if (new Set(indexes.map((index) => segments[index]?.target)).size < 2) continue;
    for (const index of indexes) rivals.set(index, matched.get(index)!.sentences);
  }
  return rivals;
}

/** The text without inline codes, which tools for plain text drop, and without differences of white space. */
function keyOf(source: MarkedText): string {
  return normalise(plainText(source));
}
