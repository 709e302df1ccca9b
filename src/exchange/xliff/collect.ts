import { BarobarError } from '../../model/error.ts';
import type { ReturnedSegment } from '../../model/exchange.ts';
import type { Location, Span } from '../../model/location.ts';
import type { State } from '../../model/translation.ts';
import { numberCodes } from './number-codes.ts';
import type { Content, Piece } from './read-content.ts';

/** Where the parts of a segment stand, for whoever writes a target into the file. */
export interface SegmentPlace {
  /** Start tag of the element with the languages: `<file>` in 1.x, `<xliff>` in 2.x. */
  readonly languages: Span;
  /** Start tag of the `<trans-unit>` or `<segment>`. */
  readonly owner: Span;
  /** None where a tool left it out, against the standard. */
  readonly source: Content | undefined;
  readonly segSource?: Content | undefined;
  readonly target?: Content | undefined;
  /** `mid` of the sentence of the unit that it is. */
  readonly mid?: string;
}

/** A segment as a reader found it. */
export interface FoundSegment {
  /** Its id, good where no other segment of the file has it. */
  readonly id: string;
  /** Its id with its unit's, for when it is not. */
  readonly fullId: string;
  readonly original: string;
  /** Number of its `<file>`: several may have one `original`. */
  readonly file: number;
  readonly source: readonly Piece[];
  readonly target: readonly Piece[] | undefined;
  /** As in `ReturnedSegment`. */
  readonly unit?: string;
  readonly gap?: string;
  /** Ids of codes may begin with this. */
  readonly prefix: string;
  readonly state: State | undefined;
  readonly notes: readonly string[];
  readonly base: string | undefined;
  readonly location: Location;
  readonly place: SegmentPlace;
}

/**
 * The segments as returned work, each with an id of its own within its `<file>`.
 *
 * @throws BarobarError `xliff-duplicate` with both places where two segments of a file have the same full id, unless they
 * are let in.
 */
export function collectSegments(
  found: readonly FoundSegment[],
  { lets = 'no' }: { readonly lets?: 'no' | 'duplicates' } = {},
): readonly ReturnedSegment[] {
  const uses = new Map<number, Map<string, number>>();
  for (const { file, id } of found) {
    const counts = namesOf(uses, file);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const places = new Map<number, Map<string, Location>>();
  return found.map((segment) => {
    const { original, file, target, unit, gap, state, notes, base, location } = segment;
    const id = uses.get(file)!.get(segment.id) === 1 ? segment.id : segment.fullId;
    const known = namesOf(places, file);
    const earlier = known.get(id);
    if (earlier && lets === 'no') {
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
      ...(unit !== undefined && { unit }),
      ...(gap !== undefined && { gap }),
      ...(state !== undefined && { state }),
      notes,
      ...(base !== undefined && { base }),
      ...(texts.repaired && { repaired: true }),
      location,
    };
  });
}

/** The names in one `<file>`. */
function namesOf<T>(all: Map<number, Map<string, T>>, file: number): Map<string, T> {
  let names = all.get(file);
  if (!names) {
    names = new Map();
    all.set(file, names);
  }
  return names;
}
