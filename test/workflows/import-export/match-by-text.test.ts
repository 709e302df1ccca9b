import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MappedSegment } from '../../../src/model/returned-work.ts';
import { normalise } from '../../../src/text/normalise.ts';
import { matchByText, type PlacedSentence } from '../../../src/workflows/import-export/match-by-text.ts';

const sentencesOf = (...texts: string[]): PlacedSentence[] =>
  texts.map((source, at) => ({ id: `s${at}`, source, document: 'd', at }));
const segmentsOf = (...pairs: (readonly [source: string, target: string])[]): MappedSegment[] =>
  pairs.map(([source, target], at) => ({
    id: `${at}`,
    original: '',
    source,
    target,
    notes: [],
    location: { path: 'p', line: at + 1, column: 1 },
  }));

/** `index: ids by how`, and the candidates of the rest. */
function matchesOf(
  segments: readonly MappedSegment[],
  sentences: readonly PlacedSentence[],
  { known = [], all = false }: { known?: readonly (readonly [number, number])[]; all?: boolean } = {},
): string[] {
  const home = new Map(known.map(([index, at]) => [index, sentences[at]!]));
  const { matched, ambiguous } = matchByText(segments, home, sentences, all);
  return [
    ...[...matched].map(
      ([index, { sentences: found, by }]) => `${index}: ${found.map(({ id }) => id)} ${by}`,
    ),
    ...[...ambiguous].map(([index, found]) => `${index}: ${found.map(({ id }) => id)} ?`),
  ].sort();
}

describe('returned segments without ids', () => {
  it.each<[string, [string, string][], string[], string[]]>([
    ['a text that one sentence has', [['b', 'б']], ['a', 'b'], ['0: s1 text']],
    ['other white space, and no codes', [[' b  c ', 'б']], ['a', '<1>b</1> c'], ['0: s1 text']],
    ['a text that no sentence has', [['x', 'б']], ['a'], []],
    [
      'a repeated one after its neighbour',
      [
        ['a', '1'],
        ['b', '2'],
      ],
      ['b', 'a', 'b', 'c'],
      ['0: s1 text', '1: s2 neighbours'],
    ],
    [
      'a repeated one beside its only neighbour',
      [
        ['a', '1'],
        ['b', '2'],
      ],
      ['a', 'b', 'c', 'b'],
      ['0: s0 text', '1: s1 neighbours'],
    ],
    [
      'repeated ones in a row',
      [
        ['a', '1'],
        ['b', '2'],
        ['b', '3'],
      ],
      ['a', 'b', 'b'],
      ['0: s0 text', '1: s1 neighbours', '2: s2 neighbours'],
    ],
    [
      'repeated ones before the only one that is known',
      [
        ['b', '1'],
        ['b', '2'],
        ['c', '3'],
      ],
      ['b', 'b', 'c'],
      ['0: s0 neighbours', '1: s1 neighbours', '2: s2 text'],
    ],
    [
      'repeated ones alone, with two translations',
      [
        ['b', '1'],
        ['b', '2'],
      ],
      ['b', 'x', 'b'],
      ['0: s0,s2 ?', '1: s0,s2 ?'],
    ],
    [
      'repeated ones alone, with one translation',
      [
        ['b', '1'],
        ['b', '1'],
      ],
      ['b', 'x', 'b'],
      ['0: s0 text', '1: s2 text'],
    ],
    ['one for two sentences', [['b', '1']], ['b', 'x', 'b'], ['0: s0,s2 ?']],
    [
      'two translations of one sentence',
      [
        ['b', '1'],
        ['b', '2'],
      ],
      ['b'],
      ['0: s0 ?', '1: s0 ?'],
    ],
    [
      'one translation of one sentence, twice',
      [
        ['b', '1'],
        ['b', '1'],
      ],
      ['b'],
      ['0: s0 text', '1: s0 text'],
    ],
  ])('%s', (_, segments, texts, expected) => {
    expect(matchesOf(segmentsOf(...segments), sentencesOf(...texts))).toEqual(expected);
  });

  it('do not take the sentence of a segment with an id, unless that is empty', () => {
    const sentences = sentencesOf('a', 'b');
    expect(matchesOf(segmentsOf(['a', 'а'], ['a', 'б']), sentences, { known: [[0, 0]] })).toEqual([
      '1: s0 ?',
    ]);
    expect(matchesOf(segmentsOf(['a', ''], ['a', 'б']), sentences, { known: [[0, 0]] })).toEqual([
      '1: s0 text',
    ]);
  });

  it('are of all sentences with their text where the format keeps equal texts once', () => {
    const sentences = sentencesOf('b', 'x', 'b');
    expect(matchesOf(segmentsOf(['b', '1']), sentences, { all: true })).toEqual(['0: s0,s2 text']);
    expect(matchesOf(segmentsOf(['b', '1'], ['b', '2']), sentences, { all: true })).toEqual([
      '0: s0,s2 ?',
      '1: s0,s2 ?',
    ]);
  });

  it('never give a sentence two translations, nor one of another text', () => {
    const text = fc.constantFrom('a', 'b', 'c', ' a', '<1>b</1>', '');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, fc.constantFrom('1', '2')), { maxLength: 8 }),
        fc.array(text, { maxLength: 8 }),
        fc.boolean(),
        (pairs, texts, all) => {
          const segments = segmentsOf(...pairs);
          const sentences = sentencesOf(...texts);
          const { matched, ambiguous } = matchByText(segments, new Map(), sentences, all);
          const given = new Map<string, Set<string | undefined>>();
          for (const [index, { sentences: found }] of matched) {
            expect(ambiguous.has(index)).toBe(false);
            for (const { id, source } of found) {
              const plain = (marked: string): string => normalise(marked.replace(/<\/?1>/g, ''));
              expect(plain(source)).toBe(plain(segments[index]!.source));
              given.set(id, (given.get(id) ?? new Set()).add(segments[index]!.target));
            }
          }
          for (const targets of given.values()) expect(targets.size).toBe(1);
        },
      ),
    );
  });
});
