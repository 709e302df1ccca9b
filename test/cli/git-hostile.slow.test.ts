import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeWith } from '../needs.ts';
import { commitAll, git } from './repository.ts';
import { type Session, startSession } from './session.ts';

const text = 'The dam is 40 m high.\n\nBoats were counted.\n';
const changed = text.replace('40', '41');

/** A workspace in `desk` that is a repository of its own and has changed since its last commit. */
async function start(): Promise<Session> {
  const session = startSession();
  await session.run('init', 'desk', '--targets', 'ru');
  session.write('desk/source/a.txt', text);
  await session.run('--workspace', 'desk', 'update');
  inDesk(session, 'init', '-q', '-b', 'main', '--template=');
  commitAll(deskOf(session), 'one', '2026-01-10T12:00:00Z');
  session.write('desk/source/a.txt', changed);
  return session;
}

function deskOf(session: Session): Session {
  return { ...session, folder: path.join(session.folder, 'desk') };
}

function inDesk(session: Session, ...args: string[]): string {
  const { code, out } = git(deskOf(session), args);
  if (code !== 0) throw new Error(out);
  return out.trim();
}

const since = (session: Session, desk = 'desk') =>
  session.run('--workspace', desk, 'diff', '--since', 'HEAD');

/** Removes an object, as a partial clone lacks it. */
function lose(session: Session, folder: string, object: string): void {
  session.remove(`${folder}/${object.slice(0, 2)}/${object.slice(2)}`);
}

const canary = 'canary';

/** A configuration that names a program wherever one may stand. */
function hostileConfig(session: Session, url: string, bare: boolean): string {
  const command = `touch ${path.join(session.folder, canary)}; false`;
  return `[core]
	repositoryformatversion = 1
	bare = ${bare}
	fsmonitor = "${command}"
	sshCommand = "${command}"
	pager = "${command}"
	askPass = "${command}"
	editor = "${command}"
	hooksPath = hooks
[extensions]
	partialClone = origin
[protocol]
	allow = always
[protocol "ext"]
	allow = always
[protocol "file"]
	allow = always
[diff]
	external = "${command}"
[credential]
	helper = "!${command}"
[alias]
	cat-file = "!${command}"
	rev-parse = "!${command}"
[remote "origin"]
	url = "${url.replace('COMMAND', command.replace('; false', ''))}"
	promisor = true
	uploadpack = "${command}"
`;
}

afterEach(() => vi.unstubAllEnvs());

describeWith({ programs: ['git'] }, 'git in a stranger’s repository', () => {
  it.each(['.', 'ssh://example.invalid/x', 'ext::sh -c COMMAND'])(
    'runs nothing that its configuration names, fetching from %s, and names what is missing',
    async (url) => {
      const session = await start();
      lose(session, 'desk/.git/objects', inDesk(session, 'rev-parse', 'HEAD:source/a.txt'));
      session.write('desk/.git/config', hostileConfig(session, url, false));
      const outcome = await since(session);
      expect(outcome).toMatchObject({ code: 3, out: '' });
      expect(outcome.err).toMatch(
        /^source\/a\.txt: The repository does not have the contents .*\[git-missing\]\n$/,
      );
      expect(session.exists(canary)).toBe(false);
    },
  );

  it('refuses a folder of ordinary files that looks like a repository', async () => {
    const session = await start();
    for (const name of ['HEAD', 'objects', 'refs'])
      fs.renameSync(path.join(session.folder, 'desk/.git', name), path.join(session.folder, 'desk', name));
    fs.rmSync(path.join(session.folder, 'desk/.git'), { recursive: true });
    session.write('desk/config', hostileConfig(session, '.', true));
    git(session, ['init', '-q']);
    commitAll(session, 'all');
    const outcome = await since(session);
    expect(outcome).toMatchObject({ code: 3, out: '' });
    expect(outcome.err).toMatch(/cannot use bare repository.*\[git-missing\]\n$/);
    expect(session.exists(canary)).toBe(false);
  });

  it('refuses a tree that is missing', async () => {
    const session = await start();
    lose(session, 'desk/.git/objects', inDesk(session, 'rev-parse', 'HEAD:source'));
    expect(await since(session)).toMatchObject({
      code: 3,
      out: '',
      err: expect.stringContaining('git ls-tree failed'),
    });
  });

  it('reads an empty file as empty, not as missing', async () => {
    const session = await start();
    session.write('desk/source/b.txt', '');
    commitAll(deskOf(session), 'two');
    session.write('desk/source/a.txt', text);
    expect((await since(session)).out).toMatch(/^a: 1 number\n.*\n$/);
  });

  it('refuses a file of that revision that is larger than any we read', async () => {
    const session = await start();
    const file = path.join(session.folder, 'desk/source/large.txt');
    session.write('desk/source/large.txt', '');
    fs.truncateSync(file, 64 * 1024 * 1024 + 1);
    commitAll(deskOf(session), 'two');
    fs.rmSync(file);
    expect(await since(session)).toMatchObject({
      code: 3,
      err: expect.stringMatching(/^source\/large\.txt: .*64 MB.*\[file-too-large\]\n$/),
    });
  });

  it('reads objects as they are, not what is put in their place', async () => {
    const session = await start();
    session.write('other', 'The dam is 99 m high.\n\nBoats were counted.\n');
    const other = inDesk(session, 'hash-object', '-w', path.join(session.folder, 'other'));
    inDesk(session, 'replace', inDesk(session, 'rev-parse', 'HEAD:source/a.txt'), other);
    expect((await since(session)).out).toContain('[-40-]{+41+}');
  });
});

