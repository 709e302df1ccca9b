import { BarobarError } from '../../model/error.ts';
import type { ReturnedSegment } from '../../model/exchange.ts';
import type { Location } from '../../model/location.ts';
import type { State } from '../../model/translation.ts';
import { numberCodes } from './number-codes.ts';
import type { Piece } from './read-content.ts';

/** A segment as a reader found it. */
export interface FoundSegment {
  /** Its id, good where no other segment of the file has it. */
  readonly id: string;
  /** Its id with its unit's, for when it is not. */
  readonly fullId: string;
  readonly original: string;
  readonly source: readonly Piece[];
  readonly target: readonly Piece[] | undefined;
  /** Ids of codes may begin with this. */
  readonly prefix: string;
  readonly state: State | undefined;
  readonly notes: readonly string[];
  readonly base: string | undefined;
  readonly location: Location;
}

/**
 * The segments as returned work, each with an id of its own within its `original`.
 *
 * @throws BarobarError `xliff-duplicate` with both places where two segments have the same full id.
 */
export function collectSegments(found: readonly FoundSegment[]): readonly ReturnedSegment[] {
  const uses = new Map<string, Map<string, number>>();
  for (const { original, id } of found) {
    const counts = namesOf(uses, original);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const places = new Map<string, Map<string, Location>>();
  return found.map((segment) => {
    const { original, target, state, notes, base, location } = segment;
    const id = uses.get(original)!.get(segment.id) === 1 ? segment.id : segment.fullId;
    const known = namesOf(places, original);
    const earlier = known.get(id);
    if (earlier) {
      throw new BarobarError(
        'xliff-duplicate',
        `Two segments have the id "${id}": this one and the one at ${earlier.line}:${earlier.column}.`,
        'Remove the one that does not belong; which of the two is meant cannot be known.',
        location,
      );
    }
    known.set(id, location);
    const texts = numberCodes(segment.source, target, segment.prefix, location);
    return {
      id,
      original,
      source: texts.source,
      ...(texts.target !== undefined && { target: texts.target }),
      ...(state !== undefined && { state }),
      notes,
      ...(base !== undefined && { base }),
      location,
    };
  });
}

/** The names below one `original`. */
function namesOf<T>(all: Map<string, Map<string, T>>, original: string): Map<string, T> {
  let names = all.get(original);
  if (!names) {
    names = new Map();
    all.set(original, names);
  }
  return names;
}
