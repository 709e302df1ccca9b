import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import { digestContent, digestParts } from './content-digest.ts';
import type { Disk } from './disk.ts';
import { isLeftOver, type ThisProcess } from './lock.ts';

/** A file that a command makes: its path below the output folder, with `/`. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Digests that the files of earlier runs may have, by path: two where a run was killed before it said which one it is. */
export type WrittenFiles = ReadonlyMap<string, readonly string[]>;

/** What earlier runs say about a folder: the file that says so, and its bytes when they were read. */
export interface Manifest {
  readonly name: string;
  readonly bytes: Uint8Array | undefined;
  readonly written: WrittenFiles;
}

/** An output folder while a command fills it. Nothing in it changes before `apply`. */
export interface Output {
  /** Adds a file to write; returns its digest. A file that has the same content already is left alone. */
  add(file: OutputFile): string;
  /** Adds a file of an earlier run to remove. One that was changed since stays: `mustGo` refuses that. */
  remove(file: string, mustGo?: boolean): void;
  /**
   * Refuses files in the way, all at once.
   * @throws `output-foreign`; `workspace-changed` where another command wrote the manifest in the meantime
   */
  check(): void;
  /** Whether all these files are there, whatever they hold. */
  hasAll(files: Iterable<string>): boolean;
  /** Whether `apply` with this manifest would change anything. */
  hasWork(after: OutputFile['content']): boolean;
  /**
   * Puts all files in place and removes those to remove. `before` and `after` are the manifests of what may be there from
   * now on, and of what is there in the end.
   * @throws `workspace-changed` where another command wrote the manifest in the meantime
   */
  apply(before: OutputFile['content'], after: OutputFile['content']): void;
  /** Forgets what `apply` has not put in place. */
  close(): void;
  /** Files of earlier runs that `apply` removes, and those that stay because they were changed since; sorted. */
  readonly removed: readonly string[];
  readonly kept: readonly string[];
}

/** Files wait here, in a folder of the process, until all are made; hidden, so that no web server offers it. */
const stagingFolder = '.barobar-new';

const mostNamed = 10;

/**
 * Opens a folder to write files into. Only what an earlier run wrote is replaced or removed: the path must be in
 * the manifest, and the file must still have the digest noted there, since a manifest may come from anywhere. With `force`
 * other files are replaced and removed, too.
 */
export function openOutput(
  { disk, process }: { readonly disk: Disk; readonly process: ThisProcess },
  folder: string,
  manifest: Manifest,
  { force }: { readonly force: boolean },
): Output {
  const list = path.join(folder, manifest.name);
  const staging = `${stagingFolder}/${process.pid}-${process.token}`;
  const entries = readEntries(disk, folder);
  const staged: string[] = [];
  /** Also where the first file could not be written: its folder is there. */
  let isStaging = false;
  const removed: string[] = [];
  const kept: string[] = [];
  const foreign = new Set<string>();
  /** Files that take the place of folders. */
  const blocking = new Set<string>();
  const stateOf = (file: string): { readonly digest: string; readonly isListed: boolean } | undefined => {
    const kind = entries.kindOf(file);
    if (kind === undefined) return undefined;
    if (kind !== 'file') return { digest: '', isListed: false };
    // In parts: what a command writes may be larger than what one reads whole.
    const digest = digestParts(disk.readParts(path.join(folder, file)));
    return { digest, isListed: manifest.written.get(file)?.includes(digest) === true };
  };
  const stage = (content: Uint8Array, file: string): void => {
    if (staged.length === 0) clearStaging(disk, folder, process, entries.kindOf(stagingFolder));
    isStaging = true;
    try {
      disk.write(path.join(folder, staging, String(staged.length)), content);
    } catch (error) {
      // The file's own name, not that of the staged copy.
      throw error instanceof BarobarError
        ? new BarobarError(error.code, error.message, error.advice, { path: path.join(folder, file) })
        : error;
    }
    staged.push(file);
  };
  const hasWork = (after: OutputFile['content']): boolean =>
    staged.length > 0 || removed.length > 0 || !isSameContent(manifest.bytes, after);
  return {
    removed,
    kept,
    add({ path: file, content: given }) {
      // In bytes at once: for its digest and for the file a text would be encoded twice.
      const content = typeof given === 'string' ? Buffer.from(given) : given;
      const digest = digestContent(content);
      const now = stateOf(file);
      if (now?.digest === digest) return digest;
      const obstacle = now && !now.isListed ? file : now ? undefined : entries.obstacleTo(file);
      if (obstacle !== undefined) {
        const kind = entries.kindOf(obstacle);
        // A confined disk refuses a link that leads out of the folder in its own words.
        if (kind === 'other') disk.has(path.join(folder, file));
        // A folder or a link is not ours to replace even where files are.
        const isFile = kind === 'file';
        if (!force || !isFile) foreign.add(obstacle);
        else if (obstacle !== file) blocking.add(obstacle);
      }
      stage(content, file);
      return digest;
    },
    remove(file, mustGo = false) {
      const now = stateOf(file);
      if (!now) return;
      if (now.isListed || (force && entries.kindOf(file) === 'file')) removed.push(file);
      else if (mustGo) foreign.add(file);
      else kept.push(file);
    },
    check() {
      removed.sort();
      kept.sort();
      if (foreign.size === 0) return;
      // What another command has put there meanwhile is in its manifest.
      if (!isSameContent(manifest.bytes, disk.read(list))) throw changedMeanwhile(list);
      throw refuseForeign(folder, [...foreign].sort());
    },
    hasAll: (files) => [...files].every((file) => entries.kindOf(file) === 'file'),
    hasWork,
    apply(before, after) {
      if (!hasWork(after)) return;
      if (!isSameContent(manifest.bytes, disk.read(list))) throw changedMeanwhile(list);
      if (staged.length > 0 || removed.length > 0) disk.replace(list, before);
      for (const file of blocking) disk.remove(path.join(folder, file));
      const made = new Set<string>();
      for (const [at, file] of staged.entries()) {
        const to = path.join(folder, file);
        const above = path.dirname(to);
        if (!made.has(above) && entries.kindOf(path.posix.dirname(file)) !== 'folder') disk.makeFolder(above);
        made.add(above);
        disk.rename(path.join(folder, staging, String(at)), to);
      }
      for (const file of removed) removeWithFolders(disk, folder, file);
      disk.replace(list, after);
    },
    close() {
      if (isStaging) removeStaging(disk, path.join(folder, staging));
    },
  };
}

