import { describe, expect, it } from 'vitest';
import type { Example, Pair } from '../../../src/checks/engine/check.ts';
import type { ResultStore } from '../../../src/checks/engine/pair-results.ts';
import { checks } from '../../../src/checks/engine/registry.ts';
import { type CheckOptions, runChecks } from '../../../src/checks/engine/run.ts';
import { readGlossary } from '../../../src/glossary/read.ts';
import { pairOf } from '../pairs.ts';

/** A store in memory, and how often it had what it was asked for. */
function memoryStore(): { readonly store: ResultStore; readonly hits: () => number } {
  const kept = new Map<string, { readonly content: string; readonly results: string }>();
  let hits = 0;
  return {
    store: {
      read(document, language, content) {
        const found = kept.get(`${language} ${document}`);
        if (found?.content !== content) return undefined;
        hits++;
        return found.results;
      },
      keep: (document, language, content, results) =>
        void kept.set(`${language} ${document}`, { content, results }),
    },
    hits: () => hits,
  };
}

function pairsOf({ before = [], source, target, language = 'ru', paragraph, besides = [] }: Example): Pair[] {
  const more = (at: number): Partial<Pair> => ({ segment: `s${at}`, ...(paragraph && { paragraph: 'one' }) });
  const pairs = [...before, { source, target }].map((each, at) =>
    pairOf(each.source, each.target, language, more(at)),
  );
  return [
    ...pairs,
    ...besides.map((each) => pairOf(source, each.target, each.language, more(before.length))),
  ];
}

describe('results of pairs that were kept', () => {
  it.each(checks.map((check) => [check.code, check] as const))(
    'say the same as new ones in every example: %s',
    (_, check) => {
      for (const example of [...check.examples.invalid, ...check.examples.valid]) {
        const { store, hits } = memoryStore();
        const options: CheckOptions = {
          levelOf: (each) => each.severity,
          ...(example.glossary !== undefined && { glossary: readGlossary(example.glossary, 'terms.csv') }),
        };
        const pairs = pairsOf(example);
        const found = runChecks(pairs, options);
        expect(runChecks(pairs, { ...options, store })).toEqual(found);
        expect(hits()).toBe(0);
        expect(runChecks(pairs, { ...options, store })).toEqual(found);
        expect(hits()).toBe(new Set(pairs.map(({ targetLanguage }) => targetLanguage)).size);
      }
    },
  );

  it('hold a conversion of hundreds of digits', () => {
    const huge = '9'.repeat(400);
    const pairs = ['ru', 'be', 'tg'].map((language) =>
      pairOf(`It is ${huge} miles away.`, `${huge} км.`, language),
    );
    const { store } = memoryStore();
    const found = runChecks(pairs, { store });
    expect(found).toEqual(runChecks(pairs));
    expect(runChecks(pairs, { store })).toEqual(found);
  });

  const pairs = [
    pairOf('The dam is 40 m high.', '45 м.', 'ru'),
    pairOf('It is 7 m wide.', '7 м.', 'ru', { segment: 's2' }),
  ];
  const glossary = readGlossary('concept,en,ru\ndam,dam,плотина', 'terms.csv');
  const usual: CheckOptions = { levelOf: (check) => check.severity, glossary };

  it.each<[string, readonly Pair[], CheckOptions]>([
    ['the text', [pairs[0] as Pair, { ...(pairs[1] as Pair), target: '8 м.' }], usual],
    ['the source', [{ ...(pairs[0] as Pair), source: 'The dam is 45 m high.' }, pairs[1] as Pair], usual],
    ['the state', [{ ...(pairs[0] as Pair), state: 'final' }, pairs[1] as Pair], usual],
    ['the inline codes', [{ ...(pairs[0] as Pair), codes: [] }, pairs[1] as Pair], usual],
    ['the number of pairs', pairs.slice(0, 1), usual],
    [
      'the glossary',
      pairs,
      { ...usual, glossary: readGlossary('concept,en,ru\ndam,dam,дамба', 'terms.csv') },
    ],
    [
      'the status of a term',
      pairs,
      { ...usual, glossary: readGlossary('concept,en,ru,ru:deprecated\ndam,dam,плотина,дамба', 'terms.csv') },
    ],
    [
      'the quotation marks',
      pairs,
      { ...usual, quotes: { ru: { primary: ['“', '”'], secondary: ['‘', '’'] } } },
    ],
    [
      'which checks run',
      pairs,
      { ...usual, levelOf: ({ code, severity }) => (code === 'numbers/added' ? 'off' : severity) },
    ],
  ])('are not used where something else is: %s', (_, now, options) => {
    const { store, hits } = memoryStore();
    runChecks(pairs, { ...usual, store });
    expect(runChecks(now, { ...options, store })).toEqual(runChecks(now, options));
    expect(hits()).toBe(0);
  });

  it('are used if only places and severity levels are other ones', () => {
    const { store, hits } = memoryStore();
    runChecks(pairs, { ...usual, store });
    const moved = pairs.map((pair) => ({ ...pair, location: { ...pair.location, line: 9 } }));
    const options: CheckOptions = { ...usual, levelOf: () => 'note' };
    const found = runChecks(moved, { ...options, store });
    expect(found).toEqual(runChecks(moved, options));
    expect(found.map(({ line, severity }) => `${line} ${severity}`)).toContain('9 note');
    expect(hits()).toBe(1);
  });
});
