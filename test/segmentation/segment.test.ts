import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/languages/registry.ts';
import { builtInSegmenter, segmentPlain } from '../../src/segmentation/segment.ts';
import { sentences, testSentences } from './marked-sentences.ts';

const en = languageOf('en').breaks;

/** Pieces that meet in press texts, and some that should not. */
const piece = fc.constantFrom(
  ...[
    '.',
    '!',
    '?',
    '…',
    '...',
    '. . .',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\u00a0',
    '"',
    "'",
    '“',
    '”',
    '«',
    '»',
    '(',
    ')',
  ],
  ...[
    '[7]',
    '1',
    '2.',
    'b)',
    '(i)',
    '•',
    '–',
    '- ',
    'Dr',
    'e.g.',
    'U.S.',
    'p.m.',
    'He',
    'he',
    'Ivanov',
    'г',
    'т. д.',
  ],
  ...[
    'Ӯ',
    'ҳ',
    '\ufffc',
    '😀',
    '📌',
    'e\u0301',
    '\u200b',
    '。',
    '中',
    '#tag',
    '\ud800',
    '&amp;',
    ':)',
    '5',
    '$',
  ],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const tag = fc.constantFrom('en', 'ru', 'be', 'tg', 'fr');

describe('the sentences of any text', () => {
  test('are in order, trimmed, not empty and cover all that is not white space', () => {
    fc.assert(
      fc.property(text, tag, (sample, language) => {
        const spans = segmentPlain(sample, languageOf(language).breaks);
        let cursor = 0;
        for (const { start, end } of spans) {
          expect(start).toBeLessThan(end);
          expect(sample.slice(cursor, start).trim()).toBe('');
          expect(sample.slice(start, end)).toBe(sample.slice(start, end).trim());
          cursor = end;
        }
        if (spans.length > 0) expect(sample.slice(cursor).trim()).toBe('');
        else expect(sample).not.toMatch(/[\p{L}\p{N}\ufffc]/u);
      }),
      { numRuns: 2000 },
    );
  });

  test('each hold a letter, a digit or inline content', () => {
    fc.assert(
      fc.property(text, tag, (sample, language) => {
        for (const { start, end } of segmentPlain(sample, languageOf(language).breaks)) {
          expect(sample.slice(start, end)).toMatch(/[\p{L}\p{N}\ufffc]/u);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('are one sentence each when read alone', () => {
    fc.assert(
      fc.property(text, tag, (sample, language) => {
        const facts = languageOf(language).breaks;
        for (const { start, end } of segmentPlain(sample, facts)) {
          expect(segmentPlain(sample.slice(start, end), facts)).toEqual([{ start: 0, end: end - start }]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('end where the explanation says so', () => {
    fc.assert(
      fc.property(text, tag, (sample, language) => {
        const facts = languageOf(language).breaks;
        const decisions = [...builtInSegmenter(sample, language)];
        const ends = decisions.flatMap((one) => (one.break ? [one.at] : []));
        for (const { end } of segmentPlain(sample, facts).slice(0, -1)) {
          expect(ends.some((at) => sample.slice(end, at).trim() === '' && at >= end)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('an explanation names the rule and the words that decided', () => {
  expect([...builtInSegmenter('Dr. Brown left. He is ill.', 'en')]).toEqual([
    { at: 3, break: false, rule: 'abbreviation-never-ends', words: 'Dr.' },
    { at: 15, break: true, rule: 'sentence-end', words: 'left.' },
  ]);
});

test.each(['', ' ', '\n\t\u00a0', '...', '* * *', '—', '😀'])(
  'a text without letters or digits has no sentence: %j',
  (sample) => {
    expect(segmentPlain(sample, en)).toEqual([]);
  },
);

test.each(['5', 'a', '\ufffc', '* 5 *'])(
  'a letter, a digit or inline content is a sentence: %j',
  (sample) => {
    expect(sentences(sample, 'en')).toEqual([sample]);
  },
);

test('marks alone stay with the sentence before, or with the first', () => {
  expect(sentences('One. *** Two. ***', 'en')).toEqual(['One.', '*** Two. ***']);
  expect(sentences('! One. Two.', 'en')).toEqual(['! One.', 'Two.']);
});

testSentences('fr', 'marks, case and digits decide in languages without facts', [
  'Il est parti.¦ Elle reste.',
  'Quoi ?¦ Rien.',
  'Le prix est de 5.50 euros.',
  '« Oui ! » dit-il.',
  'J. Dupont est parti.',
]);

testSentences('zh', 'wide stops need no white space', ['你好。¦世界！¦再见', '他说“好。”¦然后走了。']);

testSentences('en', 'inline content begins and ends a sentence as a name does', [
  'See \ufffc.¦ \ufffc is free.',
  'Acme Inc. \ufffc is open.',
]);
