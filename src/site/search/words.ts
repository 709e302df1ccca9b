import { wordKey } from '../../text/word-key.ts';

/** A word of a text as searches take it. */
export interface PlacedWord {
  /** As its forms are compared; of a number only its digits. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A run of letters and digits, with apostrophes inside. */
const word = /[\p{L}\p{N}\p{M}\u00ad]+(?:['’ʼ‘`][\p{L}\p{M}\u00ad]+)*/gu;

/**
 * Digits in groups of three.
 * ```
 * 1,240 and 12 500
 * ^^^^^     ^^^^^^
 * ```
 */
const number = /(?<![\p{L}\p{N}])\p{N}{1,3}(?:[,.\u0020\u00a0\u2009\u202f]\p{N}{3})+(?![\p{L}\p{N}])/u;
const wordOrNumber = new RegExp(`${number.source}|${word.source}`, 'gu');

/** UTF-16 units: nobody types a longer word. */
const longestWord = 40;

/** The words of a text, in its order. Linear time. */
export function wordsIn(text: string): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const { 0: found, index } of text.matchAll(number.test(text) ? wordOrNumber : word))
    if (found.length <= longestWord)
      words.push({ key: keyOf(found), start: index, end: index + found.length });
  return words;
}

/**
 * The keys of the words of some texts, in the order in which they first come. Half the time of `wordsIn`: all texts of a site
 * are read for its index.
 */
export function keysIn(texts: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts)
    for (const found of text.match(number.test(text) ? wordOrNumber : word) ?? [])
      if (found.length <= longestWord) words.add(found);
  const keys = new Set<string>();
  for (const found of words) keys.add(keyOf(found));
  return keys;
}

function keyOf(found: string): string {
  return grouped.test(found) ? found.replace(/\P{N}/gu, '') : wordKey(found);
}

/** What begins a number in groups. */
const grouped = /^\p{N}{1,3}[,.\s]/u;

const plainLetters: Readonly<Record<string, string>> = { қ: 'к', ғ: 'г', ҳ: 'х', ҷ: 'ч', і: 'и' };

/**
 * A text as it is written without the keys of its language: without accents and apostrophes, and with the Russian letter
 * nearest to each Tajik and Belarusian one (қ к, ғ г, ҳ х, ҷ ч or дж, ӯ у, ӣ и; ў у, і и). Both sides of a comparison are
 * folded.
 */
export function foldLetters(text: string): string {
  // Most words are plain letters: the test is far cheaper than what follows.
  if (/^[a-zа-еж-я0-9:=*-]*$/.test(text) && !text.includes('дж')) return text;
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(и\u0306)|[\p{M}\u00ad]/gu, (_, shortI: string | undefined) => (shortI ? 'й' : ''))
    .replace(/(\p{L})['’ʼ‘ʹ`´](?=\p{L})/gu, '$1')
    .replace(/[қғҳҷі]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll('дж', 'ч');
}
