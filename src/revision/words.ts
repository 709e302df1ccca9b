import { diffArrays } from 'diff/lib/diff/array.js';
import type { MarkedText } from '../model/content.ts';

/** A part of the difference of two texts: `same` and `removed` parts make the old text, `same` and `added` the new one. */
export interface WordPart {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A tag, a run of white space, a number with its groups of digits, a word with its inner signs, or one other character. */
const piece =
  /<\/?[1-9]\d{0,3}\/?>|\s+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’ʼ.,:‑-][\p{L}\p{M}\p{N}]+)*|./gsu;

/** Beyond this many edits of words no one follows them one by one; `diff` is quadratic in them. */
const mostEdits = 400;

/**
 * The difference of two texts word by word, for people. Words changed in a row make one part with the white space
 * between them, what was removed before what was added. Linear except the square of at most 400 edits; beyond that the
 * whole middle is one change.
 */
export function markWords(before: MarkedText, after: MarkedText): readonly WordPart[] {
  const [from, to] = findChange(before, after);
  const old = before.slice(from, to).match(piece) ?? [];
  const now = after.slice(from, after.length - (before.length - to)).match(piece) ?? [];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  const shorter = Math.min(old.length, now.length) - start;
  while (end < shorter && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  return join([
    { type: 'same', text: before.slice(0, from) + old.slice(0, start).join('') },
    ...compare(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    { type: 'same', text: old.slice(old.length - end).join('') + before.slice(to) },
  ]);
}

/**
 * Where the part of a text is that another one may have differently, in UTF-16 units: from white space before the first difference to the
 * end of white space after the last one. White space next to a digit may be in a number. No piece reaches over these places, so that only
 * what is between them need be cut into pieces.
 */
function findChange(before: string, after: string): readonly [from: number, to: number] {
  const shift = after.length - before.length;
  let from = 0;
  while (from < before.length && before[from] === after[from]) from++;
  let to = before.length;
  while (to > from && to + shift > from && before[to - 1] === after[to - 1 + shift]) to--;
  do {
    while (from > 0 && !isSpace(before[from - 1])) from--;
    while (from > 0 && isSpace(before[from - 1])) from--;
  } while (isDigit(before[from - 1]));
  do {
    while (to < before.length && !isSpace(before[to])) to++;
    while (to < before.length && isSpace(before[to])) to++;
  } while (isDigit(before[to]));
  return [from, to];
}

function isDigit(text: string | undefined): boolean {
  return text !== undefined && /\d/.test(text);
}

function isSpace(text: string | undefined): boolean {
  return text?.trim() === '';
}

function compare(old: readonly string[], now: readonly string[]): readonly WordPart[] {
  const whole: readonly WordPart[] = [
    { type: 'removed', text: old.join('') },
    { type: 'added', text: now.join('') },
  ];
  // White space belongs to the changes around it.
  const words = new Set(old.filter((each) => !isSpace(each)));
  if (!now.some((each) => words.has(each))) return whole;
  const changes = diffArrays([...old], [...now], { maxEditLength: mostEdits });
  return (
    changes?.map(({ removed, added, value }) => ({
      type: removed ? 'removed' : added ? 'added' : 'same',
      text: value.join(''),
    })) ?? whole
  );
}

/** Parts without empty ones; white space between two changes belongs to both. */
function join(parts: readonly WordPart[]): readonly WordPart[] {
  const joined: WordPart[] = [];
  let removed = '';
  let added = '';
  const close = (): void => {
    if (removed !== '') joined.push({ type: 'removed', text: removed });
    if (added !== '') joined.push({ type: 'added', text: added });
    removed = '';
    added = '';
  };
  parts.forEach(({ type, text }, at) => {
    if (text === '') return;
    const isBetween =
      (removed !== '' || added !== '') && parts.slice(at + 1).some((part) => part.text !== '');
    if (type === 'removed') removed += text;
    else if (type === 'added') added += text;
    else if (isBetween && /^\s+$/.test(text)) {
      removed += text;
      added += text;
    } else {
      close();
      const last = joined.at(-1);
      if (last?.type === 'same') joined[joined.length - 1] = { type, text: last.text + text };
      else joined.push({ type, text });
    }
  });
  close();
  return joined;
}

/** The difference on one line, as `wdiff` writes it: `the [-old-]{+new+} word`. */
export function formatMarks(parts: readonly WordPart[]): string {
  return parts
    .map(({ type, text }) => (type === 'removed' ? `[-${text}-]` : type === 'added' ? `{+${text}+}` : text))
    .join('');
}
