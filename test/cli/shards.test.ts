import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shardNames } from '../../src/workflows/shards/select.ts';
import { makeWorkspace } from '../workflows/memory-workspace.ts';
import {
  expectSameCheck,
  expectSameExport,
  expectSamePublication,
  inTwo,
  runParts,
  startWorkspace,
} from './shard-workspace.ts';

describe('check --shard', () => {
  it('is, merged, one run to the last byte', () => expectSameCheck(4, '--json'));

  it('finds between documents of different parts what one run finds', async () => {
    const session = await startWorkspace();
    await runParts(session, 6, 'check', '--lang', 'ru');
    const { out } = await session.run('merge-shards', '--json');
    expect((JSON.parse(out) as { code: string }[]).map(({ code }) => code)).toContain('consistency/target');
  });

  it('is refused where a document has changed since its part was run', async () => {
    const session = await startWorkspace();
    await runParts(session, 2, 'check');
    const locale = session.read('locales/ru/2026/d0.json');
    session.write('locales/ru/2026/d0.json', locale.replace('45', '46'));
    const outcome = await session.run('merge-shards');
    expect(outcome).toMatchObject({ code: 3, out: '' });
    expect(outcome.err).toContain('“2026/d0” in “ru” has changed since its part was run.');
  });
});

describe('export --shard', () => {
  it('is, merged, one run to the last byte', () => expectSameExport(4));

  it('is refused where what a part was made from has changed, and writes nothing', async () => {
    const session = await startWorkspace();
    await runParts(session, 2, 'export');
    session.write('source/2026/d1.md', 'Another text.\n');
    const before = session.snapshot();
    expect(await session.run('merge-shards')).toMatchObject({ code: 3, out: '' });
    expect(session.snapshot()).toEqual(before);
  });

  it('leaves nothing in place in a dry run of the merge', async () => {
    const session = await startWorkspace();
    await runParts(session, 2, 'export');
    const before = session.snapshot();
    expect(await session.run('merge-shards', '--dry-run')).toMatchObject({ code: 0 });
    expect(session.snapshot()).toEqual(before);
  });
});

describe('publish --shard', () => {
  it('is, merged, one run to the last byte', () => expectSamePublication(4, '--ready', '--allow-findings'));

  it('publishes nothing if the gate is closed for one document, in whatever part', async () => {
    const session = await startWorkspace();
    const parts = await inTwo(session);
    const whole = await session.run('publish', '--allow-findings');
    expect(whole.code).toBe(1);
    await runParts(parts, 3, 'publish', '--allow-findings');
    const merged = await parts.run('merge-shards');
    expect({ code: merged.code, out: merged.out }).toEqual({ code: 1, out: whole.out });
    expect(parts.exists('dist')).toBe(false);
  });

  it('renders again what has changed since the parts were run', async () => {
    const session = await startWorkspace();
    const parts = await inTwo(session);
    await runParts(parts, 3, 'publish', '--ready', '--allow-findings');
    for (const each of [session, parts]) {
      const locale = each.read('locales/ru/2026/d3.json');
      each.write('locales/ru/2026/d3.json', locale.replaceAll('тест', 'проба'));
    }
    await session.run('publish', '--ready', '--allow-findings');
    await parts.run('merge-shards');
    expect(parts.snapshot('dist')).toEqual(session.snapshot('dist'));
    expect(parts.read('dist/site/2026/d3/index.html')).toContain('проба');
  });

  it('refuses a part of which a file was changed', async () => {
    const session = await startWorkspace();
    await runParts(session, 2, 'publish', '--ready', '--allow-findings');
    const page = 'out/shards/publish-1-of-2/2026/d0/index.html';
    session.write(page, `${session.read(page)}<!-- changed -->`);
    const outcome = await session.run('merge-shards');
    expect(outcome.code).toBe(3);
    expect(outcome.err).toContain('[shard-parts]');
    expect(session.exists('dist/site/index.html')).toBe(false);
  });
});

describe('merge-shards', () => {
  it('refuses parts that are missing, of other runs or of other commands', async () => {
    const session = await startWorkspace();
    expect((await session.run('merge-shards')).err).toContain('The folder has no parts of a run.');
    await session.run('check', '--shard', '1/3');
    await session.run('check', '--shard', '3/3');
    expect((await session.run('merge-shards')).err).toContain('Of 3 parts, 2 is missing or there twice.');
    await session.run('check', '--shard', '2/3', '--lang', 'ru');
    expect((await session.run('merge-shards')).err).toContain('The parts are of different runs.');
    await session.run('check', '--shard', '2/3');
    expect(await session.run('merge-shards')).toMatchObject({ code: 1 });
    await session.run('export', '--shard', '1/1');
    expect((await session.run('merge-shards')).err).toContain('The parts are of different runs.');
  });

  it.each([
    ['{"version":1}', 'shard-value'],
    ['{', 'shard-syntax'],
    [
      '{"version":1,"command":"export","index":1,"count":1,"program":"x","documents":[],"languages":[],"flags":[],"files":[{"path":"../../x","document":"a","language":"ru","segments":1,"recorded":true}]}',
      'shard-value',
    ],
  ])('refuses a part that is damaged or leads out of its folder', async (text, code) => {
    const session = await startWorkspace();
    session.write('out/shards/export-1-of-1/part.json', text);
    const outcome = await session.run('merge-shards');
    expect(outcome.code).toBe(3);
    expect(outcome.err).toMatch(
      new RegExp(`^out/shards/export-1-of-1/part\\.json:1:\\d+: .*\\[${code}\\]\\n$`),
    );
  });

  it.each([
    [['check', '--shard', '0/4']],
    [['check', '--shard', '5/4']],
    [['check', '--shard', '1/4', '--gate']],
    [['check', '--shard', '1/4', '--baseline', 'x']],
    [['export', '--shard', '1/4', '--ui']],
    [['export', '--shard', '1/4', '--format', 'tmx']],
    [['publish', '--shard', '1/4', '--record']],
    [['publish', '2026/d0', '--shard', '1/4']],
  ])('has no parts of %j', async (argv) => {
    const session = await startWorkspace();
    const before = session.snapshot();
    expect(await session.run(...argv)).toMatchObject({ code: 2, out: '' });
    expect(session.snapshot()).toEqual(before);
  });

  it('gives every document to one part, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 12 }), (documents, count) => {
        const names = Array.from({ length: documents }, (_, at) => `d${at}`);
        const { workspace } = makeWorkspace(Object.fromEntries(names.map((name) => [name, 'A.'])));
        const parts = Array.from({ length: count }, (_, at) =>
          shardNames(workspace, [], { index: at + 1, count }),
        );
        expect(parts.flat().sort()).toEqual([...names].sort());
        const sizes = parts.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });
});
