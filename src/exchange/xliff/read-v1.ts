import type { Location, Span } from '../../model/location.ts';
import type { Origin } from '../../model/translation.ts';
import { attributeOf, type XmlElement, type XmlHandler } from '../../xml/read.ts';
import type { FoundSegment, Languages, Oddities, SegmentPlace } from './found-segment.ts';
import { createGroupNotes, createTranslatability, type GroupNotes, type Translatability } from './groups.ts';
import { isInXliffNamespace, ownAttribute, ownMark, tradosNamespace } from './namespaces.ts';
import {
  type Content,
  createElementReader,
  descend,
  type ElementHandler,
  type Piece,
  textOf,
} from './read-elements.ts';
import { claimOf12, isDraft12, isUntranslated12, originByIts, originOf } from './states.ts';
import { readTradosSegment, type TradosSegment } from './trados.ts';

/** A `<trans-unit>` while it is read. */
interface TransUnit {
  readonly id: string;
  readonly fullId: string;
  readonly location: Location;
  /** Its start tag. */
  readonly owner: Span;
  readonly approved: string | undefined;
  readonly sentDigest: string | undefined;
  readonly isLocked: boolean;
  readonly notes: string[];
  /** Of these, those on the source text. */
  readonly sourceNotes: string[];
  /** What Trados Studio says of its sentences, by `mid`. */
  readonly trados: Map<string, TradosSegment>;
  source: Content | undefined;
  segSource: Content | undefined;
  target: Content | undefined;
  state: string | undefined;
  qualifier: string | undefined;
  origin: Origin | undefined;
  by: string | undefined;
  /** One of its parts is there twice. */
  isAmbiguous: boolean;
  /** It has an element that belongs after its target. */
  hasRest: boolean;
}

/** What all segments of a `<file>` share. */
interface File extends Pick<FoundSegment, 'original' | 'file'>, Pick<SegmentPlace, 'languages'> {
  /** People by the phases of work that they did (§2.2.6). */
  readonly people: Map<string, string>;
}

/** UTF-16 units: no person has a longer name. */
const longestName = 200;

const asBody: ElementHandler = { name: 'body' };

/** What the reader of a file has open, and what it adds to. */
interface ReaderState {
  readonly languages: Languages;
  readonly oddities: Oddities;
  readonly locate: (offset: number) => Location;
  /** Notes of a `<group>`, which go to its first unit. */
  readonly groups: GroupNotes<string>;
  readonly translatability: Translatability;
  file: File;
  unit: TransUnit | undefined;
  /** How many units have begun. */
  units: number;
}

/** A reader of XLIFF 1.0 to 1.2, below `<xliff>`. `add` gets each segment, in file order. */
export function createV1Reader(
  namespace: string,
  languages: Languages,
  locate: (offset: number) => Location,
  add: (segment: FoundSegment) => void,
  oddities: Oddities,
): XmlHandler {
  const state: ReaderState = {
    languages,
    oddities,
    locate,
    groups: createGroupNotes<string>(),
    translatability: createTranslatability(),
    file: { original: '', file: 0, languages: { start: 0, end: 0 }, people: new Map() },
    unit: undefined,
    units: 0,
  };
  const { groups, translatability } = state;
  const handlers = createHandlers(state, add);

  // Of each element the handler of its end or its content; undefined for one that is left out with all that is in it.
  return createElementReader(namespace, (element, parent, start, end) => {
    // No text is lost for an element around it that the standard does not know, or for a <body> left out.
    const isBody = parent === 'body' || parent === 'group' || parent === 'file';
    const { unit } = state;
    if (unit && element.uri === tradosNamespace) return openTrados(element, parent, unit);
    if (!isInXliffNamespace(element, namespace)) return isBody ? asBody : undefined;
    if (parent === 'trans-unit') return unit && openPart(element, unit, state, handlers);
    switch (element.local) {
      case 'file':
        return parent === 'xliff' ? openFile(element, state, { start, end }) : undefined;
      case 'header':
      case 'body':
        return parent === 'file' ? descend : undefined;
      case 'phase-group':
        return parent === 'header' ? descend : undefined;
      case 'phase':
        return parent === 'phase-group' ? readPhase(element, state.file) : undefined;
      case 'group':
        return isBody ? translatability.open(element, groups.open()) : undefined;
      case 'note':
        return parent === 'group' ? openNote(element, handlers) : undefined;
      case 'bin-unit':
        return isBody ? translatability.open(element, descend) : undefined;
      case 'trans-unit':
        if (!isBody && parent !== 'bin-unit') return undefined;
        state.unit = startUnit(element, state, { start, end });
        return handlers.unit;
      default:
        return undefined;
    }
  });
}

