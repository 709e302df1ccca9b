import type { Column } from './column.ts';

/** The anchor of a sentence: plain in the first column, with the language behind in the others. */
export function anchorOf(id: string, column: Column): string {
  return column.first ? `s-${id}` : `s-${id}-${column.language}`;
}
