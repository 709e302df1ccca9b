import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/languages/registry.ts';

const tags = ['en', 'ru', 'be', 'tg'];

describe('the words for facts', () => {
  it.each(tags)('has twelve months and seven days, each word for one of them only: %s', (tag) => {
    const facts = languageOf(tag).dates;
    expect(new Set(facts.months.values())).toEqual(new Set(Array.from({ length: 12 }, (_, at) => at + 1)));
    expect(new Set(facts.weekdays.values())).toEqual(new Set(Array.from({ length: 7 }, (_, at) => at + 1)));
    for (const word of facts.weekdays.keys()) expect(facts.months.has(word)).toBe(false);
  });

  it.each([
    ['en', 'sept', 9],
    ['ru', 'сентября', 9],
    ['ru', 'мая', 5],
    ['be', 'верасня', 9],
    ['be', 'снежня', 12],
    ['tg', 'сентябри', 9],
  ])('knows a month in %s: %s', (tag, word, month) => {
    expect(languageOf(tag).dates.months.get(word)).toBe(month);
  });

  it.each([
    ['en', 'not', 'now'],
    ['ru', 'без', 'бес'],
    ['be', 'няма', 'ям'],
    ['tg', 'нест', 'аст'],
  ])('knows what denies in %s', (tag, denial, other) => {
    expect(languageOf(tag).negation.negations.has(denial)).toBe(true);
    expect(languageOf(tag).negation.negations.has(other)).toBe(false);
  });

  it('knows nothing of other languages, and regions by their language', () => {
    expect(languageOf('de').dates.months.size).toBe(0);
    expect(languageOf('ru-BY')).toBe(languageOf('ru'));
  });
});
