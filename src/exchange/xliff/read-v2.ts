import type { Location, Span } from '../../model/location.ts';
import { type Origin, type State, states } from '../../model/translation.ts';
import { normalise } from '../../text/normalise.ts';
import { attributeOf, type XmlElement, type XmlHandler } from '../../xml/read.ts';
import type { FoundSegment, Oddities, SegmentPlace } from './found-segment.ts';
import { createGroupNotes, createTranslatability, type GroupNotes, type Translatability } from './groups.ts';
import {
  digestCategory,
  isInXliffNamespace,
  matchesNamespace,
  metadataNamespace,
  ownAttribute,
  ownMark,
} from './namespaces.ts';
import { type Content, createElementReader, descend, type ElementHandler, textOf } from './read-elements.ts';
import { isDraftSubState, originByIts, originOf } from './states.ts';

interface Note {
  readonly id: string;
  readonly text: string;
  readonly isOnSource: boolean;
  /** The segment that it stands in, where Translate Toolkit puts it against the standard. */
  readonly segment?: Segment;
}

/** A `<unit>` while it is read. */
interface UnitReader {
  readonly id: string;
  readonly location: Location;
  readonly notes: Note[];
  /** Digests of what went out, by segment id. */
  readonly sentDigests: Map<string, string>;
  /** The digest of a unit whose one segment has no id. */
  readonly sentDigest: string | undefined;
  readonly isLocked: boolean;
  readonly origin: Origin | undefined;
  readonly segments: Segment[];
  readonly matches: Match[];
}

/** A translation candidate (XLIFF 2.1 §5.1). */
interface Match {
  /** Id of the segment that it is for. */
  readonly ref: string;
  readonly origin: Origin;
  text: string | undefined;
}

interface Segment {
  readonly id: string | undefined;
  /** Text between segments. */
  readonly isIgnorable: boolean;
  /** Its start tag. */
  readonly owner: Span;
  readonly location: Location;
  readonly state: State | undefined;
  readonly isDraft: boolean;
  readonly origin: Origin | undefined;
  isAmbiguous: boolean;
  source: Content | undefined;
  target: Content | undefined;
}

/** What all segments of a `<file>` share. */
type File = Pick<FoundSegment, 'original' | 'file'> & Pick<SegmentPlace, 'languages'>;

/** What the reader of a file has open, and what it adds to. */
interface ReaderState {
  readonly oddities: Oddities;
  readonly locate: (offset: number) => Location;
  /** Notes of a `<group>`, which go to its first unit. */
  readonly groups: GroupNotes<Note>;
  readonly translatability: Translatability;
  file: File;
  unit: UnitReader | undefined;
  segment: Segment | undefined;
  /** How many units have begun. */
  units: number;
}

/** A reader of XLIFF 2.0 to 2.2, below `<xliff>`, whose start tag is `languages`. `add` gets each segment, in file order whatever `order` says. */
export function createV2Reader(
  namespace: string,
  languages: Span,
  locate: (offset: number) => Location,
  add: (segment: FoundSegment) => void,
  oddities: Oddities,
): XmlHandler {
  const state: ReaderState = {
    oddities,
    locate,
    groups: createGroupNotes<Note>(),
    translatability: createTranslatability(),
    file: { original: '', file: 0, languages },
    unit: undefined,
    segment: undefined,
    units: 0,
  };
  const { groups, translatability } = state;
  const handlers = createHandlers(state, add);

  return createElementReader(namespace, (element, parent, start, end) => {
    const { unit, segment } = state;
    if (element.uri === matchesNamespace) return unit && openMatches(element, parent, unit);
    if (element.uri === metadataNamespace) {
      return unit && !segment && parent !== 'notes' ? openMetadata(element, unit) : undefined;
    }
    if (!isInXliffNamespace(element, namespace)) return undefined;
    switch (element.local) {
      case 'file':
        if (parent !== 'xliff') return undefined;
        state.file = startFile(element, state, start);
        return translatability.open(element, descend);
      case 'group':
        return parent === 'file' || parent === 'group'
          ? translatability.open(element, groups.open())
          : undefined;
      case 'unit':
        if (parent !== 'file' && parent !== 'group') return undefined;
        state.unit = startUnit(element, state, start);
        return handlers.unit;
      case 'segment':
      case 'ignorable':
        if (!unit || parent !== 'unit') return undefined;
        state.segment = startSegment(element, locate(start), { start, end });
        unit.segments.push(state.segment);
        return handlers.segment;
      case 'source':
      case 'target':
        if (unit && parent === 'match') return element.local === 'target' ? openMatchTarget(unit) : undefined;
        if (!segment || (parent !== 'segment' && parent !== 'ignorable')) return undefined;
        return handlers[element.local];
      case 'notes':
        return parent === 'unit' || parent === 'group' || parent === 'segment' ? descend : undefined;
      case 'note':
        return parent === 'notes' ? openNote(element, unit?.notes ?? groups.pending, segment) : undefined;
      // Modules have elements of their own.
      default:
        return undefined;
    }
  });
}

