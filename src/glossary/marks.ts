import type { Term } from '../model/glossary.ts';

/** A term taken apart: what people read, and what its marks say. */
export interface MarkedTerm {
  /** Without the marks. */
  readonly text: string;
  /** `=` at the beginning: these very letters and no other form. */
  readonly exact: boolean;
  /** Where in `text` a word ends that had a `*`: any ending may follow. */
  readonly wildcards: ReadonlySet<number>;
  /** Where in `text` the word begins that had a `~`: the head, after which nothing inflects. */
  readonly head: number | undefined;
}

const mark = /[=~*]/;

/** A mark where it means something, or with the backslashes before it, of which the first makes it text. */
const marks =
  /^=|(?<!\\)\\+[=~*]|(?<![\p{L}\p{M}\p{N}\\])~(?=[\p{L}\p{N}])|(?<=[\p{L}\p{M}\p{N}])\*(?![\p{L}\p{M}\p{N}])/gu;

/**
 * Reads the marks of a term as a glossary writes it. A mark in any other place is text, and so is one after a backslash:
 *
 *   =ОДКБ    коллективн* сил*    Коллективные ~силы оперативного реагирования    \=x (the letters "=x")
 *   ^                  ^    ^                 ^
 */
export function readMarks(written: string): MarkedTerm {
  if (!mark.test(written)) return { text: written, exact: false, wildcards: new Set(), head: undefined };
  const wildcards = new Set<number>();
  let head: number | undefined;
  let text = '';
  let cursor = 0;
  for (const { 0: sign, index } of written.matchAll(marks)) {
    text += written.slice(cursor, index);
    cursor = index + sign.length;
    if (sign === '*') wildcards.add(text.length);
    else if (sign === '~') head ??= text.length;
    else text += sign.slice(1);
  }
  return {
    text: text + written.slice(cursor),
    exact: written.startsWith('='),
    wildcards,
    head,
  };
}

/** A text as a glossary writes a term that has no marks: `readMarks` gives it back, and nothing else. */
export function escapeMarks(text: string): string {
  return mark.test(text) ? text.replace(marks, '\\$&') : text;
}

/** A term as a glossary writes it. */
export function writtenTerm({ text, marked }: Pick<Term, 'text' | 'marked'>): string {
  return marked ?? escapeMarks(text);
}

/** Whether a term as it is written has a mark where none can be read, and no backslash before it. */
export function hasStrayMark(written: string): boolean {
  return mark.test(written) && mark.test(written.replace(marks, ''));
}
