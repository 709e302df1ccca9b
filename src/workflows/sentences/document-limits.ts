import { tooLarge } from '../../formats/limits.ts';
import { makePlaces } from '../../formats/places.ts';
import type { Document, Unit } from '../../model/document.ts';
import { BarobarError } from '../../model/error.ts';
import type { Segmenter } from '../../segmentation/segment.ts';

/**
 * Where reading a source document stops. A long briefing has 400 sentences, and a book of a thousand pages 20,000; what goes
 * beyond these costs more time and memory than a command may take.
 */
const most = {
  /** Paragraphs, items, headings, cells. */
  units: 30_000,
  /** UTF-16 units of one of them. */
  unitCharacters: 300_000,
  segments: 50_000,
} as const;

/**
 * Refuses a document before it is segmented.
 * @throws `file-too-large` with the place
 */
export function refuseManyUnits(document: Document): void {
  const { path, units } = document;
  const excess = units[most.units];
  if (excess) {
    throw tooLarge(`more than ${most.units} paragraphs, items and cells`, {
      path,
      ...makePlaces(document)(excess.start),
    });
  }
  const long = units.find((unit) => textLength(unit) > most.unitCharacters);
  if (!long) return;
  throw new BarobarError(
    'file-too-large',
    `A paragraph has more than ${most.unitCharacters} characters.`,
    'Separate its paragraphs with blank lines.',
    { path, ...makePlaces(document)(long.start) },
  );
}

/** Markup costs no more than it has cost already: a page may hold a whole picture in a sentence. */
function textLength({ inlines }: Unit): number {
  return inlines.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 0), 0);
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
