import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, type MemoryEntry, readFrequencies, saveUnits } from '../../src/memory/build.ts';
import { holdUnits } from '../../src/memory/held-index.ts';
import { hashText, indexText } from '../../src/memory/keys.ts';
import { contextOf, findMatches, type MemoryIndex } from '../../src/memory/match.ts';
import { scoreWords } from '../../src/memory/similarity.ts';
import { updateIndex } from '../../src/memory/update.ts';
import { type Database, openSqlite } from '../../src/workspace/memory/database.ts';

const limits = { least: 70, most: 5 };

function entry(source: string, more: Partial<MemoryEntry> = {}): MemoryEntry {
  const rest = { target: `ru: ${source}`, document: 'd', segment: '', state: 'final', author: '' };
  return {
    context: 0,
    penalty: 0,
    made: 0,
    source,
    ...rest,
    unit: hashText(JSON.stringify([source, more])),
    ...more,
  };
}

function input(path: string, mark: string, list: readonly MemoryEntry[]) {
  return {
    path,
    mark,
    *entries(isKnown?: (unit: number) => boolean) {
      for (const each of list) if (!isKnown?.(each.unit)) yield each;
    },
  };
}

async function build(list: readonly MemoryEntry[]): Promise<MemoryIndex & { store: Database }> {
  const store = await openSqlite(':memory:', 'fill');
  await buildIndex(store, store.dialect, [input('a', '1', list)]);
  return open(store);
}

async function open(store: Database): Promise<MemoryIndex & { store: Database }> {
  return { store, frequencies: await readFrequencies(store), language: 'ru' };
}

async function sources(index: MemoryIndex, text: string): Promise<readonly string[]> {
  return (await findMatches(index, { text }, limits)).map(({ source }) => source);
}

describe('findMatches', () => {
  it('puts context before exact before fuzzy matches', async () => {
    const here = contextOf('Before.', 'Behind.');
    const index = await build([
      entry('The Council met in Minsk today.', { target: 'fuzzy' }),
      entry('The Council met in Minsk.', { target: 'elsewhere' }),
      entry('The Council met in Minsk.', { target: 'here', context: here }),
    ]);
    const found = await findMatches(index, { text: 'The Council met in Minsk.', context: here }, limits);
    expect(found.map(({ kind, score, target }) => [kind, score, target])).toEqual([
      ['context', 100, 'here'],
      ['exact', 100, 'elsewhere'],
      ['fuzzy', 83, 'fuzzy'],
    ]);
  });

  it('prefers what has the smaller penalty, and says so by its score', async () => {
    const index = await build([
      entry('The Council met.', { target: 'translated', penalty: 1 }),
      entry('The Council met.', { target: 'final' }),
    ]);
    const found = await findMatches(index, { text: 'The Council met.' }, limits);
    expect(found.map(({ score, target }) => [score, target])).toEqual([
      [100, 'final'],
      [99, 'translated'],
    ]);
  });

  it('orders matches that a file has a penalty for by their scores', async () => {
    const text = 'The Council met in Minsk on Monday and spoke of peace.';
    const index = await build([
      entry(text, { target: 'of little worth', penalty: 20 }),
      entry('The Council met in Minsk on Tuesday and spoke of peace.', { target: 'fuzzy' }),
      entry('The Council met in Minsk on Monday.', { target: 'shorter' }),
    ]);
    const scoresOf = async (more: object): Promise<unknown> =>
      (await findMatches(index, { text }, { ...limits, least: 50, ...more })).map(({ kind, score }) => [
        kind,
        score,
      ]);
    const all = [
      ['fuzzy', 90],
      ['exact', 80],
      ['fuzzy', 63],
    ];
    expect(await scoresOf({})).toEqual(all);
    expect(await scoresOf({ most: 1 })).toEqual(all.slice(0, 1));
    expect(await scoresOf({ isExactEnough: true })).toEqual(all);
    expect(await scoresOf({ least: 85, most: 1 })).toEqual(all.slice(0, 1));
  });

  it('looks for like texts even where the same one has been translated alike in many places', async () => {
    const index = await build([
      ...Array.from({ length: 6 }, (_, at) =>
        entry('The Council met.', { target: 'same', segment: `${at}` }),
      ),
      entry('The Council met!', { target: 'like' }),
    ]);
    expect(await sources(index, 'The Council met.')).toEqual(['The Council met.', 'The Council met!']);
  });

  it('finds the translation between the same neighbours, in however many places the text is', async () => {
    const here = contextOf('Before.', 'Behind.');
    const many = Array.from({ length: 90 }, (_, at) =>
      entry('The Council met.', { target: `elsewhere ${at}`, context: 1000 + at, segment: `${at}` }),
    );
    const index = await build([
      ...many,
      entry('The Council met.', { target: 'here', context: here, penalty: 1 }),
    ]);
    for (const asked of [index, { ...index, units: await holdUnits(index.store, 1000) }]) {
      const [found] = await findMatches(asked, { text: 'The Council met.', context: here }, limits);
      expect(found).toMatchObject({ kind: 'context', target: 'here', score: 99 });
    }
  });

  it('finds every translation of a text, however often one of them occurs', async () => {
    const many = Array.from({ length: 90 }, (_, at) =>
      entry('The Council met.', { target: 'frequent', context: at, segment: `${at}` }),
    );
    const index = await build([...many, entry('The Council met.', { target: 'rare' })]);
    for (const asked of [index, { ...index, units: await holdUnits(index.store, 1000) }]) {
      const found = await findMatches(asked, { text: 'The Council met.' }, limits);
      expect(found.map(({ target }) => target)).toEqual(['frequent', 'rare']);
    }
  });

  it.each([
    ['The Council met!', 'punctuation'],
    ['The council met.', 'capitals'],
    ['The Coun\u00adcil\u200b met!', 'punctuation'],
    ['The <1>Council</1> met.', 'codes'],
  ])('never calls “%s” the same text', async (text, reason) => {
    const [found] = await findMatches(await build([entry('The Council met.')]), { text }, limits);
    expect(found).toMatchObject({ kind: 'fuzzy', score: 99, reasons: [reason] });
  });

  it('never calls another number the same text, and offers it adapted', async () => {
    const index = await build([entry('Article 5 of the Charter applies here.', { target: 'Статья 5.' })]);
    const [found] = await findMatches(index, { text: 'Article 6 of the Charter applies here.' }, limits);
    expect(found).toMatchObject({ kind: 'fuzzy', score: 85, adapted: 'Статья 6.' });
  });

  it('returns a translation once that occurs in several places', async () => {
    const index = await build([
      entry('The Council met.', { segment: '1' }),
      entry('The Council met.', { segment: '2' }),
    ]);
    expect(await sources(index, 'The Council met.')).toEqual(['The Council met.']);
  });

  it('finds all that a comparison with every unit finds', async () => {
    const word = fc.constantFrom(...'the council met in minsk today and spoke of peace 12 states'.split(' '));
    const text = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 12 }), text, async (units, asked) => {
        const index = await build(units.map((unit) => entry(unit)));
        const found = await findMatches(index, { text: asked }, { least: 70, most: 50 });
        const { words } = indexText(asked);
        const scoreOf = (unit: string): number =>
          unit === asked ? 100 : scoreWords(indexText(unit).words, words, 70);
        const expected = new Map([...new Set(units)].map((unit) => [unit, scoreOf(unit)] as const));
        for (const [unit, score] of expected) if (score === 0) expected.delete(unit);
        expect(new Map(found.map(({ source, score }) => [source, score]))).toEqual(expected);
        await index.store.close();
      }),
      { numRuns: 60 },
    );
  });
});

