import type { Inline } from '../model/content.ts';
import type { Document, Unit } from '../model/document.ts';
import { foldMarks } from '../text/fold.ts';
import { piecesOf, plainOf } from './cut.ts';
import { type Override, placeOverrides } from './override.ts';

/**
 * The document with units of neighbouring lines made one where a decision joins them. Layout, which parted them, is known of
 * plain text only; units with a blank line, a mark or a gap between them stay apart. Linear in the text and in the decisions,
 * unless many of these end with one word.
 */
export function joinLines(document: Document, overrides: readonly Override[]): Document {
  const joins = overrides.filter(({ type }) => type === 'join');
  if (joins.length === 0 || document.format !== 'plain') return document;
  const byLastWord = new Map<string, Override[]>();
  for (const join of joins) {
    const word = lastWord(join.before);
    byLastWord.set(word, [...(byLastWord.get(word) ?? []), join]);
  }
  const units: Unit[] = [];
  /** New index of each unit. */
  const moved: number[] = [];
  for (const unit of document.units) {
    const before = units.at(-1);
    const candidates = before && byLastWord.get(lastWord(document.text.slice(before.start, before.end)));
    const joined = before && candidates && joinUnits(document, before, unit);
    const isWanted =
      joined !== undefined &&
      placeOverrides([joined.plain], candidates ?? []).some(
        ({ isExact, places }) => isExact && places.some(({ offset }) => offset === joined.offset),
      );
    if (isWanted) units[units.length - 1] = joined.unit;
    else units.push(unit);
    moved.push(units.length - 1);
  }
  const { lines } = document;
  if (!lines) return { ...document, units };
  return { ...document, units, lines: () => lines().map((line) => ({ ...line, unit: moved[line.unit]! })) };
}

/** The last word, as decisions compare words; a text is searched from its end. */
function lastWord(text: string): string {
  const end = text.trimEnd();
  let start = end.length;
  while (start > 0 && !/\s/u.test(end[start - 1] ?? '')) start--;
  return foldMarks(end.slice(start)).toLowerCase();
}

/** Two units of neighbouring lines as one; its plain text, and where the second begins in it. */
export function joinUnits(
  { text, format }: Document,
  first: Unit,
  second: Unit,
): { readonly unit: Unit; readonly plain: string; readonly offset: number } | undefined {
  if (format !== 'plain' || first.inlines.length === 0 || second.inlines.length === 0) return undefined;
  const between = text.slice(first.end, second.start);
  if (!/^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(between)) return undefined;
  const space: Inline = { type: 'text', text: ' ', verbatim: false, start: first.end, end: second.start };
  const inlines = [...first.inlines, space, ...second.inlines];
  const unit: Unit = {
    ...first,
    end: second.end,
    inlines,
    segments: [...first.segments, ...second.segments],
  };
  return {
    unit,
    plain: plainOf(piecesOf(unit, text)),
    offset: plainOf(piecesOf(first, text)).length + 1,
  };
}
