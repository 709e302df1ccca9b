import { expect, it } from 'vitest';
import { find, quoted } from '../../checks/pairs.ts';

it.each([
  ['Вапросы правіцельства абсуждалі очань быстра', ['Вапросы', 'правіцельства', 'абсуждалі', 'очань']],
  ['у январы прадсядацелем стаў учоны', ['январы', 'прадсядацелем', 'учоны']],
])('Russian words are found in their forms: %s', (target, wanted) => {
  expect(quoted(find('words/calque', 'be', 'x', target))).toEqual(wanted);
});

it.each([
  'Начальнік памагаў строіць, і ён паявіўся быстра',
  'Яны паслі кароў, а жывотны страх прайшоў',
  'Спадар Вапрос і газета «Звязда»',
])('words that the dictionaries have are not: %s', (target) => {
  expect(find('words/calque', 'be', 'x', target)).toEqual([]);
});
