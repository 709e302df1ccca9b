import fs from 'node:fs';
import path from 'node:path';
import { BarobarError } from '../model/error.ts';

/** The largest file we read: far above any briefing, far below what would exhaust memory. */
export const maximumBytes: number = 64 * 1024 * 1024;

interface DiskEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/**
 * All that touches files. Paths are absolute. Calls are synchronous: for thousands of small files that costs a quarter of
 * what promises cost. An argument everywhere, so that tests can stop it at any call.
 */
export interface Disk {
  /** The bytes, or undefined where there is no such file. */
  read(file: string): Uint8Array | undefined;
  /** Whether there is a file or folder. */
  has(file: string): boolean;
  /** Entries in order of their names' code units; none where there is no such folder. Links are `other`. */
  list(folder: string): readonly DiskEntry[];
  /** Writes a file and the folders above it. Not atomic. */
  write(file: string, text: string | Uint8Array): void;
  /** Puts a whole file in place or leaves the old one: written beside it, then renamed. */
  replace(file: string, text: string | Uint8Array): void;
  /** Writes a file that must not exist yet; false where it does. */
  create(file: string, text: string): boolean;
  /** Makes a folder and those above it. */
  makeFolder(folder: string): void;
  rename(from: string, to: string): void;
  /** Renames a file or folder; false where it is gone, or a folder with something in it stands at the new name. */
  move(from: string, to: string): boolean;
  /** Removes a folder with all that is in it; nothing happens where there is none. */
  removeFolder(folder: string): void;
  /** Removes a file; nothing happens where there is none. */
  remove(file: string): void;
}

/** Characters. Node makes room for three bytes a character of a text it writes; of a longer one the bytes are made first. */
const longText = 1_000_000;

/** Files written beside others so far, for names that never meet. */
let written = 0;

/** Folders that are there, and where nothing is left of killed processes. */
const cleared = new Set<string>();

/** The machine's disk. */
export const nodeDisk: Disk = {
  read(file) {
    return guard('file-unreadable', file, 'read', () => {
      // Most looks at a file that is not there end here, without the cost of an exception.
      if (!fs.existsSync(file)) return undefined;
      try {
        const bytes = fs.readFileSync(file);
        if (bytes.length <= maximumBytes) return bytes;
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
      throw new BarobarError(
        'file-too-large',
        'The file is larger than 64 MB.',
        'Split it into smaller files.',
        {
          path: file,
        },
      );
    });
  },
  has(file) {
    return fs.existsSync(file);
  },
  list(folder) {
    return guard('file-unreadable', folder, 'read', () => {
      try {
        const entries = fs.readdirSync(folder, { withFileTypes: true });
        return entries
          .map(
            (entry): DiskEntry => ({
              name: entry.name,
              kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
            }),
          )
          .sort((a, b) => (a.name < b.name ? -1 : 1));
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    });
  },
  write(file, text) {
    guard('file-unwritable', file, 'write', () => {
      const content = typeof text === 'string' && text.length > longText ? Buffer.from(text) : text;
      try {
        fs.writeFileSync(file, content);
      } catch (error) {
        if (!isMissing(error)) throw error;
        makeFolders(path.dirname(file));
        fs.writeFileSync(file, content);
      }
    });
  },
  replace(file, text) {
    const folder = path.dirname(file);
    // Short, so that any name a file can have leaves room; of this process alone, so that two never share it.
    const beside = path.join(folder, `.~${process.pid}-${written++}`);
    if (!cleared.has(folder)) {
      cleared.add(folder);
      // Made at first sight, since a file that fails for want of its folder costs as much as the file.
      if (fs.existsSync(folder)) clearLeftovers(folder);
      else guard('file-unwritable', file, 'write', () => makeFolders(folder));
    }
    try {
      this.write(beside, text);
      this.rename(beside, file);
    } catch (error) {
      if (fs.existsSync(beside)) fs.rmSync(beside);
      throw error instanceof BarobarError
        ? new BarobarError(error.code, error.message, error.advice, { path: file })
        : error;
    }
  },
  move(from, to) {
    return guard('file-unwritable', to, 'write', () => {
      try {
        fs.renameSync(from, to);
        return true;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        // Windows says EPERM where a folder stands in the way.
        if (code === 'ENOENT' || code === 'ENOTEMPTY' || code === 'EEXIST') return false;
        if (code === 'EPERM' && fs.existsSync(to)) return false;
        throw error;
      }
    });
  },
  removeFolder(folder) {
    guard('file-unwritable', folder, 'remove', () => fs.rmSync(folder, { recursive: true, force: true }));
  },
  create(file, text) {
    return guard('file-unwritable', file, 'write', () => {
      makeFolders(path.dirname(file));
      try {
        fs.writeFileSync(file, text, { flag: 'wx' });
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
      }
    });
  },
  makeFolder(folder) {
    guard('file-unwritable', folder, 'make', () => makeFolders(folder));
  },
  rename(from, to) {
    guard('file-unwritable', to, 'write', () => fs.renameSync(from, to));
  },
  remove(file) {
    guard('file-unwritable', file, 'remove', () => fs.rmSync(file, { force: true }));
  },
};

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Folder by folder: told to make several at once, Node calls a read-only disk `ENOENT`. */
function makeFolders(folder: string): void {
  const above = path.dirname(folder);
  try {
    makeFolderIn(folder);
  } catch (error) {
    if (!isMissing(error) || above === folder) throw error;
    makeFolders(above);
    makeFolderIn(folder);
  }
}

/** Makes a folder where there is none: another process may be faster. */
function makeFolderIn(folder: string): void {
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** Removes the files that killed processes had begun to write beside others. What cannot be removed harms nobody. */
function clearLeftovers(folder: string): void {
  let names: string[];
  try {
    names = fs.readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const pid = Number(/^\.~(\d+)-\d+$/.exec(name)?.[1]);
    // With our number it is of a process before us, since containers give every process the same: we have begun none.
    if (Number.isNaN(pid) || (pid !== process.pid && isAlive(pid))) continue;
    try {
      fs.rmSync(path.join(folder, name));
    } catch {}
  }
}

/** Whether a process runs, ours or another's. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'its name is too long',
};

function guard<T>(code: 'file-unreadable' | 'file-unwritable', file: string, verb: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof BarobarError) throw error;
    const fault = (error as NodeJS.ErrnoException).code ?? '';
    throw new BarobarError(
      code,
      `Cannot ${verb} this file: ${reasons[fault] ?? (fault || String(error))}.`,
      'Check the path, its permissions and the disk, then run the command again.',
      { path: file },
    );
  }
}
