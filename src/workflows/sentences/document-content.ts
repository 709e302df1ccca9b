import type { Block, Document, LeftOut } from '../../model/document.ts';

/** The parts of a source document that are offered for translation, and those that are not. */
export interface DocumentContent {
  /** Units with sentences, by what they are; kinds without any are absent. */
  readonly taken: Readonly<Partial<Record<Block['kind'], number>>>;
  readonly leftOut: readonly LeftOut[];
}

/** Counts the units that a document has sentences in; undefined if its format does not say what it leaves out. */
export function contentOf({ units, leftOut }: Document): DocumentContent | undefined {
  if (leftOut === undefined) return undefined;
  const taken: Partial<Record<Block['kind'], number>> = {};
  for (const { block, segments } of units) {
    if (segments.length > 0) taken[block.kind] = (taken[block.kind] ?? 0) + 1;
  }
  return { taken, leftOut };
}
