import { isRepeated } from '../../../facts/letters.ts';
import type { StatedFacts } from '../../../facts/stated.ts';
import { matchesOf } from '../../../text/matches.ts';
import { type CheckContext, type Fault, mostFaults, type PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly text: string;
}

/**
 * The same word or number twice in a row. A comma or hyphen between the two is meant (да, да; тез-тез), and so is a pair that the
 * source has too, in whatever words (Pago Pago), or a Tajik adverb that is doubled for force.
 */
export const wordsDoubled: PairCheck<Data> = {
  code: 'words/doubled',
  severity: 'warning',
  summary: 'The target has a word twice in a row.',
  since: '0.1.0',
  why: 'A word that occurs twice in a row is left over from editing.',
  examples: {
    invalid: [
      { source: 'We will do it.', target: 'Мы мы это сделаем.' },
      { source: 'He came to Minsk.', target: 'Ён прыехаў у <1>у</1> Мінск.', language: 'be' },
      { source: 'He will come.', target: 'Ӯ хоҳад хоҳад омад.', language: 'tg' },
      { source: 'On 15 November', target: '15 15 ноября' },
    ],
    valid: [
      { source: 'Yes, yes, he came.', target: 'Да, да, он пришёл.' },
      { source: 'The Roa Roa hotel', target: 'Гатэль Роа Роа', language: 'be' },
      { source: 'He often came, step by step.', target: 'Ӯ тез-тез ва кам кам меомад.', language: 'tg' },
    ],
  },
  say: ({ text }) => ({ text: 'words/doubled', values: { text } }),
  run: (context) => {
    const { target, plainTarget, plainSource, targetProfile, targetFacts } = context;
    const letters = targetFacts.letters();
    const faults = doubledNumbers(context);
    if ((letters.traits & isRepeated) === 0) return faults;
    const runs = letters.runs();
    for (let at = 1; at < runs.length && faults.length < mostFaults; at++) {
      const [first, second] = [runs[at - 1], runs[at]];
      if (!first || !second || first.letters.lower !== second.letters.lower) continue;
      // A line may end in the word that the next one begins with.
      if (!/^[^\S\r\n]+$/.test(plainTarget.slice(first.end, second.start))) continue;
      if (isPart(plainTarget.charAt(first.start - 1)) || isPart(plainTarget.charAt(second.end))) continue;
      if (targetProfile.phrases.reduplicated?.has(first.text.toLowerCase())) continue;
      if (hasTwin(plainSource)) break;
      faults.push(faultOf(target, plainTarget, first.start, second.end));
    }
    return faults;
  },
};

/** Few sentences have two numbers side by side, and looking for two that are the same takes longer. */
const twoNumbers = /\d[ \u00a0]\d/;

/** Digits, a space and the same digits, which are no parts of a longer number. */
const twice = /(?<![\p{L}\p{N}.,:/'’-])(\d{1,9})[ \u00a0]\1(?![\p{N}]|[.,:/-]\d)/gu;

/** Numbers in digits that occur twice in a row, and in the source not so often. */
function doubledNumbers({ target, plainTarget, sourceFacts, targetFacts }: CheckContext): Fault<Data>[] {
  const faults: Fault<Data>[] = [];
  if (targetFacts.numbers().length === 0 || !twoNumbers.test(plainTarget)) return faults;
  let times: ReadonlyMap<number, number> | undefined;
  for (const { 0: text, 1: digits = '', index: start } of matchesOf(twice, plainTarget)) {
    times ??= timesOf(sourceFacts);
    // 500 500 may be one number.
    const isOne = digits.length === 3 && times.has(Number(digits + digits));
    if (isOne || (times.get(Number(digits)) ?? 0) > 1) continue;
    if (faults.length === mostFaults) break;
    faults.push(faultOf(target, plainTarget, start, start + text.length));
  }
  return faults;
}

/** How often each number may be said. */
function timesOf(source: StatedFacts): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const { answers } of source.numbers())
    for (const value of new Set(answers)) times.set(value, (times.get(value) ?? 0) + 1);
  return times;
}

function faultOf(target: string, plainTarget: string, start: number, end: number): Fault<Data> {
  return {
    data: { text: plainTarget.slice(start, end) },
    span: markedSpan(target, { start, end }),
  };
}

/** Whether a character beside a word belongs to it: a hyphen, an apostrophe, a digit, an initial’s full stop apart. */
function isPart(character: string): boolean {
  return /[-‐‑'’\p{N}_@/]/u.test(character);
}

/** Whether a text has a capitalised word twice in a row, as some names are. */
function hasTwin(text: string): boolean {
  return /(?<![\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}]*)[ \u00a0-]\1(?![\p{L}\p{M}])/u.test(text);
}