/** The handlers of a unit, of a segment and of its parts, made once for all units. */
interface Handlers {
  readonly unit: ElementHandler;
  readonly segment: ElementHandler;
  readonly source: ElementHandler;
  readonly target: ElementHandler;
}

function createHandlers(state: ReaderState, add: (segment: FoundSegment) => void): Handlers {
  return {
    unit: {
      leave() {
        const left = state.unit!;
        state.unit = undefined;
        if (left.segments.every(({ isIgnorable }) => isIgnorable)) {
          state.oddities.add(left.location, { text: 'xliff/segment-missing', values: { id: left.id } });
        }
        for (const found of segmentsOf(left, state.file)) add(found);
      },
    },
    segment: {
      leave() {
        state.segment = undefined;
      },
    },
    source: { content: (content) => putPart('source', content, state) },
    target: { content: (content) => putPart('target', content, state) },
  };
}

/** A file without a name for its document is told from others by its id. */
function startFile(element: XmlElement, { file, locate, oddities }: ReaderState, start: number): File {
  const id = attributeOf(element, 'id');
  if (!id) oddities.add(locate(start), { text: 'xliff/id-missing', values: { element: 'file' } });
  const number = file.file + 1;
  return { ...file, original: attributeOf(element, 'original') ?? (id || `#${number}`), file: number };
}

function startUnit(element: XmlElement, state: ReaderState, start: number): UnitReader {
  const location = state.locate(start);
  state.units++;
  const id = attributeOf(element, 'id') || undefined;
  if (id === undefined) {
    state.oddities.add(location, { text: 'xliff/id-missing', values: { element: 'unit' } });
  }
  return {
    // `#` cannot stand in an id, so this is never one.
    id: id ?? `#${state.units}`,
    location,
    notes: state.groups.take(),
    sentDigests: new Map(),
    sentDigest: ownAttribute(element, 'base'),
    isLocked: state.translatability.isLocked(element),
    origin: originByIts(element),
    segments: [],
    matches: [],
  };
}

function startSegment(element: XmlElement, location: Location, tag: Span): Segment {
  const state = attributeOf(element, 'state');
  const subState = attributeOf(element, 'subState');
  return {
    id: attributeOf(element, 'id'),
    isIgnorable: element.local === 'ignorable',
    owner: tag,
    location,
    state: states.find((known) => known === state),
    isDraft: isDraftSubState(subState),
    origin: originOf(subState),
    isAmbiguous: false,
    source: undefined,
    target: undefined,
  };
}

/** Gives the segment a part; a part that is there twice makes it ambiguous. */
function putPart(part: 'source' | 'target', content: Content, { segment, oddities }: ReaderState): void {
  const current = segment!;
  if (!current[part]) {
    current[part] = content;
    return;
  }
  current.isAmbiguous = true;
  oddities.add(current.location, { text: 'xliff/part-repeated', values: { part } });
}

/** The digests of what went out are in metadata of the unit, each by the id of its segment. */
function openMetadata(element: XmlElement, unit: UnitReader): ElementHandler | undefined {
  switch (element.local) {
    case 'metadata':
      return descend;
    case 'metaGroup':
      return attributeOf(element, 'category') === digestCategory ? descend : undefined;
    case 'meta': {
      const segment = attributeOf(element, 'type') ?? '';
      return { content: (content) => unit.sentDigests.set(segment, textOf(content).trim()) };
    }
    default:
      return undefined;
  }
}

function openMatches(element: XmlElement, parent: string, unit: UnitReader): ElementHandler | undefined {
  if (element.local === 'match' && parent === 'matches') unit.matches.push(matchOf(element));
  else if (element.local !== 'matches' || parent !== 'unit') return undefined;
  return descend;
}

function openMatchTarget({ matches }: UnitReader): ElementHandler {
  return {
    content(content) {
      matches.at(-1)!.text = normalise(textOf(content));
    },
  };
}

