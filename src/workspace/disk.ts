import fs from 'node:fs';
import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import { isMissing, lookAt, openToRead, readFile, readParts, refuseIrregular } from './read-file.ts';

interface DiskEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/**
 * All that touches files. Paths are absolute. Calls are synchronous: for thousands of small files that costs a quarter of
 * what promises cost. An argument everywhere, so that tests can stop it at any call.
 */
export interface Disk {
  /**
   * The bytes, or undefined if there is no such file. A link at the end of the path is refused without `beforeLink`; with
   * it, it is followed when `beforeLink` has returned.
   * @throws `file-unreadable` for what is not a regular file, such as a device or a pipe; `file-too-large`
   */
  read(file: string, beforeLink?: () => void): Uint8Array | undefined;
  /**
   * The bytes of a regular file of any size, in parts of at most 4 MB; nothing if there is none.
   * @throws `file-unreadable` when its parts are asked for
   */
  readParts(file: string): Iterable<Uint8Array>;
  /** Size, time of the last change and number of a regular file: others when it is changed. Undefined if there is none. */
  stamp(file: string): string | undefined;
  /** Whether there is a file or folder. */
  has(file: string): boolean;
  /** The path with all links followed; undefined if it leads to nothing. */
  realPath(file: string): string | undefined;
  /** The absolute path that a link at the end of the path names, whether there is anything or not; undefined for what is no link. */
  linkTarget(file: string): string | undefined;
  /** Whether the path leads to a folder. */
  isFolder(file: string): boolean;
  /** Entries in order of their names' code units; none if there is no such folder. Links are `other`. */
  list(folder: string): readonly DiskEntry[];
  /** Writes a file and the folders above it. Not atomic. A link in place of the file is refused. */
  write(file: string, text: string | Uint8Array): void;
  /**
   * Replaces a file completely, or leaves the old one: the new one is written next to it, then renamed. Over a power cut only if
   * `isLasting` says so: for a file that no command can make again.
   */
  replace(file: string, text: string | Uint8Array, options?: { readonly isLasting: boolean }): void;
  /** Writes a file that must not exist yet; false if it does. */
  create(file: string, text: string): boolean;
  /** Copies a file over one that may be there. */
  copy(from: string, to: string): void;
  /** Gives a file a second name, or a copy if the file system has only one name for a file. */
  link(from: string, to: string): void;
  /** Makes a folder and those above it. */
  makeFolder(folder: string): void;
  rename(from: string, to: string): void;
  /** Renames a file or folder; false if it is gone, or if the new name is a folder that is not empty. */
  move(from: string, to: string): boolean;
  /** Removes a folder with all that is in it; nothing happens if there is none. */
  removeFolder(folder: string): void;
  /** Removes a file; nothing happens if there is none. */
  remove(file: string): void;
  /**
   * Waits until a file's bytes, or a folder's entries, have been flushed to disk, so that a power cut does not undo them.
   * Nothing happens if the file system has no such call, or nothing is there.
   */
  sync(file: string): void;
}

/** Characters. Node makes room for three bytes a character of a text it writes; of a longer one the bytes are made first. */
const longText = 1_000_000;

/** Counts the temporary files so far, so that their names are unique. */
let written = 0;

/** Folders that exist, and that have no files of killed processes. */
const cleared = new Set<string>();

const { O_WRONLY, O_CREAT, O_TRUNC } = fs.constants;
// Windows has neither. Without waiting, a pipe in place of a file fails at once.
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;
/** For a file that may exist. Node's types know flags as texts only; numbers are documented. */
const overwriting = (O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK) as unknown as string;

