import { markdown } from '../../../src/formats/markdown/markdown.ts';
import type { Code } from '../../../src/model/content.ts';
import type { Block, Document, Unit } from '../../../src/model/document.ts';
import { markedUnit, oneSegmentAUnit, readText } from '../one-segment.ts';

export function readMarkdownText(text: string): Document {
  return readText(markdown, text);
}

/** Block and marked text of each unit: `heading level=2: Text`. */
export function shownUnits(text: string): string[] {
  return readMarkdownText(text).units.map((unit) => `${shownBlock(unit.block)}: ${shownText(unit)}`);
}

function shownBlock({ kind, ...rest }: Block): string {
  const members = Object.entries(rest).filter(([name]) => name !== 'text');
  return [kind, ...members.map(([name, value]) => `${name}=${value}`)].join(' ');
}

function shownText(unit: Unit): string {
  return unit.block.kind === 'literal' ? JSON.stringify(unit.block.text) : markedUnit(unit);
}

/** Marked text of the first unit and what its codes are. */
export function shownInlines(text: string): { text: string; codes: Partial<Code>[] } {
  const [unit] = readMarkdownText(text).units;
  return unit ? { text: markedUnit(unit), codes: [...unit.codes] } : { text: '', codes: [] };
}

/** The document with these targets in the order of its units; `undefined` leaves a unit alone. */
export function written(text: string, ...targets: readonly (string | undefined)[]): string {
  let next = 0;
  return markdown.writeText(oneSegmentAUnit(readMarkdownText(text), () => targets[next++]));
}
