import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

async function startWorkspace(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/lake.md', '# Lake\n');
  session.write('source/river.md', '# River\n');
  await session.run('update');
  return session;
}

describe.each([
  ['export', ['export'], 'out/ru/lake.xlf'],
  ['export -o', ['export', '-o', 'web'], 'web/ru/lake.xlf'],
  ['export --format tmx', ['export', '--format', 'tmx'], 'out/ru/lake.tmx'],
  ['export --ui', ['export', '--ui'], 'out/ru/edition.xlf'],
  ['assemble', ['assemble'], 'dist/documents/ru/lake.md'],
  ['publish', ['publish'], 'dist/site/index.html'],
  ['publish -o', ['publish', '-o', 'web'], 'web/lake/index.html'],
  ['patch -o', ['patch', 'back.xlf', '-o', 'patched'], 'patched/back.xlf'],
] as const)('%s', (_, argv, file) => {
  const start = async (): Promise<Session> => {
    const session = await startWorkspace();
    await session.run('export', '-o', 'away');
    for (const name of ['lake', 'river'])
      session.write(
        `back/${name}.xlf`,
        translateFile(session.read(`away/ru/${name}.xlf`), () => 'Вода'),
      );
    await session.run('import', 'back/lake.xlf', 'back/river.xlf');
    session.write('back.xlf', session.read('away/ru/lake.xlf'));
    return session;
  };

  it('refuses to replace a file it did not write, writes nothing, and replaces it with --force', async () => {
    const session = await start();
    session.write(file, 'made by hand\n');
    const before = session.snapshot();
    const { code, err } = await session.run(...argv);
    expect(code).toBe(3);
    expect(err).toContain('[output-foreign]');
    expect(err).toContain(path.basename(file));
    expect(session.snapshot()).toEqual(before);
    expect(await session.run(...argv, '--force')).toMatchObject({ code: 0 });
    expect(session.read(file)).not.toContain('made by hand');
  });

  it('refuses to replace its own file after a change by hand', async () => {
    const session = await start();
    await session.run(...argv);
    const made = session.read(file);
    expect(await session.run(...argv)).toMatchObject({ code: 0 });
    session.write(file, `${made} `);
    if (argv[0] === 'publish') {
      session.write('source/lake.md', '# Lake\n\nOne more.\n');
      await session.run('update');
    }
    const options = argv[0] === 'publish' ? ['--allow-incomplete'] : [];
    expect((await session.run(...argv, ...options)).code).toBe(3);
    expect(session.read(file)).toBe(`${made} `);
  });
});

describe('what documents that are gone leave behind', () => {
  it('is removed from out/ and dist/documents/, or named where it was changed', async () => {
    const session = await startWorkspace();
    for (const command of ['export', 'assemble']) await session.run(command, '--allow-incomplete');
    await session.run('export');
    await session.run('assemble', '--allow-incomplete');
    session.write('out/ru/notes.txt', 'mine');
    for (const name of ['lake', 'river'])
      fs.renameSync(
        path.join(session.folder, `source/${name}.md`),
        path.join(session.folder, `source/${name}-2.md`),
      );
    session.write('out/ru/river.xlf', 'half translated');
    await session.run('update');
    const { code, err } = await session.run('export');
    expect(code).toBe(0);
    expect(err).toContain('out/ru/lake.xlf: removed');
    expect(err).toContain('out/ru/river.xlf: its document or language is gone');
    expect(Object.keys(session.snapshot('out/ru'))).toEqual([
      'lake-2.xlf',
      'notes.txt',
      'river-2.xlf',
      'river.xlf',
    ]);
    await session.run('assemble', '--allow-incomplete');
    expect(Object.keys(session.snapshot('dist/documents/ru'))).toEqual(['lake-2.md', 'river-2.md']);
  });

  it('stays if only some documents are exported', async () => {
    const session = await startWorkspace();
    await session.run('export');
    await session.run('export', 'lake');
    expect(session.exists('out/ru/river.xlf')).toBe(true);
  });
});