/** The handlers of a unit and of its parts, made once for all units. */
interface Handlers {
  readonly unit: ElementHandler;
  readonly source: ElementHandler;
  readonly segSource: ElementHandler;
  readonly target: ElementHandler;
  readonly note: ElementHandler;
  readonly sourceNote: ElementHandler;
}

function createHandlers(state: ReaderState, add: (segment: FoundSegment) => void): Handlers {
  const takeNote = (content: Content, isOnSource: boolean): void => {
    const text = textOf(content);
    // An empty note, as some tools write into every unit, is none.
    if (text.trim() === '') return;
    (state.unit?.notes ?? state.groups.pending).push(text);
    if (isOnSource) state.unit?.sourceNotes.push(text);
  };
  return {
    unit: {
      leave() {
        const left = state.unit!;
        state.unit = undefined;
        for (const segment of segmentsOf(left, state.file)) add(segment);
      },
    },
    source: { content: (content) => putPart('source', content, state) },
    segSource: { content: (content) => putPart('segSource', content, state) },
    target: { content: (content) => putPart('target', content, state) },
    note: { content: (content) => takeNote(content, false) },
    sourceNote: { content: (content) => takeNote(content, true) },
  };
}

function openFile(element: XmlElement, state: ReaderState, tag: Span): ElementHandler {
  const original = attributeOf(element, 'original') ?? '';
  state.file = { original, file: state.file.file + 1, languages: tag, people: new Map() };
  // Tools that do not know the language yet leave it empty.
  const source = attributeOf(element, 'source-language') || undefined;
  state.languages.add(source, attributeOf(element, 'target-language') || undefined);
  return descend;
}

function readPhase(element: XmlElement, { people }: File): undefined {
  const name = (attributeOf(element, 'contact-name') ?? '').replace(/\s+/g, ' ').trim();
  const phase = attributeOf(element, 'phase-name') ?? '';
  if (phase !== '' && name !== '' && name.length <= longestName) people.set(phase, name);
}

function startUnit(element: XmlElement, state: ReaderState, tag: Span): TransUnit {
  state.units++;
  // Some tools leave the id out, or know their units by name alone. `#` begins no id that a tool makes.
  const id = attributeOf(element, 'id') || undefined;
  return {
    id: id ?? (attributeOf(element, 'resname') || `#${state.units}`),
    fullId: id ?? `#${state.units}`,
    location: state.locate(tag.start),
    owner: tag,
    approved: attributeOf(element, 'approved'),
    sentDigest: ownAttribute(element, 'base'),
    isLocked:
      state.translatability.isLocked(element) ||
      // What po2xliff makes of the header of a PO file.
      attributeOf(element, 'restype') === 'x-gettext-domain-header',
    notes: state.groups.take(),
    sourceNotes: [],
    trados: new Map(),
    source: undefined,
    segSource: undefined,
    target: undefined,
    state: undefined,
    qualifier: undefined,
    origin: originByIts(element),
    by: undefined,
    isAmbiguous: false,
    hasRest: false,
  };
}

/** Whether and how a child of `<trans-unit>` is read. */
function openPart(
  element: XmlElement,
  unit: TransUnit,
  state: ReaderState,
  handlers: Handlers,
): ElementHandler | undefined {
  switch (element.local) {
    case 'source':
      return handlers.source;
    case 'seg-source':
      return handlers.segSource;
    case 'target':
      if (!unit.target) readTargetTag(element, unit, state);
      return handlers.target;
    case 'note':
      unit.hasRest = true;
      return openNote(element, handlers);
    // `alt-trans` has a source and targets of its own; it is left out whole.
    default:
      unit.hasRest = true;
      return undefined;
  }
}

function readTargetTag(element: XmlElement, unit: TransUnit, { file, oddities }: ReaderState): void {
  if (unit.hasRest || !unit.source)
    oddities.add(unit.location, { text: 'xliff/target-misplaced', values: { id: unit.id } });
  unit.state = attributeOf(element, 'state');
  unit.qualifier = attributeOf(element, 'state-qualifier');
  unit.by = file.people.get(attributeOf(element, 'phase-name') ?? '');
  unit.origin = originByIts(element) ?? unit.origin ?? originOf(unit.qualifier);
}

