import type { Span } from '../model/location.ts';

/** The text from `start` to `end` becomes `text`; an empty span inserts it. */
export interface Edit extends Span {
  readonly text: string;
}

/** The text with all edits made, which do not overlap; those at one place in the order given. Linear time. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let edited = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    edited += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return edited + text.slice(at);
}
