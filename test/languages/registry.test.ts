import { describe, expect, it } from 'vitest';
import { defaults } from '../../src/languages/engine/defaults.ts';
import { findLanguage, languageOf, languages } from '../../src/languages/registry.ts';

describe('the pack of a tag', () => {
  it.each(['ru', 'RU', 'ru-BY', 'ru_BY', 'ru-Cyrl', 'ru-x-press'])('%s has the one of ru', (tag) => {
    expect(findLanguage(tag)?.tag).toBe('ru');
  });

  it.each(['rus', 'ru-Latn', 'kk-Arab', 'constructor', '', '-ru'])('“%s” has none', (tag) => {
    expect(findLanguage(tag)).toBeUndefined();
  });
});

describe('a language without a pack', () => {
  it('has every part by default, and its tag for a name', () => {
    const { name, autonym, breaks, numbers } = languageOf('hy-AM');
    expect([name, autonym]).toEqual(['hy-AM', 'hy-AM']);
    expect([breaks, numbers]).toEqual([defaults.breaks, defaults.numbers]);
  });

  it('is one value as often as it is asked for', () => {
    expect(languageOf('hy')).toBe(languageOf('hy'));
  });
});

describe.each(languages.map((language) => [language.tag, language] as const))('%s', (tag, language) => {
  it('is a primary subtag, with a name in the letters of English and one in its own', () => {
    expect(tag).toMatch(/^[a-z]{2,3}$/);
    expect(language.name).toMatch(/^[A-Z][a-z]+$/);
    const { alphabet } = language.letters;
    expect([...language.autonym.toLowerCase()].filter((letter) => !alphabet.includes(letter))).toEqual([]);
  });

  it('has each letter of its alphabet once, and no mistyped letter among them', () => {
    const { alphabet, mistypedLetters } = language.letters;
    expect(new Set(alphabet).size).toBe([...alphabet].length);
    expect(Object.keys(mistypedLetters).filter((letter) => alphabet.includes(letter))).toEqual([]);
  });
});
