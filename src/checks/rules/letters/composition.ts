import { isMarked } from '../../../facts/letters.ts';
import { codePoint } from '../../../text/code-point.ts';
import { type Fault, mostFaults, type PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** A letter written as another letter and a mark (NFD), where Unicode has it as one: not found by a search for it. */
export const lettersComposition: PairCheck = {
  code: 'letters/composition',
  severity: 'error',
  summary: 'A letter of the target is made of a letter and a mark although there is one character for it.',
  examples: {
    invalid: [
      { source: 'Region', target: 'Краи\u0306' },
      { source: 'He came to Minsk.', target: 'Яна была у\u0306 Мінску.', language: 'be' },
      { source: 'A political council', target: 'Шурои сиёсии\u0304 дигар', language: 'tg' },
    ],
    valid: [
      { source: 'Castle', target: 'За\u0301мок' },
      { source: 'She was in Minsk.', target: 'Яна была ў Мінску.', language: 'be' },
      { source: 'Political council', target: 'Шӯрои сиёсӣ', language: 'tg' },
    ],
  },
  run: ({ target, targetFacts }) => {
    const letters = targetFacts.letters();
    if ((letters.traits & isMarked) === 0) return [];
    const faults: Fault[] = [];
    for (const run of letters.runs()) {
      if (!run.marked) continue;
      const composed = run.text.normalize('NFC');
      if (composed === run.text || faults.length === mostFaults) continue;
      let at = 0;
      while (composed.charAt(at) === run.text.charAt(at)) at++;
      const start = run.start + at;
      faults.push({
        message: `"${run.text}" has "${composed.charAt(at)}" in two characters (${codePoint(run.text.slice(at))} and ${codePoint(run.text.slice(at + 1))}).`,
        advice: `Write it as one (${codePoint(composed.slice(at))}), as Unicode’s form NFC does.`,
        span: markedSpan(target, { start, end: start + 2 }),
      });
    }
    return faults;
  },
};
