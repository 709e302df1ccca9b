import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import type { Disk } from '../disk.ts';
import { breaksFolder, quarantineFolder, segmentationFile, sourceFolder } from '../layout.ts';
import { maximumBytes } from '../read-file.ts';
import { firstLine, type Git } from './git.ts';
import { refuseForeignRepository } from './repository.ts';

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
  const read = readBlobs(git, root, measureBlobs(git, root, blobs));
  const entries = foldersOf([...blobs.keys()]);
  const nameOf = (file: string): string => path.relative(root, file).split(path.sep).join('/');
  const refuse = (): never => {
    throw new Error('a revision is read, never written');
  };
  return {
    read: (file) => read(nameOf(file)),
    *readParts(file) {
      const bytes = read(nameOf(file));
      if (bytes) yield bytes;
    },
    stamp: (file) => blobs.get(nameOf(file)),
    has: (file) => blobs.has(nameOf(file)) || entries.has(nameOf(file)),
    realPath: (file) => file,
    linkTarget: () => undefined,
    isFolder: (file) => entries.has(nameOf(file)),
    list: (folder) => entries.get(nameOf(folder)) ?? [],
    write: refuse,
    replace: refuse,
    create: refuse,
    copy: refuse,
    link: refuse,
    makeFolder: refuse,
    rename: refuse,
    move: refuse,
    removeFolder: refuse,
    remove: refuse,
    sync: refuse,
  };
}

/**
 * The last commit of the current branch that was made at or before a time (ISO 8601); undefined if there is none.
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
  refuseForeignRepository(git, root);
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const answer = git.run(root, args);
  if (answer?.status === 0) return answer.out.toString('utf8').trim();
  throw new BarobarError(
    'usage',
    `git knows no revision “${revision}”.`,
    'Name a commit, a branch or a tag, such as HEAD~1.',
  );
}

/** What git prints when it succeeds. */
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

/** A file of a revision. */
interface Blob {
  readonly file: string;
  readonly object: string;
  /** Bytes. */
  readonly size: number;
}

/** The files with their sizes, in order; git looks each object up without printing it. */
function measureBlobs(git: Git, root: string, blobs: ReadonlyMap<string, string>): readonly Blob[] {
  if (blobs.size === 0) return [];
  const out = ask(git, root, ['cat-file', '--batch-check'], `${[...blobs.values()].join('\n')}\n`);
  // <object> SP <type> SP <size>, or: <object> SP missing
  const lines = out.toString('latin1').split('\n');
  return [...blobs].map(([file, object], at) => {
    const size = Number(/ blob (\d+)$/.exec(lines[at] ?? '')?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) throw missingBlob(file);
    if (size > maximumBytes) {
      throw new BarobarError(
        'file-too-large',
        'In that revision the file is larger than 64 MB.',
        'Name another revision.',
        { path: file },
      );
    }
    return { file, object, size };
  });
}

function missingBlob(file: string): BarobarError {
  return new BarobarError(
    'git-missing',
    'The repository does not have the contents of this file in that revision.',
    'In a partial clone from a place that you trust, run “git fetch --refetch --no-filter”; in any other, “git fsck” says more.',
    { path: file },
  );
}

/** Bytes that are read ahead: files are asked for in about the order git lists them, and one run of git gives many. */
const batchSize = 8 * 1024 * 1024;

/** Gives the contents of files by name. Of each folder it keeps what one run of git gave, and no more: a revision may be large. */
function readBlobs(git: Git, root: string, blobs: readonly Blob[]): (file: string) => Uint8Array | undefined {
  const order = new Map(blobs.map(({ file }, at) => [file, at]));
  const batches = new Map<string, ReadonlyMap<string, Uint8Array>>();
  return (file) => {
    const at = order.get(file);
    if (at === undefined) return undefined;
    const folder = topFolder(file);
    const known = batches.get(folder)?.get(file);
    if (known) return known;
    let end = at + 1;
    for (let size = blobs[at]?.size ?? 0; end < blobs.length; end++) {
      const next = blobs[end] as Blob;
      size += next.size;
      if (size > batchSize || topFolder(next.file) !== folder) break;
    }
    const batch = readBatch(git, root, blobs.slice(at, end));
    batches.set(folder, batch);
    return batch.get(file);
  };
}

function topFolder(file: string): string {
  return file.slice(0, file.indexOf('/') + 1);
}

function readBatch(git: Git, root: string, blobs: readonly Blob[]): ReadonlyMap<string, Uint8Array> {
  const objects = blobs.map(({ object }) => object);
  const out = ask(git, root, ['cat-file', '--batch'], `${objects.join('\n')}\n`);
  const files = new Map<string, Uint8Array>();
  let at = 0;
  for (const { file, object, size } of blobs) {
    // <object> SP <type> SP <size> LF <contents> LF
    const head = `${object} blob ${size}\n`;
    const start = at + head.length;
    if (out.toString('latin1', at, start) !== head || out.length <= start + size) throw missingBlob(file);
    files.set(file, out.subarray(start, start + size));
    at = start + size + 1;
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
