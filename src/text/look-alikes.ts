/** Cyrillic letters that look like Latin ones in every usual typeface. */
const pairs: readonly (readonly [latin: string, cyrillic: string])[] = [
  ...([...'AaBCcEeHIiKkMOoPpTXxYyËëȲȳ'] as const).map(
    (letter, at) => [letter, [...'АаВСсЕеНІіКкМОоРрТХхУуЁёӮӯ'][at] as string] as const,
  ),
];
const toCyrillic: ReadonlyMap<string, string> = new Map(pairs);
const toLatin: ReadonlyMap<string, string> = new Map(pairs.map(([latin, cyrillic]) => [cyrillic, latin]));

/** The text with Latin letters replaced by the Cyrillic ones that look like them; none if one has no such letter. */
export function asCyrillic(text: string): string | undefined {
  return replaceLetters(text, toCyrillic, /\p{Script=Latin}/u);
}

/** The text with Cyrillic letters replaced by the Latin ones that look like them; none if one has no such letter. */
export function asLatin(text: string): string | undefined {
  return replaceLetters(text, toLatin, /\p{Script=Cyrillic}/u);
}

function replaceLetters(
  text: string,
  letters: ReadonlyMap<string, string>,
  script: RegExp,
): string | undefined {
  let replaced = '';
  for (const letter of text) {
    const other = letters.get(letter);
    if (other === undefined && script.test(letter)) return undefined;
    replaced += other ?? letter;
  }
  return replaced;
}

/**
 * Whether two texts have the same letters and digits in the same order: a reviewer of one has read the other. Letters that look
 * the same count as one; signs, apostrophes of any kind among them, do not count.
 */
export function isSameReading(a: string, b: string): boolean {
  return readingOf(a) === readingOf(b);
}

/** Unicode calls the modifier apostrophe and its kind letters, and the blanks of Korean too: readers see signs and nothing. */
const notRead = /[\u02b9-\u02df\u3164\uffa0]/g;

function readingOf(text: string): string {
  const letters =
    text
      .normalize('NFC')
      .replace(notRead, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return letters.join('').replace(/\p{Script=Latin}/gu, (letter) => toCyrillic.get(letter) ?? letter);
}
