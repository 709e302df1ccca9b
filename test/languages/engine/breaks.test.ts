import { expect, test } from 'vitest';
import { type BreakFacts, latinFirms, latinTitles } from '../../../src/languages/engine/breaks.ts';

import { defaults } from '../../../src/languages/engine/defaults.ts';
import { languages as known, languageOf } from '../../../src/languages/registry.ts';

const latin = new Set(`${latinTitles} ${latinFirms}`.split(' '));

function listsOf(facts: BreakFacts): [string, ReadonlySet<string>][] {
  return Object.entries(facts).filter(
    (entry): entry is [string, ReadonlySet<string>] => entry[1] instanceof Set,
  );
}

/** The languages with break rules of their own. */
const languages = known.filter(({ breaks }) => breaks !== defaults.breaks);

const entries = languages.flatMap(({ tag, breaks }) =>
  listsOf(breaks).flatMap(([list, words]) => [...words].map((word) => ({ tag, list, word }))),
);

test('every entry is a word: composed, without white space, without its final full stop', () => {
  for (const { word } of entries) {
    expect(word).toMatch(/^[\p{L}\p{N}№]\S*$/u);
    expect(word.endsWith('.')).toBe(false);
    expect(word.normalize('NFC')).toBe(word);
  }
});

test('every entry is in the letters of its language, down to the last look-alike', () => {
  for (const { tag, word } of entries) {
    const { alphabet } = languageOf(tag).letters;
    if (latin.has(word)) continue;
    const strange = [...word.toLowerCase()].filter(
      (letter) => /\p{L}/u.test(letter) && !alphabet.includes(letter),
    );
    expect({ tag, word, strange }).toEqual({ tag, word, strange: [] });
  }
});

test('no abbreviation is said to behave in two ways', () => {
  for (const { tag, breaks: facts } of languages) {
    const exclusive = [facts.neverEnds, facts.mayEnd, facts.closes, facts.afterNumber];
    const all = exclusive.flatMap((words) => [...words]);
    expect({ tag, twice: all.filter((word, at) => all.indexOf(word) !== at) }).toEqual({ tag, twice: [] });
  }
});

test('no sentence starter is an abbreviation that never ends a sentence', () => {
  for (const { breaks: facts } of languages) {
    for (const word of facts.starters) expect(facts.neverEnds.has(word) && word.length > 1).toBe(false);
  }
});

test('the words of a date are words of time', () => {
  for (const { tag, dates } of languages) {
    const { longDate } = dates;
    if (!longDate) continue;
    for (let month = 1; month <= 12; month++) {
      for (const [name] of longDate(2015, month, 5).matchAll(/\p{L}+/gu))
        expect(languageOf(tag).breaks.timeWords.has(name.toLowerCase())).toBe(true);
    }
  }
});