/** Notes that went out with the file are skipped: only the translator's come back. */
function openNote(element: XmlElement, handlers: Handlers): ElementHandler | undefined {
  if (attributeOf(element, 'from') === ownMark) return undefined;
  return attributeOf(element, 'annotates') === 'source' ? handlers.sourceNote : handlers.note;
}

/** Gives the unit a part; a part that is there twice makes it ambiguous. */
function putPart(
  part: 'source' | 'segSource' | 'target',
  content: Content,
  { unit, oddities }: ReaderState,
): void {
  const current = unit!;
  const { id, location } = current;
  if (current[part]) {
    current.isAmbiguous = true;
    oddities.add(location, { text: 'xliff/part-repeated:unit', values: { id, part } });
    return;
  }
  current[part] = content;
  if (part === 'source' && content.hasSub) {
    oddities.add(location, { text: 'xliff/sub-unread', values: { id } });
  }
}

/** Confirmation levels are in `<sdl:seg-defs>`, after the target. */
function openTrados(element: XmlElement, parent: string, unit: TransUnit): ElementHandler | undefined {
  if (element.local === 'seg-defs' && parent === 'trans-unit') return descend;
  if (element.local === 'seg' && parent === 'seg-defs')
    unit.trados.set(attributeOf(element, 'id') ?? '', readTradosSegment(element));
  return undefined;
}

/**
 * One segment for a unit, or one for each sentence a tool found in it (`<seg-source>`), as in the files of Trados, where the
 * text between sentences belongs to none. A unit of ours is a sentence and stays one. A target that was not divided
 * belongs to the unit as a whole.
 */
function segmentsOf(unit: TransUnit, { original, file, languages }: File): FoundSegment[] {
  const {
    id,
    fullId,
    owner,
    source,
    target,
    segSource,
    by,
    notes,
    sentDigest,
    isLocked,
    isAmbiguous,
    location,
  } = unit;
  const onSource = unit.sourceNotes.length > 0 ? { sourceNotes: unit.sourceNotes } : undefined;
  const state = target && claimOf12(unit.state, unit.approved);
  const isDraft = target !== undefined && isDraft12(unit.state, unit.qualifier);
  const origin = target && unit.origin;
  const isUntranslated = target !== undefined && isUntranslated12(unit.state);
  const place: SegmentPlace = { languages, owner, source, segSource, target };
  const shared = {
    original,
    file,
    prefix: '',
    state,
    isDraft,
    by,
    isLocked,
    isUntranslated,
    isAmbiguous,
    sentDigest,
    location,
  };
  const sentences = segSource?.sentences;
  const undivided = target && !target.pieces.every(isBlank) && !target.sentences;
  if (sentDigest !== undefined || undivided || !sentences) {
    // Every unit of most files: written out, since spreading costs a tenth of the reading.
    return [
      {
        id,
        fullId,
        original,
        file,
        // Given all the same: it matches nothing, and its translation is not lost.
        source: source?.pieces ?? [],
        target: target?.pieces,
        prefix: '',
        state,
        isDraft,
        origin,
        by,
        isLocked,
        isUntranslated,
        isAmbiguous,
        ...(sentences && isPartial(sentences, target?.sentences) && { isPartial: true }),
        notes,
        ...onSource,
        sentDigest,
        location,
        place,
      },
    ];
  }
  // A sentence only the target has is given without source: it matches nothing, and is not lost.
  const mids = new Set([...sentences.keys(), ...(target?.sentences?.keys() ?? [])]);
  return [...mids].map((mid, index) => {
    const name = mids.size === 1 ? id : `${id}:${mid}`;
    const own = target?.sentences?.has(mid) ? unit.trados.get(mid) : undefined;
    return {
      ...shared,
      ...(own && { ...own, isLocked: isLocked || own.isLocked }),
      id: name,
      fullId: name,
      source: sentences.get(mid)?.pieces ?? [],
      target: target?.sentences?.get(mid)?.pieces,
      unit: id,
      notes: index === 0 ? notes : [],
      ...(index === 0 && onSource),
      place: { ...place, mid },
    };
  });
}

/** Whether some sentences of a unit have a translation and others have none. */
function isPartial(
  sources: NonNullable<Content['sentences']>,
  targets: Content['sentences'] | undefined,
): boolean {
  const translated = [...sources.keys()].filter((mid) => !(targets?.get(mid)?.pieces ?? []).every(isBlank));
  return translated.length > 0 && translated.length < sources.size;
}

/** White space alone, as a tool that indents puts into an empty target. */
function isBlank(piece: Piece): boolean {
  return typeof piece === 'string' && piece.trim() === '';
}
