import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger, LedgerEntry } from '../../src/model/translation.ts';
import { isCosmetic } from '../../src/text/fold.ts';
import { reconcile } from './outcome.ts';

function ledgerOf(document: string, entries: Record<string, string | LedgerEntry>): Ledger {
  return {
    document,
    entries: new Map(
      Object.entries(entries).map(([id, entry]) => [
        id,
        typeof entry === 'string' ? { source: entry } : entry,
      ]),
    ),
  };
}

const one = (ledger: Ledger, sources: readonly string[]) => {
  const [result] = reconcile([{ ledger, sources }]);
  if (!result) throw new Error('no result');
  return result;
};

describe('reconcile', () => {
  const ledger = ledgerOf('a', { s1: 'One.', s2: 'Two.', s3: 'Three.' });

  it.each([
    ['unchanged text keeps its ids', ['One.', 'Two.', 'Three.'], ['s1 kept', 's2 kept', 's3 kept']],
    [
      'an insert leaves the ids around it',
      ['One.', 'New.', 'Two.', 'Three.'],
      ['s1 kept', 'new', 's2 kept', 's3 kept'],
    ],
    ['a moved sentence keeps its id', ['Three.', 'One.', 'Two.'], ['s3 moved', 's1 kept', 's2 kept']],
    ['white space does not count', ['One. ', 'Two.\u00a0', ' Three.'], ['s1 kept', 's2 kept', 's3 kept']],
    ['a cosmetic change keeps the id', ['One!', 'Two.', 'Three.'], ['s1 cosmetic', 's2 kept', 's3 kept']],
    ['a question is another sentence', ['One?', 'Two.', 'Three.'], ['s1 edited', 's2 kept', 's3 kept']],
    ['other words are a new sentence', ['Ten.', 'Two.', 'Three.'], ['new', 's2 kept', 's3 kept']],
    [
      'a sentence moved and reformatted keeps its id',
      ['Three', 'One.', 'Two.'],
      ['s3 moved', 's1 kept', 's2 kept'],
    ],
    [
      'a copy of a sentence gets an id of its own',
      ['One.', 'One.', 'Two.', 'Three.'],
      ['s1 kept', 'new', 's2 kept', 's3 kept'],
    ],
  ])('%s', (_, sources, expected) => {
    const { claims } = one(ledger, sources);
    expect(claims.map(({ id, rule }) => (rule === 'new' ? 'new' : `${id} ${rule}`))).toEqual(expected);
  });

  it('keeps a sentence that left as a tombstone where it stood', () => {
    const { ledger: after } = one(ledger, ['One.', 'Three.']);
    expect([...after.entries]).toEqual([
      ['s1', { source: 'One.' }],
      ['s2', { source: 'Two.', retired: true }],
      ['s3', { source: 'Three.' }],
    ]);
  });

  it('gives a sentence that comes back its id again', () => {
    const { ledger: gone } = one(ledger, ['One.', 'Three.']);
    const { claims, ledger: back } = one(gone, ['One.', 'Two.', 'Three.']);
    expect(claims[1]).toEqual({ id: 's2', rule: 'restored' });
    expect(back.entries).toEqual(ledger.entries);
  });

  it('gives it its id even where it comes back reformatted', () => {
    const { ledger: gone } = one(ledger, ['One.', 'Three.']);
    expect(one(gone, ['One.', 'Three.', 'two']).claims[2]).toEqual({
      id: 's2',
      rule: 'restored',
      before: 'Two.',
    });
  });

  it('lets a sentence take its id to another document', () => {
    const [a, b] = reconcile([
      { ledger, sources: ['One.', 'Three.'] },
      { ledger: ledgerOf('b', {}), sources: ['Two.', 'Four.'] },
    ]);
    expect(b?.claims[0]).toEqual({ id: 's2', rule: 'moved-in', from: 'a' });
    expect([...(a?.ledger.entries.keys() ?? [])]).toEqual(['s1', 's3']);
    expect([...(b?.ledger.entries.keys() ?? [])][0]).toBe('s2');
  });

  it('does not take an id from a document that still has the sentence', () => {
    const [a, b] = reconcile([
      { ledger, sources: ['One.', 'Two.', 'Three.'] },
      { ledger: ledgerOf('b', {}), sources: ['Two.'] },
    ]);
    expect(b?.claims[0]?.rule).toBe('new');
    expect(a?.ledger.entries.has('s2')).toBe(true);
  });

  it('keeps members it does not know', () => {
    const marked = ledgerOf('a', { s1: { source: 'One.', other: { colour: 'red' } } });
    expect(one(marked, ['One.']).ledger.entries.get('s1')).toEqual({
      source: 'One.',
      other: { colour: 'red' },
    });
  });

  it('mints the same ids wherever the same briefing is added', () => {
    const ids = (sources: readonly string[]) => one(ledgerOf('a', {}), sources).claims.map(({ id }) => id);
    expect(ids(['One.', 'Two.'])).toEqual(ids(['One.', 'Two.']));
    expect(ids(['One.'])[0]).not.toBe(one(ledgerOf('b', {}), ['One.']).claims[0]?.id);
    for (const id of ids(['One.', 'One.', 'Two.'])) expect(id).toMatch(/^s[0-9a-hjkmnp-tv-z]{7}$/);
  });

  it('gives an id to other text only as edited, never twice, and loses none', () => {
    const sentence = fc.constantFrom(
      'One.',
      'Two.',
      'Three.',
      'Four.',
      'Five.',
      'One .',
      'One!',
      'One?',
      'One and two.',
      'Two. Three.',
    );
    const versions = fc.array(
      fc.tuple(fc.array(sentence, { maxLength: 12 }), fc.array(sentence, { maxLength: 12 })),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(versions, (history) => {
        let ledgers = [ledgerOf('a', {}), ledgerOf('b', {})];
        const meaning = new Map<string, string>();
        for (const [first, second] of history) {
          const results = reconcile([
            { ledger: ledgers[0] as Ledger, sources: first },
            { ledger: ledgers[1] as Ledger, sources: second },
          ]);
          const live = results.flatMap(({ claims }) => claims.map(({ id }) => id));
          expect(new Set(live).size).toBe(live.length);
          ledgers = results.map((result) => result.ledger);
          const everywhere = ledgers.flatMap(({ entries }) => [...entries]);
          expect(new Set(everywhere.map(([id]) => id)).size).toBe(everywhere.length);
          for (const { claims } of results) {
            for (const { id, rule, before } of claims)
              if (before !== undefined) expect([rule, before]).toEqual([rule, meaning.get(id)]);
          }
          for (const [id, { source }] of everywhere) {
            const edited = results.some(({ claims }) =>
              claims.some((claim) => claim.id === id && claim.rule === 'edited'),
            );
            if (!edited) expect(isCosmetic(meaning.get(id) ?? source, source)).toBe(true);
            meaning.set(id, source);
          }
          for (const id of meaning.keys()) expect(everywhere.some(([known]) => known === id)).toBe(true);
        }
      }),
    );
  });

  it('moves the ids of a renamed document, however long', () => {
    const sources = Array.from({ length: 20_000 }, (_, at) => `Sentence ${at}.`);
    const { ledger: old } = one(ledgerOf('old', {}), sources);
    const [gone, now] = reconcile([
      { ledger: old, sources: [] },
      { ledger: ledgerOf('new', {}), sources },
    ]);
    expect(gone?.ledger.entries.size).toBe(0);
    expect(now?.ledger.entries).toEqual(old.entries);
  });
});
