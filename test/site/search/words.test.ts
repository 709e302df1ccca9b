import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldLetters, keysIn, wordsIn } from '../../../src/site/search/words.ts';
import { expectLinear } from '../../linear.ts';

test.each([
  ['Аб’ект і «Ёлка»', ["аб'ект", 'і', 'ёлка']],
  ['Тоҷики\u00adстон НАТО-ро', ['тоҷикистон', 'нато', 'ро']],
  ['1,240 people, 12 500 km, 5\u00a0600 m', ['1240', 'people', '12500', 'km', '5600', 'm']],
  ['On 14.05.2026 at 9:30, 18.5 %', ['on', '14', '05', '2026', 'at', '9', '30', '18', '5']],
  ['In 2026 150 people', ['in', '2026', '150', 'people']],
  ['HW-2026', ['hw', '2026']],
  ['湖边演习,2026年 GPS', ['湖', '边', '演', '习', '2026', '年', 'gps']],
  ['共1,240人', ['共', '1240', '人']],
  ['ทะเล', ['ท', 'ะ', 'เ', 'ล']],
  ['한국어 회의', ['한국어', '회의']],
  ['', []],
])('a text is words and whole numbers: %s', (text, words) => {
  expect(wordsIn(text).map(({ key }) => key)).toEqual(words);
});

test('a word has the place where it occurs', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aЁҷ1 ,.\u00a0’-\u0301\u00ad𝔘湖น\ud800\n'), maxLength: 60 }),
      (text) => {
        const keys = new Set(wordsIn(text).flatMap(({ key, joined }) => (joined ? [key, joined] : [key])));
        expect(keysIn([text])).toEqual(keys);
        expect(keysIn([text, text, `б ${text}`])).toEqual(keys.add('б'));
        let last = 0;
        for (const { start, end } of wordsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      },
    ),
  );
});

test.each([
  ['Co-operation on-site', ['cooperation', 'cooperation', 'onsite', 'onsite']],
  ['the U.S. of A.', [undefined, 'us', 'us', undefined, undefined]],
  ['2024-2025, 24-25', [undefined, undefined, undefined, undefined]],
  ['- a - b', [undefined, undefined]],
])('what hyphens and dots join to one word: %s', (text, joined) => {
  expect(wordsIn(text).map((word) => word.joined)).toEqual(joined);
});

test('words of a long text are found in linear time', () => {
  for (const part of ['1 000', '1,', '湖a', '湖1,', "a'", 'а\u0301', '12 ', 'a-', 'a.'])
    expectLinear(20_000, (size) => wordsIn(part.repeat(size)));
});

describe('letters', () => {
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
    ['Šibenik', 'sibenik'],
  ])('are alike without what keyboards lack: %s, %s', (a, b) => {
    expect(foldLetters(a)).toBe(foldLetters(b));
  });

  it.each([
    ['кор', 'гор'],
    ['чор', 'шор'],
    ['лес', 'лис'],
    ['мой', 'мои'],
  ])('differ by every other letter: %s, %s', (a, b) => {
    expect(foldLetters(a)).not.toBe(foldLetters(b));
  });

  it('stay the same when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), (text) => {
        expect(foldLetters(foldLetters(text))).toBe(foldLetters(text));
      }),
    );
  });
});
