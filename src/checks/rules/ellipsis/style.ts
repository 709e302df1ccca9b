import type { PairCheck } from '../../engine/check.ts';
import { faultsAt } from '../../engine/places.ts';

/** Dots that are neither part of a longer row nor follow the mark of an ellipsis after a question (?.. and !..). */
const dots = /(?<![.…?!])\.{2,}|…\.+/g;

/** Full stops in a row where the sign of an ellipsis is meant. After a question two of them are right: «Кто это?..» */
export const ellipsisStyle: PairCheck = {
  code: 'ellipsis/style',
  severity: 'warning',
  onRequest: true,
  summary: 'The target has full stops in a row in place of an ellipsis.',
  examples: {
    invalid: [
      { source: 'He waited…', target: 'Он ждал...' },
      { source: 'He waited…', target: 'Ён чакаў..', language: 'be' },
      { source: 'He waited…', target: 'Ӯ интизор буд….', language: 'tg' },
    ],
    valid: [
      { source: 'He waited…', target: 'Он ждал…' },
      { source: 'Who is it?..', target: 'Хто гэта?..', language: 'be' },
      { source: 'He came.', target: 'Ӯ омад.', language: 'tg' },
    ],
  },
  run: (context) => {
    if (!/\.\.|…\./.test(context.plainTarget)) return [];
    return faultsAt(context, dots, (found) => ({
      message: `The target has "${found.slice(0, 10)}" for an ellipsis.`,
      advice: 'Write an ellipsis (…).',
    }));
  },
};
