import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

const briefing = `# The Lake Council meets

The Lake Council met in Port Amara on 4 March. **Twelve** members took part, e.g. the mayors.

“The water is rising,” said the chair.

- Boats were counted.
- Dams were [checked](https://example.org/dams).
`;

const sentences = [
  'The Lake Council meets',
  'The Lake Council met in Port Amara on 4 March.',
  '<1>Twelve</1> members took part, e.g. the mayors.',
  '“The water is rising,” said the chair.',
  'Boats were counted.',
  'Dams were <1>checked</1>.',
];

async function startWorkspace(): Promise<Session> {
  const session = startSession();
  expect(await session.run('init')).toMatchObject({ code: 0 });
  session.write('source/lake.md', briefing);
  expect(await session.run('update')).toMatchObject({ code: 0 });
  return session;
}

interface Entry {
  source: string;
  target?: string;
  state?: string;
}

const ledgerOf = (session: Session): Record<string, Entry> =>
  JSON.parse(session.read('locales/en/lake.json'));
const localeOf = (session: Session, language: string): Record<string, Entry> =>
  JSON.parse(session.read(`locales/${language}/lake.json`));

describe.each(['1.2', '2.0'])('the main job with XLIFF %s', (version) => {
  it('goes from a briefing to editions', async () => {
    const session = await startWorkspace();
    expect(Object.values(ledgerOf(session)).map((entry) => entry.source)).toEqual(sentences);

    const exported = await session.run('export', '--to', 'ru,be,tg', '--xliff', version);
    expect(exported.out).toBe('out/be/lake.xlf\nout/ru/lake.xlf\nout/tg/lake.xlf\n');
    for (const language of ['ru', 'be', 'tg']) {
      const text = session.read(`out/${language}/lake.xlf`);
      session.write(
        `back/${language}.xlf`,
        translateFile(text, (source) => `[${language}] ${source}`),
      );
    }
    const imported = await session.run('import', 'back/ru.xlf', 'back/be.xlf', 'back/tg.xlf', '--by', 'anna');
    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(imported.out).toContain('back/tg.xlf (tg): 6 accepted');
    expect(Object.values(localeOf(session, 'be'))[2]).toEqual({
      source: sentences[2],
      target: `[be] ${sentences[2]}`,
      state: 'translated',
      by: 'anna',
    });

    const status = JSON.parse((await session.run('status', '--json')).out);
    expect(
      status.map((row: { missing: number; translated: number }) => [row.missing, row.translated]),
    ).toEqual([
      [0, 6],
      [0, 6],
      [0, 6],
    ]);
    expect((await session.run('status')).out).toMatch(/lake {2,}tg .* 100 %/);

    expect(await session.run('assemble', '--allow-findings')).toMatchObject({ code: 0 });
    const assembled = session.read('dist/documents/ru/lake.md');
    expect(assembled).toContain('# \\[ru] The Lake Council meets');
    expect(assembled.split('\n\n')).toHaveLength(briefing.split('\n\n').length);

    const published = await session.run('publish', '--allow-findings');
    expect(published).toMatchObject({ code: 0 });
    expect(session.exists('dist/site/index.html')).toBe(true);
    const page = session.read('dist/site/lake/index.html');
    for (const id of Object.keys(ledgerOf(session))) expect(page).toContain(`id="s-${id}"`);
    for (const language of ['en', 'ru', 'be', 'tg']) expect(page).toContain(`lang="${language}"`);

    // The same again writes the same bytes, and a second import changes nothing.
    const before = session.snapshot();
    for (const argv of [['update'], ['assemble', '--allow-findings'], ['publish', '--allow-findings']])
      expect(await session.run(...argv)).toMatchObject({ code: 0 });
    expect((await session.run('import', 'back/ru.xlf')).out).toContain('6 unchanged');
    expect(session.snapshot()).toEqual(before);
  });

  it('gives the source back to the byte when every target is the source', async () => {
    const session = await startWorkspace();
    const awkward = `\ufeff---\ntitle: Lake\n---\r\n\r\n${briefing.replaceAll('\n', '\r\n')}Trailing spaces  \r\nno end`;
    session.write('source/lake.md', awkward);
    await session.run('update');
    await session.run('export', '--to', 'ru', '--xliff', version);
    session.write(
      'back.xlf',
      translateFile(session.read('out/ru/lake.xlf'), (source) => source),
    );
    expect(await session.run('import', 'back.xlf')).toMatchObject({ code: 0 });
    expect(await session.run('assemble', '--lang', 'ru', '--allow-findings')).toMatchObject({ code: 0 });
    expect(session.read('dist/documents/ru/lake.md')).toBe(awkward);
  });
});

