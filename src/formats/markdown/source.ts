/** A document's text as its blocks are read: without byte order mark and front matter, every line ended by `\n`. */
export interface Source {
  readonly text: string;
  /** Offset in the document's own text. */
  origin(offset: number): number;
}

/** The part of the document from `base` on. */
export function sourceFrom(document: string, base: number): Source {
  const own = base === 0 ? document : document.slice(base);
  if (!own.includes('\r')) return { text: own, origin: (offset) => offset + base };
  // Where `\r\n` became `\n`: offsets in `text` of these line ends.
  const joined: number[] = [];
  let text = '';
  let cursor = 0;
  for (let at = own.indexOf('\r'); at >= 0; at = own.indexOf('\r', at + 1)) {
    text += own.slice(cursor, at);
    cursor = at + 1;
    if (own[cursor] === '\n') joined.push(text.length);
    else text += '\n';
  }
  text += own.slice(cursor);
  return { text, origin: (offset) => offset + base + countBelow(joined, offset) };
}

/** How many of the ascending numbers are smaller. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
