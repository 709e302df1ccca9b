import type { LanguagePair, ReturnedSegment } from '../../model/exchange.ts';
import type { Location, Span } from '../../model/location.ts';
import type { Origin, State } from '../../model/translation.ts';
import { normalise } from '../../text/normalise.ts';
import { numberCodes } from './number-codes.ts';
import type { Oddities } from './oddities.ts';
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
  /** As in `ReturnedSegment`. */
  readonly origin?: Origin | undefined;
  readonly by?: string | undefined;
  readonly isLocked: boolean;
  readonly isUntranslated: boolean;
  /** Whether one of its parts is there twice. */
  readonly isAmbiguous: boolean;
  readonly notes: readonly string[];
  /** As in `ReturnedSegment`. */
  readonly sourceNotes?: readonly string[];
  readonly base: string | undefined;
  readonly location: Location;
  readonly place: SegmentPlace;
}

/** Makes returned work of segments as they are found, in file order. */
export interface Collector {
  add(found: FoundSegment): void;
  /**
   * All of it; where there is a pair of languages for each `<file>`, each segment with its own. Segments of one `<file>` with
   * one id are reported; those of them with one source text and different targets are ambiguous.
   */
  end(languages: readonly LanguagePair[]): readonly ReturnedSegment[];
}

/** Begins to collect segments. `add` throws as `numberCodes`. */
export function createCollector(oddities: Oddities): Collector {
  const segments: Writable<ReturnedSegment>[] = [];
  const fullIds: string[] = [];
  /** Where each `<file>` begins among them, and the ids that stand there several times. */
  const files: { readonly number: number; readonly first: number; readonly repeated: Set<string> }[] = [];
  let file: number | undefined;
  let ids = new Set<string>();
  return {
    add(found) {
      const { id, original, unit, gap, state, notes, base, location } = found;
      if (found.file !== file) {
        file = found.file;
        ids = new Set();
        files.push({ number: file, first: segments.length, repeated: new Set() });
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
      if (found.origin) segment.origin = found.origin;
      if (found.by !== undefined) segment.by = found.by;
      if (found.isLocked) segment.isLocked = true;
      if (found.isUntranslated) segment.isUntranslated = true;
      if (found.isAmbiguous) segment.isAmbiguous = true;
      if (found.sourceNotes) segment.sourceNotes = found.sourceNotes;
      if (base !== undefined) segment.base = base;
      if (repaired) segment.repaired = true;
      segments.push(segment);
      fullIds.push(found.fullId);
    },
    end(languages) {
      for (const [index, { number, first, repeated }] of files.entries()) {
        const end = files[index + 1]?.first ?? segments.length;
        const pair = languages.length > 1 ? languages[number - 1] : undefined;
        if (pair) for (let at = first; at < end; at++) segments[at]!.languages = pair;
        if (repeated.size === 0) continue;
        for (let at = first; at < end; at++) {
          if (repeated.has(segments[at]!.id)) segments[at]!.id = fullIds[at]!;
        }
        markRepeated(segments.slice(first, end), oddities);
      }
      return segments;
    },
  };
}

/** Segments of one `<file>`. */
function markRepeated(segments: readonly Writable<ReturnedSegment>[], oddities: Oddities): void {
  for (const [id, alike] of groupBy(segments, (segment) => segment.id)) {
    const [first, ...others] = alike as [ReturnedSegment, ...ReturnedSegment[]];
    for (const { location } of others) {
      const { line, column } = first.location;
      const message = `Two segments have the id "${id}": this one and the one at ${line}:${column}.`;
      oddities.add('id-repeated', location, message);
    }
    if (others.length > 0) markAmbiguous(alike);
  }
}

/** Segments with one id: of those with one source text, which is meant is known only where they say the same. */
function markAmbiguous(segments: readonly Writable<ReturnedSegment>[]): void {
  for (const alike of groupBy(segments, ({ source }) => normalise(source)).values()) {
    const targets = new Set(alike.map(({ target }) => target));
    if (targets.size > 1) for (const segment of alike) segment.isAmbiguous = true;
  }
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
