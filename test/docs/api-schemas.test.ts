import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { copyExample, filesEnding } from '../cli/published-site.ts';
import { writeApiSchemas } from './api-schemas.ts';

const root = path.resolve(import.meta.dirname, '../..');
const schemas = writeApiSchemas();

/** A schema that refuses what it does not name: what the site has and the schema does not say is a mistake of ours. */
function closed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(closed);
  const entries = Object.entries(value).map(([name, each]) => [name, closed(each)]);
  const schema = Object.fromEntries(entries) as Record<string, unknown>;
  return schema['type'] === 'object' && 'properties' in schema
    ? { ...schema, additionalProperties: false }
    : schema;
}

const accepting = (name: string) =>
  new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(
    closed(JSON.parse(schemas[name] ?? '')) as object,
  );
const isBriefing = accepting('briefing.schema.json');
const isIndex = accepting('index.schema.json');

describe('the schemas of the data of a site', () => {
  it.each(Object.keys(schemas))('are in docs/ (npm run docs): %s', (name) => {
    expect(fs.readFileSync(path.join(root, 'docs', name), 'utf8')).toBe(schemas[name]);
  });

  it('hold for the published example, with an address and without', async () => {
    for (const site of [{ url: 'https://press.example.org/news/', show: ['state'] }, {}]) {
      const session = copyExample(site);
      expect(await session.run('publish', '--record')).toMatchObject({ code: 0 });
      const briefings = filesEnding(session, '/briefing.json');
      const indexes = filesEnding(session, 'index.json').filter((file) => !file.startsWith('search/'));
      expect(briefings.length).toBeGreaterThan(1);
      expect(indexes).toEqual([
        'be/index.json',
        'en/index.json',
        'index.json',
        'ru/index.json',
        'tg/index.json',
      ]);
      for (const file of briefings) {
        const data = JSON.parse(session.read(`dist/site/${file}`));
        expect([file, isBriefing(data), isBriefing.errors]).toEqual([file, true, null]);
      }
      for (const file of indexes) {
        const data = JSON.parse(session.read(`dist/site/${file}`));
        expect([file, isIndex(data), isIndex.errors]).toEqual([file, true, null]);
      }
      for (const name of Object.keys(schemas)) expect(session.read(`dist/site/${name}`)).toBe(schemas[name]);
    }
  });

  it.each([
    ['a member too many', { extra: 1 }],
    ['no blocks', { blocks: undefined }],
    ['a block of an unknown kind', { blocks: [{ kind: 'video', sentences: [] }] }],
    ['a sentence without a label', { sentences: { s1: { texts: {} } } }],
    ['a day that is none', { date: 'Monday' }],
  ])('do not hold for something else: %s', (_, change) => {
    const sound = {
      ...{ $schema: 's', name: 'a', url: 'u', index: 'i', language: 'en', languages: {} },
      ...{ blocks: [], sentences: {}, retired: {}, corrections: [], downloads: [] },
    };
    expect(isBriefing(sound)).toBe(true);
    expect(isBriefing(JSON.parse(JSON.stringify({ ...sound, ...change })))).toBe(false);
  });
});