describeWith({ programs: ['git'] }, 'the history of another repository', () => {
  /** A repository of the user that has files where a workspace has them. */
  async function withNeighbour(): Promise<Session> {
    const session = await start();
    session.write('neighbour/source/a.txt', 'A secret of the neighbour.\n');
    const there = { ...session, folder: path.join(session.folder, 'neighbour') };
    git(there, ['init', '-q', '-b', 'main', '--template=']);
    commitAll(there, 'secret');
    return session;
  }

  /** Puts a link to something of the neighbour’s repository in place of the same thing in ours. */
  function borrow(session: Session, name: string): void {
    const file = path.join(session.folder, 'desk/.git', name);
    fs.rmSync(file, { recursive: true, force: true });
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.symlinkSync(path.join(session.folder, 'neighbour/.git', name), file);
  }

  const refused = (what: RegExp) => ({ code: 3, out: '', err: expect.stringMatching(what) });
  const notNamed = /does not name this folder as a work tree\. .*\[git-missing\]\n$/;

  it('is refused where .git is a file that names it', async () => {
    const session = await withNeighbour();
    fs.rmSync(path.join(session.folder, 'desk/.git'), { recursive: true });
    session.write('desk/.git', 'gitdir: ../neighbour/.git\n');
    expect(await since(session)).toEqual(refused(notNamed));
  });

  it('is refused where .git is a link to it', async () => {
    const session = await withNeighbour();
    fs.rmSync(path.join(session.folder, 'desk/.git'), { recursive: true });
    fs.symlinkSync('../neighbour/.git', path.join(session.folder, 'desk/.git'));
    expect(await since(session)).toEqual(refused(notNamed));
  });

  it('is refused where .git/commondir names it', async () => {
    const session = await withNeighbour();
    session.write('desk/.git/commondir', '../../neighbour/.git\n');
    expect(await since(session)).toEqual(refused(notNamed));
  });

  it('is refused where core.worktree names it', async () => {
    const session = await withNeighbour();
    inDesk(session, 'config', 'core.worktree', path.join(session.folder, 'neighbour'));
    expect(await since(session)).toEqual(refused(notNamed));
  });

  it('is refused where objects are taken from it', async () => {
    const session = await withNeighbour();
    session.write('desk/.git/objects/info/alternates', '../../../neighbour/.git/objects\n');
    expect(await since(session)).toEqual(refused(/takes objects from another place .*\[git-missing\]\n$/));
  });

  it('is refused if the folder of objects is a link to its objects', async () => {
    const session = await withNeighbour();
    fs.rmSync(path.join(session.folder, 'desk/.git/objects'), { recursive: true });
    fs.symlinkSync('../../neighbour/.git/objects', path.join(session.folder, 'desk/.git/objects'));
    expect(await since(session)).toEqual(refused(/takes objects from another place .*\[git-missing\]\n$/));
  });

  const outward = refused(/link out of the repository, or no regular file\. .*\[git-missing\]\n$/);

  it('is refused where packs are a link to its packs', async () => {
    const session = await withNeighbour();
    git({ ...session, folder: path.join(session.folder, 'neighbour') }, ['repack', '-adq']);
    borrow(session, 'objects/pack');
    borrow(session, 'refs');
    expect(await since(session)).toEqual(outward);
  });

  it('is refused where single objects are links to its objects', async () => {
    const session = await withNeighbour();
    const objects = path.join(session.folder, 'neighbour/.git/objects');
    for (const folder of fs.readdirSync(objects).filter((name) => name.length === 2))
      for (const name of fs.readdirSync(path.join(objects, folder)))
        borrow(session, `objects/${folder}/${name}`);
    borrow(session, 'refs/heads/main');
    expect(await since(session)).toEqual(outward);
  });

  it.each(['HEAD', 'config', 'refs', 'packed-refs', 'shallow', 'info/grafts', 'logs/HEAD'])(
    'is refused where .git/%s is a link to a file of its own',
    async (name) => {
      const session = await withNeighbour();
      borrow(session, name);
      expect(await since(session)).toEqual(outward);
    },
  );

  it.each(['HEAD', 'packed-refs', 'config'])('is not waited for where .git/%s is a pipe', async (name) => {
    const session = await start();
    fs.rmSync(path.join(session.folder, 'desk/.git', name), { force: true });
    execFileSync('mkfifo', [path.join(session.folder, 'desk/.git', name)]);
    expect(await since(session)).toEqual(outward);
  });

  it.each(['[include]\n', '[core] [includeIf "gitdir:/**"]\n', '[INCLUDE] '])(
    'is not read where the configuration includes a file of it: %s',
    async (section) => {
      const session = await start();
      session.write('neighbour/settings', '[core]\n\tabbrev = secret\n');
      fs.appendFileSync(
        path.join(session.folder, 'desk/.git/config'),
        `${section}path = ../../neighbour/settings\n`,
      );
      const outcome = await since(session);
      expect(outcome).toEqual(refused(/includes other files\. .*\[git-missing\]\n$/));
      expect(outcome.err).not.toContain('secret');
    },
  );

  it('is not read where the caller’s environment leads to it', async () => {
    const session = await withNeighbour();
    const there = path.join(session.folder, 'neighbour/.git');
    vi.stubEnv('GIT_DIR', there);
    vi.stubEnv('GIT_WORK_TREE', path.dirname(there));
    vi.stubEnv('GIT_COMMON_DIR', there);
    vi.stubEnv('GIT_INDEX_FILE', path.join(there, 'index'));
    vi.stubEnv('GIT_OBJECT_DIRECTORY', path.join(there, 'objects'));
    vi.stubEnv('GIT_ALTERNATE_OBJECT_DIRECTORIES', path.join(there, 'objects'));
    vi.stubEnv('GIT_NAMESPACE', 'x');
    vi.stubEnv('GIT_CONFIG_COUNT', '1');
    vi.stubEnv('GIT_CONFIG_KEY_0', 'core.worktree');
    vi.stubEnv('GIT_CONFIG_VALUE_0', path.dirname(there));
    vi.stubEnv('GIT_TRACE', path.join(session.folder, canary));
    const outcome = await since(session);
    expect(outcome).toMatchObject({ code: 0, err: '' });
    expect(outcome.out).toContain('[-40-]{+41+}');
    expect(session.exists(canary)).toBe(false);
  });
});

