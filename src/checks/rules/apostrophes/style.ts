import type { PairCheck } from '../../engine/check.ts';
import { faultsAt } from '../../engine/places.ts';

/** Characters that are used as an apostrophe between two letters: the typewriter’s, a prime, an accent, a quotation mark, a modifier. */
const poor = /(?<=\p{Script=Cyrillic}\p{M}?)['‘`´′ʼ](?=\p{Script=Cyrillic})/gu;

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
}

/**
 * The apostrophe of Belarusian (аб’ём), and of names in the other languages (О’Нил), typed as another sign. One finding for
 * each word, by its sign.
 */
export const apostrophesStyle: PairCheck<Data> = {
  code: 'apostrophes/style',
  severity: 'warning',
  onRequest: true,
  summary: 'The target has another sign in place of an apostrophe.',
  since: '0.1.0',
  why: 'House style: one sign for the apostrophe, so that a word is one word to searches.',
  examples: {
    invalid: [
      { source: 'O’Neill came.', target: "Приехал О'Нил." },
      { source: 'The family has five members.', target: "У сям'і пяць чалавек.", language: 'be' },
      { source: 'O’Neill came.', target: 'О`Нил омад.', language: 'tg' },
    ],
    valid: [
      { source: 'O’Neill came.', target: 'Приехал О’Нил.' },
      { source: 'The family has five members.', target: 'У сям’і пяць чалавек.', language: 'be' },
      { source: 'He said ‘yes’.', target: "Ӯ 'бале' гуфт.", language: 'tg' },
    ],
  },
  say: ({ found }) => ({ text: 'apostrophes/style', values: { found } }),
  fix: () => '’',
  run: (context) => {
    const { plainTarget, targetProfile } = context;
    if (targetProfile.script !== 'Cyrl' || !/['‘`´′ʼ]/.test(plainTarget)) return [];
    return faultsAt(context, poor, (sign) => ({
      data: { found: sign },
    }));
  },
};
