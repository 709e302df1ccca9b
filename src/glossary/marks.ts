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

/**
 * Reads the marks of a term as a glossary writes it. A mark in any other place is text:
 *
 *   =ОДКБ    коллективн* сил*    Коллективные ~силы оперативного реагирования
 *   ^                  ^    ^                 ^
 */
export function readMarks(written: string): MarkedTerm {
  if (!mark.test(written)) return { text: written, exact: false, wildcards: new Set(), head: undefined };
  const exact = written.startsWith('=');
  const wildcards = new Set<number>();
  let head: number | undefined;
  let text = '';
  let cursor = exact ? 1 : 0;
  for (const { 0: sign, index } of written.matchAll(
    /(?<![\p{L}\p{M}\p{N}])~(?=[\p{L}\p{N}])|(?<=[\p{L}\p{M}\p{N}])\*(?![\p{L}\p{M}\p{N}])/gu,
  )) {
    text += written.slice(cursor, index);
    cursor = index + 1;
    if (sign === '*') wildcards.add(text.length);
    else head ??= text.length;
  }
  return { text: text + written.slice(cursor), exact, wildcards, head };
}

/** Whether a term without its marks still holds a character that would have been one elsewhere. */
export function hasStrayMark(text: string): boolean {
  return mark.test(text);
}
