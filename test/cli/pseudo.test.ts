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

  it('is not imported where one segment of a file is left of it, nor from XLIFF 2.0', async () => {
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
