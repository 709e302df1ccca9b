import type { PairCheck } from '../../engine/check.ts';
import { faultsAt } from '../../engine/places.ts';

/** Between spaces: a hyphen, two of them, or an en dash, but not between numbers (2 - 1). */
const poorDash = /(?<=[^\s\d][ \u00a0])(?:--?|–)(?=[ \u00a0])/gu;

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
}

/** A hyphen or an English dash where Russian, Belarusian and Tajik write a long dash between spaces. */
export const dashesStyle: PairCheck<Data> = {
  code: 'dashes/style',
  severity: 'warning',
  onRequest: true,
  summary: 'The target has a hyphen or a short dash in place of a long dash.',
  since: '0.1.0',
  why: 'House style: Cyrillic text has a long dash between spaces where a hyphen or a short dash is typed.',
  examples: {
    invalid: [
      { source: 'Minsk is the capital.', target: 'Минск - столица.' },
      { source: 'Minsk is the capital.', target: 'Мінск – сталіца.', language: 'be' },
      { source: 'Minsk is the capital.', target: 'Минск -- пойтахт аст.', language: 'tg' },
    ],
    valid: [
      { source: 'Minsk is the capital.', target: 'Минск\u00a0— столица.' },
      { source: 'It ended 3 - 1.', target: 'Матч скончыўся 3 - 1.', language: 'be' },
      { source: 'The Minsk–Moscow line', target: 'Хати Минск–Москва', language: 'tg' },
    ],
  },
  say: ({ found }) => ({ text: 'dashes/style', values: { found } }),
  fix: () => '—',
  run: (context) => {
    const { plainTarget, targetProfile } = context;
    if (targetProfile.script !== 'Cyrl' || !/[ \u00a0][-–]/.test(plainTarget)) return [];
    return faultsAt(context, poorDash, (dash) => ({
      data: { found: dash },
    }));
  },
};
