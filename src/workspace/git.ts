import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import type { Disk } from './disk.ts';
import { breaksFolder, quarantineFolder, segmentationFile, sourceFolder } from './layout.ts';

/** The program `git`, as far as we use it: it reads, and never writes. */
export interface Git {
  /** Runs it in a folder, without a shell; undefined where there is no such program. */
  run(folder: string, args: readonly string[], input?: string): GitAnswer | undefined;
}

interface GitAnswer {
  readonly status: number | null;
  readonly out: Buffer;
  readonly err: string;
}

/** The machine's git. */
export const nodeGit: Git = {
  run(folder, args, input = '') {
    const child = spawnSync('git', ['--no-pager', ...args], {
      cwd: folder,
      input,
      maxBuffer: 2 ** 31,
      stdio: 'pipe',
      windowsHide: true,
    });
    if (child.error) return undefined;
    return { status: child.status, out: child.stdout, err: child.stderr.toString('utf8') };
  },
};

/**
 * The files of a workspace as they were in a revision: all that decides about sentences and translations, to be read only. `revision` is
 * whatever git understands: a branch, a tag, `HEAD~3`.
 * @throws `git-missing` without git or a repository; `usage` for a revision git does not know
 */
export function openRevision(git: Git, root: string, revision: string): Disk {
  const commit = findCommit(git, root, revision);
  const folders = [sourceFolder, 'locales', quarantineFolder, breaksFolder].map((folder) => `${folder}/`);
  const listed = ask(git, root, ['ls-tree', '-r', '-z', commit, '--', ...folders, segmentationFile]);
  const blobs = new Map<string, string>();
  for (const line of listed.toString('utf8').split('\0')) {
    // <mode> SP <type> SP <object> TAB <file>; links and submodules are no files of ours.
    const match = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(line);
    if (match) blobs.set(match[2] as string, match[1] as string);
  }
  const files = readBlobs(git, root, blobs);
  const entries = foldersOf([...files.keys()]);
  const nameOf = (file: string): string => path.relative(root, file).split(path.sep).join('/');
  const refuse = (): never => {
    throw new Error('a revision is read, never written');
  };
  return {
    read: (file) => files.get(nameOf(file)),
    has: (file) => files.has(nameOf(file)) || entries.has(nameOf(file)),
    realPath: (file) => file,
    isLink: () => false,
    isFolder: (file) => entries.has(nameOf(file)),
    list: (folder) => entries.get(nameOf(folder)) ?? [],
    write: refuse,
    replace: refuse,
    create: refuse,
    makeFolder: refuse,
    rename: refuse,
    move: refuse,
    removeFolder: refuse,
    remove: refuse,
    sync: refuse,
  };
}

/**
 * The last commit of the current branch that was made at or before a time (ISO 8601); undefined where there is none.
 * @throws `git-missing`
 */
export function commitBefore(git: Git, root: string, time: string): string | undefined {
  findCommit(git, root, 'HEAD');
  const found = ask(git, root, ['rev-list', '-1', `--before=${time}`, 'HEAD'])
    .toString('utf8')
    .trim();
  return found === '' ? undefined : found;
}

function findCommit(git: Git, root: string, revision: string): string {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const answer = git.run(root, args);
  if (answer?.status === 0) return answer.out.toString('utf8').trim();
  if (!answer) {
    throw new BarobarError(
      'git-missing',
      'There is no git on this machine.',
      'Install git, or leave this out.',
      {
        path: root,
      },
    );
  }
  const repository = git.run(root, ['rev-parse', '--git-dir']);
  if (repository?.status !== 0) {
    throw new BarobarError(
      'git-missing',
      `git cannot use this folder: ${firstLine(repository?.err ?? '')}.`,
      'Keep the workspace in a git repository, or leave this out.',
      { path: root },
    );
  }
  throw new BarobarError(
    'usage',
    `git knows no revision “${revision}”.`,
    'Name a commit, a branch or a tag, such as HEAD~1.',
  );
}

function ask(git: Git, root: string, args: readonly string[], input?: string): Buffer {
  const answer = git.run(root, args, input);
  if (answer?.status === 0) return answer.out;
  throw new BarobarError(
    'git-missing',
    `git ${args[0]} failed: ${firstLine(answer?.err ?? '')}.`,
    'See what git says in this folder.',
    { path: root },
  );
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/^fatal: /, '').replace(/\.$/, '') || 'it says nothing';
}

/** The contents of blobs, in one run of git. */
function readBlobs(
  git: Git,
  root: string,
  blobs: ReadonlyMap<string, string>,
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  if (blobs.size === 0) return files;
  const out = ask(git, root, ['cat-file', '--batch'], `${[...blobs.values()].join('\n')}\n`);
  let at = 0;
  for (const name of blobs.keys()) {
    // <object> SP <type> SP <size> LF <contents> LF
    const end = out.indexOf(10, at);
    const size = Number(/ blob (\d+)$/.exec(out.toString('latin1', at, end))?.[1] ?? 0);
    files.set(name, out.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return files;
}

type Entries = ReturnType<Disk['list']>;

function foldersOf(files: readonly string[]): ReadonlyMap<string, Entries> {
  const folders = new Map<string, Map<string, 'file' | 'folder'>>();
  for (const file of files) {
    const parts = file.split('/');
    for (let depth = 1; depth <= parts.length; depth++) {
      const folder = parts.slice(0, depth - 1).join('/');
      const entries = folders.get(folder) ?? new Map();
      folders.set(folder, entries.set(parts[depth - 1], depth === parts.length ? 'file' : 'folder'));
    }
  }
  const sorted = [...folders].map(([folder, entries]): [string, Entries] => [
    folder,
    [...entries].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1)),
  ]);
  return new Map(sorted);
}
