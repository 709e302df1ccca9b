import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

describe('the command line', () => {
  it('says its version and its help', async () => {
    const session = startSession();
    const { version } = JSON.parse(
      fs.readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'),
    );
    expect(await session.run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
    const help = await session.run('--help');
    expect(help).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    ['an unknown command', ['translate']],
    ['an unknown option', ['status', '--fast']],
    ['a missing argument', ['import']],
    ['a choice that is none', ['export', '--xliff', '3.0']],
    ['an empty list of languages', ['export', '--to', ',']],
    ['a tag that is none', ['init', 'x', '--targets', 'ru,../y']],
    ['no command', []],
    ['too many arguments', ['gc', 'a', '--older-than', '0d']],
  ])('exits 2 for %s, says so, and does nothing', async (_, argv) => {
    const session = startSession();
    const outcome = await session.run(...argv);
    expect(outcome.code).toBe(2);
    expect(outcome.err).not.toBe('');
    expect(session.snapshot()).toEqual({});
  });

  it.each([
    [['statis'], 'Unknown command “statis”. Did you mean “status”?'],
    [['glossary', 'lst'], 'Unknown command “lst”. Did you mean “list”?'],
    [['translate'], 'Unknown command “translate”. Run “barobar --help” to see how it is used.'],
    [['status', '--josn'], 'Unknown option “--josn”. Did you mean “--json”?'],
    [['status', '--fast'], 'Unknown option “--fast”. Run “barobar status --help” to see how it is used.'],
    [
      ['export', '--profile', 'omegaT'],
      'Option “--profile <tool>” argument “omegaT” is invalid. Did you mean “omegat”? Choose one of omegat, ',
    ],
    [['export', '--xliff', 'new'], 'is invalid. Choose one of 1.2, 2.0.'],
    [['gc'], 'Required option “--older-than <duration>” not specified. Run “barobar gc --help”'],
    [['export', '--to'], 'Option “--to <tags>” argument missing.'],
    [['status', '--x\u001b[2J'], 'Unknown option “--x\\u001b[2J”.'],
  ])('answers %j with one line that says what is meant', async (argv, message) => {
    const { code, out, err } = await startSession().run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^barobar: .* \[usage\]\n$/);
    expect(err).toContain(message);
  });

  it.each([
    ['Option “--workspace <dir>”', ['--workspace', '', 'status']],
    ['Option “--workspace <dir>”', ['status', '--workspace', '']],
    ['Option “-o, --output <dir>”', ['export', '-o', '']],
    ['Option “-o, --output <dir>”', ['export', '--output=', '--dry-run']],
    ['Option “-o, --output <file>”', ['check', '-o', ' ']],
    ['Option “--report <file>”', ['check', '--report', 'a.json', '--report', '']],
    ['Option “--by <name>”', ['flag', 's7k2m9qa', 'It is 45 m.', '--by', '']],
    ['Option “--by <name>”', ['review', '--lang', 'ru', '--all', '--by', '\t']],
    ['Option “--approve <ids...>”', ['review', '--lang', 'ru', '--approve', 's7k2m9qa', '']],
    ['Option “--author <name>”', ['memory', 'forget', '--author', '']],
    ['Option “--author <name>”', ['memory', 'export', '--author', '']],
    ['Argument “dir”', ['init', '']],
    ['Argument “targets”', ['check', 'a', '']],
    ['Argument “text”', ['answer', 's7k2m9qa', ' ']],
  ])('refuses what an unset variable leaves empty: %s of %j', async (what, argv) => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/a.txt', 'Text.\n');
    await session.run('update');
    const before = session.snapshot();
    const { code, out, err } = await session.run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^barobar: .* Give it a value.* \[usage\]\n$/);
    expect(err).toContain(what);
    expect(session.snapshot()).toEqual(before);
  });

  it.each([
    ['Option “--by <name>”', ['review', '--lang', 'ru', '--all', '--by', 'Anna\u001b[31m']],
    ['Option “--for <address>”', ['export', '--for', 'anna\u0007']],
    ['Argument “cells”', ['glossary', 'add', 'dam', 'en=dam', 'ru=плотина\u009b1m']],
    ['Argument “text”', ['flag', 's7k2m9qa', 'Which dam\ud800?']],
  ])('refuses what no file can hold: %s of %j', async (what, argv) => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    const before = session.snapshot();
    const { code, err } = await session.run(...argv);
    expect(code).toBe(2);
    expect(err).toContain(what);
    expect(err).toMatch(/ has the character U\+[0-9A-F]{4}, which files cannot hold\. .* \[usage\]\n$/);
    expect(session.snapshot()).toEqual(before);
  });

  it.each([
    [['import', 'back.xlf', '--by', 'Anna\n'], 'has a tab or a line break. Write the name on one line.'],
    [['export', '--for', 'Anna\tPetrova'], 'has a tab or a line break. Write the name on one line.'],
    [
      ['export', '--format', 'tmx', '--only', 'missing'],
      'A translation memory has finished translations only',
    ],
    [
      ['export', '--format', 'tmx', '--profile', 'omegat'],
      'A file in TMX has no version of XLIFF and no profile.',
    ],
  ])('exits 2 for %j', async (argv, message) => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    const before = session.snapshot();
    const { code, err } = await session.run(...argv);
    expect({ code, isTold: err.includes(message) }).toEqual({ code: 2, isTold: true });
    expect(session.snapshot()).toEqual(before);
  });

  it('takes a cell of a glossary that is to be cleared', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    await session.run('glossary', 'add', 'dam', 'en=dam', 'ru=плотина');
    expect(await session.run('glossary', 'set', 'dam', 'ru=')).toMatchObject({ code: 0 });
  });

  it.each([
    [['--targets', 'russian'], '“russian” is not a language tag. Write “ru”.'],
    [['--targets', 'ru,xx-YY'], '“xx-YY” has no known language'],
    [['--targets', 'con'], '“con” is the name of a device on Windows'],
    [['--targets', 'ru,be,RU'], '“RU” is given twice, as “ru” too. Name each language once.'],
    [['--source', 'EN', '--targets', 'en'], '“en” is the source language and a target.'],
    [['--targets', 'ru,en'], 'Name the language of the briefings with --source, and others with --targets.'],
  ])('exits 2 for init %j', async (argv, message) => {
    const session = startSession();
    const { code, err } = await session.run('init', ...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(session.snapshot()).toEqual({});
  });

  it('makes settings that name the schema in the package, so that editors know them', async () => {
    const session = startSession();
    expect(await session.run('init')).toMatchObject({ code: 0 });
    const { $schema } = JSON.parse(session.read('barobar.json')) as { $schema: string };
    const inPackage = $schema.replace('./node_modules/barobar/', '');
    const root = path.resolve(import.meta.dirname, '../..');
    const { files } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      files: string[];
    };
    expect(files).toContain(inPackage);
    expect(fs.existsSync(path.join(root, inPackage))).toBe(true);
    expect(await session.run('status')).toMatchObject({ code: 0 });
  });

  it('exits 2 for a document or language that is not here, and names those that are', async () => {
    const session = startSession();
    await session.run('init');
    session.write('source/a.txt', 'Text.\n');
    expect(await session.run('status', 'b')).toMatchObject({
      code: 2,
      err: 'barobar: There is no document “b”. Documents here: a. [usage]\n',
    });
    expect(await session.run('export', '--to', 'fr')).toMatchObject({
      code: 2,
      err: 'barobar: “fr” is not a target language here. Targets: ru, be, tg. [usage]\n',
    });
  });

  it('works from another folder', async () => {
    const session = startSession();
    await session.run('init', 'desk', '--targets', 'ru');
    session.write('desk/source/a.txt', 'Text.\n');
    await session.runWith({ cwd: 'desk' }, 'update');
    const inside = await session.runWith({ cwd: 'desk' }, 'status');
    expect(await session.run('--workspace', 'desk', 'status')).toEqual(inside);
    const exported = await session.run('--workspace', 'desk', 'export', '-o', 'here');
    expect(exported.out).toBe('here/ru/a.xlf\n');
    expect(session.exists('here/ru/a.xlf')).toBe(true);
  });

  it('shows progress only if somebody watches, and nothing when asked to be quiet', async () => {
    const session = startSession();
    await session.run('init');
    session.write('source/a.txt', 'Text.\n');
    await session.run('update');
    expect((await session.runWith({ isTerminal: true }, 'export')).err).toContain('1 of 1: a\r');
    expect((await session.run('export')).err).toBe(
      '1 file with 3 sentences written.\n'.replace('1 file', '3 files'),
    );
    expect((await session.runWith({ isTerminal: true }, '--quiet', 'export')).err).toBe('');
  });

  it('does not let a file write to the terminal', async () => {
    const session = startSession();
    await session.run('init');
    session.write('source/a.txt', 'Red \u001b[31malert\u202e now.\n');
    const refused = await session.run('assemble');
    expect(refused.err).toContain('Red \\u001b[31malert\\u202e now.');
    const printed = await session.runWith({ input: 'a\u001b[2Jb' }, 'segment', '-');
    expect(printed.out).toBe('a\\u001b[2Jb\n');
  });
});

