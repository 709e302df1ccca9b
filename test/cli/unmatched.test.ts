import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

/** A workspace with documents of these names, and an embargo on those of these names or patterns. */
async function startWith(sources: readonly string[], documents: readonly string[]): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  for (const file of sources) session.write(`source/${file}`, 'It is calm.\n');
  await session.run('update');
  const gate = { embargo: '2036-01-01T00:00:00+05:00' };
  session.write(
    'barobar.json',
    JSON.stringify({ targets: ['ru'], overrides: [{ documents, gate }] }, null, 2),
  );
  return session;
}

const commands = ['update', 'status', 'check', 'export', 'assemble', 'publish', 'diff'];

describe('an override that names no document', () => {
  it.each([
    ['a misspelt name', 'lakes', '“lake” if that is meant'],
    ['another case', 'Lake', '“lake” if that is meant'],
    ['the file instead of the name', 'source/lake.md', '“lake” if that is meant'],
    ['a name without its folder', 'river', '“2026/river” if that is meant'],
    ['a pattern that matches nothing', 'lakes*', '“lake” if that is meant'],
    ['a pattern that does not reach into folders', 'riv*r', '“2026/river” if that is meant'],
    ['another name altogether', 'communique', ''],
  ])('is refused by every command: %s', async (_, name, offered) => {
    const session = await startWith(['lake.md', '2026/river.txt'], ['lake', name]);
    const before = session.snapshot();
    for (const command of commands) {
      const { code, out, err } = await session.run(command);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toMatch(/^barobar\.json:9:9: /);
      expect(err).toContain(`No document in source/ matches “${name}”, so this override has no effect.`);
      expect(err).toContain(
        offered === ''
          ? 'Documents here: 2026/river, lake. Correct the name, or remove it. [settings-value]'
          : `Write ${offered}, or remove the name. [settings-value]`,
      );
    }
    expect(session.snapshot()).toEqual(before);
  });

  it('is refused where the document was renamed: its embargo would be lost', async () => {
    const session = await startWith(['lake.md', 'sea.md'], ['lake']);
    expect((await session.run('status')).code).toBe(0);
    session.write('source/opening.md', session.read('source/lake.md'));
    session.remove('source/lake.md');
    expect(await session.run('update')).toMatchObject({ code: 3 });
    session.write('barobar.json', session.read('barobar.json').replace('"lake"', '"opening"'));
    expect(await session.run('update')).toMatchObject({ code: 0 });
  });

  it('names some of many documents', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `day-${at + 10}`);
    const session = await startWith(
      names.map((name) => `${name}.md`),
      ['communique'],
    );
    const { err } = await session.run('status');
    expect(err).toContain('Documents here: day-10, ');
    expect(err).toContain('day-19 and 2 more. ');
  });
});

describe('an override is accepted', () => {
  it.each([
    ['by name', ['lake']],
    ['by pattern', ['l*']],
    ['by a pattern through folders', ['**/river', '20*/**']],
    ['for all', ['**']],
  ])('%s', async (_, documents) => {
    const session = await startWith(['lake.md', '2026/river.txt'], documents);
    expect((await session.run('status')).code).toBe(0);
  });

  it('before there are documents', async () => {
    const session = await startWith([], ['lake']);
    for (const command of ['update', 'status', 'check']) expect((await session.run(command)).code).toBe(0);
  });
});
