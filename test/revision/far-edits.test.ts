import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/model/translation.ts';
import { expectLinear } from '../linear.ts';
import { reconcile } from './outcome.ts';
import { makeChance, makeSentence } from './texts.ts';

const texts = {
  s1: 'The regional council approved a new plan for the protection of the lake on Monday.',
  s2: 'The meeting lasted three hours.',
  s3: 'Experts from four countries took part in the consultations.',
  s4: 'The press was admitted at the end.',
};
const edited = 'The regional council finally approved a new plan for the protection of the lake on Monday.';

function ledgerOf(document: string, sources: Readonly<Record<string, string>>): Ledger {
  return { document, entries: new Map(Object.entries(sources).map(([id, source]) => [id, { source }])) };
}

const claimsOf = (ledger: Ledger, sources: readonly string[]): readonly string[] =>
  reconcile([{ ledger, sources }])[0]!.claims.map(({ id, rule }) =>
    rule === 'new' ? rule : `${id} ${rule}`,
  );

describe('a sentence moved and edited in one update', () => {
  it('keeps its id, stale, with the text it had', () => {
    const ledger = ledgerOf('a', texts);
    const [result] = reconcile([{ ledger, sources: [texts.s2, texts.s3, texts.s4, edited] }]);
    expect(result!.claims[3]).toEqual({
      id: 's1',
      rule: 'moved-edited',
      before: texts.s1,
      similarity: expect.closeTo(0.97, 2),
    });
    expect(result!.ledger.entries.get('s1')).toEqual({ source: edited, earlier: [texts.s1] });
  });

  it('is followed into another document, and its entry with it', () => {
    const [a, b] = reconcile([
      { ledger: ledgerOf('a', texts), sources: [texts.s2, texts.s3, texts.s4] },
      { ledger: ledgerOf('b', { s9: 'A road was built.' }), sources: ['A road was built.', edited] },
    ]);
    expect(b!.claims[1]).toMatchObject({ id: 's1', rule: 'moved-edited', from: 'a' });
    expect(a!.ledger.entries.has('s1')).toBe(false);
    expect(b!.ledger.entries.get('s1')).toEqual({ source: edited, earlier: [texts.s1] });
  });

  it('is new if too little of the old text is left', () => {
    const rewritten = 'The council, after a long debate, approved the plan that is to protect the lake.';
    expect(claimsOf(ledgerOf('a', texts), [texts.s2, texts.s3, texts.s4, rewritten])[3]).toBe('new');
  });

  it('is new where it is short', () => {
    expect(
      claimsOf(ledgerOf('a', texts), [texts.s1, texts.s3, texts.s4, 'The meeting lasted four hours.'])[3],
    ).toBe('new');
  });

  it.each([
    [
      'a name',
      'The regional council approved a new plan for the protection of the forest on Monday.',
      'Monday',
      'Friday',
    ],
    ['a number', 'The regional council approved a new plan for the 15 lakes of the north.', '15', '16'],
  ])('is new where %s gave way to another, as in next week’s bulletin', (_, text, old, now) => {
    const ledger = ledgerOf('a', { ...texts, s1: text });
    const twin = text.replace(old, now).replace('new ', '');
    expect(claimsOf(ledger, [texts.s2, texts.s3, texts.s4, twin])[3]).toBe('new');
    // The same edit without the other name is followed.
    expect(claimsOf(ledger, [texts.s2, texts.s3, texts.s4, text.replace('new ', '')])[3]).toBe(
      's1 moved-edited',
    );
  });

  it('is new if two lost sentences are as like it', () => {
    const ledger = ledgerOf('a', { ...texts, s5: texts.s1.replace('new', 'bold') });
    expect(claimsOf(ledger, [texts.s2, edited.replace('new', 'daring'), texts.s3, texts.s4])[1]).toBe('new');
  });

  it('is new where it varies a sentence that stays', () => {
    const ledger = ledgerOf('a', { ...texts, s5: texts.s1.replace('new', 'bold') });
    const sources = [
      texts.s2,
      texts.s3,
      texts.s4,
      texts.s1.replace('new', 'bold'),
      edited.replace('new', 'daring'),
    ];
    expect(claimsOf(ledger, sources)[4]).toBe('new');
  });

  it('is new if two new sentences are as like it', () => {
    const twins = [edited, edited.replace('finally', 'unanimously')];
    const sources = [texts.s2, texts.s3, twins[0]!, texts.s4, twins[1]!];
    expect(claimsOf(ledgerOf('a', texts), sources).filter((claim) => claim === 'new')).toHaveLength(2);
  });

  it('takes time in proportion to the text', () => {
    expectLinear(4000, (size) => {
      const chance = makeChance(size);
      const sources = Array.from(
        { length: size },
        () => `${makeSentence(chance).slice(0, -1)} item ${chance(1e6)}.`,
      );
      const { ledger } = reconcile([{ ledger: { document: 'a', entries: new Map() }, sources }])[0]!;
      reconcile([{ ledger, sources: sources.map((text) => text.replace('item', 'point')).reverse() }]);
    });
  });
});
