import type { Document } from '../model/document.ts';
import { BarobarError } from '../model/error.ts';
import type { Segmenter } from '../segmentation/segment.ts';
import { lineStarts, positionAt } from '../text/lines.ts';

/**
 * Where reading a source document stops. A long briefing has 400 sentences, and a book of a thousand pages 20,000; what goes
 * beyond these costs more time and memory than a command may take.
 */
const most = {
  /** UTF-16 units of a document. */
  characters: 20_000_000,
  lines: 200_000,
  /** Paragraphs, items, headings, cells. */
  units: 30_000,
  /** UTF-16 units of one of them. */
  unitCharacters: 300_000,
  segments: 50_000,
} as const;

/**
 * Refuses a text before it is read as a document.
 * @throws `file-too-large`
 */
export function refuseLongText(text: string, path: string): void {
  if (text.length > most.characters) throw tooLarge(`more than ${most.characters} characters`, { path });
  const starts = lineStarts(text);
  if (starts.length > most.lines) {
    throw tooLarge(`more than ${most.lines} lines`, { path, line: most.lines + 1, column: 1 });
  }
}

/**
 * Refuses a document before it is segmented.
 * @throws `file-too-large` with the place
 */
export function refuseManyUnits({ path, text, units }: Document): void {
  const excess = units[most.units];
  if (excess) {
    throw tooLarge(`more than ${most.units} paragraphs, items and cells`, {
      path,
      ...positionAt(text, excess.start),
    });
  }
  const long = units.find(
    ({ block, start, end }) => block.kind !== 'literal' && end - start > most.unitCharacters,
  );
  if (!long) return;
  throw new BarobarError(
    'file-too-large',
    `A paragraph has more than ${most.unitCharacters} characters.`,
    'Separate its paragraphs with blank lines.',
    { path, ...positionAt(text, long.start) },
  );
}

/**
 * A segmenter for one document.
 * @throws `file-too-large` when it has given more segments than a document may have
 */
export function limitSegments(segmenter: Segmenter, path: string): Segmenter {
  let count = 0;
  return function* (text, language) {
    count++;
    for (const decision of segmenter(text, language)) {
      if (decision.break) count++;
      if (count > most.segments) throw tooLarge(`more than ${most.segments} sentences`, { path });
      yield decision;
    }
  };
}

function tooLarge(what: string, location: BarobarError['location']): BarobarError {
  return new BarobarError(
    'file-too-large',
    `The document has ${what}.`,
    'Check where it comes from; if it is genuine, split it into smaller documents.',
    location,
  );
}
