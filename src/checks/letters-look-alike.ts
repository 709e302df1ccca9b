import { cyrillic, type LetterRun, latin, readLetterRuns } from '../text/letters.ts';
import { asCyrillic, asLatin } from '../text/look-alikes.ts';
import { type CheckContext, type Fault, mostFaults, type PairCheck } from './check.ts';
import { isLatin, isShouted } from './facts/letters.ts';
import { markedSpan } from './marked.ts';
import { once } from './once.ts';

/**
 * A whole word typed in the letters of the other script: `CCCP` in Latin letters, or `ВВС` in Cyrillic ones for the BBC.
 * Nothing in the word itself shows it: a Latin word must be one that the source does not have, among Cyrillic words; a
 * Cyrillic one must look like a word of the source, and be read otherwise.
 */
export const lettersLookAlike: PairCheck = {
  code: 'letters/look-alike',
  severity: 'error',
  summary: 'A word of the target is typed in letters of another script that look the same.',
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
  run: (context) => {
    if (context.targetProfile?.script !== 'Cyrl') return [];
    const letters = context.targetFacts.letters();
    if ((letters.traits & (isLatin | isShouted)) === 0) return [];
    const runs = letters.runs();
    const faults: Fault[] = [];
    const ofSource = once(() => wordsOf(context.plainSource));
    for (let at = 0; at < runs.length; at++) {
      const run = runs[at] as LetterRun;
      const isForeign = run.scripts === latin;
      if (isForeign ? !isForCyrillic(runs, at, context, ofSource) : !isForLatin(run, context, ofSource))
        continue;
      if (faults.length === mostFaults) break;
      const [is, should] = run.scripts === latin ? ['Latin', 'Cyrillic'] : ['Cyrillic', 'Latin'];
      faults.push({
        message: `"${run.text}" is typed in ${is} letters that look like ${should} ones.`,
        advice: `Type it in ${should} letters.`,
        span: markedSpan(context.target, run),
      });
    }
    return faults;
  },
};

/** Roman numerals rightly are Latin; of single letters, which more often are prepositions, the usual ones. */
const romanNumeral = /^(?:[IVXLCDM]{2,}|[IVX])$/;

function isForCyrillic(
  runs: readonly LetterRun[],
  at: number,
  { targetFacts }: CheckContext,
  ofSource: () => ReadonlySet<string>,
): boolean {
  const run = runs[at] as LetterRun;
  // Capitals and small letters alike (Ye) make a name.
  const isName = run.text !== run.text.toLowerCase() && run.text !== run.text.toUpperCase();
  if (asCyrillic(run.text) === undefined || isName || romanNumeral.test(run.text)) return false;
  const { plain } = targetFacts;
  // Parts of names and codes (A-320, MP3, x@y) and units after a number or degree are Latin.
  if (
    /[\p{L}\p{N}@._/&'’°+-]/u.test(plain.charAt(run.start - 1)) ||
    /[\p{N}@_/&'’+-]/u.test(plain.charAt(run.end))
  )
    return false;
  if (/\d[\s\u00a0]*$/.test(plain.slice(Math.max(0, run.start - 4), run.start))) return false;
  const neighbours = [runs[at - 1], runs[at + 1]].filter((each) => each !== undefined);
  if (neighbours.length === 0 || neighbours.some(({ scripts }) => scripts === latin)) return false;
  return !ofSource().has(run.text);
}

/**
 * The words of a source. The articles `a` and `A` before another word are not the letter A, which `Group A.` has.
 */
function wordsOf(source: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text, end } of readLetterRuns(source)) {
    if (!/^a$/i.test(text) || !/^ \p{L}/u.test(source.slice(end, end + 2))) words.add(text);
  }
  return words;
}

/** Capitals that look Latin and are read otherwise. */
const readOtherwise = /[ВСНРХУ]/;

function isForLatin(
  { text, scripts }: LetterRun,
  { sourceProfile }: CheckContext,
  ofSource: () => ReadonlySet<string>,
): boolean {
  // Nearly every word ends here: its second letter is a small one.
  const second = text.charCodeAt(1);
  if (!(second >= 0x410 && second < 0x430) || scripts !== cyrillic || sourceProfile?.script !== 'Latn')
    return false;
  if (text !== text.toUpperCase() || !readOtherwise.test(text)) return false;
  const meant = asLatin(text);
  return meant !== undefined && ofSource().has(meant);
}
