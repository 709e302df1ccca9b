import { expect, test } from 'vitest';
import { sameWord } from '../../../src/languages/engine/same-word.ts';

test.each([
  ['treaty', 'treaties'],
  ['force', 'forces'],
  ['crisis', 'crises'],
  ['analysis', 'analyses'],
  ['address', 'addresses'],
  ['exercise', 'exercises'],
  ['day', 'days'],
  ['visa', 'visas'],
  ['knife', 'knives'],
  ['spokesman', 'spokesmen'],
  ['person', 'people'],
  ['criterion', 'criteria'],
  ['Armenia', 'Armenia’s'],
  ['states', "states'"],
  ['Belarus', "Belarus's"],
  ['NGO', 'NGOs'],
  ['CSTO', 'CSTO’s'],
])('%s and %s are forms of one word', (a, b) => {
  expect(sameWord(a, b, 'en')).toBe(true);
  expect(sameWord(b, a, 'en')).toBe(true);
});

test.each([
  ['treat', 'treaty'],
  ['Armenia', 'Armenian'],
  ['Belarus', 'Belaru'],
  ['crisis', 'crisi'],
  ['press', 'pres'],
  ['US', 'us'],
  ['security', 'secure'],
  ['CSTO', 'CSO'],
])('%s and %s are two words', (a, b) => {
  expect(sameWord(a, b, 'en')).toBe(false);
});
