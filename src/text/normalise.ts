/**
 * The text as identity compares it: NFC, each run of white space one space, no-break spaces as spaces, ends trimmed.
 * Letters, quotes and punctuation stay.
 */
export function normalise(text: string): string {
  const spaced = text.replace(/[\s\u00a0\u2007\u202f]+/gu, ' ').trim();
  // Most press text is already composed; the test is far cheaper than the conversion.
  return /^[\u0000-\u02ff]*$/.test(spaced) ? spaced : spaced.normalize('NFC');
}