describe('the gate', () => {
  it('refuses unfinished work and says what is missing and where', async () => {
    const session = await startWorkspace();
    await session.run('export', '--to', 'ru');
    let left = 2;
    const text = translateFile(session.read('out/ru/lake.xlf'), (source) =>
      left-- > 0 ? `Р ${source}` : '',
    );
    session.write('back.xlf', text);
    expect(await session.run('import', 'back.xlf')).toMatchObject({ code: 1 });
    for (const command of ['assemble', 'publish']) {
      const refused = await session.run(command);
      expect(refused.code).toBe(1);
      expect(refused.err).toContain(
        'source/lake.md:3:48: “Twelve members took part, e.g. the mayors.” has no ru translation.',
      );
      expect(refused.err).toContain('[gate/missing]');
    }
    expect(session.exists('dist')).toBe(false);
    expect(
      await session.run('assemble', '--lang', 'ru', '--allow-incomplete', '--allow-findings'),
    ).toMatchObject({ code: 0 });
    expect(session.read('dist/documents/ru/lake.md')).toContain(
      '⟦en: “The water is rising,” said the chair.⟧',
    );
    expect(await session.run('publish', '--allow-incomplete', '--allow-findings')).toMatchObject({ code: 0 });
    expect(session.read('dist/site/lake/index.html')).toContain('lang="en"');
  });

  it('can ask for a review', async () => {
    const session = await startWorkspace();
    session.write('barobar.json', '{"source":"en","targets":["ru"],"gate":{"state":"reviewed"}}');
    await session.run('export');
    session.write(
      'back.xlf',
      translateFile(session.read('out/ru/lake.xlf'), (source) => `Р ${source}`),
    );
    await session.run('import', 'back.xlf');
    const refused = await session.run('assemble');
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain('is translated, not yet reviewed');
    expect((await session.run('import', 'back.xlf', '--state', 'reviewed')).out).toContain('6 accepted');
    expect(await session.run('assemble', '--allow-findings')).toMatchObject({ code: 0 });
  });
});

describe('when the source text changes', () => {
  it('keeps every translation and says what is left to do', async () => {
    const session = await startWorkspace();
    await session.run('export', '--to', 'ru');
    session.write(
      'back.xlf',
      translateFile(session.read('out/ru/lake.xlf'), (source) => `Р ${source}`),
    );
    await session.run('import', 'back.xlf');
    const locale = session.read('locales/ru/lake.json');
    const ledger = ledgerOf(session);

    session.write('source/lake.md', briefing.replace('Boats were counted.', 'All boats were counted.'));
    expect((await session.run('update', '--frozen')).code).toBe(1);
    expect(ledgerOf(session)).toEqual(ledger);
    expect((await session.run('update', '--dry-run')).out).toContain('lake: 5 kept, 1 edited');
    expect(ledgerOf(session)).toEqual(ledger);
    await session.run('update');
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
    expect(session.read('locales/ru/lake.json')).toBe(locale);
    const rows = JSON.parse((await session.run('status', '--json')).out);
    expect(rows[0]).toMatchObject({ segments: 6, stale: 1, translated: 5 });
    await session.run('export', '--to', 'ru', '--only', 'stale', '-o', 'todo');
    expect(session.read('todo/ru/lake.xlf').match(/<trans-unit /g)).toHaveLength(1);

    // The old wording comes back: so does its translation.
    session.write('source/lake.md', briefing);
    await session.run('update');
    expect(JSON.parse((await session.run('status', '--json')).out)[0]).toMatchObject({
      missing: 0,
      stale: 0,
    });
  });

  it('follows a renamed document with all its translations', async () => {
    const session = await startWorkspace();
    await session.run('export', '--to', 'ru');
    session.write(
      'back.xlf',
      translateFile(session.read('out/ru/lake.xlf'), (source) => `Р ${source}`),
    );
    await session.run('import', 'back.xlf');
    const [ledger, locale] = [session.read('locales/en/lake.json'), session.read('locales/ru/lake.json')];
    fs.renameSync(path.join(session.folder, 'source/lake.md'), path.join(session.folder, 'source/water.md'));
    expect((await session.run('update')).out).toContain('water (was lake): 6 moved in');
    expect(session.read('locales/en/water.json')).toBe(ledger);
    expect(session.read('locales/ru/water.json')).toBe(locale);
    expect(session.exists('locales/en/lake.json')).toBe(false);
    expect(session.exists('locales/ru/lake.json')).toBe(false);
  });
});