describe('updateIndex', () => {
  it('leaves what a new index of the same files would find', async () => {
    const text = fc.constantFrom(
      ...['The Council met.', 'The Council met in Minsk.', 'They spoke of peace.', 'It ended on 5 May.'],
    );
    const file = fc.array(text, { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(file, file, file, async (before, after, other) => {
        const store = await openSqlite(':memory:', 'fill');
        const make = (list: readonly string[]) =>
          list.map((each, at) => entry(each, { segment: String(at % 3) }));
        await buildIndex(store, store.dialect, [
          input('a', '1', make(before)),
          input('gone', '1', make(other)),
        ]);
        await updateIndex(store, [input('a', '2', make(after)), input('new', '1', make(other))]);
        const [updated, rebuilt] = [await open(store), await build(make([...after, ...other]))];
        for (const asked of ['The Council met.', 'The Council met in Brest.', 'They spoke of war.'])
          expect(new Set(await sources(updated, asked))).toEqual(new Set(await sources(rebuilt, asked)));
        await store.close();
        await rebuilt.store.close();
      }),
      { numRuns: 40 },
    );
  });

  it('knows the units of a file of any length', async () => {
    const store = await openSqlite(':memory:', 'fill');
    const [left, gone] = [entry('The Council met.'), entry('It ended on 5 May.')];
    await buildIndex(store, store.dialect, [input('a', '1', [left, gone])]);
    const others = Array.from({ length: 200_000 }, (_, at) => at);
    await saveUnits(store, 1, [gone.unit, ...others, left.unit]);
    await updateIndex(store, [input('a', '2', [left])]);
    expect(await store.all('SELECT source FROM tu')).toEqual([['The Council met.']]);
    await store.close();
  });

  it('reads a file again only if its mark is another', async () => {
    const store = await openSqlite(':memory:', 'fill');
    await buildIndex(store, store.dialect, [input('a', '1', [entry('The Council met.')])]);
    const unread = { path: 'a', mark: '1', entries: () => expect.fail('it was read again') };
    await updateIndex(store, [unread]);
    expect(await sources(await open(store), 'The Council met.')).toEqual(['The Council met.']);
  });

  it('asks for a new index as soon as more than a third is new, without reading the rest', async () => {
    const store = await openSqlite(':memory:', 'fill');
    const units = Array.from({ length: 6000 }, (_, at) => entry(`Sentence number ${at} of many.`));
    await buildIndex(store, store.dialect, [input('a', '1', units.slice(0, 3000))]);
    let read = 0;
    const counting = {
      path: 'b',
      mark: '1',
      *entries() {
        for (const each of units.slice(3000)) {
          read++;
          yield each;
        }
      },
    };
    const before = input('a', '1', units.slice(0, 3000));
    expect(await updateIndex(store, [before, counting])).toBe(false);
    expect(read).toBeLessThan(1100);
  });

  it('asks for a new index when a tenth and more of the old one is dead', async () => {
    const store = await openSqlite(':memory:', 'fill');
    const units = Array.from({ length: 3000 }, (_, at) => entry(`Sentence number ${at} of many.`));
    await buildIndex(store, store.dialect, [input('a', '1', units)]);
    expect(await updateIndex(store, [input('a', '2', units.slice(900))])).toBe(true);
    expect(await updateIndex(store, [input('a', '3', units.slice(1500))])).toBe(false);
  });
});
