import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetNames } from '../../../src/model/edition.ts';
import {
  writeBookStyle,
  writeEmbedScript,
  writeScript,
  writeSearchScript,
  writeStyle,
} from '../../../src/site/kit/assets.ts';
import { pairedSentences } from '../../../src/site/kit/sentence.ts';
import { assets } from '../site.ts';

const folder = path.resolve(import.meta.dirname, '../../../src/site/assets');
const languages = ['en', 'ru', 'be', 'tg', 'kk'];

describe('the files of site/assets', () => {
  it('are those that the program reads', () => {
    const files = fs.readdirSync(folder).filter((file) => /\.(?:css|js)$/.test(file));
    expect(files.sort()).toEqual([...assetNames, 'preview.css', 'preview.js'].sort());
  });

  it('are all in what a site or a book gets', () => {
    const published = [
      writeStyle(assets, languages),
      writeScript(assets),
      writeSearchScript(assets),
      writeEmbedScript(assets),
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
    ['of words', assets['words.js']],
    ['of quotations elsewhere', writeEmbedScript(assets)],
  ])('%s is one script without modules and types, which a browser can run', (_, script) => {
    expect(script).toMatch(/^['"]use strict['"];/);
    expect(script).not.toMatch(/^(?:import|export)\b/m);
    expect(script).not.toContain('/**');
    expect(() => new Function(script)).not.toThrow();
  });
});
