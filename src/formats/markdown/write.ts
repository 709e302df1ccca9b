import { type Document, isTranslated, type Unit } from '../../model/document.ts';
import { applyEdits, type Edit } from '../../text/edits.ts';
import { targetEdits } from '../html/write.ts';
import { writeFields } from './field-edits.ts';
import { outlineOfTokens, outlineOfUnit } from './outline.ts';
import { findHtmlBlocks, readMarkdown } from './read.ts';
import { manners, render, simplest } from './render.ts';
import { hasTitle, makeKeep, retitle, translatedTitles } from './titles.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A unit of the body to be rewritten. */
interface Change {
  readonly unit: Unit;
  readonly tokens: readonly Token[];
  /** Whether its text could read as something else, so that it has to be read again. */
  readonly isRisky: boolean;
  /** Index into `manners`; after the last one if none is right, because the target's tags make no sense. */
  manner: number;
}

/**
 * The document with its targets. What was written is read again, and a unit that does not read as it was meant is
 * written in the next safer manner, so the cost is that of a few readings at most.
 */
export function writeMarkdown(document: Document): string {
  const { inHtml, units } = splitUnits(document);
  const titles = translatedTitles(document.text, units);
  const changed = units.filter((unit) => unit.segments.some(isTranslated) || hasTitle(unit, titles));
  const changes = changed
    .filter(({ block }) => block.kind !== 'field' && block.kind !== 'title')
    .map((unit) => changeOf(document.text, retitle(unit, document.text, titles)));
  const others = [
    ...writeFields(document, changed),
    ...titlesOutside(titles, changes),
    ...targetEdits(document.text, inHtml, []),
  ];
  for (;;) {
    const bodies = changes.map(({ unit, tokens, manner }) => ({
      start: unit.start,
      end: unit.end,
      text: render(makeKeep(document.text, unit, titles), unit, tokens, manners[manner] ?? simplest),
    }));
    const edits = [...others, ...bodies].sort((a, b) => a.start - b.start);
    const text = applyEdits(document.text, edits);
    const failed = changes.some(({ isRisky }) => isRisky)
      ? misread(readMarkdown({ ...document, text }), changes, edits)
      : [];
    for (const change of failed) change.manner++;
    if (failed.length === 0) return text;
  }
}

/** The units in HTML blocks, and all others. */
function splitUnits({ text, path, units }: Document): { readonly inHtml: Unit[]; readonly units: Unit[] } {
  const split = { inHtml: [] as Unit[], units: [] as Unit[] };
  if (!text.includes('<') || !units.some(({ segments }) => segments.some(isTranslated)))
    return { ...split, units: [...units] };
  const blocks = findHtmlBlocks(text, path);
  for (const unit of units) {
    const isInside = blocks.some(({ start, end }) => start <= unit.start && unit.end <= end);
    (isInside ? split.inHtml : split.units).push(unit);
  }
  return split;
}

/** The titles of definitions: those of links and images are written with the unit around them. */
function titlesOutside(titles: ReadonlyMap<number, Edit>, changes: readonly Change[]): readonly Edit[] {
  let next = 0;
  return [...titles.values()]
    .sort((a, b) => a.start - b.start)
    .filter(({ start }) => {
      while ((changes[next]?.unit.end ?? start) < start) next++;
      return !((changes[next]?.unit.start ?? start) < start);
    });
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

/** Text of nothing but letters, spaces and the marks of prose reads as itself wherever it occurs. */
function isProse(text: string): boolean {
  return !/[\\`*_[\]<&~|@#]|:\/\/|www\./i.test(text);
}

/** The changes that do not read as intended and are not given up yet. Edits are in order. */
function misread(written: Document, changes: readonly Change[], edits: readonly Edit[]): Change[] {
  const units = new Map(written.units.map((unit) => [unit.start, unit]));
  let moved = 0;
  let next = 0;
  return changes.filter(({ unit, tokens, isRisky, manner }) => {
    for (let each = edits[next]; each && each.start < unit.start; each = edits[++next])
      moved += each.text.length - (each.end - each.start);
    if (!isRisky || manner >= manners.length) return false;
    const found = units.get(unit.start + moved);
    return !found || outlineOfUnit(found) !== outlineOfTokens(unit, tokens);
  });
}
