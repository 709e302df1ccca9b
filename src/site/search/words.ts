import { wordKey } from '../../text/word-key.ts';

/** A word of a text as searches take it. */
export interface PlacedWord {
  /** As its forms are compared; of a number only its digits. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** The key of the whole that hyphens or dots join it to: cooperation for co-operation, us for U.S. */
  readonly joined?: string;
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

/** Words that hyphens join, and single letters that dots do: co-operation, e-mail, U.S. */
const compound =
  /[\p{L}\p{N}\p{M}\u00ad]+(?:[-‐‑][\p{L}\p{N}\p{M}\u00ad]+)+|(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{M}])/gu;
const mayJoin = /[-‐‑]|\p{L}\.\p{L}/u;

/** UTF-16 units: nobody types a longer word. */
const longestWord = 40;

/**
 * A letter of a script that has no spaces between words (UAX 29, 4.1): where a word ends there, only a dictionary tells, so that
 * each letter is taken for a word.
 */
const spaceless =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const spacelessOrWord = new RegExp(
  [
    `${spaceless.source}\\p{M}*`,
    // Figures stand beside letters there.
    number.source.replaceAll('\\p{L}', ''),
    `(?:(?!${spaceless.source})[\\p{L}\\p{N}\\p{M}\\u00ad])+(?:['’ʼ‘\`](?:(?!${spaceless.source})[\\p{L}\\p{M}\\u00ad])+)*`,
  ].join('|'),
  'gu',
);

/** What parts this text into words: the plainest that will do, since it is the quickest. */
function partsOf(text: string): RegExp {
  if (spaceless.test(text)) return spacelessOrWord;
  return number.test(text) ? wordOrNumber : word;
}

/** The words of a text, in its order. Linear time. */
export function wordsIn(text: string): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  const compounds = compoundsIn(text);
  let next = 0;
  for (const { 0: found, index } of text.matchAll(partsOf(text))) {
    if (found.length > longestWord) continue;
    const end = index + found.length;
    while (compounds[next] && compounds[next]!.end <= index) next++;
    const whole = compounds[next];
    const joined = whole && whole.start <= index && end <= whole.end ? { joined: whole.key } : {};
    words.push({ key: keyOf(found), start: index, end, ...joined });
  }
  return words;
}

function compoundsIn(text: string): readonly PlacedWord[] {
  if (!mayJoin.test(text)) return [];
  const found: PlacedWord[] = [];
  for (const { 0: whole, index } of text.matchAll(compound)) {
    const joined = whole.replace(/[-‐‑.]/g, '');
    if (joined.length <= longestWord && /\p{L}/u.test(joined))
      found.push({ key: wordKey(joined), start: index, end: index + whole.length });
  }
  return found;
}

/**
 * The keys of the words of some texts and of what joins them, each once. Half the time of `wordsIn`: all texts of a site
 * are read for its index.
 */
export function keysIn(texts: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  const keys = new Set<string>();
  for (const text of texts) {
    for (const { key } of compoundsIn(text)) keys.add(key);
    for (const found of text.match(partsOf(text)) ?? []) if (found.length <= longestWord) words.add(found);
  }
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
 * nearest to each Tajik and Belarusian one (қ к, ғ г, ҳ х, ҷ ч or дж, ӯ у, ӣ и, no ъ that is not heard; ў у, і и). Both sides of a comparison are
 * folded.
 */
export function foldLetters(text: string): string {
  // Most words are plain letters: the test is far cheaper than what follows.
  if (/^[a-zа-еж-щы-я0-9:=*-]*$/.test(text) && !text.includes('дж')) return text;
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(и\u0306)|[\p{M}\u00ad]/gu, (_, shortI: string | undefined) => (shortI ? 'й' : ''))
    .replace(/(\p{L})['’ʼ‘ʹ`´](?=\p{L})/gu, '$1')
    .replace(/(?<=[аеиоуэюя])ъ|ъ(?=[ао])/g, '')
    .replace(/[қғҳҷі]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll('дж', 'ч');
}
