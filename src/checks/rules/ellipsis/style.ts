import type { PairCheck } from '../../engine/check.ts';
import { faultsAt } from '../../engine/places.ts';

/** Dots that are neither part of a longer row nor follow the mark of an ellipsis after a question (?.. and !..). */
const dots = /(?<![.…?!])\.{2,}|…\.+/g;

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
}

/** Full stops in a row where the sign of an ellipsis is meant. After a question two of them are right: «Кто это?..» */
export const ellipsisStyle: PairCheck<Data> = {
  code: 'ellipsis/style',
  severity: 'warning',
  onRequest: true,
  summary: 'The target has full stops in a row in place of an ellipsis.',
  since: '0.1.0',
  why: 'House style: one sign for an ellipsis, so that it is not broken at the end of a line.',
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
  say: ({ found }) => ({ text: 'ellipsis/style', values: { found } }),
  fix: ({ found }) => (found === '..' ? undefined : '…'),
  run: (context) => {
    if (!/\.\.|…\./.test(context.plainTarget)) return [];
    return faultsAt(context, dots, (found) => ({
      data: { found: found.slice(0, 10) },
    }));
  },
};
