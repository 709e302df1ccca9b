import type { FindingText } from '../../messages/findings/texts.ts';
import type { MarkedText } from '../../model/content.ts';
import { parseMarkup } from '../../text/markup.ts';
import { escapeAttribute, escapeText } from '../../xml/serialize.ts';
import { innerSpan, isEmptyTag, tagName } from '../../xml/splice.ts';
import type { Mark, Piece } from './read-elements.ts';

/** One appearance of a code: an element, or the start of a pair with its end if the file has it. */
interface Appearance {
  readonly id: string;
  readonly xml: string;
  end?: string;
  /** Tags around content, which must not cross others. */
  readonly nests: boolean;
}

/** How a file writes the appearances of one code, in order; `close` are ends without a start. */
type WrittenCode = Readonly<Record<Mark['type'], Appearance[]>>;

/** The codes of a segment as the file itself writes them, by number. */
export type WrittenCodes = ReadonlyMap<number, WrittenCode>;

/** Gathers how a file writes its codes; content named first goes before the rest. */
export function gatherCodes(
  text: string,
  contents: readonly (readonly Piece[] | undefined)[],
  numberOf: (mark: Mark) => number,
): WrittenCodes {
  const codes = new Map<number, WrittenCode>();
  for (const pieces of contents) gatherFrom(text, pieces ?? [], numberOf, codes);
  return codes;
}

function gatherFrom(
  text: string,
  pieces: readonly Piece[],
  numberOf: (mark: Mark) => number,
  codes: Map<number, WrittenCode>,
): void {
  const starts = new Map<Mark, Appearance>();
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    const xml = writtenAs(text, piece);
    const opener = piece.type === 'close' ? piece.opener : undefined;
    if (opener) {
      const start = starts.get(opener);
      if (start) start.end = xml;
      continue;
    }
    const number = numberOf(piece);
    const code = codes.get(number) ?? { open: [], close: [], empty: [] };
    codes.set(number, code);
    const known = code[piece.type];
    // What the first content has needs no second form.
    if (known.some(({ id }) => id === piece.id)) continue;
    const appearance = { id: piece.id, xml, nests: piece.nests };
    starts.set(piece, appearance);
    known.push(appearance);
  }
}

/** The XML of a code, of one end of it. */
function writtenAs(text: string, mark: Mark): string {
  const { opener } = mark.type === 'close' ? mark : {};
  if (mark.type === 'close' && mark.nests && opener) {
    const place = { start: opener.start, tagEnd: opener.end, end: mark.end };
    if (!isEmptyTag(text, place)) return text.slice(innerSpan(text, place).end, mark.end);
    return `</${tagName(text.slice(opener.start, opener.end))}>`;
  }
  const xml = text.slice(mark.start, mark.end);
  // `<g id="1"/>` around nothing: its tag has to be able to hold something.
  return mark.nests ? xml.replace(/\s*\/>$/, '>') : xml;
}

interface Writing {
  readonly isVersion2: boolean;
  readonly lineEnd: string;
  /** Writes what XML cannot hold. */
  character(codePoint: number): string;
}

/**
 * Marked text as content of the file, with its codes as the file writes them; a code's second appearance gets an id of its
 * own. Where it cannot be written, why: one sentence.
 */
export function writePatched(
  marked: MarkedText,
  codes: WrittenCodes,
  { isVersion2, lineEnd, character }: Writing,
): { readonly xml: string } | { readonly fault: FindingText } {
  const next = chooseAppearances(codes, isVersion2);
  /** Starts that wait for their ends: all that nest, and all by number. */
  const nested: Appearance[] = [];
  const waiting = new Map<number, Appearance[]>();
  let xml = '';
  for (const part of parseMarkup(marked)) {
    if (typeof part === 'string') {
      const escaped = escapeText(part, character);
      xml += lineEnd === '\n' ? escaped : escaped.replaceAll('\n', lineEnd);
      continue;
    }
    const start = part.type === 'close' ? waiting.get(part.code)?.pop() : undefined;
    if (start?.nests && nested.pop() !== start) {
      return { fault: { text: 'patch/codes:crossed', values: { code: part.code } } };
    }
    if (start) {
      xml += start.end!;
      continue;
    }
    const appearance = next(part.code, part.type);
    if (!appearance) return { fault: { text: 'patch/codes:unknown', values: { code: part.code } } };
    xml += appearance.xml;
    if (appearance.nests) nested.push(appearance);
    if (appearance.end === undefined) continue;
    const opened = waiting.get(part.code);
    if (opened) opened.push(appearance);
    else waiting.set(part.code, [appearance]);
  }
  const open = [...waiting].find(([, starts]) => starts.length > 0);
  return open ? { fault: { text: 'patch/codes:unclosed', values: { code: open[0] } } } : { xml };
}

/** Gives the appearances of each code in order, then copies of the first with ids that none has. */
function chooseAppearances(
  codes: WrittenCodes,
  isVersion2: boolean,
): (number: number, type: Mark['type']) => Appearance | undefined {
  const uses = new Map<string, number>();
  const copies = new Map<number, number>();
  return (number, type) => {
    const code = codes.get(number);
    const list = code?.[type] ?? [];
    const key = `${type} ${number}`;
    const use = uses.get(key) ?? 0;
    uses.set(key, use + 1);
    const [first] = list;
    if (!code || !first || use < list.length) return list[use];
    const ids = [...code.open, ...code.close, ...code.empty].map(({ id }) => id);
    const base = ids.reduce((shortest, id) => (id.length < shortest.length ? id : shortest));
    let copy = copies.get(number) ?? 1;
    do copy++;
    while (ids.includes(`${base}.${copy}`));
    copies.set(number, copy);
    const rename = (xml: string): string => writeCopy(xml, { base, copy }, isVersion2);
    return { ...first, xml: rename(first.xml), ...(first.end !== undefined && { end: rename(first.end) }) };
  };
}

/** The XML of a code with an id of its own; in 2.x it says what it is a copy of, unless it has data (XLIFF 2.1 §4.3.1.8). */
function writeCopy(written: string, id: { base: string; copy: number }, isVersion2: boolean): string {
  const tag = /^<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/.exec(written)![0];
  if (tag.startsWith('</')) return written;
  const isCopy = isVersion2 && !/\s(?:dataRef\w*|copyOf|startRef)\s*=/.test(tag);
  const base = escapeAttribute(id.base);
  const named = tag.replace(
    /(\s(id|rid|startRef)\s*=\s*)("[^"]*"|'[^']*')/g,
    (_, lead, name, value: string) => {
      if (name === 'rid') return `${lead}${value.slice(0, -1)}.${id.copy}${value[0]}`;
      return `${lead}"${base}.${id.copy}"${name === 'id' && isCopy ? ` copyOf="${base}"` : ''}`;
    },
  );
  return named + written.slice(tag.length);
}
