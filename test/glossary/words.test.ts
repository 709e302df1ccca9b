import { expect, test } from 'vitest';
import { makeMatcher } from '../../src/glossary/match.ts';

test('terms are found as before when more words have come by than are remembered', () => {
  const terms = Array.from({ length: 30 }, (_, at) => ({ text: `слово${at} дела` })).concat({
    text: 'силы мира',
  });
  const matcher = makeMatcher(terms, 'ru');
  const found = (): number[] => matcher.find('о силах мира и слове').map(({ hit }) => hit.start);
  expect(found()).toEqual([2]);
  for (let batch = 0; batch < 3; batch++) {
    matcher.find(Array.from({ length: 100_000 }, (_, at) => `w${batch}x${at}`).join(' '));
    expect(found()).toEqual([2]);
  }
});