/** Whether bytes are those of a content; undefined stands for no file. */
export function isSameContent(a: Uint8Array | undefined, b: OutputFile['content'] | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Buffer.from(b).equals(a);
}

function changedMeanwhile(file: string): BarobarError {
  return new BarobarError(
    'workspace-changed',
    'Another command wrote to this folder while this one ran.',
    'Run the command again.',
    { path: file },
  );
}

/** What is in a folder. A folder is listed once, before the command changes anything in it. */
function readEntries(
  disk: Disk,
  folder: string,
): {
  kindOf(file: string): 'file' | 'folder' | 'other' | undefined;
  /** The file or link that takes the place of a folder above this path. */
  obstacleTo(file: string): string | undefined;
} {
  const listed = new Map<string, ReadonlyMap<string, 'file' | 'folder' | 'other'>>();
  const obstacles = new Map<string, string | undefined>();
  const kindOf = (file: string): 'file' | 'folder' | 'other' | undefined => {
    if (file === '.') return 'folder';
    const above = path.posix.dirname(file);
    let entries = listed.get(above);
    if (!entries) {
      const isFolder = kindOf(above) === 'folder';
      const list = isFolder ? disk.list(path.join(folder, above)) : [];
      entries = new Map(list.map(({ name, kind }) => [name, kind]));
      listed.set(above, entries);
    }
    return entries.get(path.posix.basename(file));
  };
  const obstacleTo = (file: string): string | undefined => {
    const above = path.posix.dirname(file);
    if (above === '.') return undefined;
    if (obstacles.has(above)) return obstacles.get(above);
    const kind = kindOf(above);
    const found = kind === undefined ? obstacleTo(above) : kind === 'folder' ? undefined : above;
    obstacles.set(above, found);
    return found;
  };
  return { kindOf, obstacleTo };
}

/** Removes what killed runs left. */
function clearStaging(
  disk: Disk,
  folder: string,
  process: ThisProcess,
  kind: 'file' | 'folder' | 'other' | undefined,
): void {
  if (kind === undefined) return;
  if (kind !== 'folder') throw refuseForeign(folder, [stagingFolder]);
  for (const { name, kind } of disk.list(path.join(folder, stagingFolder)))
    if (kind === 'folder' && isLeftOver(name, process))
      removeStaging(disk, path.join(folder, stagingFolder, name));
}

/** Removes files that wait, and no others, with the folders they leave empty. */
function removeStaging(disk: Disk, staging: string): void {
  for (const { name, kind } of disk.list(staging))
    if (kind === 'file' && /^\d+$/.test(name)) disk.remove(path.join(staging, name));
  for (const folder of [staging, path.dirname(staging)])
    if (disk.has(folder) && disk.list(folder).length === 0) disk.removeFolder(folder);
}

function removeWithFolders(disk: Disk, folder: string, file: string): void {
  disk.remove(path.join(folder, file));
  for (let above = path.posix.dirname(file); above !== '.'; above = path.posix.dirname(above)) {
    if (disk.list(path.join(folder, above)).length > 0) return;
    disk.removeFolder(path.join(folder, above));
  }
}

function refuseForeign(folder: string, files: readonly string[]): BarobarError {
  const named = files.slice(0, mostNamed).join(', ');
  const rest = files.length > mostNamed ? ` and ${files.length - mostNamed} more` : '';
  const many = files.length === 1 ? 'This path is' : `${files.length} paths are`;
  return new BarobarError(
    'output-foreign',
    `${many} in the way, and no earlier run wrote what is there now: ${named}${rest}.`,
    'Move it away, name another folder with -o, or replace files with --force.',
    { path: folder },
  );
}

/** Whether a path stays in the folder it is relative to, as its text says. */
export function staysInside(value: unknown): value is string {
  if (typeof value !== 'string' || /[\\:\0]/.test(value)) return false;
  return value.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/**
 * The object in a manifest, or an empty one where the file is missing or holds something else: it only saves work, and may
 * come from anywhere.
 */
export function parseManifest(bytes: Uint8Array | undefined): Readonly<Record<string, unknown>> {
  try {
    const data: unknown = JSON.parse(Buffer.from(bytes ?? []).toString('utf8'));
    return isObject(data) ? data : {};
  } catch {
    return {};
  }
}

/** Whether a value is an object with members, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
