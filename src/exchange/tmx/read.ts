import type { MarkedText, Tag } from '../../model/content.ts';
import { BarobarError } from '../../model/error.ts';
import type { Location } from '../../model/location.ts';
import { formatMarkup } from '../../text/markup.ts';
import { limitError } from '../../xml/faults.ts';
import { createLocator } from '../../xml/locate.ts';
import { attributeOf, readXml, type XmlElement } from '../../xml/read.ts';
import { isImpossible } from '../../xml/serialize.ts';
import { exchangeContent, exchangeLimits } from '../limits.ts';

/** A text in one language. */
export interface MemoryVariant {
  /** As the file has it. */
  readonly language: string;
  readonly text: MarkedText;
  /** Who changed it last, or made it, as far as the file says. */
  readonly author?: string;
  /** When: `20260118T093000Z`. */
  readonly date?: string;
}

/** Texts of one meaning (`<tu>`). */
export interface MemoryUnit {
  readonly id?: string;
  /** In file order. */
  readonly variants: readonly MemoryVariant[];
  /** What its properties say, by `type`. */
  readonly properties: ReadonlyMap<string, string>;
  /** What people remarked on it; absent for nothing. */
  readonly notes?: readonly string[];
  readonly location: Location;
}

/** A translation memory. */
export interface Memory {
  readonly path: string;
  readonly version: string;
  /** The program that wrote it, as it names itself. */
  readonly tool: string;
  /** `*all*` where any language may be the source. */
  readonly sourceLanguage: string;
  readonly units: readonly MemoryUnit[];
}

/** Of most units: a map of their own takes 200 bytes. */
const noProperties: ReadonlyMap<string, string> = new Map();

/** Text, or a code by what tells it from others in its unit. */
type Piece = string | { readonly type: Tag['type']; readonly key: string };

/**
 * What a TMX file holds: versions 1.0 to 1.4, from any tool. Codes are numbered by `x`, or where a unit has codes without one, by
 * their first appearance in it, so that a code has one number in all its languages. Linear time.
 *
 * @throws BarobarError with its place: `xml-syntax`, `xml-limit`, `xml-doctype`; `tmx-structure` for what is not TMX or has no
 * header.
 */
export function readTmx(text: string, path: string): Memory {
  const locate = createLocator(text, path);
  const units: MemoryUnit[] = [];
  const names: string[] = [];
  let version = '';
  let tool = '';
  let sourceLanguage: string | undefined;
  let unit: { readonly id: string | undefined; readonly location: Location } | undefined;
  let unitMade: Made = {};
  let made: Made = {};
  let properties: Map<string, string> | undefined;
  let variants: RawVariant[] = [];
  let language = '';
  let segment: ReturnType<typeof createSegmentReader> | undefined;
  let property: { type: string; text: string } | undefined;
  let notes: string[] | undefined;
  let note: string | undefined;
  readXml(text, path, {
    content: exchangeContent,
    open(element, start) {
      names.push(element.local);
      if (names.length === 1) version = versionOf(element, locate(start));
      if (segment) {
        segment.open(element);
        return;
      }
      switch (names.join(' ')) {
        case 'tmx header':
          sourceLanguage = attributeOf(element, 'srclang') ?? '*all*';
          tool = attributeOf(element, 'creationtool') ?? '';
          break;
        case 'tmx body tu':
          unit = { id: attributeOf(element, 'tuid'), location: locate(start) };
          unitMade = madeOf(element);
          properties = undefined;
          notes = undefined;
          variants = [];
          break;
        case 'tmx body tu prop':
          property = { type: attributeOf(element, 'type') ?? '', text: '' };
          break;
        case 'tmx body tu note':
        case 'tmx body tu tuv note':
          note = '';
          break;
        case 'tmx body tu tuv':
          language = attributeOf(element, 'xml:lang') ?? attributeOf(element, 'lang') ?? '';
          made = { ...unitMade, ...madeOf(element) };
          break;
        case 'tmx body tu tuv seg':
          segment = createSegmentReader();
          break;
        default:
      }
    },
    close(element) {
      names.pop();
      if (element.local === 'seg' && segment && names.length === 4) {
        variants.push({ language, pieces: segment.pieces, made });
        segment = undefined;
      } else if (segment) segment.close(element);
      else if (property && names.length === 3) {
        properties ??= new Map();
        properties.set(property.type, property.text);
        property = undefined;
      } else if (note !== undefined && element.local === 'note') {
        if (note.trim() !== '') {
          notes ??= [];
          notes.push(note.trim());
        }
        note = undefined;
      } else if (unit && names.length === 2) {
        if (units.length === exchangeLimits.translationUnits) {
          throw limitError('too many translation units', exchangeLimits.translationUnits, unit.location);
        }
        const { id, location } = unit;
        const rest = { variants: numberVariants(variants), properties: properties ?? noProperties, location };
        const read = notes ? { ...rest, notes } : rest;
        units.push(id === undefined ? read : { id, ...read });
        unit = undefined;
      }
    },
    text(part) {
      segment?.text(part);
      if (property) property.text += part;
      if (note !== undefined) note += part;
    },
  });
  if (sourceLanguage === undefined)
    throw structureError('The file has no <header>.', { path, line: 1, column: 1 });
  return { path, version, tool, sourceLanguage, units };
}

