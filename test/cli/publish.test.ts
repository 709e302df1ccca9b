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
    expect(out).toBe('dist/site/index.html\ndist/site/lake/index.html\n');
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
    const { removed } = JSON.parse(planned.out);
    expect(removed).toContain('dist/site/2026/river/index.html');
    expect(removed).toContain('dist/site/en/lake/index.html');
    expect(removed.every((file: string) => /river|lake/.test(file))).toBe(true);
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

describe('what has not changed', () => {
  const renewed = async (session: Session, ...rest: string[]): Promise<number> =>
    JSON.parse((await publish(session, '--json', ...rest)).out).rebuilt;

  async function startFinished(): Promise<Session> {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/lake.md', '# Lake\n');
    session.write('source/river.md', '# River\n');
    await session.run('update');
    for (const name of ['lake', 'river']) {
      const ledger = JSON.parse(session.read(`locales/en/${name}.json`));
      const entries = Object.entries(ledger).map(([id, entry]) => [
        id,
        { ...(entry as object), target: 'Вода', state: 'translated' },
      ]);
      session.write(`locales/ru/${name}.json`, JSON.stringify(Object.fromEntries(entries)));
    }
    return session;
  }

  it('is not made again, and the site stays the same', async () => {
    const session = await startFinished();
    expect(await renewed(session)).toBe(2);
    const index = session.read('dist/site/index.html');
    const page = session.read('dist/site/lake/index.html');
    expect(await renewed(session)).toBe(0);
    expect(session.read('dist/site/index.html')).toBe(index);
    expect(session.read('dist/site/lake/index.html')).toBe(page);
  });

  it.each([
    ['the text', 'source/lake.md', '# Lakes\n', 1],
    ['its ledger', 'locales/en/lake.json', '{}\n', 1],
    ['a translation', 'locales/ru/lake.json', '{}\n', 1],
    ['a term', 'glossary/terms.csv', 'concept,en,ru\nx,lake,вода\n', 2],
    ['the settings', 'barobar.json', '{ "targets": ["ru"], "site": { "url": "https://example.org" } }', 2],
  ])('is made again where %s changed', async (_, file, text, count) => {
    const session = await startFinished();
    await publish(session);
    session.write(file, text);
    expect(await renewed(session)).toBe(count);
  });

  it('is made again if one of its files is gone', async () => {
    const session = await startFinished();
    await publish(session);
    session.remove('dist/site/ru/lake/index.html');
    expect(await renewed(session)).toBe(1);
    expect(session.exists('dist/site/ru/lake/index.html')).toBe(true);
  });

  it('gives the same site as one made at once', async () => {
    const session = await startFinished();
    await publish(session);
    session.write('source/lake.md', '# Great Lake\n');
    await session.run('update');
    const { out } = await publish(session, '--json');
    await publish(session, '-o', 'fresh');
    for (const file of JSON.parse(out).files as string[])
      expect(session.read(file)).toBe(session.read(file.replace('dist/site', 'fresh')));
  });
});

describe('a document in the place of a language', () => {
  it.each(['ru', 'ru/lake', 'RU/lake'])('is refused: %s', async (name) => {
    const session = await startSite();
    session.write(`source/${name}.md`, '# Clash\n');
    const { code, err } = await publish(session);
    expect(code).toBe(3);
    expect(err).toContain(`source/${name}.md: The page of “${name}” would stand where`);
    expect(session.exists('dist')).toBe(false);
  });

  it('is none if nothing else has its name', async () => {
    const session = await startSite();
    session.write('source/ru/sea.md', '# Sea\n');
    expect((await publish(session)).code).toBe(0);
    expect(session.exists('dist/site/ru/sea/index.html')).toBe(true);
  });
});

describe('a briefing whose pages would stand where a file of the site must go', () => {
  it.each([
    ['lake/briefing.json', 'lake/briefing.json'],
    ['lake/Briefing.json', 'lake/briefing.json'],
    ['lake/lake.csv', 'lake/lake.csv'],
    ['briefing', 'briefing/briefing.json'],
    ['lake/briefing', 'lake/briefing/briefing.json'],
    ['ru/corrections.html', 'ru/corrections.html'],
    ['ru/index.json', 'ru/index.json'],
    ['years/2025.html', 'years/2025.html'],
    ['search/ru.html', 'search/ru.html'],
  ])('is refused by name, and nothing is written: %s', async (name, file) => {
    const session = await startSite();
    // So many that the year has a page of its own.
    for (let at = 0; at < 62 && name.startsWith('years'); at++)
      session.write(`source/old/${at}.md`, `---\ndate: 202${at < 31 ? 5 : 6}-01-01\n---\n\n# Old ${at}\n`);
    session.write(`source/${name}.md`, '# Other\n');
    await session.run('update');
    const { code, err } = await publish(session);
    expect(err).toContain(
      `source/${name}.md: The pages of “${name}” would stand where the file “${file.toLowerCase()}” of the site must go.`,
    );
    expect(err).toContain('[document-name]');
    expect(code).toBe(3);
    expect(session.snapshot('dist')).toEqual({});
  });

  it.each(['lake/index', 'index', 'oembed', 'lake/json', 'embed', 'card'])(
    'others have pages and data of their own: %s',
    async (name) => {
      const session = await startSite();
      session.write(`source/${name}.md`, '# Other\n');
      await session.run('update');
      expect(await publish(session)).toMatchObject({ code: 0 });
      expect(JSON.parse(session.read(`dist/site/${name}/briefing.json`))).toMatchObject({ name });
      expect(JSON.parse(session.read('dist/site/lake/briefing.json'))).toMatchObject({ name: 'lake' });
    },
  );
});
