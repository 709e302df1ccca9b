import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { describeWith } from '../needs.ts';
import { attempts, canary, harmless, hostile, link, makeBase, pictureOf } from './hostile.ts';
import { commitAll, git } from './repository.ts';
import { openSession, type Session } from './session.ts';

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-hostile-'));
beforeAll(() => makeBase(base));
afterAll(() => fs.rmSync(base, { recursive: true, force: true }));

/** A copy of the workspace and its neighbour. */
function copyBase(): { press: Session; folder: string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-hostile-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  fs.cpSync(base, folder, { recursive: true });
  return { folder, press: openSession(path.join(folder, 'press')) };
}

/** Texts of the files in a workspace, links not followed; those with many holes are the stranger's. */
function textsIn(press: Session): string {
  return fs
    .readdirSync(press.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => fs.statSync(file).size < 1e8)
    .map((file) => fs.readFileSync(file, 'utf8'))
    .join('\n');
}

describe('no command gives away or changes anything of the neighbour', () => {
  it.each(Object.entries(hostile))(
    'where a stranger left %s',
    async (_, { make, code: wanted, refusedBy }) => {
      const { press, folder } = copyBase();
      make(press);
      const before = pictureOf(path.join(folder, 'neighbour'));
      for (const [name, { argv, prepare }] of Object.entries(attempts)) {
        prepare?.(press);
        const { code, out, err } = await press.run(...argv);
        expect(pictureOf(path.join(folder, 'neighbour')), name).toBe(before);
        expect(out + err, name).not.toContain(canary);
        expect(err, name).not.toContain('fault of the program');
        if (!refusedBy.includes(name)) continue;
        expect({ name, code, err }).toEqual({
          name,
          code: 3,
          err: expect.stringMatching(/^[^\n]+ \[[a-z-]+\]\n$/),
        });
        if (wanted !== undefined) expect(err, name).toContain(`[${wanted}]`);
      }
      expect(textsIn(press)).not.toContain(canary);
    },
  );

  it('names only commands that there are', () => {
    for (const { refusedBy } of Object.values(hostile))
      expect(Object.keys(attempts)).toEqual(expect.arrayContaining([...refusedBy]));
  });
});

describe('beside a lock of somebody else', () => {
  it.each(['export', 'assemble'])('%s writes nothing', async (name) => {
    const { press } = copyBase();
    press.write('.barobar/tmp/lock/owner-1-abc', '');
    const before = press.snapshot();
    const { argv = [] } = attempts[name] ?? {};
    const { code, err } = await press.run(...argv);
    expect({ code, isForeign: err.includes('[workspace-foreign]') }).toEqual({ code: 3, isForeign: true });
    expect(press.snapshot()).toEqual(before);
  });

  it.each(['status', 'check', 'glossary list'])('%s works', async (name) => {
    const { press } = copyBase();
    const { press: plain } = copyBase();
    press.write('.barobar/tmp/lock/owner-1-abc', '');
    const { argv = [] } = attempts[name] ?? {};
    expect(await press.run(...argv)).toEqual(await plain.run(...argv));
  });

  it('a command that writes works once the folder is removed, as its message says', async () => {
    const { press } = copyBase();
    press.write('.barobar/tmp/lock/owner-1-abc', '');
    const { err } = await press.run('import', 'back.xlf');
    expect(err).toContain('remove .barobar/tmp/lock');
    fs.rmSync(path.join(press.folder, '.barobar/tmp/lock'), { recursive: true });
    expect(await press.run('import', 'back.xlf')).toMatchObject({ code: 0 });
  });
});

it.each(Object.entries(harmless))('every command works as without links: %s', async (_, make) => {
  const { press } = copyBase();
  const { press: plain } = copyBase();
  make(press);
  const runIn = async (session: Session, argv: readonly string[]): Promise<unknown> => {
    const { code, out, err } = await session.run(...argv);
    return { argv, code, out, err: err.replaceAll(session.folder, '') };
  };
  for (const { argv } of Object.values(attempts))
    expect(await runIn(press, argv)).toEqual(await runIn(plain, argv));
});

describe.each<[string, (folder: string) => { session: Session; options: readonly string[] }]>([
  ['from its folder', (folder) => ({ session: openSession(path.join(folder, 'mine')), options: [] })],
  ['by its name', (folder) => ({ session: openSession(folder), options: ['--workspace', 'mine'] })],
])('a workspace reached through a link of the user, %s', (_, open) => {
  it.each(['status', 'export', 'check', 'assemble', 'publish --record'])(
    'is as any other to %s',
    async (name) => {
      const [linked, plain] = [copyBase(), copyBase()];
      fs.symlinkSync('press', path.join(linked.folder, 'mine'));
      const { argv = [] } = attempts[name] ?? {};
      const { session, options } = open(linked.folder);
      const { code } = await session.run(...options, ...argv);
      expect(code).toBe((await plain.press.run(...argv)).code);
      const { '.barobar/published/lake.json': _, ...files } = linked.press.snapshot();
      expect(files).toEqual(
        Object.fromEntries(Object.entries(plain.press.snapshot()).filter(([file]) => file in files)),
      );
    },
  );
});

it('a folder that -o names may be outside the workspace, and links in it lead no further', async () => {
  const { press, folder } = copyBase();
  expect(await press.run('publish', '--allow-incomplete', '-o', '../web')).toMatchObject({ code: 0 });
  expect(fs.existsSync(path.join(folder, 'web/index.html'))).toBe(true);
  fs.rmSync(path.join(folder, 'web/lake'), { recursive: true });
  fs.symlinkSync('../neighbour/site', path.join(folder, 'web/lake'));
  const before = pictureOf(path.join(folder, 'neighbour'));
  const { code, err } = await press.run('publish', '--allow-incomplete', '-o', '../web');
  expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('[path-outside]') });
  expect(pictureOf(path.join(folder, 'neighbour'))).toBe(before);
});

it('a folder that -o names is refused where it is a link in the workspace', async () => {
  const { press, folder } = copyBase();
  link(press, 'web', '../neighbour');
  const before = pictureOf(path.join(folder, 'neighbour'));
  for (const argv of [['publish', '--allow-incomplete'], ['assemble', '--allow-incomplete'], ['export']]) {
    const { code, err } = await press.run(...argv, '-o', 'web');
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('[path-outside]') });
  }
  expect(pictureOf(path.join(folder, 'neighbour'))).toBe(before);
});

describeWith({ programs: ['git'] }, 'a git worktree', () => {
  it('is a workspace as any other', async () => {
    const { press, folder } = copyBase();
    git(press, ['init', '-q', '-b', 'main']);
    commitAll(press, 'All of it');
    expect(git(press, ['worktree', 'add', '-q', '../tree', '-b', 'other'])).toMatchObject({ code: 0 });
    const tree = openSession(path.join(folder, 'tree'));
    for (const name of ['status', 'import', 'export', 'publish --record', 'update'])
      expect(await tree.run(...(attempts[name]?.argv ?? []))).toMatchObject({ code: 0 });
    const { code, out } = await tree.run('diff', '--since', 'HEAD');
    expect({ code, out }).toEqual({ code: 0, out: expect.any(String) });
  });
});
