import { expect, test } from 'vitest';
import { adaptCodes, adaptNumbers } from '../../src/memory/adapt.ts';

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
  // Its ending is that of the word: пятая, шестая; чацвёрты, пяты.
  ['The 5th session ended.', 'The 6th session ended.', 'Завершилась 5-я сессия.', undefined],
  ['The 5 year plan.', 'The 6 year plan.', '5-летний план.', undefined],
  // The preposition is due to the number: с третьего, со второго; за 90, but с 90 and со 100.
  ['From 3 May on.', 'From 2 May on.', 'С 3 мая.', undefined],
  ['From 2 May on.', 'From 3 May on.', 'Со 2 мая.', undefined],
  ['From 3 May on.', 'From 4 May on.', 'С 3 мая.', 'С 4 мая.'],
  ['With 100 men.', 'With 90 men.', 'Со 100 человек.', undefined],
  ['For 100 men.', 'For 90 men.', 'Для 100 человек.', 'Для 90 человек.'],
  ['About 5 cases.', 'About 11 cases.', 'О 5 случаях.', undefined],
  // Codes stay what they are, and others are other codes.
  ['<1>Article</1> 5.', '<1>Article</1> 6.', '<1>Статья</1> 5.', '<1>Статья</1> 6.'],
  ['Article <2>5</2>.', 'Article <3>5</3>.', 'Статья <2>5</2>.', undefined],
  // Nothing to change.
  ['Article 5 applies.', 'Article 5 applies.', 'Применяется статья 5.', undefined],
  ['No number.', 'No number.', 'Без числа.', undefined],
])('“%s” asked for as “%s”', (known, asked, target, adapted) => {
  expect(adaptNumbers(known, asked, target, 'ru')).toBe(adapted);
});

test.each<[known: string, asked: string, target: string, adapted: string | undefined]>([
  ['The <1>dam</1> opened.', 'The dam opened.', '<1>Плотину</1> открыли.', 'Плотину открыли.'],
  ['The dam opened.', '<1>The dam opened.</1>', 'Плотину открыли.', '<1>Плотину открыли.</1>'],
  [
    '<1>The dam</1> opened.',
    '<1><2>The dam  opened.</2></1>',
    '<1>Плотина</1> открылась.',
    '<1><2>Плотина открылась.</2></1>',
  ],
  ['The <1>dam</1> opened.', 'The dam\\<1> opened.', '<1>Плотину</1> открыли.', undefined],
  // Which word of the translation has the code is not known.
  ['The dam opened.', 'The <1>dam</1> opened.', 'Плотину открыли.', undefined],
  ['The <1>dam</1> opened.', 'The dam <1>opened</1>.', '<1>Плотину</1> открыли.', undefined],
  // A code that stands alone says something.
  ['Press <1/> here.', 'Press here.', 'Нажмите <1/> здесь.', undefined],
  ['Press here.', '<1/>Press here.', 'Нажмите здесь.', undefined],
  // Other words or signs too, or nothing.
  ['The <1>dam</1> opened!', 'The dam opened.', '<1>Плотину</1> открыли!', undefined],
  ['The <1>dam</1> opened.', 'The <1>dam</1> opened.', '<1>Плотину</1> открыли.', undefined],
  ['The dam opened.', 'The dam opened.', 'Плотину открыли.', undefined],
])('the codes of “%s” asked for as “%s”', (known, asked, target, adapted) => {
  expect(adaptCodes(known, asked, target)).toBe(adapted);
});
