import type { Span } from '../../model/location.ts';
import { isSmallLetter, type LetterRun, readLetterRuns, scriptOf } from '../../text/letters.ts';
import { indexByWord, type Word, wordsOf } from '../../text/word-table.ts';
import type { Place } from './check.ts';

/** How a word is spelled with regard to the letters in question. */
interface Spelling {
  /** In lower case. */
  readonly word: string;
  /** Different for all of one language, from 0. */
  readonly number: number;
  readonly among: Spellings;
}

/** The spellings of a word that differ in nothing but the letters in question. */
export interface Spellings {
  /** In lower case. */
  readonly all: Map<string, Spelling>;
  /** The first places of any of them. */
  readonly uses: Use[];
}

interface Use extends Span {
  readonly place: Place;
  readonly text: string;
  readonly spelling: Spelling;
}

/** How often the words of one language are spelled in which way. */
export interface SpellingCounts {
  /** Counts the words of a text. Linear in the text. */
  gather(text: string, place: Place): void;
  countOf(spelling: Spelling): number;
  all(): Iterable<Spellings>;
}

/** How often words count before any text is seen: by the word as it is typed without the letters in question, each in lower case. */
export type KnownSpellings = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Gathers words in lower case that count `times` wherever they come up. */
export function gatherKnown(
  words: Iterable<string>,
  times: number,
  plainLetters: Readonly<Record<string, string>>,
): KnownSpellings {
  const foldSpelling = folder(plainLetters);
  const known = new Map<string, Map<string, number>>();
  for (const word of words) {
    const folded = foldSpelling(word);
    const among = known.get(folded) ?? new Map<string, number>();
    known.set(folded, among.set(word, (among.get(word) ?? 0) + times));
  }
  return known;
}

function folder(plainLetters: Readonly<Record<string, string>>): (word: string) => string {
  const marked = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');
  return (word) => word.replace(marked, (letter) => plainLetters[letter] as string);
}

/** Shorter words are too often other words: ҳам and хам, всё and все. */
const shortest = 4;
const mostUses = 5;

/** In a code, beside the number of a spelling: its first letter is a capital; its last one may be an ezafe. */
const isCapital = 1;
const mayTie = 2;
/** In place of a code: no word with letters in question; a word that is more than one run of letters. */
const none = -1;
const several = -2;

interface Part extends Span {
  readonly code: number;
}

/**
 * Counts spellings, with the letters in question and what is typed in their place given in lower case; `known` was gathered
 * for the same letters. What is known of words is in tables of numbers: every word of every target is counted, and looking at
 * values would cost several times as much.
 */
export function countSpellings(
  plainLetters: Readonly<Record<string, string>>,
  known: KnownSpellings,
): SpellingCounts {
  const inQuestion = new RegExp(`[${Object.entries(plainLetters).flat().join('')}]`, 'i');
  const foldSpelling = folder(plainLetters);
  const spellings: Spelling[] = [];
  const byFolded = new Map<string, Spellings>();
  /** By the number of a spelling: how often it occurs, and whether words of its kind have as many uses as are remembered. */
  const counts: number[] = [];
  const isFull: boolean[] = [];
  /** By the number of a word. */
  let codes = new Int32Array(256);
  const parts = new Map<number, readonly Part[]>();

  const addSpelling = (word: string, times: number, among: Spellings): Spelling => {
    const spelling = { word, number: spellings.length, among };
    among.all.set(word, spelling);
    spellings.push(spelling);
    counts.push(times);
    isFull.push(among.uses.length === mostUses);
    return spelling;
  };
  const spellingOf = (text: string): Spelling => {
    const word = text.toLowerCase();
    const folded = foldSpelling(word);
    let among = byFolded.get(folded);
    if (!among) {
      among = { all: new Map(), uses: [] };
      byFolded.set(folded, among);
      for (const [other, times] of known.get(folded) ?? []) addSpelling(other, times, among);
    }
    return among.all.get(word) ?? addSpelling(word, 0, among);
  };
  const codeOf = (text: string): number => {
    const { word, number } = spellingOf(text);
    return 4 * number + (text === word ? 0 : isCapital) + (word.endsWith('и') ? mayTie : 0);
  };
  const learn = (word: Word, number: number): void => {
    if (number === codes.length) {
      const longer = new Int32Array(2 * codes.length);
      longer.set(codes);
      codes = longer;
    }
    const runs = readLetterRuns(word.text).filter(
      ({ text }) => text.length >= shortest && inQuestion.test(text),
    );
    const [first] = runs;
    if (!first) codes[number] = none;
    else if (first.text.length === word.text.length) codes[number] = codeOf(first.text);
    else {
      codes[number] = several;
      parts.set(
        number,
        runs.map(({ text, start, end }: LetterRun) => ({ code: codeOf(text), start, end })),
      );
    }
  };
  const numberOf = indexByWord(learn);

  const count = (code: number, text: string, start: number, end: number, place: Place): void => {
    // Names come from other languages, and are spelled in more ways than words (`names/spelled-two-ways`).
    if ((code & isCapital) !== 0 && isInside(text, start)) return;
    // Before another word a final и may be an ezafe: дӯсти ман, дӯстӣ.
    if ((code & mayTie) !== 0 && isBeforeWord(text, end)) return;
    const number = code >> 2;
    counts[number] = (counts[number] as number) + 1;
    if (!isFull[number]) addUse(spellings[number] as Spelling, text.slice(start, end), start, end, place);
  };
  const addUse = (spelling: Spelling, text: string, start: number, end: number, place: Place): void => {
    const { all, uses } = spelling.among;
    uses.push({ place, text, start, end, spelling });
    if (uses.length === mostUses) for (const { number } of all.values()) isFull[number] = true;
  };
  return {
    gather: (text, place) => {
      const words = wordsOf(text);
      for (let at = 0; at < words.count; at++) {
        const number = numberOf(words.ids[at] as number);
        const code = codes[number] as number;
        if (code === none) continue;
        const start = words.bounds[2 * at] as number;
        if (code !== several) count(code, text, start, words.bounds[2 * at + 1] as number, place);
        else
          for (const part of parts.get(number) ?? [])
            count(part.code, text, start + part.start, start + part.end, place);
      }
    },
    countOf: ({ number }) => counts[number] as number,
    all: () => byFolded.values(),
  };
}

/** Whether a word follows a small letter or a comma, so that its capital is its own. */
function isInside(text: string, start: number): boolean {
  // Nearly always one space and what is before it.
  const before = text.charCodeAt(start - 2);
  if (text.charCodeAt(start - 1) === 0x20 && scriptOf(before) !== 0) return isSmallLetter(before);
  return /[\p{Ll},]\s*$/u.test(text.slice(Math.max(0, start - 3), start));
}

function isBeforeWord(text: string, end: number): boolean {
  // Nearly always one space and a letter.
  if (text.charCodeAt(end) === 0x20 && scriptOf(text.charCodeAt(end + 1)) !== 0) return true;
  return /^[\s\u00a0]+[\p{L}\p{N}«“"(]/u.test(text.slice(end, end + 4));
}
