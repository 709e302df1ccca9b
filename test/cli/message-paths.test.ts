import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Session, startSession } from './session.ts';

const isWindows = process.platform === 'win32';

async function startWorkspace(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/a.txt', 'The dam is 40 m high.\n');
  await session.run('update');
  return session;
}

const makeFolder = (session: Session, name: string): void => {
  fs.mkdirSync(path.join(session.folder, name), { recursive: true });
};
const makePipe = (session: Session, name: string): void => {
  fs.mkdirSync(path.dirname(path.join(session.folder, name)), { recursive: true });
  execFileSync('mkfifo', [path.join(session.folder, name)]);
};
const makeSocket = async (session: Session, name: string): Promise<void> => {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(path.join(session.folder, name), resolve));
  onTestFinished(() => void server.close());
};

const make = { folder: makeFolder, pipe: makePipe, socket: makeSocket };
const irregular = {
  folder: 'it is a folder',
  pipe: 'it is not a regular file',
  socket: 'it is not a regular file',
};

describe('the path in a message is relative to the workspace', () => {
  it.each<[keyof typeof make, string, readonly string[]]>([
    ['folder', 'locales/ru/a.json', ['status']],
    ['folder', 'segmentation.srx', ['update']],
    ['folder', 'back.xlf', ['patch', 'back.xlf']],
    ['folder', 'back.xlf', ['validate', 'back.xlf']],
    ['folder', 'back.xlf', ['check', 'back.xlf']],
    ['folder', 'back.xlf', ['check', 'back.xlf', 'back.xlf', '--json']],
    ['folder', 'g.csv', ['glossary', 'convert', 'g.csv']],
    ['folder', 'in.txt', ['segment', 'in.txt']],
    ['pipe', 'source/b.txt', ['status']],
    ['pipe', 'glossary/b.csv', ['check']],
    ['pipe', 'tm/b.tmx', ['memory', 'stats']],
    ['socket', 'source/b.txt', ['update']],
    ['socket', 'back.xlf', ['import', 'back.xlf']],
  ])('of a %s in place of the file %s: %j', async (kind, name, argv) => {
    if (isWindows && kind !== 'folder') return;
    const session = await startWorkspace();
    await make[kind](session, name);
    const { code, err, out } = await session.run(...argv);
    expect(code, err).toBeGreaterThan(0);
    expect(out + err).toContain(irregular[kind]);
    expect(out + err).toContain(name);
    expect(out + err).not.toContain(session.folder);
  });

  it.each([
    ['dist/site', 'index.html', 'publish'],
    ['dist/documents', 'ru/a.txt', 'assemble'],
  ])('of a folder in %s in place of %s', async (folder, file, command) => {
    const session = await startWorkspace();
    makeFolder(session, `${folder}/${file}`);
    const { err } = await session.run(command, '--allow-incomplete');
    expect(err).toMatch(new RegExp(`^${folder}: .* in the way, .*: ${file}\\. `, 'm'));
  });

  it('where a file is in place of a folder', async () => {
    const session = await startWorkspace();
    session.write('out', '');
    expect((await session.run('export')).err).toMatch(/^out\/ru\/a\.xlf: Cannot write this file: /);
    session.write('web', '');
    const { err } = await session.run('publish', '--allow-incomplete', '-o', 'web');
    expect(err).toMatch(/^web\/.*: Cannot write this file: /m);
  });

  it('in a folder below it too, and is as it was typed for a file that is elsewhere', async () => {
    const session = await startWorkspace();
    makeFolder(session, 'locales/ru/a.json');
    const { err } = await session.runWith({ cwd: 'source' }, 'status');
    expect(err).toMatch(/^locales\/ru\/a\.json: Cannot read this file: it is a folder\./);
    makeFolder(session, 'here/inside');
    makeFolder(session, 'back.xlf');
    session.write('here/inside/barobar.json', '{}');
    const elsewhere = await session.runWith({ cwd: 'here/inside' }, 'validate', '../../back.xlf');
    expect(elsewhere.err).toMatch(
      /^\.\.\/\.\.\/back\.xlf: Cannot read this file: it is a folder\. Name the files in it\./,
    );
  });

  it('if a command finds out itself what is wrong', async () => {
    const session = await startWorkspace();
    expect((await session.run('init')).err).toMatch(/^barobar\.json: A workspace already exists here\./);
    session.write('web/part/x', '');
    const { err } = await session.run('merge-shards', '-o', 'web');
    expect(err).not.toContain(session.folder);
  });

  it('of the current folder itself is a dot', async () => {
    const session = await startWorkspace();
    const { err } = await session.run('publish', '--allow-incomplete', '-o', '.');
    expect(err).toContain('The editions are in ./; open index.html.');
  });

  it('without a workspace it is relative to the current folder', async () => {
    const session = startSession();
    makeFolder(session, 'back.xlf');
    expect((await session.run('check', 'back.xlf')).err).toMatch(/^back\.xlf: /);
  });
});
