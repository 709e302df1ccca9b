import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { writeXliff } from '../../../src/exchange/xliff/write.ts';
import { states } from '../../../src/model/translation.ts';
import { digest } from '../../../src/text/digest.ts';
import {
  briefing,
  briefingNotes,
  briefingSet,
  makeDocument,
  makeSet,
  reference,
  strong,
} from './briefing.ts';
import { anyMarkedText } from './marked-text.ts';

describe.each(['1.2', '2.0'] as const)('XLIFF %s', (version) => {
  test('any marked text comes back as it went out, in source and target', () => {
    const sentence = fc.record({
      source: anyMarkedText,
      target: anyMarkedText,
      state: fc.constantFrom(...states),
    });
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 3 }), (sentences) => {
        const named = sentences.map((given, index) => ({
          id: `s${index}`,
          codes: [strong, reference],
          ...given,
        }));
        const document = makeDocument([{ sentences: named }]);
        const set = makeSet('be', Object.fromEntries(named.map(({ id, ...entry }) => [id, entry])));
        const { segments } = readXliff(writeXliff(document, set, { version }), 'a.xlf');
        expect(
          segments.map(({ id, source, target, state, sentDigest }) => ({
            id,
            source,
            target,
            state,
            sentDigest,
          })),
        ).toEqual(
          named.map(({ id, source, target, state }) => ({
            id,
            source,
            target: target.trim() === '' ? undefined : target,
            state: target.trim() !== '' ? state : version === '2.0' ? 'initial' : undefined,
            sentDigest: target === '' ? '' : digest([target], 10),
          })),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('any notes come back, and ours do not', () => {
    const line = fc
      .constantFrom('a', '\r\n', '&', '<b>', ']]>', ' ', 'ё', '"')
      .chain((first) => fc.constant(`x${first}y`));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 3 }), fc.array(line, { maxLength: 3 }), (note, ours) => {
        const document = makeDocument([
          {
            sentences: [
              { id: 's1', source: 'a' },
              { id: 's2', source: 'b' },
            ],
          },
        ]);
        const set = makeSet('ru', { s2: { source: 'b', target: 'б', note } });
        const notes = new Map([['s2', ours]]);
        const { segments } = readXliff(writeXliff(document, set, { version, notes }), 'a.xlf');
        expect(segments.map((segment) => segment.notes)).toEqual([[], note]);
      }),
    );
  });

  test('languages, version, original and places come back', () => {
    const text = writeXliff(briefing, briefingSet, { version, notes: briefingNotes });
    const work = readXliff(text, 'out/a.xlf');
    expect(work).toMatchObject({
      path: 'out/a.xlf',
      format: 'xliff',
      version,
      sourceLanguage: 'en',
      targetLanguage: 'tg',
    });
    const lines = text.split('\n');
    for (const { id, original, location } of work.segments) {
      expect(original).toBe(briefing.path);
      expect(lines[location.line - 1]!.slice(location.column - 1)).toMatch(
        new RegExp(`^<[a-z-]+ id="${id}"`),
      );
    }
  });

  test('every strict prefix of a file is refused', () => {
    const text = writeXliff(briefing, briefingSet, { version }).trimEnd();
    for (let length = 0; length < text.length; length++) {
      expect(() => readXliff(text.slice(0, length), 'a.xlf'), `${length}`).toThrow(/[a-z]/);
    }
    expect(readXliff(text, 'a.xlf').segments).toHaveLength(7);
  });
});
