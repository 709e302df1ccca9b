/**
 * A word as its forms are compared: lower-case, NFC, every apostrophe `'`, without soft hyphens and without the stress
 * marks of dictionaries (U+0300, U+0301 on Cyrillic vowels: `о́рган`).
 */
export function wordKey(word: string): string {
  const lower = word.toLowerCase();
  // Most words are plain letters: the test is far cheaper than what follows.
  if (/^[a-zа-яёғқҳҷӯӣўі]*$/.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/(?<=[\u0400-\u04ff])[\u0300\u0301]/g, '')
    .replace(/[’ʼ‘ʹ`´]/g, "'");
}

/** Capitals without small letters, two to seven: КСОР, ОДКБ, NATO; digits may be among them. More are a word in capitals. */
export function isAcronym(word: string): boolean {
  return (
    word.length <= longestAcronym && /^[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*$/u.test(word)
  );
}

/** ЕВРАЗЭС; ЮНКТАД and EUROPOL are as long. */
const longestAcronym = 7;

/** The capitals that begin an inflected acronym: `МИД` of `МИДа`, `САД` of `САД-ро`; none if they do not. */
export function acronymOf(word: string, endsAcronym: (tail: string) => boolean): string | undefined {
  const head = /^[\p{Lu}\p{N}]{2,}/u.exec(word)?.[0];
  if (head === undefined || !isAcronym(head)) return undefined;
  return head.length === word.length || endsAcronym(wordKey(word.slice(head.length))) ? head : undefined;
}

/** A word without soft hyphens and the stops of an abbreviation. */
export function bareWord(text: string): string {
  return /[.\u00ad]/.test(text) ? text.replace(/[.\u00ad]/g, '') : text;
}
