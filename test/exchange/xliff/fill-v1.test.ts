import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type DoneSegment, fillXliff12 } from '../../../src/exchange/xliff/fill-v1.ts';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { writeXliff12 } from '../../../src/exchange/xliff/write-v1.ts';
import { states } from '../../../src/model/translation.ts';
import { validateText } from '../validate-text.ts';
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

const sent = writeXliff12(briefing, briefingSet, { notes: briefingNotes });
const segments = briefing.units.flatMap((unit) => unit.segments);
const done: ReadonlyMap<string, DoneSegment> = new Map([
  ['s1first0', { target: 'Дигар <1>вазирон</1>.', state: 'translated', remarks: ['Чаро?'] }],
  ['s1third0', { target: 'R&D < 5 %<1/>.', state: 'initial', remarks: [] }],
  ['s3second', { target: '', state: 'initial', remarks: [] }],
]);

describe('a file for translators that is filled', () => {
  it('has the new targets, their states, remarks and the name of the translator', () => {
    const work = readXliff(
      fillXliff12(sent, segments, (id) => done.get(id), ' Анна "А." Ҳ. '),
      'a.xlf',
    );
    expect(work.findings).toEqual([]);
    const byId = new Map(work.segments.map((segment) => [segment.id, segment]));
    expect(byId.get('s1first0')).toMatchObject({
      target: 'Дигар <1>вазирон</1>.',
      state: 'translated',
      by: 'Анна "А." Ҳ.',
      notes: ['Санҷида шуд <1>.', 'Чаро?'],
    });
    expect(byId.get('s1third0')).toMatchObject({ target: 'R&D < 5 %<1/>.', state: 'initial' });
    expect(byId.get('s3second')?.target).toBeUndefined();
    expect(byId.get('s0head00')).toMatchObject({ target: 'Изҳороти муштарак', state: 'final' });
    expect(byId.get('s0head00')?.by).toBeUndefined();
  });

  it('is as it went out if nobody touched anything', () => {
    expect(fillXliff12(sent, segments, () => undefined, '')).toBe(sent);
  });

  it('names nobody if no name is given', () => {
    const text = fillXliff12(sent, segments, (id) => done.get(id), '  ');
    expect(text).not.toContain('phase');
    expect(readXliff(text, 'a.xlf').segments.every(({ by }) => by === undefined)).toBe(true);
  });

  it.each(['', 'Анна'])('is valid, with the name “%s”', (name) => {
    const text = fillXliff12(sent, segments, (id) => done.get(id), name);
    expect(validateText(text, 'a.xlf').findings).toEqual([]);
  });

  it('skips a segment that it does not have', () => {
    const other = [{ id: 's0other0', codes: [] }, ...segments];
    const work = (id: string): DoneSegment | undefined =>
      id === 's0other0' ? { target: 'х', state: 'translated', remarks: [] } : done.get(id);
    expect(fillXliff12(sent, other, work, 'А')).toBe(fillXliff12(sent, segments, (id) => done.get(id), 'А'));
  });

  it('does not believe a text that looks like its own markup', () => {
    const evil = '</target></trans-unit>        </trans-unit>\n<trans-unit id="s2"><source>';
    const document = makeDocument([
      {
        sentences: [
          { id: 's1', source: evil },
          { id: 's2', source: 'b' },
        ],
      },
    ]);
    const text = writeXliff12(document, makeSet('ru'));
    const filled = fillXliff12(
      text,
      document.units[0]!.segments,
      (id) => ({ target: `${id} ${evil}`, state: 'translated', remarks: [evil] }),
      evil.slice(0, 40),
    );
    const found = readXliff(filled, 'a.xlf').segments;
    expect(found.map(({ target }) => target)).toEqual([`s1 ${evil}`, `s2 ${evil}`]);
    expect(found.map(({ notes }) => notes)).toEqual([[evil], [evil]]);
  });

  test('any work comes back as it was typed', () => {
    const sentence = fc.record({
      source: anyMarkedText,
      before: anyMarkedText,
      target: anyMarkedText.filter((text) => text.trim() !== ''),
      state: fc.constantFrom(...states),
      isTouched: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (given) => {
        const named = given.map((each, at) => ({ id: `s${at}`, codes: [strong, reference], ...each }));
        const document = makeDocument([{ sentences: named }]);
        const set = makeSet(
          'be',
          Object.fromEntries(
            named.map(({ id, source, before }) => [id, { source, target: before, state: 'final' as const }]),
          ),
        );
        const text = writeXliff12(document, set);
        const work = new Map(named.map((each) => [each.id, each]));
        const filled = fillXliff12(
          text,
          document.units[0]!.segments,
          (id) => {
            const { target, state, isTouched } = work.get(id)!;
            return isTouched ? { target, state, remarks: [] } : undefined;
          },
          'Anna',
        );
        const found = readXliff(filled, 'a.xlf').segments;
        expect(found.map(({ target, state, source }) => ({ target, state, source }))).toEqual(
          named.map(({ isTouched, target, before, state, source }) => {
            if (isTouched) return { target, state, source };
            const isEmpty = before.trim() === '';
            return { target: isEmpty ? undefined : before, state: isEmpty ? undefined : 'final', source };
          }),
        );
      }),
      { numRuns: 500 },
    );
  });
});
