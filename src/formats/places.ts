import type { Document } from '../model/document.ts';
import type { Location } from '../model/location.ts';
import { makePositions } from '../text/lines.ts';

/**
 * Looks up where an offset of a document's text is, for people. In a package, whose XML nobody sees, the line is the number of
 * the unit in reading order, and the column is 1.
 */
export function makePlaces({ text, skeleton, units }: Document): (offset: number) => Omit<Location, 'path'> {
  if (skeleton.package === undefined) return makePositions(text);
  const starts = units
    .map(({ start }, index) => ({ start, line: index + 1 }))
    .sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: starts[low]?.line ?? 1, column: 1 };
  };
}
