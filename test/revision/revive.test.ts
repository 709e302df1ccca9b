import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger, LedgerEntry } from '../../src/model/translation.ts';
import { reconcile } from './outcome.ts';

const tomb = (source: string): LedgerEntry => ({ source, retired: true });

function ledgerOf(document: string, entries: Record<string, LedgerEntry>): Ledger {
  return { document, entries: new Map(Object.entries(entries)) };
}

describe('a sentence that had left its document', () => {
  const home = ledgerOf('a', { s1: { source: 'One stays.' }, s2: tomb('Two “left” long ago.') });

  it.each([
    ['as it was', 'Two “left” long ago.', { id: 's2', rule: 'restored', from: 'a' }],
    [
      'reformatted',
      'Two "left" long ago',
      { id: 's2', rule: 'restored', from: 'a', before: 'Two “left” long ago.' },
    ],
  ])('comes back in another one %s, and takes its id along', (_, source, claim) => {
    const [a, b] = reconcile([
      { ledger: home, sources: ['One stays.'] },
      { ledger: ledgerOf('b', {}), sources: ['Zero.', source] },
    ]);
    expect(b!.claims[1]).toEqual(claim);
    expect([...a!.ledger.entries.keys()]).toEqual(['s1']);
    expect(b!.ledger.entries.get('s2')?.retired).toBeUndefined();
  });

  it('rather comes back in its own', () => {
    const [a, b] = reconcile([
      { ledger: home, sources: ['One stays.', 'Two “left” long ago.'] },
      { ledger: ledgerOf('b', {}), sources: ['Two “left” long ago.'] },
    ]);
    expect(a!.claims[1]).toMatchObject({ id: 's2', rule: 'restored' });
    expect(b!.claims[0]?.rule).toBe('new');
  });

  it('stays where it is while another says only something alike', () => {
    const [a, b] = reconcile([
      { ledger: home, sources: ['One stays.'] },
      { ledger: ledgerOf('b', {}), sources: ['Two “left” not long ago.'] },
    ]);
    expect(b!.claims[0]?.rule).toBe('new');
    expect(a!.ledger.entries.get('s2')).toEqual(tomb('Two “left” long ago.'));
  });

  it('gives way to one that leaves now', () => {
    const [, , c] = reconcile([
      { ledger: home, sources: ['One stays.'] },
      { ledger: ledgerOf('b', { s3: { source: 'Two “left” long ago.' } }), sources: [] },
      { ledger: ledgerOf('c', {}), sources: ['Two “left” long ago.'] },
    ]);
    expect(c!.claims[0]).toEqual({ id: 's3', rule: 'moved-in', from: 'b' });
  });
});

describe('a sentence with a tombstone of its text in the document it moves to', () => {
  const text = 'The moving sentence is here.';
  const run = (
    workOf: (document: string, id: string) => number,
    order: 'a first' | 'b first' = 'a first',
  ) => {
    const a = { ledger: ledgerOf('a', { s1: { source: text } }), sources: [] };
    const b = { ledger: ledgerOf('b', { s2: tomb(text) }), sources: [text] };
    const result = reconcile(order === 'a first' ? [a, b] : [b, a], workOf);
    return result[order === 'a first' ? 1 : 0]!.claims[0];
  };

  it.each([
    ['neither has a translation', {}],
    ['it alone has one', { s1: 1 }],
    ['both have as many', { s1: 2, s2: 2 }],
  ])('keeps its id where %s', (_, work: Record<string, number>) => {
    for (const order of ['a first', 'b first'] as const)
      expect(run((_, id) => work[id] ?? 0, order)).toEqual({ id: 's1', rule: 'moved-in', from: 'a' });
  });

  it('gives way to a tombstone with more translations', () => {
    expect(run((_, id) => (id === 's2' ? 1 : 0))).toEqual({ id: 's2', rule: 'restored' });
  });

  it('leaves the tombstone to a second sentence with its text', () => {
    const [, b] = reconcile([
      { ledger: ledgerOf('a', { s1: { source: text } }), sources: [] },
      { ledger: ledgerOf('b', { s2: tomb(text) }), sources: [text, text] },
    ]);
    expect(b!.claims.map(({ id, rule }) => `${id} ${rule}`)).toEqual(['s1 moved-in', 's2 restored']);
  });
});