/** The machine's disk. It goes wherever a path leads: commands use it through `confineDisk`. */
export const nodeDisk: Disk = {
  read(file, beforeLink) {
    return guard('file-unreadable', file, 'read', () => {
      // Most looks at a file that is not there end here, without the cost of an exception. Opening a device may act on it.
      let found = lookAt(file, fs.lstatSync);
      const isLink = found?.isSymbolicLink() === true;
      if (isLink && beforeLink) {
        beforeLink();
        found = lookAt(file, fs.statSync);
      }
      if (!found) return undefined;
      refuseIrregular(found);
      try {
        // A file that has become a link by now is not followed.
        return readFile(file, isLink ? 0 : O_NOFOLLOW);
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    });
  },
  readParts: (file) => readParts(file, (act) => guard('file-unreadable', file, 'read', act)),
  stamp(file) {
    return guard('file-unreadable', file, 'read', () => {
      try {
        const found = fs.statSync(file, { bigint: true, throwIfNoEntry: false });
        return found?.isFile() ? `${found.size}-${found.mtimeNs}-${found.ino}` : undefined;
      } catch (error) {
        // The folder of the file may have been replaced by a file.
        if (isMissing(error)) return undefined;
        throw error;
      }
    });
  },
  has(file) {
    return fs.existsSync(file);
  },
  realPath(file) {
    return guard('file-unreadable', file, 'read', () => {
      try {
        return fs.realpathSync.native(file);
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    });
  },
  linkTarget(file) {
    return guard('file-unreadable', file, 'read', () => {
      if (!lookAt(file, fs.lstatSync)?.isSymbolicLink()) return undefined;
      return path.resolve(path.dirname(file), fs.readlinkSync(file));
    });
  },
  isFolder(file) {
    const isDirectory = (): boolean => lookAt(file, fs.statSync)?.isDirectory() ?? false;
    return guard('file-unreadable', file, 'read', isDirectory);
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
        fs.writeFileSync(file, content, { flag: overwriting });
      } catch (error) {
        if (!isMissing(error)) throw error;
        makeFolders(path.dirname(file));
        fs.writeFileSync(file, content, { flag: overwriting });
      }
    });
  },
  replace(file, text, { isLasting } = { isLasting: false }) {
    const folder = path.dirname(file);
    if (!cleared.has(folder)) {
      cleared.add(folder);
      // Made at first sight, since a file that fails for want of its folder costs as much as the file.
      if (fs.existsSync(folder)) clearLeftovers(folder);
      else guard('file-unwritable', file, 'write', () => makeFolders(folder));
    }
    let beside: string | undefined;
    try {
      beside = guard('file-unwritable', file, 'write', () => writeBeside(folder, text));
      if (isLasting) this.sync(beside);
      this.rename(beside, file);
    } catch (error) {
      if (beside !== undefined) fs.rmSync(beside, { force: true });
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
        // Windows says EPERM where a folder is in the way.
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
  copy(from, to) {
    // A file system that can lets both share their bytes until one is changed.
    guard('file-unwritable', to, 'write', () => fs.copyFileSync(from, to, fs.constants.COPYFILE_FICLONE));
  },
  link(from, to) {
    guard('file-unwritable', to, 'write', () => {
      try {
        fs.linkSync(from, to);
      } catch {
        fs.copyFileSync(from, to);
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
  sync(file) {
    guard('file-unwritable', file, 'write', () => {
      let descriptor: number | undefined;
      try {
        descriptor = openToRead(file);
        fs.fsyncSync(descriptor);
      } catch (error) {
        if (!isMissing(error) && !cannotSync(error, file)) throw error;
      } finally {
        if (descriptor !== undefined) fs.closeSync(descriptor);
      }
    });
  },
};

/** Windows opens no folders; some network and FUSE file systems do not sync them. */
function cannotSync(error: unknown, file: string): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'EINVAL' || code === 'ENOTSUP') return true;
  return (
    ['EPERM', 'EISDIR', 'EACCES', 'EBADF'].includes(code) && lookAt(file, fs.statSync)?.isDirectory() === true
  );
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

/** Writes a new file in a folder under a name that no other file has, and gives its path. */
function writeBeside(folder: string, text: string | Uint8Array): string {
  const content = typeof text === 'string' && text.length > longText ? Buffer.from(text) : text;
  for (;;) {
    // Short, so that any name a file can have leaves room; of this process alone, so that two never share it.
    const beside = path.join(folder, `.~${process.pid}-${written++}`);
    try {
      fs.writeFileSync(beside, content, { flag: 'wx' });
      return beside;
    } catch (error) {
      // Somebody may have put a file or a link there to have it written through.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      fs.rmSync(beside, { force: true });
      throw error;
    }
  }
}

/** Makes a folder if there is none: another process may be faster. */
function makeFolderIn(folder: string): void {
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if (!lookAt(folder, fs.statSync)?.isDirectory()) throw error;
  }
}

/** Removes the temporary files of killed processes. A file that cannot be removed does no harm. */
function clearLeftovers(folder: string): void {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const { name } = entry;
    if (!entry.isFile()) continue;
    const pid = Number(/^\.~(\d+)-\d+$/.exec(name)?.[1]);
    // A file with our process number is of an earlier process: in a container every process may have the same number, and this one has no temporary file yet.
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
  ENOTDIR: 'a file is where a folder is needed',
  EEXIST: 'a file is where a folder is needed',
  ELOOP: 'it is a symbolic link, or too many links follow each other',
  ENODEV: 'it is not a regular file',
  ENXIO: 'it is not a regular file',
  ENAMETOOLONG: 'its name is too long',
};

/** Why the system refused to read or write, in words if there are any for it. */
export function reasonOf(error: unknown): string {
  const fault = (error as NodeJS.ErrnoException).code ?? '';
  return reasons[fault] ?? (fault || String(error));
}

function guard<T>(code: 'file-unreadable' | 'file-unwritable', file: string, verb: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof BarobarError) throw error;
    throw new BarobarError(
      code,
      `Cannot ${verb} this file: ${reasonOf(error)}.`,
      'Check the path, its permissions and the disk, then run the command again.',
      { path: file },
    );
  }
}

/** Whether a file or folder belongs to another user; never if the system has no owners, as Windows. */
export function isForeign(file: string): boolean {
  const user = process.getuid?.();
  return user !== undefined && fs.lstatSync(file).uid !== user;
}
