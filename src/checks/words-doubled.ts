import { type Fault, mostFaults, type PairCheck } from './check.ts';
import { isRepeated } from './facts/letters.ts';
import { markedSpan } from './marked.ts';

/**
 * The same word twice in a row. A comma or hyphen between the two is meant (да, да; тез-тез), and so is a pair that the
 * source has too, in whatever words (Pago Pago), or a Tajik adverb that is doubled for force.
 */
export const wordsDoubled: PairCheck = {
  code: 'words/doubled',
  severity: 'warning',
  summary: 'The target has a word twice in a row.',
  examples: {
    invalid: [
      { source: 'We will do it.', target: 'Мы мы это сделаем.' },
      { source: 'He came to Minsk.', target: 'Ён прыехаў у <1>у</1> Мінск.', language: 'be' },
      { source: 'He will come.', target: 'Ӯ хоҳад хоҳад омад.', language: 'tg' },
    ],
    valid: [
      { source: 'Yes, yes, he came.', target: 'Да, да, он пришёл.' },
      { source: 'The Roa Roa hotel', target: 'Гатэль Роа Роа', language: 'be' },
      { source: 'He often came, step by step.', target: 'Ӯ тез-тез ва кам кам меомад.', language: 'tg' },
    ],
  },
  run: ({ target, plainTarget, plainSource, targetProfile, targetFacts }) => {
    const letters = targetFacts.letters();
    if ((letters.traits & isRepeated) === 0) return [];
    const runs = letters.runs();
    const faults: Fault[] = [];
    for (let at = 1; at < runs.length && faults.length < mostFaults; at++) {
      const [first, second] = [runs[at - 1], runs[at]];
      if (!first || !second || first.letters.lower !== second.letters.lower) continue;
      if (!/^[\s\u00a0]+$/.test(plainTarget.slice(first.end, second.start))) continue;
      if (isPart(plainTarget.charAt(first.start - 1)) || isPart(plainTarget.charAt(second.end))) continue;
      if (targetProfile?.reduplicated?.has(first.text.toLowerCase())) continue;
      if (hasTwin(plainSource)) return [];
      faults.push({
        message: `"${plainTarget.slice(first.start, second.end)}" has one word twice.`,
        advice: 'Delete one, or put a comma between them if both are meant.',
        span: markedSpan(target, { start: first.start, end: second.end }),
      });
    }
    return faults;
  },
};

/** Whether a character beside a word belongs to it: a hyphen, an apostrophe, a digit, an initial’s full stop apart. */
function isPart(character: string): boolean {
  return /[-‐‑'’\p{N}_@/]/u.test(character);
}

/** Whether a text has a capitalised word twice in a row, as some names are. */
function hasTwin(text: string): boolean {
  return /(?<![\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}]*)[ \u00a0-]\1(?![\p{L}\p{M}])/u.test(text);
}
