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

const mark = /[=~*]|\([^()]*\//;

/** Words or phrases of which a text may have any: `(Қувваҳои/Нерӯҳои) вокуниши (фаврӣ/зуд)`. */
const alternatives = /(?<!\\)\(([^()/|]+(?:\/[^()/|]+)+)\)/u;

/** Most terms that one term with alternatives may stand for; of more, one beyond it is given. */
export const mostVariants = 64;

/** A term as a glossary writes it, once for each combination of its alternatives; the first one is what people read. */
export function variantsOf(written: string): readonly string[] {
  const found = alternatives.exec(written);
  if (!found) return [written];
  const [whole, list = ''] = found;
  const before = written.slice(0, found.index);
  const after = variantsOf(written.slice(found.index + whole.length));
  return list
    .split('/')
    .flatMap((each) => after.map((rest) => `${before}${each.trim()}${rest}`))
    .slice(0, mostVariants + 1);
}

/** A mark where it means something, or with the backslashes before it, of which the first makes it text. */
const marks =
  /^=|(?<!\\)\\+[=~*(]|(?<![\p{L}\p{M}\p{N}\\])~(?=[\p{L}\p{N}])|(?<=[\p{L}\p{M}\p{N}])\*(?![\p{L}\p{M}\p{N}])/gu;

/**
 * Reads the marks of a term as a glossary writes it. A mark in any other place is text, and so is one after a backslash:
 *
 *   =ОДКБ    коллективн* сил*    Коллективные ~силы оперативного реагирования    \=x (the letters "=x")
 *   ^                  ^    ^                 ^
 *
 * Of alternatives in brackets, `(а/б)`, it is the first.
 */
export function readMarks(given: string): MarkedTerm {
  const [written = given] = mark.test(given) ? variantsOf(given) : [given];
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
  if (!mark.test(text)) return text;
  const escaped = text.replace(marks, '\\$&');
  return escaped.replace(new RegExp(alternatives, 'gu'), '\\$&');
}

/** A term as a glossary writes it. */
export function writtenTerm({ text, marked }: Pick<Term, 'text' | 'marked'>): string {
  return marked ?? escapeMarks(text);
}

/** Whether a term as written has a mark in a place where none is read, without a backslash before it. */
export function hasStrayMark(written: string): boolean {
  const bare = written.replace(marks, '').replace(new RegExp(alternatives, 'gu'), '');
  return mark.test(written) && /[=~*]/.test(bare);
}
