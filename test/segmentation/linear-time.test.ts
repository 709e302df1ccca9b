import { expect, test } from 'vitest';
import { findBreaks } from '../../src/languages/breaks/registry.ts';
import { explainPlain, segmentPlain } from '../../src/segmentation/segment.ts';

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
  const sample = unit.repeat(Math.ceil(length / unit.length));
  for (const tag of ['en', 'tg']) {
    const started = performance.now();
    segmentPlain(sample, findBreaks(tag));
    segmentPlain(`A${sample}`, findBreaks(tag));
    // It takes a tenth of a second; quadratic time would take a minute.
    expect(performance.now() - started).toBeLessThan(3_000);
  }
});

test('a million full stops, quotes or letters take linear time', () => {
  for (const unit of ['.', '"', 'x']) expect(segmentPlain(unit.repeat(1_000_000)).length).toBeLessThan(2);
});

test('an explanation of a long text takes linear time', () => {
  expect(explainPlain('One. '.repeat(100_000))).toHaveLength(99_999);
});
