import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestTarget } from '../../../src/exchange/sent-digest.ts';
import { states, type Translation } from '../../../src/model/translation.ts';
import { edited, versionOf } from '../../../src/workflows/sentences/edit.ts';

const source = 'The lake is calm.';
const done: Translation = { source, target: 'Озеро спокойно.', state: 'translated', by: 'anna' };

describe('a translation after an edit', () => {
  it('belongs to the person who typed it', () => {
    expect(edited(undefined, { source, target: 'Озеро.', state: 'translated', by: 'anna' })).toEqual({
      source,
      target: 'Озеро.',
      state: 'translated',
      by: 'anna',
    });
  });

  it('loses its review and its machine when its text changes', () => {
    const before: Translation = {
      ...done,
      state: 'reviewed',
      reviewer: 'maria',
      origin: { kind: 'machine' },
    };
    expect(edited(before, { source, target: 'Озеро тихое.', state: 'translated', by: 'boris' })).toEqual({
      source,
      target: 'Озеро тихое.',
      state: 'translated',
      by: 'boris',
    });
  });

  it('keeps a higher state when it is only confirmed', () => {
    const before: Translation = { ...done, state: 'final', reviewer: 'maria' };
    expect(edited(before, { source, target: done.target, state: 'translated', by: 'boris' })).toEqual(before);
  });

  it('keeps its machine when it is confirmed, and loses it when it is reviewed', () => {
    const before: Translation = { ...done, state: 'initial', origin: { kind: 'machine', engine: 'x' } };
    const confirm = edited(before, { source, target: done.target, state: 'translated', by: 'boris' });
    expect(confirm).toMatchObject({ state: 'translated', by: 'anna', origin: before.origin });
    const review = edited(before, { source, target: done.target, state: 'reviewed', by: 'boris' });
    expect(review).toEqual({ ...done, state: 'reviewed', reviewer: 'boris' });
  });

  it('names the translator and the reviewer also where the reviewer corrected it', () => {
    expect(edited(done, { source, target: 'Озеро тихое.', state: 'reviewed', by: 'maria' })).toEqual({
      ...done,
      target: 'Озеро тихое.',
      state: 'reviewed',
      reviewer: 'maria',
      replaced: [digestTarget(done.target)],
    });
  });

  it('knows what its translator wrote before, and forgets it with the translator', () => {
    const edit = { source, state: 'translated' } as const;
    const second = edited(done, { ...edit, target: 'Озеро тихое.', by: 'anna' });
    const third = edited(second, { ...edit, target: 'Тихое озеро.', by: 'anna' });
    expect(third.replaced).toEqual([digestTarget(done.target), digestTarget('Озеро тихое.')]);
    expect(edited(third, { ...edit, target: done.target, by: 'anna' }).replaced).toEqual([
      digestTarget('Озеро тихое.'),
      digestTarget('Тихое озеро.'),
    ]);
    expect(edited(third, { ...edit, target: 'Гладкое озеро.', by: 'boris' })).not.toHaveProperty('replaced');
  });

  it('has no reviewer where the translator approves', () => {
    expect(edited(done, { source, target: done.target, state: 'reviewed', by: 'Anna' })).toEqual({
      ...done,
      state: 'reviewed',
    });
  });

  it('is the work of the person who translated the changed source text', () => {
    const now = 'The lake is not calm.';
    expect(
      edited(done, { source: now, target: 'Озеро неспокойно.', state: 'translated', by: 'boris' }),
    ).toEqual({
      source: now,
      target: 'Озеро неспокойно.',
      state: 'translated',
      by: 'boris',
    });
  });

  it('never loses notes and unknown members', () => {
    const entry = fc.record(
      {
        target: fc.constantFrom('a', 'b'),
        state: fc.constantFrom(...states),
        by: fc.constantFrom('anna', 'boris'),
      },
      { requiredKeys: ['target', 'state'] },
    );
    fc.assert(
      fc.property(entry, entry, (before, next) => {
        fc.pre(next.state !== 'initial');
        const kept = { note: ['?'], other: { seen: 1 } };
        expect(edited({ source, ...before, ...kept }, { source, ...next })).toMatchObject(kept);
      }),
    );
  });
});

describe('the version of a segment', () => {
  it('changes with its source text and with all that its translation says', () => {
    const versions = [
      versionOf(source, undefined),
      versionOf(source, done),
      versionOf('Other', done),
      versionOf(source, { ...done, note: ['?'] }),
    ];
    expect(new Set(versions).size).toBe(versions.length);
    expect(versionOf(source, { ...done })).toBe(versions[1]);
  });
});
