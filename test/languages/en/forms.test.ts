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
  ['drill', 'drilled'],
  ['agree', 'agreed'],
  ['secured', 'securing'],
  ['carries', 'carried'],
  ['plan', 'planning'],
  ['control', 'controlled'],
  ['lying', 'lay'],
  ['took', 'taken'],
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
  ['hop', 'hoped'],
  ['see', 'seed'],
  ['even', 'evening'],
  ['some', 'something'],
  ['sum', 'summit'],
])('%s and %s are two words', (a, b) => {
  expect(sameWord(a, b, 'en')).toBe(false);
});
