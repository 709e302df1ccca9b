import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, type MemoryEntry, readFrequencies } from '../../src/memory/build.ts';
import { findAndHold } from '../../src/memory/held-index.ts';
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
    return { ...about, source, target: `${at}`, unit: hashText(source), context: 0, penalty: at % 3 };
  });
  await buildIndex(store, store.dialect, [{ path: 'a', mark: '1', entries: () => entries }]);
  return { store, frequencies: await readFrequencies(store), language: 'ru' };
}

/** A store that counts how often it is asked for candidates. */
function counted(store: SqlStore): { readonly store: SqlStore; asked(): number } {
  let asked = 0;
  const all: SqlStore['all'] = (sql, values, merge) => {
    if (sql.includes('GROUP BY tu')) asked++;
    return store.all(sql, values, merge);
  };
  return { store: { ...store, all }, asked: () => asked };
}

describe('findAndHold', () => {
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
          const holding = { ...index, find: await findAndHold(index.store) };
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
    const holding = { ...index, find: await findAndHold(store) };
    for (let at = 0; at < 10; at++) {
      const query = { text: `The council met in ${words[at]} twice ${at}` };
      expect(await rankMatches(holding, query, limits)).toEqual(await rankMatches(index, query, limits));
    }
    expect(asked()).toBe(3);
    await store.close();
  });
});
