import { matchQuotationMarks, readQuotationMarks } from '../text/quotation.ts';
import { shorten } from '../text/shorten.ts';
import type { PairCheck } from './check.ts';

/** Words that the source quotes, and the target gives as its own. Single marks in the target are marks as well. */
export const quotesMissing: PairCheck = {
  code: 'quotes/missing',
  severity: 'warning',
  summary: 'The source has words in quotation marks and the target has no quotation mark.',
  examples: {
    invalid: [
      { source: 'He spoke of a “new stage” of work.', target: 'Он говорил о новом этапе работы.' },
      { source: '"It is open," he said.', target: 'Яно адкрыта, сказаў ён.', language: 'be' },
      { source: 'The exercise “High Water” began.', target: 'Машқи Оби баланд оғоз ёфт.', language: 'tg' },
    ],
    valid: [
      { source: 'He spoke of a “new stage” of work.', target: 'Он говорил о «новом этапе» работы.' },
      // The quotation goes on in another sentence.
      { source: '“It is open.', target: 'Яно адкрыта.', language: 'be' },
      { source: 'A 20" pipe and a 5" pipe', target: 'Қубури 20 дюйм ва қубури 5 дюйм', language: 'tg' },
    ],
  },
  run: ({ target, plainSource, plainTarget }) => {
    const source = readQuotationMarks(plainSource);
    if (source.length < 2 || anyMark.test(plainTarget)) return [];
    const quoted = matchQuotationMarks(source)
      .pairs.slice(0, mostPairs)
      .map(([from, to]) => plainSource.slice((source[from]?.at ?? 0) + 1, source[to]?.at))
      // A name that keeps its Latin letters needs no marks among Cyrillic ones.
      .filter((words) => !plainTarget.includes(words.replace(/[,.;]$/, '')));
    const [first] = quoted;
    if (first === undefined) return [];
    return [
      {
        message: `The target has no quotation marks where the source quotes “${shorten(first, 60)}”.`,
        advice: 'Put the quoted words in quotation marks.',
        span: { start: 0, end: target.length },
      },
    ];
  },
};

/** A text of nothing but quotations need not be compared in all of them. */
const mostPairs = 20;

const anyMark = /["«»“”„‟‹›‘‚]|``|''|(?<![\p{L}\p{N}])['’]|['’](?![\p{L}\p{N}])/u;
