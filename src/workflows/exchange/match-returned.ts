import { type MatchedBy, matchByText, type PlacedSentence } from '../../exchange/match-by-text.ts';
import type { MappedSegment } from '../../exchange/undo-tool-changes.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { resolveDocuments } from '../sentences/reconcile-workspace.ts';
import type { Place } from './segment-index.ts';

/** A returned segment with the sentence of ours that it is of, as far as that is known. */
export interface PlacedSegment {
  /** With the id of the sentence, and where its id was lost, with the source text of the sentence too. */
  readonly segment: MappedSegment;
  readonly place: Place | undefined;
  /** Absent where its own id says which sentence it is of. */
  readonly by?: 'unit' | MatchedBy;
  /** Ids of the sentences that it may be of. */
  readonly candidates?: readonly string[];
}

/** The sentences of the workspace by their texts, read when a returned file first asks for them. */
export interface TextIndex {
  /** Finds the sentences of segments without a place. `standsForAll` as in `matchByText`. */
  match(segments: readonly PlacedSegment[], standsForAll: boolean): readonly PlacedSegment[];
  /** Ids of a document in ledger order; none before a document was read. */
  order(document: string): readonly string[];
}

interface Live extends PlacedSentence {
  readonly place: Place;
}

/** Opens the sentences of the workspace for search by text. Nothing is read before it is asked for. */
export function openTextIndex(workspace: Workspace): TextIndex {
  const orders = new Map<string, readonly string[]>();
  let all: ReadonlyMap<string, readonly Live[]> | undefined;
  const read = (): ReadonlyMap<string, readonly Live[]> => {
    const documents = new Map<string, readonly Live[]>();
    for (const resolved of resolveDocuments(workspace)) {
      const { name: document, ledger } = resolved;
      orders.set(document, [...ledger.entries.keys()]);
      if (!resolved.file) continue;
      const units = resolved
        .document()
        .units.flatMap(({ segments: unit }) => unit.map((segment) => ({ segment, unit })));
      documents.set(
        document,
        units.map(({ segment, unit }, at) => ({
          id: segment.id,
          source: segment.source,
          document,
          at,
          place: { document, segment, unit, entry: ledger.entries.get(segment.id) },
        })),
      );
    }
    return documents;
  };
  return {
    match(placed, standsForAll) {
      if (placed.every(({ place }) => place)) return placed;
      all ??= read();
      const documents = chooseDocuments(placed, all);
      const sentences = documents.flatMap((name) => all!.get(name) ?? []);
      const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
      const known = new Map<number, Live>();
      placed.forEach(({ segment, place }, index) => {
        const sentence = place && byId.get(segment.id);
        if (sentence) known.set(index, sentence);
      });
      const segments = placed.map(({ segment }) => segment);
      const { matched, ambiguous } = matchByText(segments, known, sentences, standsForAll);
      return placed.flatMap((each, index): readonly PlacedSegment[] => {
        if (each.place) return [each];
        const match = matched.get(index);
        if (match)
          return match.sentences.map(({ id, source, place }) => ({
            segment: { ...each.segment, id, source },
            place,
            by: match.by,
          }));
        const candidates = ambiguous.get(index)?.map(({ id }) => id);
        return [candidates ? { ...each, candidates } : each];
      });
    },
    order: (document) => orders.get(document) ?? [],
  };
}

/**
 * The documents that a file is of: those of the ids it still has, and those it names; all where it says nothing. Tools change the
 * ending of a name (talks.po), and lose folders.
 */
function chooseDocuments(
  placed: readonly PlacedSegment[],
  all: ReadonlyMap<string, unknown>,
): readonly string[] {
  const named = new Set(placed.map(({ segment }) => bareName(segment.original)));
  const found = new Set(placed.flatMap(({ place }) => (place ? [place.document] : [])));
  for (const name of all.keys()) if (named.has(bareName(name))) found.add(name);
  const known = [...found].filter((name) => all.has(name));
  return known.length > 0 ? known : [...all.keys()];
}

function bareName(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
}
