/** Offset of the start of each line. `\r\n`, `\n` and a lone `\r` end a line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  // Searching is several times as quick as looking at each character.
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const isCarriage = carriage >= 0 && (feed < 0 || carriage < feed);
    const end = isCarriage ? carriage : feed;
    // `\r\n` ends one line, at its `\n`.
    if (!isCarriage || feed !== carriage + 1) starts.push(end + 1);
    if (isCarriage) carriage = text.indexOf('\r', end + 1);
    else feed = text.indexOf('\n', end + 1);
  }
  return starts;
}

/** Line and column of an offset, both from 1; columns count UTF-16 units. Linear in the text: for single look-ups. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) {
      line++;
      start = at + 1;
    }
  }
  return { line, column: offset - start + 1 };
}

/** Looks up line and column of many offsets of one text, both from 1: each look-up costs a search among the lines. */
export function makePositions(text: string): (offset: number) => { line: number; column: number } {
  const starts = lineStarts(text);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}
