import { isCalque } from '../../../facts/words.ts';
import type { PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
  readonly right: string;
}

/**
 * A Russian word in Belarusian letters that no Belarusian dictionary has: вапрос for пытанне. A word with a capital inside a
 * sentence is a name and is left alone.
 */
export const wordsCalque: PairCheck<Data> = {
  code: 'words/calque',
  severity: 'warning',
  only: ['be'],
  summary: 'The target has a word of another language in the letters of its own.',
  since: '0.1.0',
  why: 'Russian words in Belarusian letters are taken for a parody of the language, and discredit the text around them.',
  examples: {
    invalid: [
      { source: 'The government answered.', target: 'Правіцельства адказала.', language: 'be' },
      { source: 'The next question', target: 'Наступны вапрос', language: 'be' },
    ],
    valid: [
      { source: 'The government answered.', target: 'Урад адказаў на пытанне.', language: 'be' },
      { source: 'Mr Vapros came.', target: 'Прыйшоў спадар Вапрос.', language: 'be' },
      { source: 'The next question', target: 'Следующий вопрос' },
      { source: 'The question', target: 'Ин масъала', language: 'tg' },
    ],
  },
  say: ({ found, right }) => ({ text: 'words/calque', values: { found, right } }),
  run: ({ target, plainTarget, targetFacts }) => {
    if ((targetFacts.traits() & isCalque) === 0) return [];
    return targetFacts.words().flatMap(({ word, start, end }) => {
      const right = word.calque?.[0]?.value;
      if (right === undefined || (word.capital && !/^\P{L}*$/u.test(plainTarget.slice(0, start)))) return [];
      return [
        {
          data: { found: plainTarget.slice(start, end), right },
          span: markedSpan(target, { start, end }),
        },
      ];
    });
  },
};
