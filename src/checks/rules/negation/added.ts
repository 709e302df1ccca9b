import { isNegation } from '../../../facts/words.ts';
import type { PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
}

/**
 * A negated copula or modal verb in the target (не будет, не может, намешавад), where the source neither negates nor has a
 * word that others say with a negation, such as few, unlike, remain or before.
 */
export const negationAdded: PairCheck<Data> = {
  code: 'negation/added',
  severity: 'warning',
  summary: 'The target has a negation that the source does not have.',
  since: '0.1.0',
  why: 'One short word makes the office say the opposite of what it said, and no reader of the translation can see it.',
  examples: {
    invalid: [
      { source: 'The border will be opened in May.', target: 'Граница не будет открыта в мае.' },
      {
        source: 'The ministers can sign the treaty.',
        target: 'Міністры не могуць падпісаць дагавор.',
        language: 'be',
      },
      {
        source: 'The talks take place in Minsk.',
        target: 'Музокирот дар Минск баргузор намешавад.',
        language: 'tg',
      },
    ],
    valid: [
      { source: 'The border remains closed.', target: 'Граница не будет открыта.' },
      { source: 'Few can sign it.', target: 'Многія не могуць яго падпісаць.', language: 'be' },
      { source: 'The talks failed.', target: 'Музокирот баргузор нашуд.', language: 'tg' },
      { source: 'Sold out', target: 'Билетов не осталось' },
    ],
  },
  say: ({ found }) => ({ text: 'negation/added', values: { found } }),
  run: ({ source, target, plainSource, plainTarget, sourceFacts, sourceProfile, targetProfile }) => {
    if ((sourceFacts.traits() & isNegation) !== 0) return [];
    const { implied } = sourceProfile.negation;
    const { ofStatement } = targetProfile.negation;
    if (!implied || !ofStatement) return [];
    const negation = ofStatement.exec(plainTarget);
    if (!negation || !isStatement.test(plainSource) || implied.test(plainSource)) return [];
    const { index, 0: found } = negation;
    return [
      {
        data: { found },
        span: markedSpan(target, { start: index, end: index + found.length }),
        sourceSpan: markedSpan(source, { start: 0, end: plainSource.length }),
      },
    ];
  },
};

/** One or two words may be a heading or label: “Sold out” and “Page missing” have a negation in other languages. */
const isStatement = /\p{L}\P{L}+\p{L}+\P{L}+\p{L}/u;
