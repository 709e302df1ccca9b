import { foreignLetters } from '../languages/engine/alphabet.ts';
import { cyrillicTags, type Evidence, weighRun } from '../languages/engine/identify.ts';
import type { LetterFacts } from '../languages/engine/letters.ts';
import type { Language } from '../languages/pack.ts';
import { cyrillic, type LetterRun, latin, readLetterRuns } from '../text/letters.ts';
import { asCyrillic, asLatin } from '../text/look-alikes.ts';
import { indexByWord, type Word, wordsOf } from '../text/word-table.ts';

/** What a run of letters is wherever it occurs. */
interface Letters {
  readonly text: string;
  readonly lower: string;
  /** Offset in its word. */
  readonly offset: number;
  readonly scripts: number;
  readonly marked: boolean;
  readonly traits: number;
  /** How likely its letters are in each language that is written in Cyrillic letters. */
  readonly evidence: Evidence;
}

/** A run of letters in a text, with what is known of it. */
export interface KnownRun extends LetterRun {
  readonly letters: Letters;
}

/** The letters of a text. */
export interface TextLetters {
  /** A sum of the traits below that any of the runs has, so that one test decides whether a check has anything to do. */
  readonly traits: number;
  /** The most likely language by its Cyrillic letters; undefined if they do not decide, or more words are in Latin letters. */
  readonly leader: string | undefined;
  /** Its runs of letters, in order: made on the first call, which most texts never get. */
  runs(): readonly KnownRun[];
  /** The last of them. */
  last(): KnownRun | undefined;
}

// Traits of runs, a bit each.

/** Letters of two scripts. */
export const isMixed = 1;
/** Combining marks. */
export const isMarked = 2;
/** Only Latin letters that look like Cyrillic ones (`text/look-alikes.ts`). */
export const looksCyrillic = 4;
/** Only Cyrillic letters that look like Latin ones. */
export const looksLatin = 8;
/** Letters that the alphabet of the language does not have. */
export const isForeign = 16;
/** The same letters as those of the run before, or of the run before words in Latin letters. */
export const isRepeated = 32;

interface KnownLetters extends TextLetters {
  readonly text: string;
  readonly reader: Reader;
  knownRuns: readonly KnownRun[] | undefined;
}

/**
 * The letters of a text. Runs never go beyond a word, and what a word has is worked out once in the life of the process
 * (`indexByWord`), so that this takes a look at a table for each word.
 */
export function readLetters(text: string, language: Language): TextLetters {
  const reader = readerOf(language);
  const { numberOf } = reader;
  const { count, ids } = wordsOf(text);
  sums.fill(0);
  let traits = 0;
  let surplus = 0;
  let before = 0;
  let beforeLatin = 0;
  for (let at = 0; at < count; at++) {
    const number = numberOf(ids[at] as number);
    // They may have become longer ones with this word.
    const { rows, scores } = reader;
    const row = number * rowLength;
    const first = rows[row + 1] as number;
    if (first === 0) continue;
    traits |= rows[row] as number;
    if (first === before || first === beforeLatin) traits |= isRepeated;
    before = rows[row + 2] as number;
    const more = rows[row + 3] as number;
    surplus += more;
    if (more > 0) beforeLatin = before;
    for (let tag = 0; tag < sums.length; tag++)
      sums[tag] = (sums[tag] as number) + (scores[number * sums.length + tag] as number);
  }
  const leader = surplus < 0 ? undefined : leaderOf(sums);
  const letters: KnownLetters = { traits, leader, text, reader, knownRuns: undefined, runs, last };
  return letters;
}

/** How likely the words of the present text are in each language that is written in Cyrillic letters. */
const sums = new Float64Array(cyrillicTags.length);

/** Sums in another order differ in their last digits: so small a difference does not count. */
const leastLead = 1e-6;

function leaderOf(all: Float64Array): string | undefined {
  let best = 0;
  for (let at = 1; at < all.length; at++) if ((all[at] as number) > (all[best] as number)) best = at;
  for (let at = 0; at < all.length; at++)
    if (at !== best && (all[best] as number) - (all[at] as number) < leastLead) return undefined;
  return cyrillicTags[best];
}

function runs(this: KnownLetters): readonly KnownRun[] {
  this.knownRuns ??= makeRuns(this.text, this.reader);
  return this.knownRuns;
}

function last(this: KnownLetters): KnownRun | undefined {
  const { numberOf, words } = this.reader;
  const { count, bounds, ids } = wordsOf(this.text);
  for (let at = count - 1; at >= 0; at--) {
    const letters = words[numberOf(ids[at] as number)]?.at(-1);
    if (letters) return runAt(letters, bounds[2 * at] as number);
  }
  return undefined;
}

function makeRuns(text: string, { numberOf, words }: Reader): readonly KnownRun[] {
  const { count, bounds, ids } = wordsOf(text);
  const found: KnownRun[] = [];
  for (let at = 0; at < count; at++) {
    for (const letters of words[numberOf(ids[at] as number)] as readonly Letters[])
      found.push(runAt(letters, bounds[2 * at] as number));
  }
  return found;
}