describe('a link in an output folder', () => {
  it.each([
    ['export', 'out/ru'],
    ['assemble', 'dist/documents/ru'],
    ['publish', 'dist/site/lake'],
  ])('leads %s nowhere', async (command, link) => {
    const session = await startWorkspace();
    session.write('neighbour/lake.xlf', 'theirs');
    session.write('neighbour/lake.md', 'theirs');
    session.write('neighbour/index.html', 'theirs');
    const before = session.snapshot('neighbour');
    fs.mkdirSync(path.join(session.folder, path.dirname(link)), { recursive: true });
    fs.symlinkSync(path.join(session.folder, 'neighbour'), path.join(session.folder, link));
    const options = command === 'export' ? [] : ['--allow-incomplete'];
    expect((await session.run(command, ...options, '--force')).code).toBe(3);
    expect(session.snapshot('neighbour')).toEqual(before);
  });
});

describe.each([['export'], ['assemble'], ['publish'], ['unpublish', 'lake'], ['patch', 'back.xlf']])(
  '%s -o',
  (...argv) => {
    it.each([
      'source',
      'source/web',
      'locales/ru',
      'glossary',
      'tm',
      '.barobar/web',
      '.git',
      'web/../source',
    ])('refuses %s, which the workspace reads as its own', async (folder) => {
      const session = await startWorkspace();
      session.write(
        'back.xlf',
        translateFile(await exported(session), () => 'Вода'),
      );
      const before = session.snapshot();
      const { code, err } = await session.run(...argv, '-o', folder);
      expect(code).toBe(2);
      expect(err).toMatch(
        /The folder “.+” is in (source|locales|glossary|tm|\.barobar|\.git)\/, .*\[usage\]/,
      );
      expect(session.snapshot()).toEqual(before);
    });
  },
);

it.each([[['export', '-o', 'reports']], [['check', '--format', 'json', '-o', 'reports/lake.md']]])(
  'an output is refused where a link leads to files of the workspace: %j',
  async (argv) => {
    const session = await startWorkspace();
    fs.symlinkSync('source', path.join(session.folder, 'reports'));
    const before = session.snapshot('source');
    expect(await session.run(...argv)).toMatchObject({ code: 2, out: '' });
    expect(session.snapshot('source')).toEqual(before);
  },
);

describe('a file for one output', () => {
  const json = ['check', '--format', 'json'];
  const convert = ['glossary', 'convert', 'glossary/terms.csv'];

  it.each([
    [[...json, '-o', 'source/lake.md'], 'replace a file of the workspace'],
    [[...json, '-o', 'barobar.json'], 'replace a file of the workspace'],
    [[...json, '-o', 'glossary/terms.csv'], 'replace a file of the workspace'],
    [['check', '--report', 'locales/ru/lake.json'], 'replace a file of the workspace'],
    [['check', '--write-baseline', '.barobar/known.json'], 'replace a file of the workspace'],
    [['check', '--write-baseline', 'tm/known.tmx'], 'replace a file of the workspace'],
    [[...json, 'back.xlf', '-o', './back.xlf'], 'is the file itself'],
    [[...convert, '-o', 'source/terms.tbx'], 'replace a file of the workspace'],
    [[...convert, '-o', 'glossary/terms.csv'], 'is the file itself'],
  ])('is refused where the workspace or the command reads it: %j', async (argv, says) => {
    const session = await startWorkspace();
    session.write('back.xlf', await exported(session));
    const before = session.snapshot();
    const { code, err } = await session.run(...argv);
    expect(code).toBe(2);
    expect(err).toMatch(/^.+: The output .+ Name another file for the output\. \[usage\]\n$/);
    expect(err).toContain(says);
    expect(session.snapshot()).toEqual(before);
  });

  it('may be anywhere else, and a table in the glossary', async () => {
    const session = await startWorkspace();
    expect((await session.run(...json, '-o', 'reports/source/lake.json')).code).toBe(0);
    expect((await session.run(...json, '-o', 'reports/source/lake.json')).code).toBe(0);
    expect((await session.run(...convert, '-o', 'terms.tbx')).code).toBe(0);
    expect((await session.run('glossary', 'convert', 'terms.tbx', '-o', 'glossary/agency.csv')).code).toBe(0);
    session.write('elsewhere/a.xlf', await exported(session));
    session.remove('barobar.json');
    expect((await session.run(...json, 'elsewhere/a.xlf', '--lang', 'ru', '-o', 'source/a.json')).code).toBe(
      0,
    );
  });
});

async function exported(session: Session): Promise<string> {
  await session.run('export', '-o', 'sources');
  return session.read('sources/ru/lake.xlf');
}
