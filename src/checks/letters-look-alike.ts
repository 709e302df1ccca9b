import { cyrillic, type LetterRun, latin } from '../text/letters.ts';
import { asCyrillic, asLatin } from '../text/look-alikes.ts';
import type { CheckContext, Fault, PairCheck } from './check.ts';
import { markedSpan } from './marked.ts';

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
    const faults: Fault[] = [];
    const runs = context.targetFacts.letterRuns();
    for (const [at, run] of runs.entries()) {
      const meant = run.scripts === latin ? cyrillicFor(runs, at, context) : latinFor(run, context);
      if (meant === undefined) continue;
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

function cyrillicFor(
  runs: readonly LetterRun[],
  at: number,
  { targetFacts, plainSource }: CheckContext,
): string | undefined {
  const run = runs[at] as LetterRun;
  const meant = asCyrillic(run.text);
  // Capitals and small letters alike (Ye) make a name.
  const isName = run.text !== run.text.toLowerCase() && run.text !== run.text.toUpperCase();
  if (meant === undefined || isName || romanNumeral.test(run.text)) return undefined;
  const { plain } = targetFacts;
  // Parts of names and codes (A-320, MP3, x@y) and units after a number or degree are Latin.
  if (
    /[\p{L}\p{N}@._/&'’°+-]/u.test(plain.charAt(run.start - 1)) ||
    /[\p{N}@_/&'’+-]/u.test(plain.charAt(run.end))
  )
    return undefined;
  if (/\d[\s\u00a0]*$/.test(plain.slice(Math.max(0, run.start - 4), run.start))) return undefined;
  const neighbours = [runs[at - 1], runs[at + 1]].filter((each) => each !== undefined);
  if (neighbours.length === 0 || neighbours.some(({ scripts }) => scripts === latin)) return undefined;
  return isOfSource(run.text, plainSource) ? undefined : meant;
}

/** Whether the source has a word. The articles `a` and `A` before another word are not the letter A. */
function isOfSource(word: string, source: string): boolean {
  let at = source.indexOf(word);
  for (; at !== -1; at = source.indexOf(word, at + 1)) {
    const before = source.charAt(at - 1);
    const after = source.slice(at + word.length, at + word.length + 2);
    if (/[\p{L}\p{N}]/u.test(before) || /^[\p{L}\p{N}]/u.test(after)) continue;
    if (!/^a$/i.test(word) || !/^ \p{L}/u.test(after)) return true;
  }
  return false;
}

/** Capitals that look Latin and are read otherwise. */
const readOtherwise = /[ВСНРХУ]/;

function latinFor(
  { text, scripts }: LetterRun,
  { plainSource, sourceProfile }: CheckContext,
): string | undefined {
  if (scripts !== cyrillic || text.length < 2 || sourceProfile?.script !== 'Latn') return undefined;
  if (text !== text.toUpperCase() || !readOtherwise.test(text)) return undefined;
  const meant = asLatin(text);
  return meant !== undefined && isOfSource(meant, plainSource) ? meant : undefined;
}
