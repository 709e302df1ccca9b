import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameWord } from '../../../src/languages/engine/same-word.ts';
import { languages } from '../../../src/languages/registry.ts';
import { expectLinear } from '../../linear.ts';

const tags = [...languages.map((profile) => profile.tag), 'xx'];
const letters = "абвгеёіийкнорстуўцщьыяҳқӣӯСАД'’ʼ-ro-es\u0301\u00ad𝒳";
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 14 });

describe.each(tags)('%s', (tag) => {
  test('every word is a form of itself, and of two words each is a form of the other or neither', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(sameWord(a, a, tag)).toBe(true);
        expect(sameWord(a, b, tag)).toBe(sameWord(b, a, tag));
      }),
    );
  });

  test('canonically equivalent spellings are the same', () => {
    fc.assert(
      fc.property(word, (a) => {
        expect(sameWord(a.normalize('NFC'), a.normalize('NFD'), tag)).toBe(true);
      }),
    );
  });

  test('a very long word takes no more than its length', () => {
    expectLinear(60_000, (size) => {
      const long = 'оне'.repeat(size);
      expect(sameWord(long, `${long}ҳо`, tag)).toBe(tag === 'tg');
    });
  });
});

test.each([
  ['Совет', 'СОВЕТ', 'совет'],
  ['о́рган', 'орган', 'органы'],
  ['без\u00adопасность', 'безопасность', 'безопасности'],
])('%s: neither case nor marks of print count', (a, _b, c) => {
  expect(sameWord(a, c, 'ru')).toBe(true);
});

test.each([
  ['КСОР', 'КСОР', true],
  ['КСОР', 'ксор', false],
  ['ОДКБ', 'ОДКД', false],
  ['МИД', 'МИДа', true],
  ['МИД', 'МИДами', true],
  ['США', 'США-нет', false],
  ['БЕЗОПАСНОСТЬ', 'безопасности', true],
  ['БЕЗОПАСНОСТЬ', 'БЕЗОПАСНОСТИ', true],
])('acronyms agree letter for letter: %s, %s: %s', (a, b, expected) => {
  expect(sameWord(a, b, 'ru')).toBe(expected);
});

test('a language without a profile has one form a word', () => {
  expect(sameWord('Straße', 'straße', 'de')).toBe(true);
  expect(sameWord('Haus', 'Häuser', 'de')).toBe(false);
});

test('the region of a tag does not matter', () => {
  expect(sameWord('совет', 'советы', 'ru-BY')).toBe(true);
});
