import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { plainText } from '../../../src/text/markup.ts';
import { type Search, searchIn } from './ask.ts';
import { absentWords, foundWords } from './example-words.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The example in a language, a text a document. */
function openExample(language: string): Search {
  const documents = ['csto-session', 'lake-flood-drill', 'siren-test'].map((name) => {
    const file = path.join(root, 'locales', language, `${name}.json`);
    const entries = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<
      string,
      { source: string; target?: string; retired?: true }
    >;
    const texts = Object.values(entries).filter(({ retired }) => !retired);
    return texts.map(({ source, target = source }) => plainText(target)).join('\n');
  });
  return searchIn(language, documents);
}

describe.each(['en', 'ru', 'be', 'tg'])('the search in %s', (language) => {
  const search = openExample(language);

  it('finds what is there for 19 of 20 words, whatever their form and letters', () => {
    const pairs = foundWords(language);
    expect(pairs.length).toBeGreaterThanOrEqual(20);
    const lost = pairs.filter(([query, form]) => !search.forms(query).includes(form));
    expect(lost.length, lost.join('; ')).toBeLessThanOrEqual(pairs.length * 0.05);
  });

  it('finds nothing for words that are not there', () => {
    const wrong = absentWords(language).filter((word) => search.texts(word).length > 0);
    expect(wrong).toEqual([]);
  });
});

test.each([
  ['en', '1240', [1]],
  ['en', '1,240', [1]],
  ['ru', '1 240', [1]],
  ['en', '240', []],
  ['ru', '5 600', [1]],
  ['en', 'Tashkent 1992', [0]],
  ['en', 'siren boats', [1]],
  ['en', 'CSTO boats', []],
])('numbers and several words are found together: %s %s', (language, query, texts) => {
  expect(openExample(language).texts(query)).toEqual(texts);
});
