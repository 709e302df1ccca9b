import type { Tidied } from '../workspace/file-list.ts';
import type { Desk } from './desk.ts';

/** Prints which files of earlier runs were removed, and which stay although their documents or languages are gone. */
export function reportTidied(desk: Desk, { removed, kept }: Tidied): void {
  for (const file of removed) desk.remark(`${desk.show(file)}: removed; its document or language is gone.`);
  for (const file of kept)
    desk.lines(
      `${desk.show(file)}: its document or language is gone, but the file was changed since it was written. Remove it yourself.\n`,
    );
}
