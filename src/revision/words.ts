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
 * between them, what was removed before what was added. Linear but for the square of at most 400 edits; beyond that the
 * whole middle is one change.
 */
export function markWords(before: MarkedText, after: MarkedText): readonly WordPart[] {
  const old = before.match(piece) ?? [];
  const now = after.match(piece) ?? [];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  const shorter = Math.min(old.length, now.length) - start;
  while (end < shorter && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const middle = [old.slice(start, old.length - end), now.slice(start, now.length - end)] as const;
  const changes = diffArrays(...middle, { maxEditLength: mostEdits }) ?? [
    { removed: true, added: false, value: middle[0] },
    { removed: false, added: true, value: middle[1] },
  ];
  return join([
    { type: 'same', text: old.slice(0, start).join('') },
    ...changes.map(
      ({ removed, added, value }): WordPart => ({
        type: removed ? 'removed' : added ? 'added' : 'same',
        text: value.join(''),
      }),
    ),
    { type: 'same', text: old.slice(old.length - end).join('') },
  ]);
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
