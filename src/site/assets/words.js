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

/** @type {Readonly<Record<string, string>>} */
const plainLetters = { қ: 'к', ғ: 'г', ҳ: 'х', ҷ: 'ч', і: 'и' };

/**
 * A text as it is written without the keys of its language: without accents, and with the Russian letter nearest to each
 * Tajik and Belarusian one (қ к, ғ г, ҳ х, ҷ ч or дж, ӯ у, ӣ и; ў у, і и). Both sides of a comparison are folded.
 * @type {typeof import('./words.js').foldLetters}
 */
export const foldLetters = (text) => {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u00ad]/gu, '')
    .replace(/(\p{L})['’ʼ‘ʹ`´](?=\p{L})/gu, '$1')
    .replace(/[қғҳҷі]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll('дж', 'ч');
  return plain === '' ? text : plain;
};

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

/**
 * What a word of a query finds among the forms of an index: the form itself and those written alike but for their special
 * letters; where there are none, forms of one stem with it, by the endings of nouns and then of
 * verbs, first with its letters and then without the special ones.
 * @type {typeof import('./words.js').matchForms}
 */
export const matchForms = (query, forms, endings, verbEndings) => {
  /** @param {string} key */
  const near = (key) => forms.filter((form) => isRelated(key, form, endings));
  const plain = foldLetters(query);
  const typed = forms.filter((form) => form === query);
  const alike = forms.filter((form) => form !== query && foldLetters(form) === plain);
  if (typed.length + alike.length > 0)
    return { typed, alike, related: [...new Set([...typed, ...alike].flatMap(near))] };
  for (const each of [endings, verbEndings]) {
    const related = forms.filter((form) => isRelated(query, form, each));
    if (related.length > 0) return { typed: related, alike, related };
  }
  for (const each of [endings, verbEndings]) {
    const plainEndings = new Set([...each].map((ending) => ending && foldLetters(ending)));
    const related = forms.filter((form) => isRelated(plain, foldLetters(form), plainEndings));
    if (related.length > 0) return { typed, alike: related, related };
  }
  return { typed, alike, related: alike };
};
