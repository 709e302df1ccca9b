import { describe, expect, it } from 'vitest';
import { validateText } from '../exchange/validate-text.ts';
import { type Session, startSession } from './session.ts';

async function startWorkspace(): Promise<{ session: Session; ids: readonly string[] }> {
  const session = startSession();
  session.write('barobar.json', '{"targets":["ru","tg"]}');
  session.write('source/dam.md', '# Dam\n\nThe **dam** is 40 m high.\n\n- Item\n');
  await session.run('update');
  return { session, ids: Object.keys(JSON.parse(session.read('locales/en/dam.json'))) };
}

describe('export --pseudo', () => {
  it('writes long targets in the letters of the language to a folder of its own', async () => {
    const { session } = await startWorkspace();
    await session.run('export');
    const real = session.read('out/tg/dam.xlf');
    const outcome = await session.run('export', '--pseudo', '--to', 'tg');
    expect(outcome).toEqual({
      code: 0,
      out: 'out/pseudo/tg/dam.xlf\n',
      err: '1 file with 3 sentences written.\n',
    });
    const text = session.read('out/pseudo/tg/dam.xlf');
    expect(validateText(text, 'a').findings).toEqual([]);
    expect(text.match(/<target[^>]*>⟪.*⟫<\/target>/g)).toHaveLength(3);
    expect(text).toContain('Тхе <g id="1" ctype="bold">дам</g> ис 40 м хигх. ғёӣқӯҳҷ ҒЁӢҚӮҲҶ⟫');
    expect(session.read('out/tg/dam.xlf')).toBe(real);
  });

  it.each(['xliff', 'po', 'docx', 'xlsx'])(
    'is never imported as %s, whatever state is asked for',
    async (format) => {
      const { session } = await startWorkspace();
      await session.run('export', '--pseudo', '--to', 'ru', '--format', format);
      const file = `out/pseudo/ru/dam.${format === 'xliff' ? 'xlf' : format}`;
      const before = session.snapshot();
      const outcome = await session.run('import', file, '--lang', 'ru', '--state', 'final');
      expect(outcome).toMatchObject({ code: 3, out: '' });
      expect(outcome.err).toContain('[import-pseudo]');
      expect(session.snapshot()).toEqual(before);
    },
  );

  it('is not imported even if only one segment of the file is left, nor from XLIFF 2.0', async () => {
    const { session } = await startWorkspace();
    await session.run('export', '--pseudo', '--to', 'ru', '--xliff', '2.0');
    const text = session.read('out/pseudo/ru/dam.xlf');
    let seen = 0;
    session.write(
      'one.xlf',
      text.replace(/⟪.*?⟫/g, (pseudo) => (seen++ === 1 ? pseudo : 'Плотина')),
    );
    expect(await session.run('import', 'one.xlf')).toMatchObject({ code: 3, out: '' });
    session.write('none.xlf', text.replace(/⟪.*?⟫/g, 'Плотина'));
    expect((await session.run('import', 'none.xlf')).err).not.toContain('import-pseudo');
  });

  it('is not imported where a tool has moved its codes, and closes the gate where it was written by hand', async () => {
    const { session, ids } = await startWorkspace();
    await session.run('export', '--pseudo', '--to', 'ru');
    const text = session.read('out/pseudo/ru/dam.xlf');
    session.write('moved.xlf', text.replace(/⟪(.*?)<g(.*?)<\/g>(.*?)⟫/g, '<g$2⟪$1</g>$3⟫'));
    expect((await session.run('import', 'moved.xlf')).err).toContain('[import-pseudo]');
    const entry = { source: 'Item', target: '<1>⟪Итем ё Ё⟫</1>.', state: 'final' };
    session.write('locales/ru/dam.json', JSON.stringify({ [ids[2]!]: entry }));
    expect((await session.run('status', '--json')).out).toMatch(/"missing": 3/);
    expect(JSON.parse((await session.run('memory', 'stats', '--json')).out).units).toBe(0);
  });

  it('is refused for UI strings, parts of documents and memories', async () => {
    const { session } = await startWorkspace();
    for (const argv of [['--ui'], ['--only', 'missing'], ['--format', 'tmx']])
      expect(await session.run('export', '--pseudo', ...argv)).toMatchObject({ code: 2, out: '' });
  });
});