describeWith({ programs: ['git'] }, 'the history of a workspace', () => {
  /** `diff --since` and `gc --older-than` both read the folder's history. */
  async function expectHistory(session: Session, desk: string): Promise<void> {
    session.write(`${desk}/source/a.txt`, changed);
    expect((await since(session, desk)).out).toContain('[-40-]{+41+}');
    await session.run('--workspace', desk, 'update');
    expect(await session.run('--workspace', desk, 'gc', '--older-than', '1d', '--dry-run')).toMatchObject({
      code: 0,
      err: expect.stringMatching(
        /^Dry run: nothing is changed\. Without --dry-run:\nThere is nothing to remove\.\n$/,
      ),
    });
  }

  it('is read where HEAD is a link to a branch, as git once made it', async () => {
    const session = await start();
    fs.rmSync(path.join(session.folder, 'desk/.git/HEAD'));
    fs.symlinkSync('refs/heads/main', path.join(session.folder, 'desk/.git/HEAD'));
    await expectHistory(session, 'desk');
  });

  it('is read where hooks and what git ignores are links of the user', async () => {
    const session = await start();
    session.write('shared/ignored', '*.bak\n');
    fs.symlinkSync('../../shared', path.join(session.folder, 'desk/.git/hooks'));
    fs.mkdirSync(path.join(session.folder, 'desk/.git/info'), { recursive: true });
    fs.symlinkSync('../../../shared/ignored', path.join(session.folder, 'desk/.git/info/exclude'));
    await expectHistory(session, 'desk');
  });

  it('is read in a work tree', async () => {
    const session = await start();
    inDesk(session, 'worktree', 'add', '-q', '../tree');
    await expectHistory(session, 'tree');
  });

  it('is read in a work tree of a bare repository', async () => {
    const session = await start();
    inDesk(session, 'clone', '-q', '--bare', '.', '../bare.git');
    git({ ...session, folder: path.join(session.folder, 'bare.git') }, [
      'worktree',
      'add',
      '-q',
      '../tree',
      'main',
    ]);
    await expectHistory(session, 'tree');
  });

  it('is read in a shallow clone', async () => {
    const session = await start();
    commitAll(deskOf(session), 'two');
    session.write('desk/source/a.txt', text);
    commitAll(deskOf(session), 'three');
    inDesk(session, 'clone', '-q', '--depth', '1', `file://${path.join(session.folder, 'desk')}`, '../clone');
    await expectHistory(session, 'clone');
  });

  it('is read in a submodule', async () => {
    const session = await start();
    git(session, ['init', '-q', 'super']);
    const desk = path.join(session.folder, 'desk');
    const add = ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', desk, 'press'];
    git({ ...session, folder: path.join(session.folder, 'super') }, add);
    await expectHistory(session, 'super/press');
  });

  it('is read where files are many and large', async () => {
    const session = await start();
    const long = `${'x'.repeat(250_000)}\n\n`.repeat(9);
    const names = ['a-a', 'a/b', 'b', 'c', 'd', 'e'];
    for (const name of names)
      session.write(`desk/source/x/${name}.txt`, `${long}\n\nThe lake of ${name} is deep.\n`);
    commitAll(deskOf(session), 'two');
    for (const name of names)
      session.write(`desk/source/x/${name}.txt`, `${long}\n\nThe lake of ${name} is wide.\n`);
    const { out } = await since(session);
    for (const name of names) expect(out).toContain(`The lake of ${name} is [-deep-]{+wide+}.`);
  });

  it.skipIf(process.getuid?.() !== 0)(
    'is read where the user trusts a folder of another owner (needs root)',
    async () => {
      const session = await start();
      const chown = (name: string): void => fs.lchownSync(path.join(session.folder, name), 65534, 65534);
      for (const name of ['desk', 'desk/.git']) chown(name);
      vi.stubEnv('SUDO_UID', undefined);
      session.write('config', '');
      vi.stubEnv('GIT_CONFIG_GLOBAL', path.join(session.folder, 'config'));
      expect(await since(session)).toMatchObject({
        code: 3,
        err: expect.stringContaining('dubious ownership'),
      });
      session.write(
        'config',
        `[safe]\n\tdirectory = ${fs.realpathSync(path.join(session.folder, 'desk'))}\n`,
      );
      expect((await since(session)).out).toContain('[-40-]{+41+}');
    },
  );
});

describe('without git', () => {
  it('diff --since and gc --older-than say so', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    for (const command of [
      ['diff', '--since', 'HEAD'],
      ['gc', '--older-than', '1d'],
    ])
      expect(await session.runWith({ git: { run: () => undefined } }, ...command)).toMatchObject({
        code: 3,
        err: expect.stringContaining('There is no git on this machine.'),
      });
  });
});
