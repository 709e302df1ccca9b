/**
 * Words as the site's searches take them: when the index is made, on the search page, and in the search of a page. The
 * program imports this file; the scripts of the site begin with its text.
 */

/** A run of letters and digits, with apostrophes inside. */
export const word = /[\p{L}\p{N}\p{M}]+(?:['’ʼ‘`][\p{L}\p{M}]+)*/gu;

/** Letters: nobody types a longer word. */
const longestWord = 40;

/**
 * The words of a text, as they stand in it. Linear time.
 * @type {typeof import('./words.js').wordsIn}
 */
export const wordsIn = (text) => (text.match(word) ?? []).filter((each) => each.length <= longestWord);

/**
 * A word as the index has it, in any language: as its forms are compared, and ё is е and ў at the beginning у, as people
 * write them in a hurry.
 * @type {typeof import('./words.js').foldWord}
 */
export const foldWord = (text) => {
  const lower = text.toLowerCase();
  // Most words are plain letters: the test is far cheaper than what follows.
  const key = /^[a-zа-яёғқҳҷӯӣўі]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFC')
        .replace(/\u00ad/g, '')
        .replace(/([\u0400-\u04ff])[\u0300\u0301]/g, '$1')
        .replace(/[’ʼ‘ʹ`´]/g, "'");
  return key.replaceAll('ё', 'е').replace(/^ў/, 'у');
};

/**
 * A text as the search of a page compares it: accents do not matter to those who search.
 * @type {typeof import('./words.js').foldAccents}
 */
export const foldAccents = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Shorter stems are shared by words that have nothing in common. */
const shortestStem = 3;

/**
 * Whether both are one stem with endings of the language.
 * @type {typeof import('./words.js').isRelated}
 */
export const isRelated = (a, b, endings) => {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  for (let at = same; at >= shortestStem; at--)
    if (endings.has(a.slice(at)) && endings.has(b.slice(at))) return true;
  return a === b;
};
