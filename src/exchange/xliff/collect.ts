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
  readonly unit?: string | undefined;
  readonly gap?: string | undefined;
  /** Ids of codes may begin with this. */
  readonly prefix: string;
  readonly state: State | undefined;
  /** Whether the file calls its target a draft in so many words. */
  readonly isDraft: boolean;
  readonly notes: readonly string[];
  readonly base: string | undefined;
  readonly location: Location;
  readonly place: SegmentPlace;
}

/** Makes returned work of segments as they are found, in file order. */
export interface Collector {
  add(found: FoundSegment): void;
  /** All of it, each segment with an id of its own within its `<file>`. */
  end(): readonly ReturnedSegment[];
}

/**
 * `end` throws BarobarError `xliff-duplicate` with both places where two segments of a file have the same full id, unless
 * these are allowed; `add` as `numberCodes`.
 */
export function createCollector({
  duplicateIds = 'refuse',
}: {
  readonly duplicateIds?: 'refuse' | 'allow';
} = {}): Collector {
  const segments: Writable<ReturnedSegment>[] = [];
  const fullIds: string[] = [];
  /** Where each `<file>` begins among them, and the ids that stand there several times. */
  const files: { readonly first: number; readonly repeated: Set<string> }[] = [];
  let file: number | undefined;
  let ids = new Set<string>();
  return {
    add(found) {
      const { id, original, unit, gap, state, notes, base, location } = found;
      if (found.file !== file) {
        file = found.file;
        ids = new Set();
        files.push({ first: segments.length, repeated: new Set() });
      }
      const known = ids.size;
      ids.add(id);
      if (ids.size === known) files.at(-1)!.repeated.add(id);
      const { source, target, repaired } = numberCodes(found.source, found.target, found.prefix, location);
      const segment: Writable<ReturnedSegment> =
        target === undefined
          ? { id, original, source, notes, location }
          : { id, original, source, target, notes, location };
      // One by one: to spread what may be absent costs as much as to read the codes.
      if (unit !== undefined) segment.unit = unit;
      if (gap !== undefined) segment.gap = gap;
      if (state !== undefined) segment.state = state;
      if (found.isDraft) segment.draft = true;
      if (base !== undefined) segment.base = base;
      if (repaired) segment.repaired = true;
      segments.push(segment);
      fullIds.push(found.fullId);
    },
    end() {
      for (const [index, { first, repeated }] of files.entries()) {
        if (repeated.size === 0) continue;
        const end = files[index + 1]?.first ?? segments.length;
        for (let at = first; at < end; at++) {
          if (repeated.has(segments[at]!.id)) segments[at]!.id = fullIds[at]!;
        }
        if (duplicateIds === 'refuse') checkDuplicates(segments.slice(first, end));
      }
      return segments;
    },
  };
}

function checkDuplicates(segments: readonly ReturnedSegment[]): void {
  const places = new Map<string, Location>();
  for (const { id, location } of segments) {
    const earlier = places.get(id);
    if (earlier) {
      throw new BarobarError(
        'xliff-duplicate',
        `Two segments have the id "${id}": this one and the one at ${earlier.line}:${earlier.column}.`,
        'Remove the one that does not belong; which of the two is meant cannot be known.',
        location,
      );
    }
    places.set(id, location);
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
