import { lineStarts } from '../text/lines.ts';
import { findTerm } from './match.ts';

/** Where a passage has a term. */
export interface PassageHit {
  /** Line of the passage, from 1. */
  readonly line: number;
  /** Offsets in the passage, in UTF-16 units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly forms: readonly string[];
}

/** Every place of a term in a text that has one passage a line. */
export function findInPassages(text: string, term: string, tag: string): readonly PassageHit[] {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const starts = lineStarts(body);
  return starts.flatMap((start, at) => {
    const passage = body.slice(start, starts[at + 1]).replace(/\r?\n$|\r$/, '');
    return findTerm(passage, term, tag).map((hit) => ({
      line: at + 1,
      start: hit.start,
      end: hit.end,
      text: passage.slice(hit.start, hit.end),
      forms: hit.forms,
    }));
  });
}
