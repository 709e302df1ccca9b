import type { Document, Unit } from '../model/document.ts';
import { BarobarError } from '../model/error.ts';
import { plainText } from '../text/markup.ts';
import { type Piece, piecesOf, plainOf } from './cut.ts';
import { joinUnits } from './join-lines.ts';
import { type Override, overrideAt, type Placement } from './override.ts';

/**
 * The decision that makes a sentence end after some of its words.
 * @throws `usage` where the words are not in it, stand in it twice, or end it
 */
export function proposeSplit(document: Document, id: string, words: string): Override {
  const { plain, start, end } = locate(document, id);
  // Who copies them from the ledger copies its tags too.
  const pattern = plainText(words).trim().split(/\s+/).map(escapePattern).join('\\s+');
  const sentence = plain.slice(start, end);
  const found = [...sentence.matchAll(new RegExp(`(?<!\\S)${pattern}(?:\\s+|$)`, 'gu'))];
  const [first] = found;
  if (!first || found.length > 1) {
    throw new BarobarError(
      'usage',
      first
        ? `“${words}” occurs in “${sentence}” more than once.`
        : `“${words}” does not occur in “${sentence}”.`,
      'Give the last words before the place exactly as in the sentence, enough of them to be unique.',
    );
  }
  const offset = start + first.index + first[0].length;
  if (offset < end) return overrideAt('split', plain, offset);
  throw new BarobarError(
    'usage',
    `The sentence ends after “${words}” already.`,
    'Give words from inside it.',
  );
}

/**
 * The decision that keeps a sentence and the next one together; in plain text also that of the next line.
 * @throws `usage` for the last sentence of a paragraph that nothing can be joined to
 */
export function proposeJoin(document: Document, id: string): Override {
  const { plain, next } = locate(document, id);
  if (next !== undefined) return overrideAt('join', plain, next);
  const index = document.units.findIndex(({ segments }) => segments.some((segment) => segment.id === id));
  const [unit, following] = document.units.slice(index, index + 2);
  const joined = unit && following && joinUnits(document, unit, following);
  if (joined) return overrideAt('join', joined.plain, joined.offset);
  throw new BarobarError(
    'usage',
    `“${id}” is the last sentence of its paragraph.`,
    'Only sentences of one paragraph, or of lines without a blank line between them, can be joined; edit the source to join paragraphs.',
  );
}

/** The decision with the words that are now around its one place; unchanged if it has no place, or all its words. */
export function renewOverride(document: Document, { override, places, isExact }: Placement): Override {
  const [place] = places;
  const unit = place && document.units[place.text];
  if (!unit || isExact) return override;
  return overrideAt(override.type, plainOf(piecesOf(unit, document.text)), place.offset);
}

/** Where a sentence is in the plain text of its unit, and where the next one begins. */
function locate(
  document: Document,
  id: string,
): { plain: string; start: number; end: number; next: number | undefined } {
  for (const unit of document.units) {
    const index = unit.segments.findIndex((segment) => segment.id === id);
    if (index < 0) continue;
    const pieces = piecesOf(unit, document.text);
    const plain = plainOf(pieces);
    const start = plainStart(unit, index, pieces) ?? 0;
    const next = plainStart(unit, index + 1, pieces);
    return { plain, start, end: start + plain.slice(start, next).trimEnd().length, next };
  }
  throw new BarobarError(
    'usage',
    `There is no sentence “${id}” in ${document.name}.`,
    'The ledger has the ids.',
  );
}

function plainStart(unit: Unit, index: number, pieces: readonly Piece[]): number | undefined {
  const segment = unit.segments[index];
  if (!segment) return undefined;
  const piece = pieces.find(({ atom }) => segment.start >= atom.start && segment.start < atom.end);
  return piece && piece.at + (piece.verbatim ? segment.start - piece.atom.start : 0);
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
