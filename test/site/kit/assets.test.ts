import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetNames } from '../../../src/model/edition.ts';
import { foldLetters, foldWord, isRelated, matchForms } from '../../../src/site/assets/words.js';
import { writeBookStyle, writeScript, writeSearchScript, writeStyle } from '../../../src/site/kit/assets.ts';
import { pairedSentences } from '../../../src/site/kit/sentence.ts';
import { wordKey } from '../../../src/text/word-key.ts';
import { assets } from '../site.ts';

const folder = path.resolve(import.meta.dirname, '../../../src/site/assets');
const languages = ['en', 'ru', 'be', 'tg', 'kk'];

describe('the files of site/assets', () => {
  it('are those that the program reads', () => {
    const files = fs.readdirSync(folder).filter((file) => /\.(?:css|js)$/.test(file));
    expect(files.sort()).toEqual([...assetNames].sort());
  });

  it('are all in what a site or a book gets', () => {
    const published = [
      writeStyle(assets, languages),
      writeScript(assets),
      writeSearchScript(assets),
      writeBookStyle(assets),
    ].join('\n');
    for (const name of assetNames) {
      const lines = assets[name].split('\n').map((line) => line.trim());
      // Comments and selectors that are expanded are not in it as they stand.
      expect(
        lines.filter((line) => line.length > 30 && published.includes(line)).length,
        name,
      ).toBeGreaterThan(0);
    }
  });
});

describe('the style sheet of a site', () => {
  it.each([[[]], [['en']], [['en', 'ru']], [languages]])(
    'for %j has neither the names that our files use nor what they say to those who work on them',
    (tags) => {
      const style = writeStyle(assets, tags);
      expect(style).not.toContain('.scope-');
      expect(style).not.toContain('/**');
      expect(style.split('{').length).toBe(style.split('}').length);
    },
  );

  it('has a rule for each sentence that lights up with its translations, and for no more', () => {
    const style = writeStyle(assets, languages);
    const numbered = (number: number): number =>
      style.split(`.row:has(.n${number}:target, .n${number} > .was:target) .n${number}`).length - 1;
    expect(numbered(pairedSentences)).toBe(numbered(1));
    expect(numbered(1)).toBeGreaterThan(0);
    expect(numbered(pairedSentences + 1)).toBe(0);
  });

  it('has rules for the languages of the site alone', () => {
    const style = writeStyle(assets, ['en', 'tg']);
    expect(style).toContain('[lang="tg"]');
    expect(style).not.toContain('[lang="ru"]');
    expect(writeStyle(assets, ['en'])).not.toContain('.row > [lang="en"]');
    expect(writeStyle(assets, ['en', 'tg'])).toContain('[data-2="tg"]');
  });
});

describe('the scripts of a site', () => {
  it.each([
    ['of all pages', writeScript(assets)],
    ['of the search page', writeSearchScript(assets)],
  ])('%s is one script without modules and types, which a browser can run', (_, script) => {
    expect(script).toMatch(/^'use strict';\n/);
    expect(script).not.toMatch(/^(?:import|export)\b/m);
    expect(script).not.toContain('/**');
    expect(() => new Function(script)).not.toThrow();
  });
});

describe('words as the searches take them', () => {
  it('are those whose forms grammar compares, but for letters that people write in a hurry', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('Ё', 'ў', 'Ў', 'е\u0308', 'о\u0301', 'ʼ', '`', 'ҷ', 'I', 'İ', 'ß', '\u00ad', '7'),
          {
            maxLength: 8,
          },
        ),
        (letters) => {
          const text = letters.join('');
          expect(foldWord(text)).toBe(wordKey(text).replaceAll('ё', 'е').replace(/^ў/, 'у'));
        },
      ),
    );
  });

  it.each([
    ['қаиқ', 'каик'],
    ['кӯлҳо', 'кулхо'],
    ['мухочират', 'муҳоҷират'],
    ['ғолибӣ', 'голиби'],
    ['Тоджикистон', 'Тоҷикистон'],
    ['сказаў', 'сказау'],
    ['лічба', 'личба'],
    ['аб’ект', 'абект'],
    ['озёр', 'озер'],
    ['кў\u00adли', 'кули'],
  ])('are alike without the letters of their language: %s, %s', (a, b) => {
    expect(foldLetters(a)).toBe(foldLetters(b));
  });

  it.each([
    ['кор', 'гор'],
    ['чор', 'шор'],
    ['лес', 'лис'],
  ])('differ by every other letter: %s, %s', (a, b) => {
    expect(foldLetters(a)).not.toBe(foldLetters(b));
  });

  it('are never nothing, and the same when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), (text) => {
        expect(foldLetters(text)).not.toBe('');
        expect(foldLetters(foldLetters(text))).toBe(foldLetters(text));
      }),
    );
  });

  describe('find forms', () => {
    const endings = new Set(['', 'ҳо', 'ҳои', 'и']);

    it.each([
      ['with their letters first', 'қаиқ', ['каик', 'қаиқ'], ['қаиқ'], ['каик']],
      ['without special letters', 'кулхо', ['кӯлҳо', 'кӯза'], [], ['кӯлҳо']],
      ['by endings, with their letters', 'кӯлҳо', ['кӯлҳои', 'кулҳои'], ['кӯлҳои'], []],
      ['by endings, without special letters', 'кулхо', ['кӯлҳои', 'кӯза'], [], ['кӯлҳои']],
      ['of no other word', 'дарё', ['кӯл', 'дар'], [], []],
    ])('%s', (_, query, forms, typed, alike) => {
      expect(matchForms(query, forms, endings, new Set())).toMatchObject({ typed, alike });
    });

    it('by endings of verbs where those of nouns tell nothing', () => {
      const verbs = new Set(['ed', 'ing', 'e']);
      expect(matchForms('rescuing', ['rescued', 'resort'], endings, verbs).typed).toEqual(['rescued']);
      expect(matchForms('rescued', ['rescued', 'rescuing'], endings, verbs).related).toEqual(['rescued']);
    });

    it('and mark the forms related to them', () => {
      expect(matchForms('кули', ['кӯли', 'кӯлҳои', 'кӯза'], endings, new Set()).related).toEqual([
        'кӯли',
        'кӯлҳои',
      ]);
    });
  });

  it('are related to themselves, however short', () => {
    expect(isRelated('я', 'я', new Set())).toBe(true);
    expect(isRelated('я', 'ю', new Set(['', 'я', 'ю']))).toBe(false);
  });
});
