import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXliff } from '../../../../src/exchange/xliff/read.ts';
import { validateXliff } from '../../../../src/exchange/xliff/validate/validate.ts';
import { writeXliff } from '../../../../src/exchange/xliff/write.ts';
import { states } from '../../../../src/model/translation.ts';
import {
  briefing,
  briefingNotes,
  briefingSet,
  makeDocument,
  makeSet,
  reference,
  strong,
} from '../briefing.ts';
import { anyMarkedText } from '../marked-text.ts';
import { segment, unit } from './small.ts';

describe.each(['1.2', '2.0'] as const)('what we write as XLIFF %s', (version) => {
  test('the briefing is valid', () => {
    const text = writeXliff(briefing, briefingSet, { version, notes: briefingNotes });
    expect(validateXliff(text, 'a.xlf')).toEqual([]);
  });

  test('any marked text is valid', () => {
    fc.assert(
      fc.property(anyMarkedText, fc.constantFrom(...states), (source, state) => {
        const document = makeDocument([{ sentences: [{ id: 's1', source, codes: [strong, reference] }] }]);
        const set = makeSet('tg', { s1: { source, target: source, state } });
        const findings = validateXliff(writeXliff(document, set, { version }), 'a.xlf');
        // Half of a pair, which only broken marks are, goes out as half of a pair.
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        if (version === '2.0') expect(findings).toEqual([]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test('any earlier work beside it is valid', () => {
    fc.assert(
      fc.property(anyMarkedText, anyMarkedText, (source, target) => {
        const document = makeDocument([
          { sentences: [{ id: 's1', source: 'Now <1>it</1> is so.', codes: [strong] }] },
        ]);
        const set = makeSet('tg', { s1: { source, target } });
        const origins = new Map([['s1', [{ source, target }]]]);
        const text = writeXliff(document, set, { version, origins });
        expect(validateXliff(text, 'a.xlf').filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(readXliff(text, 'a.xlf').segments).toMatchObject([
          { id: 's1', source: 'Now <1>it</1> is so.' },
        ]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

test('time grows with the file: many references to many things are looked up, not searched', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => index);
  const notes = many.map((index) => `<note id="n${index}"/>`).join('');
  const comments = many.map((index) => `<mrk id="m${index}" type="comment" ref="#n=n${index}"/>`).join('');
  const changes = many
    .map(
      (index) =>
        `<ctr:revisions appliesTo="note" ref="n${index}"><ctr:revision><ctr:item property="id"/></ctr:revision></ctr:revisions>`,
    )
    .join('');
  const sizes = many.map((index) => `<my:a id="x${index}"/>`).join('');
  const codes = many.map((index) => `<ph id="p${index}" slr:sizeInfoRef="x${index}"/>`).join('');
  const text = unit(
    `<ctr:changeTrack>${changes}</ctr:changeTrack><slr:data profile="my:a">${sizes}</slr:data><notes>${notes}</notes>${segment(comments + codes)}`,
  );
  expect(validateXliff(text, 'a.xlf')).toEqual([]);
});
