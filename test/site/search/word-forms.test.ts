import { describe, expect, test } from 'vitest';
import { searchIn } from './ask.ts';

/** By language and rule of grammar: what is typed, and a form that a text has. */
const found: readonly (readonly [language: string, rule: string, pairs: string])[] = [
  [
    'en',
    'irregular verbs',
    'swing swung, spring sprang, plead pled, dream dreamt, shrink shrunk, grind ground, strive strove',
  ],
  [
    'en',
    'irregular verbs with a prefix',
    'rebuild rebuilt, override overridden, mislead misled, undergo undergone, misunderstand misunderstood, repay repaid',
  ],
  [
    'en',
    'short verbs in -ie, and verbs in -ic',
    'die died, tie tied, untie untied, panic panicked, traffic trafficking',
  ],
  [
    'en',
    'plurals of Latin and Greek words',
    'referendum referenda, bacterium bacteria, curriculum curricula, alumnus alumni, axis axes, formula formulae, ' +
      'appendix appendices, plateau plateaux, criterion criteria, phenomenon phenomena, medium media',
  ],
  [
    'en',
    'doubled letters and -quies',
    'quiz quizzes, gas gasses, soliloquy soliloquies, scarf scarves, hoof hooves',
  ],
  [
    'en',
    'spellings',
    'practise practiced, adviser advisors, counsellor counselor, tyres tire, cheque checks, aluminium aluminum, ' +
      'mould mold, foetus fetus, amongst among, pyjamas pajamas, draught draft',
  ],
];

const apart: readonly (readonly [language: string, pairs: string])[] = [
  [
    'en',
    'bring bred, hope hopped, star stared, wed wedding, hate hats, prove proof, safe saves, undo under, redo red',
  ],
];

const split = (pairs: string): readonly (readonly string[])[] =>
  pairs.split(/,\s+/).map((pair) => pair.split(' '));

describe('a search', () => {
  test.each(found)('finds in %s: %s', (language, _, pairs) => {
    const lost = split(pairs).filter(
      ([query = '', form = '']) => searchIn(language, [form]).texts(query).length === 0,
    );
    expect(lost).toEqual([]);
  });

  test.each(apart)('keeps words in %s apart that only look alike', (language, pairs) => {
    const mixed = split(pairs).filter(
      ([query = '', form = '']) => searchIn(language, [form]).texts(query).length > 0,
    );
    expect(mixed).toEqual([]);
  });
});
