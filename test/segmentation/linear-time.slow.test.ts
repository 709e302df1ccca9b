import { expect, test } from 'vitest';
import { languageOf } from '../../src/languages/registry.ts';
import { builtInSegmenter, segmentPlain } from '../../src/segmentation/segment.ts';
import { expectLinear } from '../linear.ts';

const length = 100_000;

const units = [
  '.',
  '. ',
  '. . ',
  '"',
  '." ',
  '. "',
  "' ",
  '((. ',
  '(. ',
  '! ( ',
  ') ',
  '1. ',
  '1) 2) ',
  'a. ',
  'т. е. ',
  'U.S. ',
  'A.',
  '-.',
  '. #a',
  '. #a. ',
  '. — — ',
  '! 😀 ',
  ':) ',
  '• ',
  '[1]',
  '.[1',
  'x',
  'x. y ',
  'i. ',
  '…',
  '。',
  ' ',
  '\u200b',
  '. \n',
  '\ufffc. ',
];

test.each(units)('a hundred thousand characters of %j takes linear time', (unit) => {
  for (const tag of ['en', 'tg']) {
    expectLinear(length, (size) => {
      const sample = unit.repeat(Math.ceil(size / unit.length));
      segmentPlain(sample, languageOf(tag).breaks);
      segmentPlain(`A${sample}`, languageOf(tag).breaks);
    });
  }
});

test('a million full stops, quotes or letters take linear time', () => {
  for (const unit of ['.', '"', 'x']) expect(segmentPlain(unit.repeat(1_000_000)).length).toBeLessThan(2);
});

test('an explanation of a long text takes linear time', () => {
  expect([...builtInSegmenter('One. '.repeat(100_000), 'en')]).toHaveLength(99_999);
});
