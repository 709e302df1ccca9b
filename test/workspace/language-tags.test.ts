import { describe, expect, it } from 'vitest';
import { findRepeatedTag, findTagFault } from '../../src/workspace/language-tags.ts';

describe('a language tag', () => {
  it.each([
    ...['en', 'ru', 'be', 'tg', 'RU', 'pt-BR', 'pt-br', 'sr-Latn-RS', 'be-tarask', 'es-419', 'ru-TJ'],
    // Languages of three letters that Intl has no name for: Shughni, Wakhi.
    ...['sgh', 'wbl', 'sgh-Cyrl', 'qaa', 'en-x-press', 'ru-XA', 'kk-Qaaa', 'tl', 'con-EC', 'nul-Latn'],
  ])('is %s', (tag) => {
    expect(findTagFault(tag)).toBeUndefined();
  });

  it.each([
    ['russian', 'Write “ru”.'],
    ['Tajik', 'Write “tg”.'],
    ['беларуская', 'Write “be”.'],
    ['тоҷикӣ', 'Write “tg”.'],
    ['rus', 'Write “ru”.'],
    ['tgk-TJ', 'Write “tg-TJ”.'],
    ['ru_RU', 'Write “ru-RU”.'],
    ['xx', 'Write a BCP 47 tag'],
    ['xx-YY', 'Write a BCP 47 tag'],
    ['ru-YY', 'Write a BCP 47 tag'],
    ['ru-RUS', 'Write a BCP 47 tag'],
    ['es-999', 'Write a BCP 47 tag'],
    ['ru-Abcd', 'Write a BCP 47 tag'],
    ['by', 'Write a BCP 47 tag'],
    ['klingonish', 'Write a BCP 47 tag'],
    ['en-a', 'Write a BCP 47 tag'],
    ['e', 'Write a BCP 47 tag'],
    ['../x', 'Write a BCP 47 tag'],
    ['ru ', 'Write a BCP 47 tag'],
    ['', 'Write a BCP 47 tag'],
    [`en-x-${'abcdefgh-'.repeat(5)}a`, 'Write a BCP 47 tag'],
    ['con', 'such as “con-Latn”.'],
    ['NUL', 'such as “NUL-Latn”.'],
    ['aux', 'such as “aux-Latn”.'],
    ['prn', 'such as “prn-Latn”.'],
  ])('is not %j', (tag, advice) => {
    expect(findTagFault(tag)?.advice).toContain(advice);
  });
});

describe('two tags that differ in case only', () => {
  it.each([
    [['ru', 'be', 'RU'], { at: 2, first: 'ru' }],
    [['pt-BR', 'pt-br'], { at: 1, first: 'pt-BR' }],
    [['ru', 'ru-BY'], undefined],
    [[], undefined],
  ])('%j', (tags, expected) => {
    expect(findRepeatedTag(tags)).toEqual(expected);
  });
});
