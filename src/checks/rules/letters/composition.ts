import { isMarked } from '../../../facts/letters.ts';
import { codePoint } from '../../../text/letters.ts';
import { type Fault, mostFaults, type PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly word: string;
  readonly pair: string;
  readonly composed: string;
}

/** A letter written as another letter and a mark (NFD), where Unicode has it as one: not found by a search for it. */
export const lettersComposition: PairCheck<Data> = {
  code: 'letters/composition',
  severity: 'error',
  summary: 'A letter of the target is made of a letter and a mark although there is one character for it.',
  since: '0.1.0',
  why: 'A letter of two characters looks like the one of a single character, and is another word to searches and comparisons.',
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
  say: ({ word, pair, composed }) => ({
    text: 'letters/composition',
    values: {
      ...{ word, composed },
      ...{ first: codePoint(pair), second: codePoint(pair.slice(1)), code: codePoint(composed) },
    },
  }),
  fix: ({ composed }) => composed,
  run: ({ target, targetFacts }) => {
    const letters = targetFacts.letters();
    if ((letters.traits & isMarked) === 0) return [];
    const faults: Fault<Data>[] = [];
    for (const run of letters.runs()) {
      if (!run.marked) continue;
      const composed = run.text.normalize('NFC');
      if (composed === run.text || faults.length === mostFaults) continue;
      let at = 0;
      while (composed.charAt(at) === run.text.charAt(at)) at++;
      const start = run.start + at;
      faults.push({
        data: { word: run.text, pair: run.text.slice(at, at + 2), composed: composed.charAt(at) },
        span: markedSpan(target, { start, end: start + 2 }),
      });
    }
    return faults;
  },
};
