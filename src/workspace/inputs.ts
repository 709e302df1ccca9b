import path from 'node:path';
import { compareTexts } from '../text/order.ts';
import { digestContent } from './content-digest.ts';
import type { Disk } from './disk.ts';
import { scratchFolder } from './lock.ts';

/**
 * What a result was made from, by path below a folder: the digest of each file that was read, empty for one that was
 * missing; under `folder/` the digest of a listing, under `file?` whether a file or folder existed.
 */
export type Inputs = ReadonlyMap<string, string>;

/** A disk that records what is read through it. */
export interface Recorder {
  readonly disk: Disk;
  /**
   * Begins a record; what was recorded and not taken is forgotten. Without `lists` no listing of a folder is in it, for
   * what depends on files of a folder and not on which others are there.
   */
  start(options?: { readonly lists: boolean }): void;
  /** Ends the record and returns it. Between `stop` and `start` nothing is recorded. */
  stop(): Inputs;
}

/** Records what is read below `root`, except the scratch folder of commands. The program's own files are none of it. */
export function recordInputs(disk: Disk, root: string): Recorder {
  let inputs: Map<string, string> | undefined;
  let hasLists = true;
  const note = (file: string, mark: string, digest: () => string): void => {
    const key = inputs && keyOf(root, file);
    if (key !== undefined && !inputs?.has(key + mark)) inputs?.set(key + mark, digest());
  };
  return {
    disk: {
      ...disk,
      read(file) {
        const bytes = disk.read(file);
        note(file, '', () => digestOf(bytes));
        return bytes;
      },
      has(file) {
        const isThere = disk.has(file);
        note(file, '?', () => String(isThere));
        return isThere;
      },
      list(folder) {
        const entries = disk.list(folder);
        if (hasLists) note(folder, '/', () => digestOfList(entries));
        return entries;
      },
    },
    start({ lists } = { lists: true }) {
      hasLists = lists;
      inputs = new Map();
    },
    stop() {
      const taken = inputs ?? new Map<string, string>();
      inputs = undefined;
      return taken;
    },
  };
}

/** Makes what says whether inputs are still as they were recorded. Each is read once, at its first mention. */
export function makeInputCheck(disk: Disk, root: string): (inputs: Inputs) => boolean {
  const current = new Map<string, string>();
  const look = (key: string): string => {
    const file = path.join(root, key.replace(/[/?]$/, ''));
    if (key.endsWith('/')) return digestOfList(disk.list(file));
    return key.endsWith('?') ? String(disk.has(file)) : digestOf(disk.read(file));
  };
  return (inputs) => {
    for (const [key, digest] of inputs) {
      const now = current.get(key) ?? look(key);
      current.set(key, now);
      if (now !== digest) return false;
    }
    return true;
  };
}

/** The digest of inputs as a whole. */
export function digestOfInputs(inputs: Inputs): string {
  return digestContent(JSON.stringify([...inputs].sort(([a], [b]) => compareTexts(a, b))));
}

function digestOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : digestContent(bytes);
}

function digestOfList(entries: ReturnType<Disk['list']>): string {
  return digestContent(JSON.stringify(entries.map(({ name, kind }) => [name, kind])));
}

/** The path below the root with `/`; undefined for what is no input. */
function keyOf(root: string, file: string): string | undefined {
  const relative = path.relative(root, file);
  if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative))
    return undefined;
  const key = relative.split(path.sep).join('/');
  return key === scratchFolder || key.startsWith(`${scratchFolder}/`) ? undefined : key;
}
