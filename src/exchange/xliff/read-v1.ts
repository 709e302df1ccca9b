import type { Location, Span } from '../../model/location.ts';
import type { Origin } from '../../model/translation.ts';
import { attributeOf, type XmlElement, type XmlHandler } from '../../xml/read.ts';
import type { FoundSegment, Languages, Oddities, SegmentPlace } from './found-segment.ts';
import { createGroupNotes, createTranslatability } from './groups.ts';
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
  readonly base: string | undefined;
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
  /** Something stands in it that belongs behind its target. */
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

/** A reader of XLIFF 1.0 to 1.2, below `<xliff>`. `add` gets each segment, in file order. */
export function createV1Reader(
  namespace: string,
  languages: Languages,
  locate: (offset: number) => Location,
  add: (segment: FoundSegment) => void,
  oddities: Oddities,
): XmlHandler {
  let file: File = { original: '', file: 0, languages: { start: 0, end: 0 }, people: new Map() };
  let unit: TransUnit | undefined;
  let units = 0;
  // Notes of a <group> go to its first unit, and its `translate` holds for all of them.
  const groups = createGroupNotes<string>();
  const translatability = createTranslatability();

  const openFile = (element: XmlElement, start: number, end: number): ElementHandler => {
    const original = attributeOf(element, 'original') ?? '';
    file = { original, file: file.file + 1, languages: { start, end }, people: new Map() };
    // Tools that do not know the language yet leave it empty.
    const source = attributeOf(element, 'source-language') || undefined;
    languages.add(source, attributeOf(element, 'target-language') || undefined);
    return descend;
  };

  const openUnit = (element: XmlElement, start: number, end: number): ElementHandler => {
    units++;
    // Some tools leave the id out, or know their units by name alone. `#` begins no id that a tool makes.
    const id = attributeOf(element, 'id') || undefined;
    unit = {
      id: id ?? (attributeOf(element, 'resname') || `#${units}`),
      fullId: id ?? `#${units}`,
      location: locate(start),
      owner: { start, end },
      approved: attributeOf(element, 'approved'),
      base: ownAttribute(element, 'base'),
      isLocked:
        translatability.isLocked(element) ||
        // What po2xliff makes of the header of a PO file.
        attributeOf(element, 'restype') === 'x-gettext-domain-header',
      notes: groups.take(),
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
    return unitHandler;
  };

  const unitHandler: ElementHandler = {
    leave() {
      const left = unit!;
      unit = undefined;
      for (const segment of segmentsOf(left, file)) add(segment);
    },
  };
  const put = (part: 'source' | 'segSource' | 'target', content: Content): void => {
    const current = unit!;
    if (!current[part]) {
      current[part] = content;
      if (part === 'source' && content.hasSub) {
        oddities.add(current.location, { text: 'xliff/sub-unread', values: { id: current.id } });
      }
      return;
    }
    current.isAmbiguous = true;
    oddities.add(current.location, { text: 'xliff/part-repeated:unit', values: { id: current.id, part } });
  };
  const sourceHandler: ElementHandler = { content: (content) => put('source', content) };
  const segSourceHandler: ElementHandler = { content: (content) => put('segSource', content) };
  const targetHandler: ElementHandler = { content: (content) => put('target', content) };
  const takeNote = (content: Content, isOnSource: boolean): void => {
    const text = textOf(content);
    // An empty note, as some tools write into every unit, is none.
    if (text.trim() === '') return;
    (unit?.notes ?? groups.pending).push(text);
    if (isOnSource) unit?.sourceNotes.push(text);
  };
  const noteHandler: ElementHandler = { content: (content) => takeNote(content, false) };
  const sourceNoteHandler: ElementHandler = { content: (content) => takeNote(content, true) };
  // Notes that went out with the file are skipped: only the translator's come back.
  const openNote = (element: XmlElement): ElementHandler | undefined => {
    if (attributeOf(element, 'from') === ownMark) return undefined;
    return attributeOf(element, 'annotates') === 'source' ? sourceNoteHandler : noteHandler;
  };

  const openPhase = (element: XmlElement): undefined => {
    const name = (attributeOf(element, 'contact-name') ?? '').replace(/\s+/g, ' ').trim();
    const phase = attributeOf(element, 'phase-name') ?? '';
    if (phase !== '' && name !== '' && name.length <= longestName) file.people.set(phase, name);
  };

  const openPart = (element: XmlElement, current: TransUnit): ElementHandler | undefined => {
    switch (element.local) {
      case 'source':
        return sourceHandler;
      case 'seg-source':
        return segSourceHandler;
      case 'target': {
        if (current.target) return targetHandler;
        if (current.hasRest || !current.source)
          oddities.add(current.location, { text: 'xliff/target-misplaced', values: { id: current.id } });
        current.state = attributeOf(element, 'state');
        current.qualifier = attributeOf(element, 'state-qualifier');
        current.by = file.people.get(attributeOf(element, 'phase-name') ?? '');
        current.origin = originByIts(element) ?? current.origin ?? originOf(current.qualifier);
        return targetHandler;
      }
      case 'note':
        current.hasRest = true;
        return openNote(element);
      // `alt-trans` has a source and targets of its own; it is left out whole.
      default:
        current.hasRest = true;
        return undefined;
    }
  };

  // Of each element the handler of its end or its content; undefined for one that is left out with all that is in it.
  return createElementReader(namespace, (element, parent, start, end) => {
    // No text is lost for an element around it that the standard does not know, or for a <body> left out.
    const isBody = parent === 'body' || parent === 'group' || parent === 'file';
    if (unit && element.uri === tradosNamespace) return openTrados(element, parent, unit);
    if (!isInXliffNamespace(element, namespace)) return isBody ? asBody : undefined;
    if (parent === 'trans-unit') return unit && openPart(element, unit);
    switch (element.local) {
      case 'file':
        return parent === 'xliff' ? openFile(element, start, end) : undefined;
      case 'header':
      case 'body':
        return parent === 'file' ? descend : undefined;
      case 'phase-group':
        return parent === 'header' ? descend : undefined;
      case 'phase':
        return parent === 'phase-group' ? openPhase(element) : undefined;
      case 'group':
        return isBody ? translatability.open(element, groups.open()) : undefined;
      case 'note':
        return parent === 'group' ? openNote(element) : undefined;
      case 'bin-unit':
        return isBody ? translatability.open(element, descend) : undefined;
      case 'trans-unit':
        return isBody || parent === 'bin-unit' ? openUnit(element, start, end) : undefined;
      default:
        return undefined;
    }
  });
}

/** Confirmation levels stand in `<sdl:seg-defs>`, after the target. */
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
  const { id, fullId, owner, source, target, segSource, by, notes, base, isLocked, isAmbiguous, location } =
    unit;
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
    base,
    location,
  };
  const sentences = segSource?.sentences;
  const undivided = target && !target.pieces.every(isBlank) && !target.sentences;
  if (base !== undefined || undivided || !sentences) {
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
        notes,
        ...onSource,
        base,
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

/** White space alone, as a tool that indents puts into an empty target. */
function isBlank(piece: Piece): boolean {
  return typeof piece === 'string' && piece.trim() === '';
}
