import type { Document } from '../model/document.ts';
import type { LineDecision } from '../model/line-rule.ts';
import { type Piece, piecesOf, plainOf } from './cut.ts';
import type { Decision } from './decide.ts';
import { hasSentences } from './document.ts';
import { builtInSegmenter, type Segmenter } from './segment.ts';

/** A place where a sentence might have ended, and why it did or did not. */
export interface Explanation extends Omit<Decision, 'at'> {
  /** Index of the unit. */
  readonly unit: number;
  /** UTF-16 offset in the document. */
  readonly start: number;
  /** The text around the place, without markup; U+FFFC stands for inline content without words. */
  readonly before: string;
  readonly after: string;
}

/** UTF-16 units of context on either side. */
const contextLength = 40;

/**
 * Every place of a document where a sentence might have ended, and every line of a plain text that a rule decided about, in
 * order. Linear time.
 */
export function explainDocument(document: Document, segmenter: Segmenter = builtInSegmenter): Explanation[] {
  const sentences = document.units.flatMap((unit, index) => {
    if (!hasSentences(unit)) return [];
    const pieces = piecesOf(unit, document.text);
    const plain = plainOf(pieces);
    const locate = makeLocator(pieces);
    return Array.from(segmenter(plain, document.language), ({ at, ...decision }) => ({
      ...decision,
      unit: index,
      start: locate(at),
      before: plain.slice(Math.max(0, at - contextLength), at),
      after: plain.slice(at, at + contextLength),
    }));
  });
  const lines = (document.lines?.() ?? []).map((line) => explainLine(document.text, line));
  return lines.length === 0 ? sentences : [...sentences, ...lines].sort((a, b) => a.start - b.start);
}

function explainLine(text: string, { unit, at, rule, start, end, ...decision }: LineDecision): Explanation {
  return {
    unit,
    start: at,
    break: decision.break,
    rule,
    words: text.slice(start, end),
    before: text.slice(Math.max(0, at - contextLength), at),
    after: text.slice(at, Math.max(end, at + contextLength)),
  };
}

/** Finds offsets of the plain text in the document. Asked in rising order, it passes over the pieces once. */
function makeLocator(pieces: readonly Piece[]): (at: number) => number {
  let index = 0;
  return (at) => {
    // A break belongs to the text before it: the end of the sentence, not the start of the next.
    while (index < pieces.length - 1 && pieces[index]!.at + pieces[index]!.plain.length < at) index++;
    const piece = pieces[index]!;
    return piece.verbatim ? piece.atom.start + at - piece.at : piece.atom.end;
  };
}