describe('assemble --pseudo', () => {
  it('writes documents to test the layout with, whatever is translated', async () => {
    const { session } = await startWorkspace();
    const outcome = await session.run('assemble', '--pseudo', '--lang', 'ru');
    expect(outcome).toEqual({
      code: 0,
      out: 'dist/documents/pseudo/ru/dam.md\n',
      err: '1 document written.\n',
    });
    const text = session.read('dist/documents/pseudo/ru/dam.md');
    expect(text).toMatch(/^# ⟪Дам ё Ё⟫\n\n⟪Тхе \*\*дам\*\* ис 40 м хигх\. .*⟫\n\n- ⟪Итем ё Ё⟫\n$/);
    expect(await session.run('assemble', '--lang', 'ru')).toMatchObject({ code: 1, out: '' });
  });

  it('is refused with what is about gates', async () => {
    const { session } = await startWorkspace();
    expect(await session.run('assemble', '--pseudo', '--allow-findings')).toMatchObject({ code: 2 });
  });
});

describe('assemble --pseudo --site', () => {
  it('writes a whole site in a folder of its own, which search engines are asked to leave out', async () => {
    const { session } = await startWorkspace();
    session.write(
      'barobar.json',
      '{"targets":["ru","tg"],"site":{"url":"https://press.example.org/","show":["state"]}}',
    );
    const before = session.snapshot();
    const outcome = await session.run('assemble', '--pseudo', '--site');
    expect(outcome).toMatchObject({ code: 0 });
    expect(outcome.out).toContain('dist/pseudo/site/dam/index.html\n');
    const files = Object.keys(session.snapshot('dist'));
    expect(files.every((file) => file.startsWith('pseudo/site/'))).toBe(true);
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages).toEqual(
      expect.arrayContaining(['pseudo/site/index.html', 'pseudo/site/tg/dam/index.html']),
    );
    for (const page of pages)
      expect(session.read(`dist/${page}`)).toContain('<meta name="robots" content="noindex, nofollow"/>');
    expect(session.read('dist/pseudo/site/dam/index.html')).toMatch(/⟪Тхе /);
    // No address of the real site, no feed, no sitemap, no record.
    for (const file of files.filter((each) => /\.(?:html|xml|json)$/.test(each)))
      expect(session.read(`dist/${file}`)).not.toContain('press.example.org');
    expect(files.filter((file) => /sitemap|feed|atom/.test(file))).toEqual([]);
    const after = session.snapshot();
    expect(Object.keys(after).filter((file) => !file.startsWith('dist/') && !(file in before))).toEqual([]);
  });

  it('is never published: publish refuses its folder, and its own folder has none of its pages', async () => {
    const { session } = await startWorkspace();
    await session.run('assemble', '--pseudo', '--site');
    const before = session.snapshot();
    expect(await session.run('publish', '--allow-incomplete')).toMatchObject({ code: 0 });
    expect(session.read('dist/site/dam/index.html')).not.toContain('⟪');
    expect(session.read('dist/site/dam/index.html')).not.toContain('nofollow');
    const outcome = await session.run('publish', '--allow-incomplete', '-o', 'dist/pseudo/site');
    expect(outcome).toMatchObject({ code: 3, out: '' });
    expect(session.read('dist/pseudo/site/dam/index.html')).toBe(before['dist/pseudo/site/dam/index.html']);
  });

  it('replaces the one before, pages of documents that are gone too', async () => {
    const { session } = await startWorkspace();
    session.write('source/lake.md', '# Lake\n');
    await session.run('update');
    await session.run('assemble', '--pseudo', '--site');
    expect(session.exists('dist/pseudo/site/lake/index.html')).toBe(true);
    await session.run('assemble', '--pseudo', '--site', 'dam', '--lang', 'tg');
    expect(session.exists('dist/pseudo/site/lake/index.html')).toBe(false);
    expect(session.exists('dist/pseudo/site/ru/dam/index.html')).toBe(false);
    expect(session.exists('dist/pseudo/site/tg/dam/index.html')).toBe(true);
  });

  it('is refused in the folder of a published site', async () => {
    const { session } = await startWorkspace();
    await session.run('publish', '--allow-incomplete');
    const before = session.snapshot('dist/site');
    const { code, err } = await session.run('assemble', '--pseudo', '--site', '-o', 'dist/site');
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be in the folder of a published site')]);
    expect(session.snapshot('dist/site')).toEqual(before);
  });

  it('is refused without --pseudo', async () => {
    const { session } = await startWorkspace();
    expect(await session.run('assemble', '--site')).toMatchObject({ code: 2, out: '' });
    expect(session.exists('dist')).toBe(false);
  });
});

describe('pseudo-translation in a locale file', () => {
  it.each(['translated', 'final'])(
    'is a missing translation, also as %s: the gate is shut',
    async (state) => {
      const { session, ids } = await startWorkspace();
      const sources = ['Dam', 'The <1>dam</1> is 40 m high.', 'Item'];
      const entries = ids.map((id, at) => [id, { source: sources[at], target: `⟪${sources[at]}⟫`, state }]);
      session.write('locales/ru/dam.json', JSON.stringify(Object.fromEntries(entries)));
      expect(JSON.parse((await session.run('status', '--json')).out)).toMatchObject([
        { language: 'ru', missing: 3 },
        {},
      ]);
      for (const argv of [
        ['publish', 'dam'],
        ['assemble', '--lang', 'ru'],
        ['publish', 'dam', '--allow-findings'],
      ])
        expect(await session.run(...argv)).toMatchObject({ code: 1 });
      expect(session.exists('dist/site')).toBe(false);
      const { out } = await session.run('memory', 'stats', '--json');
      expect(JSON.parse(out).units).toBe(0);
    },
  );

  it('is in no memory that comes from a file', async () => {
    const { session } = await startWorkspace();
    session.write(
      'tm/old.tmx',
      '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>Item</seg></tuv><tuv xml:lang="ru"><seg>⟪Итем⟫</seg></tuv></tu></body></tmx>',
    );
    expect(JSON.parse((await session.run('memory', 'stats', '--json')).out).units).toBe(0);
  });
});
