import { describe, expect, it } from 'vitest';
import type { Ledger, LedgerEntry } from '../../src/model/translation.ts';
import { reconcile } from './outcome.ts';

const texts = {
  s1: 'The agenda of the meeting included 15 issues.',
  s2: 'The heads of state signed a statement and approved the budget of the organization.',
  s3: 'The next session will be held in Minsk.',
};

function ledgerOf(document: string, sources: Readonly<Record<string, string>>): Ledger {
  return { document, entries: new Map(Object.entries(sources).map(([id, source]) => [id, { source }])) };
}

const run = (sources: readonly string[], ledger: Ledger = ledgerOf('a', texts)) =>
  reconcile([{ ledger, sources }])[0]!;

const shown = (result: ReturnType<typeof run>): readonly string[] =>
  result.claims.map(({ id, rule, of }) =>
    rule === 'new' ? 'new' : of ? `${rule} of ${of.join('+')}` : `${id} ${rule}`,
  );

describe('follow edits', () => {
  it.each([
    [
      'an edited sentence keeps its id',
      ['The agenda of the meeting included 16 issues.', texts.s2, texts.s3],
      ['s1 edited', 's2 kept', 's3 kept'],
    ],
    [
      'a sentence that shares only grammar does not take it',
      ['The price of the tickets rose by a third.', texts.s2, texts.s3],
      ['new', 's2 kept', 's3 kept'],
    ],
    [
      'an edited sentence between other neighbours is new',
      [texts.s2, 'The agenda of the meeting included 16 issues.', texts.s3],
      ['s2 kept', 'new', 's3 kept'],
    ],
    [
      'the best of several takes the id',
      ['The agenda included issues.', 'The agenda of the meeting included 16 issues.', texts.s2, texts.s3],
      ['new', 's1 edited', 's2 kept', 's3 kept'],
    ],
    [
      'neighbours that both changed keep their order',
      [
        'The agenda of the meeting included 16 issues.',
        'The heads of state signed a declaration and approved the budget of the organization.',
        texts.s3,
      ],
      ['s1 edited', 's2 edited', 's3 kept'],
    ],
    [
      'a split sentence gives its id to no part',
      [
        texts.s1,
        'The heads of state signed a statement.',
        'They approved the budget of the organization.',
        texts.s3,
      ],
      ['s1 kept', 'split of s2', 'split of s2', 's3 kept'],
    ],
    [
      'joined sentences give their ids to none',
      [
        texts.s1,
        'The heads of state signed a statement and approved the budget of the organization; the next session will be held in Minsk.',
      ],
      ['s1 kept', 'merged of s2+s3'],
    ],
    [
      'a shortened sentence beside a new one is edited, not split',
      [texts.s1, 'The heads of state approved the budget of the organization.', 'Nobody objected.', texts.s3],
      ['s1 kept', 's2 edited', 'new', 's3 kept'],
    ],
  ])('%s', (_, sources, expected) => {
    expect(shown(run(sources))).toEqual(expected);
  });

  it('tells what was before, and how alike', () => {
    const [claim] = run(['The agenda of the meeting included 16 issues.', texts.s2, texts.s3]).claims;
    expect(claim).toEqual({ id: 's1', rule: 'edited', before: texts.s1, similarity: 0.875 });
  });

  it('writes the new text of an edited sentence into the ledger', () => {
    const { ledger } = run(['The agenda of the meeting included 16 issues.', texts.s2, texts.s3]);
    expect(ledger.entries.get('s1')).toEqual({
      source: 'The agenda of the meeting included 16 issues.',
      earlier: [texts.s1],
    });
  });

  it('leads from a split sentence to its parts, and back when they are joined again', () => {
    const parts = [
      texts.s1,
      'The heads of state signed a statement.',
      'And approved the budget of the organization.',
      texts.s3,
    ];
    const split = run(parts);
    const ids = split.claims.slice(1, 3).map(({ id }) => id);
    expect(split.ledger.entries.get('s2')).toEqual({ source: texts.s2, retired: true, became: ids });
    const joined = run(Object.values(texts), split.ledger);
    expect(joined.claims[1]).toEqual({ id: 's2', rule: 'restored' });
    expect(joined.ledger.entries.get('s2')).toEqual({ source: texts.s2 });
    for (const id of ids)
      expect(joined.ledger.entries.get(id)).toMatchObject({ retired: true, became: ['s2'] });
    const again = run(parts, joined.ledger);
    expect(again.claims.map(({ id }) => id)).toEqual(split.claims.map(({ id }) => id));
    expect(again.ledger.entries.get('s2')?.became).toEqual(ids);
  });

  it('leads from joined sentences to the one they became', () => {
    const { claims, ledger } = run([texts.s1, `${texts.s2.slice(0, -1)}; ${texts.s3}`]);
    const became = [claims[1]!.id];
    expect([ledger.entries.get('s2')?.became, ledger.entries.get('s3')?.became]).toEqual([became, became]);
  });

  it('follows edits into a renamed document', () => {
    const [gone, now] = reconcile([
      { ledger: ledgerOf('old', texts), sources: [] },
      { ledger: ledgerOf('new', {}), sources: [texts.s1, texts.s2.replace('budget', 'accounts'), texts.s3] },
    ]);
    expect(now!.claims.map(({ id, rule, from }) => `${id} ${rule} ${from}`)).toEqual([
      's1 moved-in old',
      's2 edited old',
      's3 moved-in old',
    ]);
    expect(gone!.ledger.entries.size).toBe(0);
    expect(now!.ledger.entries.get('s2')).toEqual({
      source: texts.s2.replace('budget', 'accounts'),
      earlier: [texts.s2],
    });
  });

  it('does not follow edits into a document that took a single sentence', () => {
    const edited = 'The heads of state signed a treaty and approved the accounts of the federation.';
    const other = Array.from({ length: 5 }, (_, at) => `Something else was said on day ${at}.`);
    const [, now] = reconcile([
      { ledger: ledgerOf('old', { ...texts, s4: 'The press service reports.' }), sources: [] },
      { ledger: ledgerOf('new', {}), sources: [texts.s1, edited, ...other] },
    ]);
    expect(now!.claims.slice(0, 2).map(({ rule }) => rule)).toEqual(['moved-in', 'new']);
  });

  it('does not give a sentence that was split at home to the new name as well', () => {
    const [home, now] = reconcile([
      {
        ledger: ledgerOf('old', texts),
        sources: ['The heads of state signed a statement.', 'They approved the budget of the organization.'],
      },
      { ledger: ledgerOf('new', {}), sources: [texts.s1, texts.s2.replace('budget', 'accounts'), texts.s3] },
    ]);
    expect(home!.ledger.entries.get('s2')?.became).toEqual(home!.claims.map(({ id }) => id));
    expect(now!.claims.map(({ rule }) => rule)).toEqual(['moved-in', 'new', 'moved-in']);
  });

  it('takes a reformatted sentence from another document only if no other is meant', () => {
    const arrive = (others: readonly string[]): readonly string[] =>
      reconcile([
        { ledger: ledgerOf('old', { s1: 'The “plan” holds.', s2: 'Stop.' }), sources: ['Stop.'] },
        { ledger: ledgerOf('new', {}), sources: ['The "plan" holds.', ...others] },
      ])[1]!.claims.map(({ rule, before }) => `${rule} ${before}`);
    expect(arrive([])).toEqual(['moved-in The “plan” holds.']);
    expect(arrive(['The "plan" holds!'])).toEqual(['new undefined', 'new undefined']);
  });

  it('keeps what an old tombstone became', () => {
    const tombstone: LedgerEntry = { source: 'Gone.', retired: true, became: ['s1'] };
    const ledger: Ledger = {
      document: 'a',
      entries: new Map([...ledgerOf('a', texts).entries, ['s9', tombstone]]),
    };
    expect(run([texts.s1, texts.s3], ledger).ledger.entries.get('s9')).toEqual(tombstone);
  });
});
