import type { Code, Tag } from '../model/content.ts';
import type { Document, Segment, Unit } from '../model/document.ts';
import type { Span } from '../model/location.ts';
import { escapeMarkup, formatMarkup } from '../text/markup.ts';
import { type Atom, cutUnit, piecesOf, plainOf } from './cut.ts';
import { applyOverrides, type Override, type Placement, placeOverrides } from './override.ts';
import { builtInSegmenter, cutText, type Segmenter } from './segment.ts';

/**
 * The document with every unit cut into sentences. Segments are in order and never overlap; between them stands only
 * white space, with the prefixes of lines (`> `). Literal blocks and rules have none. Ids stay empty. Where `placed` says
 * so (`placeInDocument`), a sentence ends or goes on whatever the rules say.
 */
export function segmentDocument(
  document: Document,
  segmenter?: Segmenter,
  placed?: readonly Placement[],
): Document {
  const segment = makeUnitSegmenter(document, segmenter, placed);
  return {
    ...document,
    units: document.units.map((unit, index) => ({ ...unit, segments: segment(unit, index) })),
  };
}

/** What gives the segments of one unit of a document by its index: for a reader of them that keeps no document with all of them. */
export function makeUnitSegmenter(
  document: Document,
  segmenter: Segmenter = builtInSegmenter,
  placed: readonly Placement[] = [],
): (unit: Unit, index: number) => readonly Segment[] {
  const splits = offsetsByUnit(placed, 'split');
  const joins = offsetsByUnit(placed, 'join');
  return (unit, index) =>
    segmentUnit(unit, document, (plain) =>
      applyOverrides(
        plain,
        cutText(plain, segmenter(plain, document.language)),
        splits.get(index) ?? nowhere,
        joins.get(index) ?? nowhere,
      ),
    );
}

const nowhere: ReadonlySet<number> = new Set();

function offsetsByUnit(placed: readonly Placement[], type: Override['type']): Map<number, Set<number>> {
  const offsets = new Map<number, Set<number>>();
  for (const { override, places } of placed) {
    if (override.type !== type) continue;
    for (const { text, offset } of places) offsets.set(text, (offsets.get(text) ?? new Set()).add(offset));
  }
  return offsets;
}

/** Where decisions hold in the plain texts of a document's units: `text` is the index of the unit. Linear time. */
export function placeInDocument(document: Document, overrides: readonly Override[]): readonly Placement[] {
  if (overrides.length === 0) return [];
  const texts = document.units.map((unit) =>
    hasSentences(unit) ? plainOf(piecesOf(unit, document.text)) : '',
  );
  return placeOverrides(texts, overrides);
}

/** Whether a unit holds sentences at all. */
export function hasSentences({ block }: Unit): boolean {
  return block.kind !== 'literal' && block.kind !== 'rule';
}

const noCodes: readonly Code[] = [];

function segmentUnit(
  unit: Unit,
  { text }: Document,
  cutPlain: (plain: string) => readonly Span[],
): Segment[] {
  if (!hasSentences(unit)) return [];
  const [inline] = unit.inlines;
  if (unit.inlines.length === 1 && inline?.type === 'text' && inline.verbatim) {
    // Most units of most documents: nothing in them is to be kept together.
    return cutPlain(inline.text).map(({ start, end }) => ({
      id: '',
      start: inline.start + start,
      end: inline.start + end,
      source: escapeMarkup(inline.text.slice(start, end)),
      codes: noCodes,
    }));
  }
  const pieces = piecesOf(unit, text);
  let open: readonly number[] = [];
  return cutUnit(pieces, cutPlain(plainOf(pieces))).map((atoms) => {
    const { segment, stillOpen } = makeSegment(atoms, unit.codes, open);
    open = stillOpen;
    return segment;
  });
}

/**
 * One segment from its parts. `open` are the pairs that began in an earlier segment, outermost first: they are opened
 * again here and what is not closed here is closed at the end, both without markup of their own.
 */
function makeSegment(
  atoms: readonly Atom[],
  codesOfUnit: readonly Code[],
  open: readonly number[],
): { segment: Segment; stillOpen: readonly number[] } {
  const parts: (string | Tag)[] = [];
  const codes: Code[] = [];
  /** Pairs open at this place, outermost first: index in the unit, number in the segment. */
  let stack: { index: number; code: number }[] = [];
  const begin = (index: number, code: Code): void => {
    codes.push(code);
    stack.push({ index, code: codes.length });
    parts.push({ type: 'open', code: codes.length });
  };
  for (const index of open) {
    const code = codesOfUnit[index];
    if (code) begin(index, { ...code, open: '', close: '' });
  }
  for (const atom of atoms) {
    if (atom.type === 'text') {
      parts.push(atom.text);
      continue;
    }
    const code = codesOfUnit[atom.code];
    if (!code) continue;
    if (atom.type === 'open') begin(atom.code, { ...code, close: '' });
    else if (atom.type === 'empty') {
      codes.push(atom.markup === undefined ? code : { ...code, paired: false, open: atom.markup, close: '' });
      parts.push({ type: 'empty', code: codes.length });
    } else {
      const opened = stack.findLast(({ index }) => index === atom.code);
      if (!opened) continue;
      codes[opened.code - 1] = { ...(codes[opened.code - 1] ?? code), close: code.close };
      parts.push({ type: 'close', code: opened.code });
      if (stack.at(-1) === opened) stack.pop();
      else stack = stack.filter((one) => one !== opened);
    }
  }
  for (const { code } of stack.toReversed()) parts.push({ type: 'close', code });
  const segment: Segment = {
    id: '',
    start: atoms[0]?.start ?? 0,
    end: atoms.at(-1)?.end ?? 0,
    source: formatMarkup(parts),
    codes,
  };
  return { segment, stillOpen: stack.map(({ index }) => index) };
}
