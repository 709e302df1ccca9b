/**
 * The text as identity compares it: NFC, each run of white space one space, no-break spaces as spaces, ends trimmed.
 * Letters, quotes and punctuation stay.
 */
export function normalise(text: string): string {
  // Nearly all text has single plain spaces already: looking is cheaper than rewriting.
  const spaced = /\s\s|[^\S ]|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  // Most press text is already composed; the test is far cheaper than the conversion.
  return /^[\u0000-\u02ff]*$/.test(spaced) ? spaced : spaced.normalize('NFC');
}

/** Whether two texts are the same as identity compares them: codes count, the kind and amount of white space do not. */
export function isSameText(a: string, b: string): boolean {
  // Most are identical.
  return a === b || normalise(a) === normalise(b);
}
