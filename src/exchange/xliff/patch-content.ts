import type { MarkedText } from '../../model/content.ts';
import { parseMarkup } from '../../text/markup.ts';
import { escapeText } from '../../xml/serialize.ts';
import { innerSpan, isEmptyTag, tagName } from '../../xml/splice.ts';
import type { Mark, Piece } from './read-content.ts';

/** One start of a code, and its end if the file has it. */
interface WrittenStart {
  readonly open: string;
  close?: string;
  /** Tags around content, which must not cross others. */
  readonly nests: boolean;
}

/** How a file writes the appearances of one code, in order. */
interface WrittenCode {
  readonly starts: WrittenStart[];
  /** Ends without a start. */
  readonly ends: string[];
  readonly empties: string[];
}

/** The codes of a segment as the file itself writes them, by number. */
export type WrittenCodes = ReadonlyMap<number, WrittenCode>;

/** Gathers how a file writes its codes; content named first goes before the rest. */
export function gatherCodes(
  text: string,
  contents: readonly (readonly Piece[] | undefined)[],
  numbers: ReadonlyMap<Mark, number>,
): WrittenCodes {
  const codes = new Map<number, WrittenCode>();
  for (const pieces of contents) {
    for (const [number, code] of gatherFrom(text, pieces ?? [], numbers)) {
      if (!codes.has(number)) codes.set(number, code);
    }
  }
  return codes;
}

function gatherFrom(
  text: string,
  pieces: readonly Piece[],
  numbers: ReadonlyMap<Mark, number>,
): Map<number, WrittenCode> {
  const codes = new Map<number, WrittenCode>();
  const starts = new Map<Mark, WrittenStart>();
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    const xml = writtenAs(text, piece);
    const opener = piece.type === 'close' ? piece.opener : undefined;
    if (opener) {
      starts.get(opener)!.close = xml;
      continue;
    }
    const number = numbers.get(piece)!;
    const code = codes.get(number) ?? { starts: [], ends: [], empties: [] };
    codes.set(number, code);
    if (piece.type === 'empty') code.empties.push(xml);
    else if (piece.type === 'close') code.ends.push(xml);
    else {
      const start = { open: xml, nests: piece.nests };
      starts.set(piece, start);
      code.starts.push(start);
    }
  }
  return codes;
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

/**
 * Marked text as content of the file, with its codes as the file writes them; a code's second appearance gets an id of its
 * own. `character` writes what XML cannot hold. Where it cannot be written, why: one sentence.
 */
export function writePatched(
  marked: MarkedText,
  codes: WrittenCodes,
  options: { readonly isVersion2: boolean; readonly lineEnd: string; character(codePoint: number): string },
): { readonly xml: string } | { readonly fault: string } {
  const { isVersion2, lineEnd, character } = options;
  /** Starts that wait for their ends: all that nest, and all by number. */
  const nested: WrittenStart[] = [];
  const waiting = new Map<number, { start: WrittenStart; copy: number }[]>();
  const uses = new Map<string, number>();
  /** The next of a list, or where it is used up a copy of its first; which copy, 1 for none. */
  const next = <T>(key: string, list: readonly T[]): { item: T | undefined; copy: number } => {
    const use = uses.get(key) ?? 0;
    uses.set(key, use + 1);
    return use < list.length ? { item: list[use], copy: 1 } : { item: list[0], copy: use + 1 };
  };
  const copied = (written: string, copy: number): string =>
    copy === 1 ? written : writeCopy(written, copy, isVersion2);
  const lacks = (code: number): { fault: string } => ({
    fault: `The file has no code <${code}> such as the target needs.`,
  });
  let xml = '';
  for (const part of parseMarkup(marked)) {
    if (typeof part === 'string') {
      const escaped = escapeText(part, character);
      xml += lineEnd === '\n' ? escaped : escaped.replaceAll('\n', lineEnd);
      continue;
    }
    const code = codes.get(part.code);
    if (!code) return lacks(part.code);
    const opened = waiting.get(part.code) ?? [];
    if (part.type === 'open') {
      const { item: start, copy } = next(`open ${part.code}`, code.starts);
      if (!start) return lacks(part.code);
      if (start.nests) nested.push(start);
      if (start.close !== undefined) {
        opened.push({ start, copy });
        waiting.set(part.code, opened);
      }
      xml += copied(start.open, copy);
    } else if (part.type === 'close' && opened.length > 0) {
      const { start, copy } = opened.pop()!;
      if (start.nests && nested.pop() !== start) {
        return { fault: `The code <${part.code}> crosses another, which its element cannot.` };
      }
      xml += copied(start.close!, copy);
    } else {
      const { item, copy } = next(
        `${part.type} ${part.code}`,
        part.type === 'close' ? code.ends : code.empties,
      );
      if (item === undefined) return lacks(part.code);
      xml += copied(item, copy);
    }
  }
  const open = [...waiting].find(([, starts]) => starts.length > 0);
  return open ? { fault: `The code <${open[0]}> has no end in the target.` } : { xml };
}

/** The XML of a code with ids of its own; in 2.x it says what it is a copy of, unless it has data (XLIFF 2.1 §4.3.1.7). */
function writeCopy(written: string, copy: number, isVersion2: boolean): string {
  const tag = /^<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/.exec(written)![0];
  if (tag.startsWith('</')) return written;
  const isCopy = isVersion2 && !/\s(?:dataRef\w*|copyOf|startRef)\s*=/.test(tag);
  const named = tag.replace(
    /(\s(id|rid|startRef)\s*=\s*)("[^"]*"|'[^']*')/g,
    (_, lead, name, value: string) => {
      const quote = value[0]!;
      const id = `${lead}${value.slice(0, -1)}.${copy}${quote}`;
      return name === 'id' && isCopy ? `${id} copyOf=${value}` : id;
    },
  );
  return named + written.slice(tag.length);
}
