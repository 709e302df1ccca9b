import { describe, expect, it } from 'vitest';
import { readMeanings } from '../../../src/facts/meanings.ts';
import { oppositeOf, oppositions } from '../../../src/facts/opposites.ts';
import { readWordFacts } from '../../../src/facts/words.ts';

const polesIn = (text: string, language: string): readonly string[] =>
  readMeanings(text, readWordFacts(text, language), 'direction').flatMap(({ meanings }) =>
    meanings.filter(({ isWeak }) => !isWeak).map(({ value }) => value),
  );

it('every pole has one opposite, whose opposite it is', () => {
  const poles = oppositions.flatMap((each) => each.poles);
  expect(new Set(poles).size).toBe(poles.length);
  for (const pole of poles) expect(oppositeOf(oppositeOf(pole)?.opposite ?? '')?.opposite).toBe(pole);
});

describe('words of directions', () => {
  it.each([
    ['en', 'It rose by 5 % in the north.', ['rise', 'north']],
    ['en', 'over 100 people, over $5, over the year', ['more', 'more']],
    ['ru', 'рост в южных областях', ['rise', 'south']],
    ['ru', 'в возрасте 30 лет, Рождество, прибыль', []],
    ['be', 'пасля таго як цэны ўпалі', ['after', 'fall']],
    ['be', 'спадар Іваноў спадзяецца', []],
    ['tg', 'пеш аз ҷанг, шимоли кишвар', ['before', 'north']],
    ['tg', 'кишварҳои рушдёфта', []],
  ])('%s: %s', (language, text, wanted) => {
    expect(polesIn(text, language)).toEqual(wanted);
  });
});
