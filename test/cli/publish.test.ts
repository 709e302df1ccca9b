import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

async function startSite(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/lake.md', '# Lake\n\nThe lake is calm.\n');
  session.write('source/2026/river.md', '# River\n\nThe river is high.\n');
  await session.run('update');
  return session;
}

const publish = (session: Session, ...rest: string[]) =>
  session.run('publish', '--allow-incomplete', ...rest);

describe('publishing some of the briefings', () => {
  it('keeps those published before in the index', async () => {
    const session = await startSite();
    await publish(session);
    session.write('source/lake.md', '# Lake\n\nThe lake is rough.\n');
    await session.run('update');
    const { code, out } = await publish(session, 'lake');
    expect(code).toBe(0);
    expect(out).toBe(
      'dist/site/edition.css\ndist/site/edition.js\ndist/site/index.html\ndist/site/lake/index.html\n',
    );
    expect(session.read('dist/site/index.html')).toContain('2026/river/index.html');
    expect(session.read('dist/site/lake/index.html')).toContain('rough');
  });

  it('leaves what was never published out of the index', async () => {
    const session = await startSite();
    await publish(session, 'lake');
    expect(session.read('dist/site/index.html')).not.toContain('river');
    expect(session.exists('dist/site/2026')).toBe(false);
  });
});

describe('what no briefing has any more', () => {
  it('is removed when everything is published, with its empty folders, and nothing else is', async () => {
    const session = await startSite();
    await publish(session);
    session.write('dist/site/logo.svg', '<svg/>');
    session.write('dist/site/lake/photo.txt', 'ours');
    session.remove('source/2026/river.md');
    session.remove('source/lake.md');
    session.write('source/sea.md', '# Sea\n');
    await session.run('update');

    const planned = await publish(session, '--dry-run', '--json');
    expect(JSON.parse(planned.out).removed).toEqual([
      'dist/site/2026/river/index.html',
      'dist/site/lake/index.html',
    ]);
    expect(session.exists('dist/site/lake/index.html')).toBe(true);

    const { code, err } = await publish(session);
    expect(code).toBe(0);
    expect(err).toContain('dist/site/2026/river/index.html');
    expect(session.exists('dist/site/2026')).toBe(false);
    expect(session.read('dist/site/lake/photo.txt')).toBe('ours');
    expect(session.exists('dist/site/lake/index.html')).toBe(false);
    expect(session.exists('dist/site/logo.svg')).toBe(true);
    expect((await publish(session)).err).not.toContain('Removed');
  });

  it('stays when only some are published', async () => {
    const session = await startSite();
    await publish(session);
    session.remove('source/2026/river.md');
    await session.run('update');
    await publish(session, 'lake');
    expect(session.exists('dist/site/2026/river/index.html')).toBe(true);
    expect(session.read('dist/site/index.html')).not.toContain('river');
    await publish(session);
    expect(session.exists('dist/site/2026')).toBe(false);
  });

  it.each([
    [
      'a way out of the folder',
      '{"documents":{"x":["../../source/lake.md"]},"shared":["/etc/hosts","a/../../b"]}',
    ],
    ['another shape', '{"documents":["x"],"shared":{"a":1}}'],
    ['a list', '[1]'],
    ['no JSON', '{"documents":'],
  ])('is not taken from a manifest with %s', async (_, manifest) => {
    const session = await startSite();
    session.write('dist/site/.barobar-site.json', manifest);
    const { code, err } = await publish(session);
    expect(code).toBe(0);
    expect(err).not.toContain('Removed');
    expect(session.exists('source/lake.md')).toBe(true);
  });
});
