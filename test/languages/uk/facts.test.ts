import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/languages/registry.ts';
import { find } from '../../checks/pairs.ts';
import { testSentences } from '../../segmentation/marked-sentences.ts';

const { dates, numbers, quotes } = languageOf('uk');

testSentences('uk', 'abbreviations', [
  'Сесія відбулася 5 груд. 2026 р. у м. Києві.¦ Її відкрив проф. І. Франко.',
  'Сесія закінчилася 2026 р.¦ Він поїхав.',
  'Ціна – 5 тис. грн.¦ Це багато.',
  'Нафта, газ та ін.¦ Ціни впали.',
  'Див. ст. 15 і п. 3.¦ Далі нічого немає.',
  'Вулиця ім. Лесі Українки.¦ Вона довга.',
]);

describe('dates', () => {
  it.each([
    ['січня', 1],
    ['лютому', 2],
    ['березнем', 3],
    ['жовтневий', 10],
    ['листопаді', 11],
  ])('%s is month %i', (word, month) => {
    expect(dates.months.get(word)).toBe(month);
  });

  it.each([
    ['понеділка', 1],
    ['середу', 3],
    ["п'ятницю", 5],
    ['суботньої', 6],
    ['неділь', 7],
  ])('%s is day %i', (word, day) => {
    expect(dates.weekdays.get(word)).toBe(day);
  });

  it('takes no other word for a month or a day', () => {
    expect(['листом', 'середина', 'тиждень'].some((word) => dates.months.has(word))).toBe(false);
    expect(['середина', "п'ять", 'понедількуватий'].some((word) => dates.weekdays.has(word))).toBe(false);
  });

  it('has the year after the day', () => {
    expect(dates.longDate?.(2026, 1, 5)).toBe('5 січня 2026 року');
  });
});

it.each([
  [0, 'many'],
  [1, 'one'],
  [2, 'few'],
  [5, 'many'],
  [11, 'many'],
  [21, 'one'],
  [104, 'few'],
  [1.5, 'other'],
] as const)('%d takes the plural category %s (CLDR)', (n, category) => {
  expect(numbers.plural(n)).toBe(category);
});

it('has the quotation marks of CLDR', () => {
  expect([...quotes.primary, ...quotes.secondary]).toEqual(['«', '»', '„', '“']);
});

describe('numbers', () => {
  it.each([
    ['25 ministers', 'двадцять п’ять міністрів'],
    ['15,000 troops', '15 000 військових'],
    ['15,000 troops', 'п’ятнадцять тисяч військових'],
    ['the three-day visit, 3 days', 'триденний візит'],
    ['400 people', 'чотирьохсот осіб'],
    ['2.5 million', 'два з половиною мільйони'],
    ['the 7th session', 'сьома сесія'],
  ])('%s is %s', (source, target) => {
    expect(find('numbers/missing', 'uk', source, target)).toEqual([]);
  });

  it.each([
    ['25 ministers', 'двадцять шість міністрів'],
    ['15,000 troops', 'п’ятнадцять військових'],
    ['the three-day visit, 3 days', 'дводенний візит'],
    ['2.5 million', 'два мільйони'],
  ])('%s is not %s', (source, target) => {
    expect(find('numbers/missing', 'uk', source, target)).not.toEqual([]);
  });
});

describe('other facts', () => {
  it('a weekday that changes is found, one that is inflected is not', () => {
    expect(find('dates/changed', 'uk', 'On Friday they met.', 'У п’ятницю вони зустрілися.')).toEqual([]);
    expect(find('dates/changed', 'uk', 'On Friday they met.', 'У четвер вони зустрілися.')).not.toEqual([]);
  });

  it('a negation may become a word that denies otherwise', () => {
    expect(find('negation/lost', 'uk', 'They did not sign.', 'Вони відмовилися підписати.')).toEqual([]);
    expect(find('negation/lost', 'uk', 'They did not sign.', 'Вони підписали в неділю.')).not.toEqual([]);
  });

  it('letters of Russian are strange, those of Ukrainian are not', () => {
    expect(find('letters/alphabet', 'uk', 'All is open.', 'Усе відкрито: ґанок, їжа, є.')).toEqual([]);
    expect(find('letters/alphabet', 'uk', 'All is open.', 'Все открыто.')).toHaveLength(1);
  });
});