function runAt(letters: Letters, wordStart: number): KnownRun {
  const { text, scripts, marked } = letters;
  const start = wordStart + letters.offset;
  return { text, start, end: start + text.length, scripts, marked, letters };
}

/** What is known of the words of one language, in tables by their number. */
interface Reader {
  readonly numberOf: (id: number) => number;
  /** The runs of letters in each word: one in nearly all. */
  readonly words: (readonly Letters[])[];
  /**
   * Of each word `rowLength` numbers: its traits, its first and last run in lower case, numbered from 1, and how many more
   * of its runs have Cyrillic letters than are in Latin ones.
   */
  rows: Int32Array;
  /** How likely each word is in each language of `cyrillicTags`, in that order. */
  scores: Float64Array;
  /** Numbers of letters in lower case, from 1. */
  readonly lowers: Map<string, number>;
}

const rowLength = 4;

/** By the facts about letters, which languages without a pack share. */
const readers = new WeakMap<LetterFacts, Reader>();

function readerOf(language: Language): Reader {
  const known = readers.get(language.letters);
  if (known) return known;
  const reader: Reader = {
    numberOf: indexByWord((word, number) => addWord(reader, word, number, language)),
    words: [],
    rows: new Int32Array(rowLength * 256),
    scores: new Float64Array(cyrillicTags.length * 256),
    lowers: new Map(),
  };
  readers.set(language.letters, reader);
  return reader;
}

function addWord(reader: Reader, word: Word, number: number, language: Language): void {
  if (number === 0) {
    reader.words.length = 0;
    reader.lowers.clear();
  }
  const found = readLetterRuns(word.text).map((run) => lettersOf(run, language));
  const row = number * rowLength;
  if (row === reader.rows.length) grow(reader);
  const { rows, scores, lowers } = reader;
  reader.words[number] = found;
  rows.fill(0, row, row + rowLength);
  scores.fill(0, number * cyrillicTags.length, (number + 1) * cyrillicTags.length);
  for (const [at, { lower, scripts, traits, evidence }] of found.entries()) {
    const own = lowers.get(lower) ?? lowers.size + 1;
    lowers.set(lower, own);
    const isAgain = own === rows[row + 2];
    rows[row] = (rows[row] as number) | traits | (isAgain ? isRepeated : 0);
    if (at === 0) rows[row + 1] = own;
    rows[row + 2] = own;
    if (scripts === latin) rows[row + 3] = (rows[row + 3] as number) - 1;
    if ((scripts & cyrillic) === 0) continue;
    rows[row + 3] = (rows[row + 3] as number) + 1;
    for (let tag = 0; tag < cyrillicTags.length; tag++) {
      const place = number * cyrillicTags.length + tag;
      scores[place] = (scores[place] as number) + (evidence.scores[tag] as number);
    }
  }
}

function grow(reader: Reader): void {
  const { rows, scores } = reader;
  reader.rows = new Int32Array(2 * rows.length);
  reader.rows.set(rows);
  reader.scores = new Float64Array(2 * scores.length);
  reader.scores.set(scores);
}

function lettersOf(run: LetterRun, language: Language): Letters {
  const { text, start: offset, scripts, marked } = run;
  let traits = 0;
  if ((scripts & (scripts - 1)) !== 0) traits |= isMixed;
  if (marked) traits |= isMarked;
  if (scripts === latin && isCyrillicInLatin(text, language)) traits |= looksCyrillic;
  if (scripts === cyrillic && isLatinInCyrillic(text)) traits |= looksLatin;
  if (foreignLetters([run], language).length > 0) traits |= isForeign;
  const evidence = weighRun(run, cyrillic);
  return { text, lower: text.toLowerCase(), offset, scripts, marked, traits, evidence };
}

/** Roman numerals are rightly Latin; single letters, which are prepositions more often, only if they are usual numerals. */
const romanNumeral = /^(?:[IVXLCDM]{2,}|[IVX])$/;

function isCyrillicInLatin(text: string, { letters: { alphabet } }: Language): boolean {
  // Capitals and small letters alike (Ye) make a name.
  const isName = text !== text.toLowerCase() && text !== text.toUpperCase();
  if (isName || romanNumeral.test(text)) return false;
  // Russian has no І that IBM could be typed with.
  const letters = asCyrillic(text)?.toLowerCase();
  return (
    letters !== undefined && (alphabet === '' || [...letters].every((letter) => alphabet.includes(letter)))
  );
}

/** Cyrillic capitals that look Latin and have another sound. */
const readOtherwise = /[ВСНРХУ]/;

function isLatinInCyrillic(text: string): boolean {
  // Nearly every word ends here: its second letter is a small one.
  const second = text.charCodeAt(1);
  if (!(second >= 0x410 && second < 0x430)) return false;
  return text === text.toUpperCase() && readOtherwise.test(text) && asLatin(text) !== undefined;
}

/** How likely a run is in each language of a script. */
export function evidenceOf(run: KnownRun, script: number): Evidence {
  return script === cyrillic ? run.letters.evidence : weighRun(run, script);
}
