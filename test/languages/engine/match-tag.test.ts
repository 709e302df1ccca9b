import { describe, expect, it } from 'vitest';
import { findMatchingTag, matchesTag } from '../../../src/languages/engine/match-tag.ts';

describe('two tags name one language', () => {
  it.each([
    ['ru', 'RU'],
    ['ru-RU', 'ru'],
    ['ru_RU', 'ru'],
    ['en-001', 'en'],
    ['zh-Hans-CN', 'zh-Hans'],
    // Windows writes the script of Tajik, though it has but one here.
    ['tg-Cyrl-TJ', 'tg'],
    ['be-tarask', 'BE-tarask'],
    ['rus', 'ru'],
    ['bel-BY', 'be'],
    ['tgk-Cyrl', 'tg'],
    ['ger', 'deu'],
  ])('%s and %s', (a, b) => {
    expect([matchesTag(a, b), matchesTag(b, a)]).toEqual([true, true]);
  });
});

describe('two tags name two languages', () => {
  it.each([
    ['ru', 'be'],
    ['ru-RU', 'ru-BY'],
    ['sr-Latn', 'sr'],
    ['sr-Latn', 'sr-Cyrl'],
    ['kk-Arab', 'kk'],
    ['be-tarask', 'be'],
    ['tg', 'tgl'],
    ['ru', 'r u'],
    ['ru', 'рус'],
    ['rus', 'xyz'],
    ['ru', 'ru-rus'],
    ['', 'ru'],
  ])('%s and %s', (a, b) => {
    expect([matchesTag(a, b), matchesTag(b, a)]).toEqual([false, false]);
  });
});

describe('the tag that serves', () => {
  it('is the very tag, in whatever case, before one that only matches', () => {
    expect(findMatchingTag('ru-by', ['ru', 'ru-BY'])).toBe('ru-BY');
    expect(findMatchingTag('ru-RU', ['ru', 'ru-BY'])).toBe('ru');
  });

  it('is none if two match, or none does', () => {
    expect(findMatchingTag('en', ['en-GB', 'en-US'])).toBeUndefined();
    expect(findMatchingTag('tg', ['ru', 'be'])).toBeUndefined();
  });
});
