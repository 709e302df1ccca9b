import { type Located, locateTags } from '../checks/engine/marked.ts';
import type { Code, MarkedText, Tag } from '../model/content.ts';
import type { Span } from '../model/location.ts';
import { formatTag, parseMarkup } from '../text/markup.ts';

/**
 * Inline codes in a text that is edited as it is typed: `<1>…</1>`, `<2/>`. Nobody can break one: a caret is never inside a
 * code, and what would delete a part of one deletes all of it.
 */

/** The codes of a text with their places. */
export function codesIn(text: MarkedText): readonly Located<Tag>[] {
  return locateTags(text);
}

/** A selection without half a code in it; a caret inside a code goes to that end of it which is nearer to where it was before. */
export function keepWhole(text: MarkedText, { start, end }: Span, before: number = start): Span {
  let [from, to] = [start, end];
  for (const code of codesIn(text)) {
    const isInside = (at: number): boolean => code.start < at && at < code.end;
    if (start === end && isInside(start)) {
      const at = before <= code.start ? code.end : code.start;
      return { start: at, end: at };
    }
    if (isInside(from)) from = code.start;
    if (isInside(to)) to = code.end;
  }
  return { start: from, end: to };
}

/** The code that ends or begins at a caret. */
export function codeAt(text: MarkedText, caret: number, side: 'before' | 'after'): Span | undefined {
  const code = codesIn(text).find(({ start, end }) => (side === 'before' ? end : start) === caret);
  return code && { start: code.start, end: code.end };
}

/** A part of a text and what is to be typed in its place. */
export interface Change {
  readonly replaced: Span;
  readonly text: string;
}

/** What a text is to be changed to where an edit cut a code in half or went into one; undefined for any other edit. */
export function repairCodes(before: MarkedText, after: MarkedText): Change | undefined {
  const edit = editBetween(before, after);
  const isInside = ({ start, end }: Span, at: number): boolean => start < at && at < end;
  const codes = codesIn(before);
  const first = codes.find((code) => isInside(code, edit.replaced.start));
  const last = codes.find((code) => isInside(code, edit.replaced.end));
  if (!first && !last) return undefined;
  const isTypedInside = first !== undefined && edit.replaced.start === edit.replaced.end;
  const start = isTypedInside ? first.end : (first?.start ?? edit.replaced.start);
  const end = isTypedInside ? first.end : (last?.end ?? edit.replaced.end);
  const wanted = before.slice(0, start) + edit.text + before.slice(end);
  return wanted === after ? undefined : editBetween(after, wanted);
}

/** The one part in which two texts differ. */
function editBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same])
    same++;
  return {
    replaced: { start, end: before.length - same },
    text: after.slice(start, after.length - same),
  };
}

/** A change with where the caret is after it. */
export interface Typed extends Change {
  readonly caret: number;
}

/**
 * Puts a code of the source text at a selection: a pair around it, the half that is missing if the text has the other
 * half, a code without content after it.
 */
export function insertCode(
  text: MarkedText,
  selection: Span,
  number: number,
  { paired }: Pick<Code, 'paired'>,
): Typed {
  const { start, end } = keepWhole(text, selection);
  const has = (type: Tag['type']): boolean =>
    codesIn(text).some(({ part }) => part.code === number && part.type === type);
  const write = (type: Tag['type']): string => formatTag({ type, code: number });
  if (!paired) return typed({ start: end, end }, write('empty'));
  if (has('open') && !has('close')) return typed({ start: end, end }, write('close'));
  if (has('close') && !has('open')) return typed({ start, end: start }, write('open'));
  const inside = text.slice(start, end);
  const around = `${write('open')}${inside}${write('close')}`;
  const caret = start + (inside === '' ? write('open').length : around.length);
  return { replaced: { start, end }, text: around, caret };
}

function typed(replaced: Span, text: string): Typed {
  return { replaced, text, caret: replaced.start + text.length };
}

/** The numbers of the codes that a translation has to have and does not have in full, in their order. */
export function missingCodes(source: MarkedText, target: MarkedText): readonly number[] {
  const there = new Set(codesIn(target).map(({ part }) => formatTag(part)));
  const wanted = codesIn(source).filter(({ part }) => !there.has(formatTag(part)));
  return [...new Set(wanted.map(({ part }) => part.code))].sort((a, b) => a - b);
}

/** A part of a text as readers see it. */
export type PreviewPart =
  | { readonly kind: 'text'; readonly text: string }
  /** What a code shows by itself: an address, inline code, the label of a note, a picture; a line break has no text. */
  | { readonly kind: 'shown'; readonly code: Code['kind']; readonly text: string }
  | { readonly kind: 'inside'; readonly code: Code['kind']; readonly parts: readonly PreviewPart[] };

/** Deeper than people format any text. */
const deepest = 12;

/** A marked text as readers will see it. A code without its other half shows nothing. Linear time. */
export function previewOf(text: MarkedText, codes: readonly Code[]): readonly PreviewPart[] {
  const root: PreviewPart[] = [];
  const open: { readonly number: number; readonly parts: PreviewPart[] }[] = [];
  const here = (): PreviewPart[] => open.at(-1)?.parts ?? root;
  for (const part of parseMarkup(text)) {
    if (typeof part === 'string') {
      here().push({ kind: 'text', text: part });
      continue;
    }
    const code = codes[part.code - 1];
    if (!code) continue;
    if (part.type === 'empty') here().push({ kind: 'shown', code: code.kind, text: code.display ?? '' });
    else if (part.type === 'open') {
      if (open.length >= deepest) continue;
      const parts: PreviewPart[] = [];
      here().push({ kind: 'inside', code: code.kind, parts });
      open.push({ number: part.code, parts });
    } else if (open.some(({ number }) => number === part.code)) {
      while (open.pop()?.number !== part.code);
    }
  }
  return root;
}
