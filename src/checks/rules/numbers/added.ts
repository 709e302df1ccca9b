import { answersTo, strangersIn } from '../../../facts/numbers/answers.ts';
import type { CheckContext, Fault, PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
}

/**
 * A number in digits of which the source says nothing, in whatever form. Where one of its own numbers is missing, that is
 * the fault (`numbers/missing`), and this check is silent.
 */
export const numbersAdded: PairCheck<Data> = {
  code: 'numbers/added',
  severity: 'warning',
  summary: 'The target has a number that the source does not have.',
  since: '0.1.0',
  why: 'A number that the source does not have was invented, or belongs to another sentence.',
  examples: {
    invalid: [
      { source: 'The session ended in May.', target: 'Заседание завершилось 15 мая.' },
      { source: 'Several people came.', target: 'Прыйшлі 20 чалавек.', language: 'be' },
      {
        source: 'It costs $2.5 million.',
        target: 'Он дар соли 2024 2,5 миллион доллар арзиш дошт.',
        language: 'tg',
      },
    ],
    valid: [
      { source: 'In the 1980s five of the dozen ships', target: 'В 1980-х годах 5 из 12 кораблей' },
      { source: 'At noon, 10 miles away', target: 'А 12:00 за 16 км', language: 'be' },
      {
        source: 'On 15 November and in the past two decades',
        target: '15.11 ва дар 20 соли охир',
        language: 'tg',
      },
    ],
  },
  say: ({ found }) => ({ text: 'numbers/added', values: { found } }),
  run: (context) => {
    if (context.targetFacts.numbers().length === 0) return [];
    const strangers = strangersIn(context.sourceFacts, context.targetFacts).filter(
      (stranger) => 'answers' in stranger,
    );
    if (strangers.length === 0 || isOneMissing(context)) return [];
    return strangers.map((stranger): Fault<Data> => {
      const text = context.plainTarget.slice(stranger.start, stranger.end);
      return {
        data: { found: text },
        span: markedSpan(context.target, stranger),
      };
    });
  },
};

/** Whether a number of the source seems to have become another: it is not there. */
function isOneMissing({ sourceFacts, targetFacts }: CheckContext): boolean {
  const answers = answersTo(sourceFacts, targetFacts);
  const spelled = new Set(targetFacts.spelled().map(({ value }) => value));
  return (
    sourceFacts.numbers().some((source) => !answers.has(source, spelled)) ||
    sourceFacts.spelled().some(({ value }) => value >= 2 && !spelled.has(value) && !answers.values.has(value))
  );
}