/** Who made a unit or variant, and when. */
type Made = Pick<MemoryVariant, 'author' | 'date'>;

interface RawVariant {
  readonly language: string;
  readonly pieces: readonly Piece[];
  readonly made: Made;
}

function madeOf(element: XmlElement): Made {
  const author = attributeOf(element, 'changeid') ?? attributeOf(element, 'creationid');
  const date = attributeOf(element, 'changedate') ?? attributeOf(element, 'creationdate');
  return { ...(author && { author }), ...(date && { date }) };
}

function versionOf(root: XmlElement, location: Location): string {
  if (root.local !== 'tmx') throw structureError(`This is not TMX: its root is <${root.local}>.`, location);
  return attributeOf(root, 'version') ?? '';
}

function structureError(message: string, location: Location): BarobarError {
  return new BarobarError('tmx-structure', message, 'Give a file of TMX 1.0 to 1.4.', location);
}

/** Gathers one `<seg>`. Native code, and the text of a `<sub>` in it, is part of its code; `<hi>` is transparent. */
function createSegmentReader(): {
  readonly pieces: readonly Piece[];
  open(element: XmlElement): void;
  close(element: XmlElement): void;
  text(text: string): void;
} {
  const pieces: Piece[] = [];
  /** Keys of open pairs by `i`. */
  const starts = new Map<string, string>();
  let native = 0;
  let alone = 0;
  const keyOf = (element: XmlElement, other: string): string => {
    const x = attributeOf(element, 'x');
    return x !== undefined && /^[1-9]\d{0,3}$/.test(x) ? x : other;
  };
  return {
    pieces,
    open(element) {
      if (native > 0) {
        native++;
        return;
      }
      const { local } = element;
      if (!['bpt', 'ept', 'ph', 'it', 'ut'].includes(local)) return;
      native = 1;
      const i = attributeOf(element, 'i') ?? '';
      const character = characterOf(element);
      if (character !== undefined) pieces.push(character);
      else if (local === 'bpt') {
        starts.set(i, keyOf(element, `i${i}`));
        pieces.push({ type: 'open', key: starts.get(i)! });
      } else if (local === 'ept') pieces.push({ type: 'close', key: starts.get(i) ?? `i${i}` });
      else if (local === 'it') {
        const type = attributeOf(element, 'pos') === 'end' ? 'close' : 'open';
        pieces.push({ type, key: keyOf(element, `${local}${++alone}`) });
      } else pieces.push({ type: 'empty', key: keyOf(element, `${local}${++alone}`) });
    },
    close() {
      if (native > 0) native--;
    },
    text(text) {
      if (native === 0) pieces.push(text);
    },
  };
}

/** A code point XML cannot hold, as write.ts writes it. */
function characterOf(element: XmlElement): string | undefined {
  const hex = /^x-cp-([\dA-F]{1,6})$/.exec(attributeOf(element, 'type') ?? '')?.[1];
  if (hex === undefined || element.local !== 'ph') return undefined;
  const codePoint = Number.parseInt(hex, 16);
  return isImpossible(codePoint) ? String.fromCodePoint(codePoint) : undefined;
}

/** Keys that all are numbers stay; else each gets the next one, the same in all languages. */
function numberVariants(variants: readonly RawVariant[]): readonly MemoryVariant[] {
  const numbers = new Map<string, number>();
  for (const { pieces } of variants) {
    for (const piece of pieces) {
      if (typeof piece !== 'string' && !numbers.has(piece.key)) numbers.set(piece.key, numbers.size + 1);
    }
  }
  const areNumbers = [...numbers.keys()].every((key) => /^\d+$/.test(key));
  return variants.map(({ language, pieces, made }) => ({
    language,
    ...made,
    text: formatMarkup(
      pieces.map((piece) =>
        typeof piece === 'string'
          ? piece
          : { type: piece.type, code: areNumbers ? Number(piece.key) : numbers.get(piece.key)! },
      ),
    ),
  }));
}
