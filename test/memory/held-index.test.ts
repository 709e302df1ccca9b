import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, type MemoryEntry, readFrequencies } from '../../src/memory/build.ts';
import { holdUnits } from '../../src/memory/held-index.ts';
import { hashText } from '../../src/memory/keys.ts';
import { type MemoryIndex, rankMatches } from '../../src/memory/match.ts';
import type { SqlStore } from '../../src/memory/sql.ts';
import { type Database, openSqlite } from '../../src/workspace/memory/database.ts';

const limits = { least: 50, most: 4 };
const words = 'the council met in minsk today and spoke of peace 12 states'.split(' ');

async function build(texts: readonly string[]): Promise<MemoryIndex & { store: Database }> {
  const store = await openSqlite(':memory:', 'fill');
  const entries = texts.map((source, at): MemoryEntry => {
    const about = { document: 'd', segment: `${at}`, state: 'final', author: '' };
    return {
      ...about,
      source,
      target: `${at}`,
      unit: hashText(source),
      context: 0,
      penalty: at % 2,
      made: at % 2,
    };
  });
  await buildIndex(store, store.dialect, [{ path: 'a', mark: '1', entries: () => entries }]);
  return { store, frequencies: await readFrequencies(store), language: 'ru' };
}

/** A store that counts how often it is asked with such a statement; for candidates when none is named. */
function counted(store: SqlStore, statement = 'GROUP BY tu'): { readonly store: SqlStore; asked(): number } {
  let asked = 0;
  const all: SqlStore['all'] = (sql, values, merge) => {
    if (sql.includes(statement)) asked++;
    return store.all(sql, values, merge);
  };
  return { store: { ...store, all }, asked: () => asked };
}

describe('holdUnits', () => {
  it('finds what the database finds, in the same order', async () => {
    const text = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 })
      .map((all) => all.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 90 }),
        fc.array(text),
        async (texts, asked) => {
          const index = await build(texts);
          const holding = { ...index, units: await holdUnits(index.store, asked.length) };
          for (const each of asked)
            expect(await rankMatches(holding, { text: each }, limits)).toEqual(
              await rankMatches(index, { text: each }, limits),
            );
          await index.store.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('asks the database as long as there are few questions', async () => {
    const texts = Array.from({ length: 350 }, (_, at) => `The council met in ${words[at % 7]} ${at}`);
    const index = await build(texts);
    const { store, asked } = counted(index.store);
    const holding = { ...index, units: await holdUnits(store, 0) };
    for (let at = 0; at < 10; at++) {
      const query = { text: `The council met in ${words[at]} twice ${at}` };
      expect(await rankMatches(holding, query, limits)).toEqual(await rankMatches(index, query, limits));
    }
    expect(asked()).toBe(3);
    await store.close();
  });

  it('does not ask the database for like texts where many questions are to come', async () => {
    const texts = Array.from({ length: 350 }, (_, at) => `The council met in ${words[at % 7]} ${at}`);
    const index = await build(texts);
    const { store, asked } = counted(index.store);
    const holding = { ...index, units: await holdUnits(store, 10) };
    for (let at = 0; at < 10; at++) {
      const query = { text: `The council met in ${words[at]} twice ${at}` };
      expect(await rankMatches(holding, query, limits)).toEqual(await rankMatches(index, query, limits));
    }
    expect(asked()).toBe(0);
    await store.close();
  });

  it.each([
    [351, 1],
    [350, 0],
  ])(
    'asks the database for the same text unless half as many questions as units are to come',
    async (units, expected) => {
      const texts = Array.from({ length: units * 2 }, (_, at) => `The council met ${at}`);
      const index = await build(texts);
      const { store, asked } = counted(index.store, 'WHERE hash =');
      const holding = { ...index, units: await holdUnits(store, 350) };
      expect(await rankMatches(holding, { text: 'The council met 7' }, limits)).toEqual(
        await rankMatches(index, { text: 'The council met 7' }, limits),
      );
      expect(asked()).toBe(expected);
      await store.close();
    },
  );

  it('asks the database where many questions are to come, but few of them for like texts', async () => {
    const texts = Array.from({ length: 350 }, (_, at) => `The council met in ${words[at % 7]} ${at}`);
    const index = await build(texts);
    const { store, asked } = counted(index.store);
    const holding = { ...index, units: await holdUnits(store, 20) };
    for (const text of [...texts.slice(0, 19), 'The council met in Brest.'])
      await rankMatches(holding, { text }, { ...limits, isExactEnough: true });
    expect(asked()).toBe(1);
    await store.close();
  });

  it('finds texts of many equal words, of words without a number, and after units were removed', async () => {
    const long = Array.from({ length: 400 }, (_, at) => `word${at % 90}`).join(' ');
    const texts = [long, `${long} more`, '12 12 12 12', 'the the the the states', `${long} again and again`];
    const index = await build([...texts, ...texts.map((text) => `${text} states`)]);
    await index.store.run("DELETE FROM tu WHERE source LIKE '%again%'");
    const holding = { ...index, units: await holdUnits(index.store, 1000) };
    for (const text of [...texts, `${long} less`, '12 12 12', 'the the the states states', '!'])
      expect(await rankMatches(holding, { text }, limits)).toEqual(
        await rankMatches(index, { text }, limits),
      );
    await index.store.close();
  });
});
