import { BarobarError } from '../model/error.ts';
import { positionAt } from './lines.ts';

/**
 * Refuses a text in which a merge left both sides: read as text, both would go to translators.
 * @throws `file-conflict` with its place
 */
export function refuseConflict(text: string, path: string): void {
  const conflict = findConflict(text);
  if (conflict === undefined) return;
  throw new BarobarError(
    'file-conflict',
    'A merge conflict was left in this file.',
    'Resolve it, then run the command again.',
    { path, ...positionAt(text, conflict) },
  );
}

/**
 * Offset of the first merge conflict that was left in a text: `<<<<<<<`, then `=======`, then `>>>>>>>`, each at the start of
 * a line, as git and others write them; undefined if there is none. One kind of mark alone may be anything else: a row
 * of equals signs underlines headings in Markdown. Linear time.
 */
export function findConflict(text: string): number | undefined {
  let start: number | undefined;
  let isParted = false;
  for (const { 0: mark, index } of text.matchAll(/^(?:<{7}(?= )|={7}$|>{7}(?= ))/gm)) {
    if (mark.startsWith('<')) {
      start = index;
      isParted = false;
    } else if (mark.startsWith('=')) isParted = start !== undefined;
    else if (isParted) return start;
  }
  return undefined;
}
