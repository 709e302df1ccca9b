import type { Unit } from '../../model/document.ts';
import type { Span } from '../../model/location.ts';
import { moveUnit } from '../html/move-unit.ts';
import { readPage } from '../html/read-page.ts';
import { readUnits } from '../html/units.ts';
import type { Leaf } from './blocks.ts';
import type { Source } from './source.ts';

type HtmlLeaf = Extract<Leaf, { kind: 'html' }>;

/** Whether the HTML of a block can be read: not where the marks of a quotation are between its lines. */
export function isReadable({ text, place }: HtmlLeaf): boolean {
  return place.quoted === 0 || !text.includes('\n');
}

/** Where an HTML block is in the document. */
export function spanOfHtml(source: Source, { from, text }: HtmlLeaf): Span {
  return { start: source.origin(from), end: source.origin(from + text.length) };
}

/** What the HTML blocks of one document share. */
export interface HtmlReading {
  /** The document's text. */
  readonly text: string;
  readonly path: string;
  readonly language: string;
  /** Tables so far. */
  tables: number;
}

/** The units of an HTML block, in the order of the page. */
export function htmlUnits(reading: HtmlReading, source: Source, leaf: HtmlLeaf): readonly Unit[] {
  if (!isReadable(leaf)) return [];
  const { start, end } = spanOfHtml(source, leaf);
  const html = reading.text.slice(start, end);
  const content = readUnits(html, reading.path, readPage(html, reading.path, reading.language), {
    firstTable: reading.tables,
  });
  reading.tables += content.tables;
  return content.units.map((unit) => moveUnit(unit, start));
}