describe('a source folder that is gone', () => {
  async function startPublished(): Promise<Session> {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/a.txt', 'Text.\n');
    await session.run('update');
    await session.run('publish', '--allow-incomplete');
    fs.rmSync(path.join(session.folder, 'source'), { recursive: true });
    return session;
  }

  it.each(['status', 'update', 'export', 'check', 'assemble', 'publish'])(
    'ends %s, and nothing is retired, removed or taken down',
    async (command) => {
      const session = await startPublished();
      const before = session.snapshot();
      expect(await session.run(command)).toMatchObject({
        code: 3,
        err: expect.stringMatching(/^source: There is no folder source\/.* \[source-missing\]\n$/),
      });
      expect(session.snapshot()).toEqual(before);
    },
  );

  it('is as somebody wants it where it is there and empty, or its documents were retired', async () => {
    const session = await startPublished();
    fs.mkdirSync(path.join(session.folder, 'source'));
    expect(await session.run('update')).toMatchObject({ code: 0 });
    fs.rmdirSync(path.join(session.folder, 'source'));
    expect(await session.run('publish')).toMatchObject({ code: 0 });
    expect(session.exists('dist/site/a/index.html')).toBe(false);
  });

  it('is no fault of a workspace without documents', async () => {
    const session = startSession();
    session.write('barobar.json', '{}');
    expect(await session.run('status')).toMatchObject({ code: 0 });
  });
});