/** `type` says what found it; without one it is of a memory. Our own offers say where they are from as well. */
function matchOf(element: XmlElement): Match {
  const ref = (attributeOf(element, 'ref') ?? '').replace(/^#(?:t=)?/, '');
  const quality = Number(
    attributeOf(element, 'matchQuality') ?? attributeOf(element, 'similarity') ?? Number.NaN,
  );
  const score = quality >= 0 && quality <= 100 ? { score: quality } : {};
  const by = attributeOf(element, 'origin') || undefined;
  const machine = originByIts(element);
  const origin: Origin =
    machine || attributeOf(element, 'type') === 'mt'
      ? { kind: 'machine', ...(by !== undefined && { engine: by }), ...score, ...machine }
      : { kind: 'memory', ...score, ...(by !== undefined && { from: by }) };
  return { ref, origin, text: undefined };
}

function openNote(
  element: XmlElement,
  notes: Note[],
  segment: Segment | undefined,
): ElementHandler | undefined {
  // Ours tell the translator; they are no remark of his.
  if (attributeOf(element, 'category') === ownMark) return undefined;
  const id = attributeOf(element, 'id') ?? '';
  const isOnSource = attributeOf(element, 'appliesTo') === 'source';
  return {
    content(content) {
      const text = textOf(content);
      if (text.trim() !== '') notes.push({ id, text, isOnSource, ...(segment && { segment }) });
    },
  };
}

/**
 * The segments of a unit. A segment's id need only be unique in its unit and may be absent: then it
 * is the unit's, or the unit's with the segment's place. A note is for the segment its id begins with, as in our files;
 * for the first one otherwise, so that it is kept once.
 */
function segmentsOf(unit: UnitReader, { original, file, languages }: File): FoundSegment[] {
  const segments = unit.segments.filter(({ isIgnorable }) => !isIgnorable);
  if (segments.length === 0) return [];
  const textsBefore = gapsOf(unit.segments);
  const notes = notesOf(segments, unit.notes);
  // Where a tool dropped the ids of the segments, the order of the digests says whose they are.
  const isBare = segments.every(({ id }) => id === undefined) && unit.sentDigests.size === segments.length;
  const sentDigests = isBare ? [...unit.sentDigests.values()] : [];
  return segments.map(
    ({ id, owner, source, target, state, isDraft, origin, isAmbiguous, location }, index) => {
      // `#` cannot stand in an id, so this is never one.
      const fullId = `${unit.id}:${id ?? `#${index + 1}`}`;
      return {
        id: id ?? (segments.length === 1 ? unit.id : fullId),
        fullId,
        original,
        file,
        // Given without one too: it matches nothing, and its translation is not lost.
        source: source?.pieces ?? [],
        target: target?.pieces,
        unit: unit.id,
        textBefore: textsBefore[index] || undefined,
        prefix: id ?? '',
        state,
        isDraft,
        origin: target && (origin ?? takenFrom(unit.matches, id ?? unit.id, target) ?? unit.origin),
        isLocked: unit.isLocked,
        isUntranslated: state === 'initial' && target !== undefined && isBlankOrCopy(target, source),
        isAmbiguous,
        ...notes[index]!,
        sentDigest: id === undefined ? (unit.sentDigest ?? sentDigests[index]) : unit.sentDigests.get(id),
        location,
        place: { languages, owner, source, target },
      };
    },
  );
}

/** How a target came to be that says the same as a candidate of its segment. */
function takenFrom(matches: readonly Match[], id: string, target: Content): Origin | undefined {
  if (matches.length === 0) return undefined;
  const text = normalise(textOf(target));
  return matches.find((match) => match.ref === id && match.text === text && text !== '')?.origin;
}

/**
 * Tools leave `initial` on what they translate, so it says that a target is none only where the target says nothing else than
 * the source.
 */
function isBlankOrCopy(target: Content, source: Content | undefined): boolean {
  const text = normalise(textOf(target));
  return text === '' || (source !== undefined && text === normalise(textOf(source)));
}

/** The notes of each segment. */
function notesOf(
  segments: readonly Segment[],
  notes: readonly Note[],
): readonly Pick<FoundSegment, 'notes' | 'sourceNotes'>[] {
  if (notes.length === 0) return segments.map(() => noNotes);
  const lists = segments.map((): Note[] => []);
  const places = new Map(segments.map(({ id }, index) => [id, index]));
  const inside = new Map(segments.map((segment, index) => [segment, index]));
  for (const note of notes) {
    const owner = /^(.+)\.n\d+$/.exec(note.id)?.[1];
    const place = note.segment ? inside.get(note.segment) : owner !== undefined ? places.get(owner) : 0;
    lists[place ?? 0]!.push(note);
  }
  return lists.map((list) => {
    const sourceNotes = list.filter(({ isOnSource }) => isOnSource).map(({ text }) => text);
    return { notes: list.map(({ text }) => text), ...(sourceNotes.length > 0 && { sourceNotes }) };
  });
}

const noNotes = { notes: [] } as const;

/** The text before each segment that belongs to none. */
function gapsOf(segments: readonly Segment[]): readonly string[] {
  const textsBefore: string[] = [];
  let textBefore = '';
  for (const { isIgnorable, source, target } of segments) {
    const content = target ?? source;
    if (isIgnorable) textBefore += content ? textOf(content) : '';
    else {
      textsBefore.push(textBefore);
      textBefore = '';
    }
  }
  return textsBefore;
}
