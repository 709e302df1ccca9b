import { type Noted, noted, wordsOf } from '../../glossary/words.ts';
import { foreignLetters } from '../../languages/alphabet.ts';
import { type Evidence, weighRun } from '../../languages/identify.ts';
import type { LanguageProfile } from '../../languages/profile.ts';
import { cyrillic, type LetterRun, latin, readLetterRuns } from '../../text/letters.ts';

/** What a run of letters is wherever it stands. */
interface Letters {
  /** Different for all that are remembered of a language. */
  readonly number: number;
  readonly text: string;
  readonly lower: string;
  /** Offset in its word. */
  readonly offset: number;
  readonly scripts: number;
  readonly marked: boolean;
  readonly traits: number;
  /** What it says for each language in Cyrillic letters. */
  readonly evidence: Evidence;
}

/** A run of letters in a text, with what is known of it. */
export interface KnownRun extends LetterRun {
  readonly letters: Letters;
}

/** The runs of letters in a text, in order. */
export interface TextLetters {
  readonly runs: readonly KnownRun[];
  /** A sum of the traits below: what any of the runs has, so that one look tells whether a check has anything to do. */
  readonly traits: number;
}

/** Traits of runs: letters of two scripts, combining marks, Latin letters alone. */
export const isMixed = 1;
export const isMarked = 2;
export const isLatin = 4;
/** Letters that the alphabet of the language does not have. */
export const isForeign = 8;
/** A Cyrillic capital in second place, as acronyms have. */
export const isShouted = 16;
/** The same letters as those of the run before. */
export const isRepeated = 32;

const readers = new Map<LanguageProfile | undefined, Noted<readonly Letters[]>>();

/**
 * The runs of letters in a text, as `readLetterRuns` gives them. They never go beyond a word, and what a word has is worked
 * out once in the life of the process (`noted`).
 */
export function readLetters(text: string, profile: LanguageProfile | undefined): TextLetters {
  const reader = readerOf(profile);
  const { count, bounds, ids } = wordsOf(text);
  const runs: KnownRun[] = [];
  let traits = 0;
  let before: Letters | undefined;
  for (let at = 0; at < count; at++) {
    const found = reader.at(ids[at] as number);
    for (let index = 0; index < found.length; index++) {
      const letters = found[index] as Letters;
      const start = (bounds[2 * at] as number) + letters.offset;
      const { scripts, marked } = letters;
      runs.push({ text: letters.text, start, end: start + letters.text.length, scripts, marked, letters });
      traits |= letters.traits;
      if (before?.lower === letters.lower) traits |= isRepeated;
      before = letters;
    }
  }
  return { runs, traits };
}

function readerOf(profile: LanguageProfile | undefined): Noted<readonly Letters[]> {
  const known = readers.get(profile);
  if (known) return known;
  let number = 0;
  const reader = noted<readonly Letters[]>((word) =>
    readLetterRuns(word.text).map((run) => lettersOf(number++, run, profile)),
  );
  readers.set(profile, reader);
  return reader;
}

function lettersOf(number: number, run: LetterRun, profile: LanguageProfile | undefined): Letters {
  const { text, start: offset, scripts, marked } = run;
  const second = text.charCodeAt(1);
  let traits = 0;
  if ((scripts & (scripts - 1)) !== 0) traits |= isMixed;
  if (marked) traits |= isMarked;
  if (scripts === latin) traits |= isLatin;
  if (profile && foreignLetters([run], profile).length > 0) traits |= isForeign;
  if (second >= 0x410 && second < 0x430) traits |= isShouted;
  const evidence = weighRun(run, cyrillic);
  return { number, text, lower: text.toLowerCase(), offset, scripts, marked, traits, evidence };
}

/** What a run says for each language of a script. */
export function evidenceOf(run: KnownRun, script: number): Evidence {
  return script === cyrillic ? run.letters.evidence : weighRun(run, script);
}
