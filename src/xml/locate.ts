import type { Location } from '../model/location.ts';

/**
 * Finds the place of an offset in one text. Asked in rising order, as a reader does, it passes over the text once; it goes
 * back to the start for an offset before the last one.
 */
export function createLocator(text: string, path: string): (offset: number) => Location {
  let line = 1;
  /** Where the line starts, and the next `\n` and `\r` from there. */
  let start = 0;
  let feed = find(text, '\n', 0);
  let carriage = find(text, '\r', 0);
  return (offset) => {
    if (offset < start) {
      line = 1;
      start = 0;
      feed = find(text, '\n', 0);
      carriage = find(text, '\r', 0);
    }
    for (;;) {
      // `\r\n` ends one line, at its `\n`.
      const end = carriage < feed - 1 ? carriage : feed;
      if (end >= offset) return { path, line, column: offset - start + 1 };
      line++;
      start = end + 1;
      if (feed < start) feed = find(text, '\n', start);
      if (carriage < start) carriage = find(text, '\r', start);
    }
  };
}

/** Offset of the sign, or one after every offset. */
function find(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}