describe('what a sentence said before', () => {
  const run = (ledger: Ledger, source: string): Ledger =>
    reconcile([{ ledger, sources: [source] }])[0]!.ledger;
  const first = ledgerOf('a', { s1: { source: 'The dam is 40 m high.' } });

  it('is written down, oldest first', () => {
    const third = run(run(first, 'The dam is 41 m high.'), 'The dam is 42 m high.');
    expect(third.entries.get('s1')).toEqual({
      source: 'The dam is 42 m high.',
      earlier: ['The dam is 40 m high.', 'The dam is 41 m high.'],
    });
  });

  it('is not when it says so again', () => {
    const back = run(run(first, 'The dam is 41 m high.'), 'The dam is 40 m high.');
    expect(back.entries.get('s1')).toEqual({
      source: 'The dam is 40 m high.',
      earlier: ['The dam is 41 m high.'],
    });
  });

  it('is not if only white space changed', () => {
    expect(run(first, 'The dam is 40\u00a0m high.').entries.get('s1')).toEqual({
      source: 'The dam is 40\u00a0m high.',
    });
  });
});

describe('several documents', () => {
  it('lose no id and give none twice, whatever is moved, dropped and brought back', () => {
    const pool = Array.from({ length: 12 }, (_, at) => `Point ${at} was settled by group ${at * 7}.`);
    const document = fc.array(fc.constantFrom(...pool), { maxLength: 8 });
    const states = fc.array(fc.tuple(document, document, document), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(states, (generations) => {
        let ledgers = ['a', 'b', 'c'].map((name) => ledgerOf(name, {}));
        const known = new Map<string, string>();
        for (const sources of generations) {
          ledgers = reconcile(ledgers.map((ledger, at) => ({ ledger, sources: sources[at]! }))).map(
            ({ ledger }) => ledger,
          );
          const ids = ledgers.flatMap(({ entries }) => [...entries.keys()]);
          expect(new Set(ids).size).toBe(ids.length);
          for (const id of known.keys()) expect(ids).toContain(id);
          for (const { entries } of ledgers) {
            for (const [id, { source, earlier = [] }] of entries) {
              // An id can be given to another wording as edited only, and then remembers the one it had.
              const before = known.get(id);
              if (before !== undefined && before !== source) expect(earlier).toContain(before);
              known.set(id, source);
            }
          }
          // What is not a tombstone is what the documents say.
          const living = ledgers.flatMap(({ entries }) => [...entries.values()]).filter((e) => !e.retired);
          expect(living.map(({ source }) => source).sort()).toEqual(sources.flat().sort());
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never mint an id for a text that rests in one of them', () => {
    const pool = ['The road is open.', 'A bridge was built.', 'Nobody came.', 'Snow fell in May.'];
    const document = fc.uniqueArray(fc.constantFrom(...pool), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(document, document), { maxLength: 5 }), (generations) => {
        let ledgers = ['a', 'b'].map((name) => ledgerOf(name, {}));
        for (const sources of generations) {
          const resting = new Map<string, number>();
          for (const { entries } of ledgers)
            for (const { source } of entries.values()) resting.set(source, (resting.get(source) ?? 0) + 1);
          const results = reconcile(ledgers.map((ledger, at) => ({ ledger, sources: sources[at]! })));
          const minted = results.flatMap(({ claims }, at) =>
            claims.flatMap(({ rule }, place) => (rule === 'new' ? [sources[at]![place]!] : [])),
          );
          for (const source of minted) {
            const wanted = sources.flat().filter((each) => each === source).length;
            expect(wanted).toBeGreaterThan(resting.get(source) ?? 0);
          }
          ledgers = results.map(({ ledger }) => ledger);
        }
      }),
      { numRuns: 500 },
    );
  });
});
