import type { Span } from '../../model/location.ts';
import type { Splice } from './write-flow.ts';

/** A span of a document that is rewritten. */
export interface Replacement extends Span {
  /** Its new markup; `splice` gives what is kept inside it, with the replacements there. */
  readonly write: (splice: Splice) => string;
}

/** Makes what gives the markup of any span of a text with the replacements inside that span, which nest or are apart. */
export function createSplice(text: string, replacements: readonly Replacement[]): Splice {
  const sorted = [...replacements].sort((a, b) => a.start - b.start || b.end - a.end);
  const splice: Splice = ({ start, end }) => {
    let at = start;
    let written = '';
    for (let index = firstFrom(sorted, start); index < sorted.length; index++) {
      const each = sorted[index]!;
      if (each.start >= end) break;
      // Inside one that is written, or around the span itself.
      if (each.start < at || each.end > end) continue;
      written += text.slice(at, each.start) + each.write(splice);
      at = each.end;
    }
    return written + text.slice(at, end);
  };
  return splice;
}

function firstFrom(sorted: readonly Replacement[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
