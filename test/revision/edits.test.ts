import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../linear.ts';
import { editText, type Tracked } from './edit-script.ts';
import { judge, reconcile } from './outcome.ts';
import { makeChance, makeSentence } from './texts.ts';

/** Texts that hide what they are: repeated, nearly alike, with marks, tags and letters outside the basic plane. */
const oddities = [
  '',
  '…',
  'Yes.',
  'Yes?',
  '<1>Yes.</1>',
  'The 𝒜 talks.',
  'Ҷаласа шуд.',
  'I\u00a0know.',
  '— Who?',
  '5',
  '-5',
];

describe('reconcile after random edits', () => {
  const seeds = fc.nat(2 ** 30);

  it('puts no translation on a wrong sentence, loses no id and leaves untouched ones alone', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (seed, size, percent) => {
          const chance = makeChance(seed);
          const write = (each: typeof chance): string =>
            each(12) === 0 ? (oddities[each(oddities.length)] as string) : makeSentence(each);
          const texts = Array.from({ length: size }, () => write(chance));
          let { ledger, claims } = reconcile([
            { ledger: { document: 'a', entries: new Map() }, sources: texts },
          ])[0]!;
          let sentences: readonly Tracked[] = texts.map((text, at) => ({
            text,
            ancestors: [claims[at]!.id],
          }));
          for (let generation = 0; generation < 3; generation++) {
            const edited = editText(sentences, Math.ceil((size * percent) / 100), chance, write);
            const result = reconcile([{ ledger, sources: edited.map(({ text }) => text) }])[0]!;
            const { wrong, lost, changed } = judge(ledger, edited, result.claims, result.ledger);
            expect({ wrong, lost, changed }).toEqual({ wrong: [], lost: [], changed: [] });
            expect(new Set(result.claims.map(({ id }) => id)).size).toBe(edited.length);
            ({ ledger, claims } = result);
            sentences = edited.map(({ text }, at) => ({ text, ancestors: [claims[at]!.id] }));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds nearly every retyped sentence again and takes no other for it', () => {
    const sums = { retyped: 0, missed: 0, strangers: 0, joins: 0, unled: 0 };
    for (let seed = 1; seed <= 60; seed++) {
      const chance = makeChance(seed);
      const texts = Array.from({ length: 200 }, () => makeSentence(chance));
      const { ledger, claims } = reconcile([
        { ledger: { document: 'a', entries: new Map() }, sources: texts },
      ])[0]!;
      const edited = editText(
        texts.map((text, at) => ({ text, ancestors: [claims[at]!.id] })),
        20,
        chance,
        makeSentence,
      );
      const result = reconcile([{ ledger, sources: edited.map(({ text }) => text) }])[0]!;
      const outcome = judge(ledger, edited, result.claims, result.ledger);
      sums.retyped += outcome.retyped;
      sums.joins += outcome.joins;
      for (const key of ['missed', 'strangers', 'unled'] as const) sums[key] += outcome[key].length;
    }
    expect(sums.retyped).toBeGreaterThan(200);
    expect(sums.joins).toBeGreaterThan(200);
    expect(sums.missed / sums.retyped).toBeLessThanOrEqual(0.01);
    expect(sums.unled / sums.joins).toBeLessThanOrEqual(0.01);
    expect(sums.strangers / sums.retyped).toBeLessThanOrEqual(0.005);
  });

  it.each([
    ['every sentence is edited', (text: string) => text.replace('item', 'point')],
    ['every sentence is another', (text: string) => [...text].reverse().join('')],
    ['every sentence is reformatted', (text: string) => text.slice(0, -1)],
    ['all sentences are the same but one word', () => 'Thank you so much.'],
  ])('takes time in proportion to the document where %s', (_, change) => {
    expectLinear(8000, (size) => {
      const chance = makeChance(size);
      const texts = Array.from(
        { length: size },
        () => `${makeSentence(chance).slice(0, -1)} under item ${chance(1e6)}.`,
      );
      const { ledger } = reconcile([{ ledger: { document: 'a', entries: new Map() }, sources: texts }])[0]!;
      reconcile([{ ledger, sources: texts.map(change) }]);
    });
  });
});
