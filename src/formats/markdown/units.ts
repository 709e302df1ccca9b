import type { Code, Inline } from '../../model/content.ts';
import type { Block, Unit } from '../../model/document.ts';
import { type Content, sourceAt, trimEnd } from './content.ts';
import { readMarks } from './inline.ts';
import { type References, skipSpace } from './links.ts';
import type { Draft, Mark } from './marks.ts';
import { readTitleMarks } from './titles.ts';

/** What the units of one document share. */
export interface Reading {
  /** The document's text. */
  readonly text: string;
  readonly references: References;
  /** Where the titles begin that have their unit: several links may share the title of a definition. */
  readonly titled: Set<number>;
}

/** The unit for a part of a content, which has no outer white space, and the units of the titles in it. */
export function unitsOf(reading: Reading, content: Content, from: number, to: number, block: Block): Unit[] {
  const marks = readMarks(content.text.slice(from, to), reading.references);
  const titles: Unit[] = [];
  const titleAt = ({ kind, titlePlace }: Draft): number | undefined => {
    if (titlePlace === undefined) return undefined;
    const own = titlePlace.content ?? content;
    const shift = titlePlace.content ? 0 : from;
    const start = skipSpace(own.text, titlePlace.start + shift);
    const end = trimEnd(own.text, start, titlePlace.end + shift);
    if (end === start) return undefined;
    const at = sourceAt(own, start);
    if (!reading.titled.has(at)) {
      reading.titled.add(at);
      titles.push(titleUnit(reading, own, start, end, kind === 'image' ? 'image' : 'link'));
    }
    return at;
  };
  return [tile(reading, content, { from, to, block, marks, titleAt }), ...titles];
}

function titleUnit(reading: Reading, content: Content, from: number, to: number, of: 'link' | 'image'): Unit {
  const marks = readTitleMarks(content.text.slice(from, to));
  return tile(reading, content, { from, to, block: { kind: 'title', of }, marks, titleAt: () => undefined });
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly block: Block;
  readonly marks: readonly Mark[];
  /** Where the unit of a code's title begins. */
  readonly titleAt: (draft: Draft) => number | undefined;
}

/** The unit for a part of a content with the marks in it. */
function tile(reading: Reading, content: Content, { from, to, block, marks, titleAt }: Part): Unit {
  const own = content.text.slice(from, to);
  // One look-up is enough where all is on one line.
  const shift = sourceAt(content, from);
  const isOneLine = content.starts.length === 1 || !own.includes('\n');
  const place = isOneLine
    ? (offset: number) => shift + offset
    : (offset: number) => sourceAt(content, from + offset);
  const toCode = (draft: Draft, raw: string): Code => codeOf(draft, raw, block.kind === 'cell', titleAt);
  return {
    start: place(0),
    end: place(own.length),
    block,
    ...inlinesOf(reading.text, own, marks, place, toCode),
    segments: [],
  };
}

function inlinesOf(
  text: string,
  own: string,
  marks: readonly Mark[],
  place: (offset: number) => number,
  toCode: (draft: Draft, open: string) => Code,
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
      codes.push(toCode(mark.draft, raw));
    } else {
      const code = codes[known];
      if (code) codes[known] = { ...code, close: mark.draft.close ?? raw };
    }
    inlines.push({ type: mark.role, code: index, ...span });
  }
  addText(own.length);
  return { inlines, codes };
}

function codeOf(draft: Draft, open: string, isCell: boolean, titleAt: Part['titleAt']): Code {
  const { kind, paired, display, href, title } = draft;
  const at = titleAt(draft);
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
    ...(at !== undefined && { titleAt: at }),
  };
}
