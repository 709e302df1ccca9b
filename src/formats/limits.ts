import { BarobarError } from '../model/error.ts';
import { lineStarts } from '../text/lines.ts';

/** UTF-16 units of a document that is text. A book of a thousand pages has two million. */
const mostCharacters = 20_000_000;

const mostLines = 200_000;

/**
 * Refuses a text that no document of a workspace may be, before it is read.
 * @throws BarobarError `file-too-large`
 */
export function refuseLongText(text: string, path: string): void {
  if (text.length > mostCharacters) throw tooLarge(`more than ${mostCharacters} characters`, { path });
  const starts = lineStarts(text);
  if (starts.length > mostLines) {
    throw tooLarge(`more than ${mostLines} lines`, { path, line: mostLines + 1, column: 1 });
  }
}

/** The error for a document that has more of something than a command can afford. */
export function tooLarge(what: string, location: BarobarError['location']): BarobarError {
  return new BarobarError(
    'file-too-large',
    `The document has ${what}.`,
    'Check where it comes from; if it is genuine, split it into smaller documents.',
    location,
  );
}
