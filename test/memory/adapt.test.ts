import { expect, test } from 'vitest';
import { adaptNumbers } from '../../src/memory/adapt.ts';

test.each<[known: string, asked: string, target: string, adapted: string | undefined]>([
  ['Article 5 applies.', 'Article 6 applies.', 'Применяется статья 5.', 'Применяется статья 6.'],
  // Another form of the noun: 1 год, 5 лет.
  ['It took 1 year.', 'It took 5 year.', 'Прошёл 1 год.', undefined],
  // Other words too.
  ['Article 5 applies.', 'Clause 6 applies.', 'Применяется статья 5.', undefined],
  // The number stands there twice, or in other digits, or not at all.
  ['From 5 to 5.', 'From 6 to 5.', 'От 5 до 5.', undefined],
  ['It has 1,000 men.', 'It has 1,005 men.', 'В нём 1000 человек.', undefined],
  ['Five or 5.', 'Five or 6.', 'Пять.', undefined],
  // Nothing to change.
  ['Article 5 applies.', 'Article 5 applies.', 'Применяется статья 5.', undefined],
  ['No number.', 'No number.', 'Без числа.', undefined],
])('“%s” asked for as “%s”', (known, asked, target, adapted) => {
  expect(adaptNumbers(known, asked, target, 'ru')).toBe(adapted);
});
