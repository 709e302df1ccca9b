import type { Document, Unit } from '../../model/document.ts';
import { plainText } from '../../text/markup.ts';
import { isTranslated, onOneLine, type Replacement, rewrite } from '../rewrite.ts';
import { formatValue, readFrontMatter } from './front-matter.ts';
import { outlineOfTokens, outlineOfUnit } from './outline.ts';
import { readMarkdown } from './read.ts';
import { manners, render, simplest } from './render.ts';
import { inlinesWithin, type Token, tokensOf } from './tokens.ts';

/** A unit of the body to be written anew. */
interface Change {
  readonly unit: Unit;
  readonly tokens: readonly Token[];
  /** Whether its text could read as something else, so that it has to be read again. */
  readonly isRisky: boolean;
  /** Index into `manners`; behind the last one where none is right, because the target's tags make no sense. */
  manner: number;
}

/**
 * The document with its targets. What was written is read again, and a unit that does not read as it was meant is
 * written in the next safer manner, so the cost is that of a few readings at most.
 */
export function writeMarkdown(document: Document): string {
  const changed = document.units.filter((unit) => unit.segments.some(isTranslated));
  const fields = writeFields(document, changed);
  const changes = changed
    .filter((unit) => unit.block.kind !== 'field')
    .map((unit) => changeOf(document.text, unit));
  for (;;) {
    const bodies = changes.map(({ unit, tokens, manner }) => ({
      start: unit.start,
      end: unit.end,
      text: render(document.text, unit, tokens, manners[manner] ?? simplest),
    }));
    const text = rewrite(document.text, [...fields, ...bodies]);
    const failed = changes.some(({ isRisky }) => isRisky)
      ? misread(readMarkdown({ ...document, text }), changes, fields, bodies)
      : [];
    for (const change of failed) change.manner++;
    if (failed.length === 0) return text;
  }
}

function changeOf(text: string, unit: Unit): Change {
  const tokens = tokensOf(unit);
  const isRisky = tokens.some((token) => {
    if (token.type === 'code') return true;
    if (token.type === 'raw') return !isProse(text.slice(token.start, token.end));
    return !isProse(token.text) || /^[\d>+=:-]/.test(token.text);
  });
  return { unit, tokens, isRisky, manner: 0 };
}

/** Text of nothing but letters, spaces and the marks of prose reads as itself wherever it stands. */
function isProse(text: string): boolean {
  return !/[\\`*_[\]<&~|@#]|:\/\/|www\./i.test(text);
}

/** The changes that read as something else than was meant and are not given up yet. */
function misread(
  written: Document,
  changes: readonly Change[],
  fields: readonly Replacement[],
  bodies: readonly Replacement[],
): Change[] {
  const units = new Map(written.units.map((unit) => [unit.start, unit]));
  let moved = fields.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
  return changes.filter(({ unit, tokens, isRisky, manner }, index) => {
    const found = units.get(unit.start + moved);
    moved += (bodies[index]?.text.length ?? 0) - (unit.end - unit.start);
    if (!isRisky || manner >= manners.length) return false;
    return !found || outlineOfUnit(found) !== outlineOfTokens(unit, tokens);
  });
}

/** The members of the front matter whose text changed, as YAML. */
function writeFields({ path, text }: Document, changed: readonly Unit[]): Replacement[] {
  const units = changed.filter((unit) => unit.block.kind === 'field');
  if (units.length === 0) return [];
  const fields = readFrontMatter(text, path)?.fields ?? [];
  return units.flatMap((unit) => {
    const field = fields.find(({ content }) => content.start === unit.start);
    return field ? [{ ...field.whole, text: formatValue(targetValue(unit), field) }] : [];
  });
}

function targetValue(unit: Unit): string {
  let value = '';
  let cursor = unit.start;
  const keep = (end: number): void => {
    for (const inline of inlinesWithin(unit, cursor, end)) value += inline.type === 'text' ? inline.text : '';
  };
  for (const segment of unit.segments) {
    if (!isTranslated(segment)) continue;
    keep(segment.start);
    value += onOneLine(plainText(segment.target));
    cursor = segment.end;
  }
  keep(unit.end);
  return value;
}
