import type { Inline } from '../../model/content.ts';
import { type Block, type Document, isTranslated, type Unit } from '../../model/document.ts';
import type { Span } from '../../model/location.ts';
import { append } from '../../text/multimap.ts';
import { escapeAttribute, escapeText } from '../../xml/serialize.ts';
import { targetText } from '../inlines.ts';
import { type createNames, readBlocks } from './node.ts';
import { type Part, type PartEdit, partPath, writeParts } from './package.ts';
import { readPieces } from './pieces.ts';
import { createSplice, type Replacement } from './splice.ts';
import type { FlowUnit } from './unit.ts';
import { type Dialect, type Splice, writeFlow } from './write-flow.ts';

/** Where the text of a unit is: a paragraph, or a value without codes. */
type Place =
  | { readonly type: 'flow'; readonly flow: FlowUnit }
  | ({ readonly type: 'attribute' | 'text' } & Span);

/** A unit, and all places that have its text: programs keep a second copy of text boxes and descriptions for old readers. */
export interface Draft {
  readonly unit: Unit;
  readonly places: Place[];
}

/** The draft of a paragraph. */
export function flowDraft(flow: FlowUnit): Draft {
  return { unit: flow.unit, places: [{ type: 'flow', flow }] };
}

/** The draft of a unit with nothing to translate. */
export function keptDraft(unit: Unit): Draft {
  return { unit, places: [] };
}

/** The draft of an attribute's value, or of the character data of an element; undefined if it has no letters. */
export function valueDraft(
  text: string,
  type: 'attribute' | 'text',
  span: Span,
  block: Block,
): Draft | undefined {
  const inlines: Inline[] = [];
  for (const piece of readPieces(text, span)) {
    const end = inlines.at(-1)?.end ?? piece.start;
    if (end < piece.start)
      inlines.push({ type: 'text', text: '', verbatim: false, start: end, end: piece.start });
    inlines.push({ type: 'text', ...piece });
  }
  const [first] = inlines;
  const last = inlines.at(-1);
  if (!first || !last || !inlines.some((inline) => inline.type === 'text' && /\p{L}/u.test(inline.text))) {
    return undefined;
  }
  const unit: Unit = { start: first.start, end: last.end, block, inlines, codes: [], segments: [] };
  return { unit, places: [{ type, start: span.start, end: span.end }] };
}

/** The drafts of a part whose elements are properties of the document: `fieldNames` has the names of their fields. */
export function propertyDrafts(
  text: string,
  part: Part,
  {
    path,
    nameOf,
    fieldNames,
  }: {
    readonly path: string;
    readonly nameOf: ReturnType<typeof createNames>;
    readonly fieldNames: Readonly<Record<string, string>>;
  },
): readonly Draft[] {
  const drafts: Draft[] = [];
  readBlocks(
    part.text,
    { base: part.start, path: partPath(path, part.name), nameOf },
    {
      blocks: new Set(Object.keys(fieldNames)),
      open() {},
      close() {},
      block(node) {
        const block = { kind: 'field', name: fieldNames[node.name] ?? '' } as const;
        const draft = valueDraft(text, 'text', { start: node.tagEnd, end: node.inner }, block);
        if (draft) drafts.push(draft);
      },
    },
  );
  return drafts;
}

/** The key of a unit's text: equal for the same text with codes at the same places. */
function fingerprint({ inlines }: Unit): string {
  return JSON.stringify(
    inlines
      .map((inline) => (inline.type === 'text' ? inline.text : `<${inline.type}${inline.code}>`))
      .join(''),
  );
}

/**
 * Adds the drafts of a copy to those of the original: a draft with the same text becomes a place of it, any other
 * stays a draft, once.
 */
export function addCopies(originals: readonly Draft[], copies: readonly Draft[]): Draft[] {
  const waiting = new Map<string, Draft[]>();
  for (const draft of originals) {
    append(waiting, fingerprint(draft.unit), draft);
  }
  const drafts = [...originals];
  for (const copy of copies) {
    const found = waiting.get(fingerprint(copy.unit));
    const original = found && (found.length > 1 ? found.shift() : found[0]);
    if (original) {
      original.places.push(...copy.places);
      continue;
    }
    drafts.push(copy);
    waiting.set(fingerprint(copy.unit), [copy]);
  }
  return drafts;
}

/**
 * The bytes of a package with the targets of its document; `drafts` are its units as they are read again, in the same order.
 * Without a target that differs from its source these are the bytes that were read. `edits` change parts without text of the
 * document.
 */
export function writeDrafts(
  document: Document,
  drafts: readonly Draft[],
  dialect: Dialect,
  others: readonly Replacement[] = [],
  edits: ReadonlyMap<string, PartEdit> = new Map(),
): Uint8Array {
  const { skeleton, text, units, path } = document;
  const bytes = skeleton.package ?? new Uint8Array();
  const replacements = units.flatMap((unit, index): Replacement[] => {
    if (!unit.segments.some(isTranslated)) return [];
    return (drafts[index]?.places ?? []).map((place) => {
      if (place.type === 'flow') {
        const { flow } = place;
        const { whole, content } = flow.flow;
        const write = (splice: Splice): string => writeFlow(flow, unit, dialect, splice);
        const { paragraph } = dialect;
        if (!paragraph) return { ...content, write };
        const { start } = whole;
        const opening = paragraph(text.slice(start, content.start));
        return { start, end: content.end, write: (splice) => opening + write(splice) };
      }
      const { start, end } = place;
      if (place.type === 'attribute') return { start, end, write: () => escapeValue(targetText(unit)) };
      return { start, end, write: () => escapeText(targetText(unit)) + asidesOf(text.slice(start, end)) };
    });
  });
  if (replacements.length === 0) return bytes;
  const splice = createSplice(text, [...replacements, ...others]);
  const texts = new Map<string, string>();
  for (const part of skeleton.parts) {
    const written = splice(part);
    if (written !== text.slice(part.start, part.end)) texts.set(part.name, written);
  }
  return writeParts(bytes, path, texts, edits);
}

/** The comments and instructions among character data. */
function asidesOf(data: string): string {
  return (data.match(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/g) ?? [])
    .filter((found) => !found.startsWith('<!['))
    .join('');
}

/** A value for either kind of quotes. */
function escapeValue(text: string): string {
  return escapeAttribute(text).replaceAll("'", '&#39;');
}
