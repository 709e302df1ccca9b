/**
 * What GMX-V counts as a word (GMX-V 2.0 §2.4): a word of Unicode (UAX #29 §4.1) that has a letter or a digit. Letters with
 * an apostrophe, a stop or a colon between them are one word (WB6, WB7), and so are digits with a stop, a comma, a semicolon
 * or an apostrophe between them (WB11, WB12). A hyphen parts two.
 */
const gmxWord =
  /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u00ad]*(?:(?:(?<=\p{L}[\p{M}\u00ad]*)['’.:·](?=\p{L})|(?<=\p{N})[.,;'’](?=\p{N}))[\p{L}\p{M}\p{N}_\u00ad]+)*/gu;

/** Number of words as GMX-V counts them. Ideographs and the like, which have no spaces, are counted in runs. Linear time. */
export function countGmxWords(text: string): number {
  return text.match(gmxWord)?.length ?? 0;
}

/** Number of characters but white space, in code points (GMX-V 2.0 §2.5 leaves white space out). */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (!/\s/.test(character)) count++;
  return count;
}
