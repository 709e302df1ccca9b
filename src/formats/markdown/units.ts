import type { Code, Inline } from '../../model/content.ts';
import type { Block, Unit } from '../../model/document.ts';
import { type Content, sourceAt } from './content.ts';
import { readMarks } from './inline.ts';
import type { References } from './links.ts';
import type { Draft, Mark } from './marks.ts';

/** What the units of one document share. */
export interface Reading {
  /** The document's text. */
  readonly text: string;
  readonly references: References;
}

/** The unit for a part of a content, which has no outer white space. */
export function unitOf(reading: Reading, content: Content, from: number, to: number, block: Block): Unit {
  const own = content.text.slice(from, to);
  const marks = readMarks(own, reading.references);
  // One look-up is enough where all stands on one line.
  const shift = sourceAt(content, from);
  const isOneLine = content.starts.length === 1 || !own.includes('\n');
  const place = isOneLine
    ? (offset: number) => shift + offset
    : (offset: number) => sourceAt(content, from + offset);
  return {
    start: place(0),
    end: place(own.length),
    block,
    ...inlinesOf(reading.text, own, marks, place, block.kind === 'cell'),
    segments: [],
  };
}

function inlinesOf(
  text: string,
  own: string,
  marks: readonly Mark[],
  place: (offset: number) => number,
  isCell: boolean,
): Pick<Unit, 'inlines' | 'codes'> {
  const inlines: Inline[] = [];
  const codes: Code[] = [];
  const indexes = new Map<Draft, number>();
  let cursor = 0;
  const addText = (to: number): void => {
    if (to === cursor) return;
    const words = own.slice(cursor, to);
    inlines.push({ type: 'text', text: words, verbatim: true, start: place(cursor), end: place(to) });
  };
  for (const mark of marks) {
    addText(mark.start);
    cursor = mark.end;
    const span = { start: place(mark.start), end: place(mark.end) };
    if (mark.role === 'text') {
      inlines.push({ type: 'text', text: mark.text, verbatim: false, ...span });
      continue;
    }
    const raw = text.slice(span.start, span.end);
    const known = indexes.get(mark.draft);
    const index = known ?? codes.length;
    if (known === undefined) {
      indexes.set(mark.draft, index);
      codes.push(codeOf(mark.draft, raw, isCell));
    } else {
      const code = codes[known];
      if (code) codes[known] = { ...code, close: mark.draft.close ?? raw };
    }
    inlines.push({ type: mark.role, code: index, ...span });
  }
  addText(own.length);
  return { inlines, codes };
}

function codeOf({ kind, paired, display, href, title }: Draft, open: string, isCell: boolean): Code {
  // In a table a bar stands escaped even in code (GFM 0.29 §4.10).
  const shown = isCell && kind === 'literal' ? display?.replaceAll('\\|', '|') : display;
  return {
    kind,
    paired,
    open,
    close: '',
    ...(shown !== undefined && { display: shown }),
    ...(href !== undefined && { href }),
    ...(title !== undefined && { title }),
  };
}
