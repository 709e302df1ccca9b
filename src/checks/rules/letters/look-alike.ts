import { type KnownRun, looksCyrillic, looksLatin } from '../../../facts/letters.ts';
import { latin, readLetterRuns } from '../../../text/letters.ts';
import { asCyrillic, asLatin } from '../../../text/look-alikes.ts';
import { type CheckContext, type Fault, mostFaults, type PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly word: string;
  readonly is: string;
  readonly should: string;
}

/**
 * A whole word typed in the letters of the other script: `CCCP` in Latin letters, or `ВВС` in Cyrillic ones for the BBC.
 * Nothing in the word itself shows it: a Latin word must be one that the source does not have, among Cyrillic words; a
 * Cyrillic one must look like a word of the source, and be read otherwise.
 */
export const lettersLookAlike: PairCheck<Data> = {
  code: 'letters/look-alike',
  severity: 'error',
  summary: 'A word of the target is typed in letters of another script that look the same.',
  since: '0.1.0',
  why: 'A whole word in letters that only look like those of the language cannot be found, sorted or read aloud.',
  examples: {
    invalid: [
      { source: 'The Soviet Union and its heirs', target: 'CCCP и его наследники' },
      { source: 'He lives in Minsk.', target: 'Ён жыве y Мінску.', language: 'be' },
      { source: 'The BBC reported it.', target: 'Инро ВВС хабар дод.', language: 'tg' },
    ],
    valid: [
      { source: 'Vitamin C and the COP of 2024', target: 'Витамин C и COP 2024 года' },
      { source: 'The 20th century', target: 'XX стагоддзе', language: 'be' },
      { source: 'The BBC reported it.', target: 'Инро BBC хабар дод.', language: 'tg' },
    ],
  },
  say: ({ word, is, should }) => ({ text: 'letters/look-alike', values: { word, is, should } }),
  fix: ({ should }, found) => (should === 'Cyrillic' ? asCyrillic(found) : asLatin(found)),
  run: (context) => {
    if (context.targetProfile.script !== 'Cyrl') return [];
    const letters = context.targetFacts.letters();
    if ((letters.traits & (looksCyrillic | looksLatin)) === 0) return [];
    const runs = letters.runs();
    const faults: Fault<Data>[] = [];
    let words: ReadonlySet<string> | undefined;
    for (let at = 0; at < runs.length; at++) {
      const run = runs[at] as KnownRun;
      const { traits } = run.letters;
      if ((traits & (looksCyrillic | looksLatin)) === 0) continue;
      words ??= wordsOf(context.plainSource);
      const isForCyrillic =
        (traits & looksCyrillic) !== 0 &&
        isAmongCyrillic(runs, at, context) &&
        !words.has(foldOf(run.text)) &&
        !alwaysLatin.has(foldOf(run.text));
      const isForLatin =
        (traits & looksLatin) !== 0 &&
        context.sourceProfile.script === 'Latn' &&
        words.has(foldOf(asLatin(run.text) ?? '')) &&
        !isOfInitials(runs, at);
      if (!isForCyrillic && !isForLatin) continue;
      if (faults.length === mostFaults) break;
      const [is, should] = isForCyrillic ? ['Latin', 'Cyrillic'] : ['Cyrillic', 'Latin'];
      faults.push({
        data: { word: run.text, is, should },
        span: markedSpan(context.target, run),
      });
    }
    return faults;
  },
};

/** Whether a word in Latin letters occurs where only Cyrillic letters can: among Cyrillic words, and not as part of a code. */
function isAmongCyrillic(runs: readonly KnownRun[], at: number, { plainTarget }: CheckContext): boolean {
  const { start, end } = runs[at] as KnownRun;
  // Parts of names and codes (A-320, MP3, x@y) and units after a number or degree are Latin.
  if (
    /[\p{L}\p{N}@._/&'’°+-]/u.test(plainTarget.charAt(start - 1)) ||
    /[\p{N}@_/&'’+-]/u.test(plainTarget.charAt(end))
  )
    return false;
  if (/\d[\s\u00a0]*$/.test(plainTarget.slice(Math.max(0, start - 4), start))) return false;
  const neighbours = [runs[at - 1], runs[at + 1]].filter((each) => each !== undefined);
  return neighbours.length > 0 && neighbours.every(({ scripts }) => scripts !== latin);
}

/**
 * Whether capitals are the initials of the words before them, small ones aside, and so their own language's: Министерство связи
 * и транспорта (МСТ).
 */
function isOfInitials(runs: readonly KnownRun[], at: number): boolean {
  const letters = [...(runs[at] as KnownRun).text.toLowerCase()];
  if (letters.length < 2) return false;
  let from = at - 1;
  for (let left = letters.length - 1; left >= 0; from--) {
    const word = runs[from]?.text.toLowerCase();
    if (word === undefined || at - from > 2 * letters.length) return false;
    if (word.startsWith(letters[left] as string)) left--;
    else if (word.length > 3) return false;
  }
  return true;
}

/** A word in small letters, and in the singular: “Cookies” of the source is the “cookie” of the target. */
function foldOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.length > 3 ? lower.replace(/s$/, '') : lower;
}

/** Words in letters that look Cyrillic, which every language writes in Latin ones, whatever the source says. */
const alwaysLatin = new Set('api cookie http ip mac pc php tcp txt'.split(' '));

/**
 * The words of a source, folded. The articles `a` and, at the beginning, `A` before another word are not the letter A, which
 * `Group A.` and `Class A drug` have.
 */
function wordsOf(plain: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text, start, end } of readLetterRuns(plain)) {
    const mayBeArticle =
      text === 'a' || (text === 'A' && !/\p{L} $/u.test(plain.slice(Math.max(0, start - 2), start)));
    // “From a to z” names the letter.
    if (!mayBeArticle || !/^ (?!to )\p{L}/u.test(plain.slice(end, end + 4))) words.add(foldOf(text));
  }
  return words;
}
