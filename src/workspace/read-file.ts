import fs from 'node:fs';
import { BarobarError } from '../model/error.ts';

/** The largest file we read: far above any briefing, far below what would exhaust memory. */
export const maximumBytes: number = 64 * 1024 * 1024;

/** Of a file that is read in parts: at most, and at least where the file is smaller than a part. */
const partBytes = 4 * 1024 * 1024;
const leastBytes = 64 * 1024;

const { O_RDONLY } = fs.constants;
// Windows has none. Without waiting, a pipe in place of a file fails at once.
const { O_NONBLOCK = 0 } = fs.constants;

/** Opens a file for reading; the caller closes it. */
export function openToRead(file: string, flags = 0): number {
  return fs.openSync(file, O_RDONLY | O_NONBLOCK | flags);
}

/** What is at a path; undefined for nothing. */
export function lookAt(file: string, look: fs.StatSyncFn): fs.Stats | undefined {
  try {
    return look(file, { throwIfNoEntry: false });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Throws, as the system would, for what is not a regular file. */
export function refuseIrregular(found: fs.Stats): void {
  if (found.isFile()) return;
  const code = found.isDirectory() ? 'EISDIR' : found.isSymbolicLink() ? 'ELOOP' : 'ENODEV';
  throw Object.assign(new Error(code), { code });
}

/** The bytes of a regular file. The size is looked at on the open file: its name may lead to another by now. */
export function readFile(file: string, flags: number): Uint8Array {
  const descriptor = openToRead(file, flags);
  try {
    const found = fs.fstatSync(descriptor);
    refuseIrregular(found);
    const { size } = found;
    const bytes = size > maximumBytes ? undefined : readSized(descriptor, size);
    if (bytes) return bytes;
  } finally {
    fs.closeSync(descriptor);
  }
  throw new BarobarError('file-too-large', 'The file is larger than 64 MB.', 'Split it into smaller files.', {
    path: file,
  });
}

/** All of an open regular file; undefined if that is more than we take. */
function readSized(descriptor: number, size: number): Uint8Array | undefined {
  const bytes = Buffer.allocUnsafe(size);
  // One read is enough, but for files of /proc, whose size is 0, and file systems that give less at once.
  const isWhole = size > 0 && fs.readSync(descriptor, bytes, 0, size, 0) === size;
  return isWhole ? bytes : readAtMost(descriptor, maximumBytes, size);
}

/** All that an open file gives; undefined if that is more than `most` bytes. `likely`: how much it may be. */
export function readAtMost(descriptor: number, most: number, likely: number): Uint8Array | undefined {
  let bytes = Buffer.allocUnsafeSlow(Math.min(likely, most) + 1);
  let length = 0;
  while (length <= most) {
    if (length === bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.min(2 * length + 65_536, most + 1));
      bytes.copy(larger);
      bytes = larger;
    }
    const got = fs.readSync(descriptor, bytes, length, bytes.length - length, null);
    if (got === 0) return bytes.subarray(0, length);
    length += got;
  }
  return undefined;
}

/** Whether an error of the system says that there is no such file. */
export function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** The bytes of a regular file, part by part. `guard` runs each call that touches the disk. */
export function* readParts(file: string, guard: <T>(act: () => T) => T): Generator<Uint8Array> {
  const descriptor = guard(() => {
    const found = lookAt(file, fs.statSync);
    if (!found) return undefined;
    refuseIrregular(found);
    return openToRead(file);
  });
  if (descriptor === undefined) return;
  try {
    const { size } = guard(() => {
      const found = fs.fstatSync(descriptor);
      refuseIrregular(found);
      return found;
    });
    const room = Math.min(partBytes, Math.max(leastBytes, size));
    for (;;) {
      const part = Buffer.allocUnsafeSlow(room);
      const got = guard(() => fs.readSync(descriptor, part, 0, room, null));
      if (got === 0) return;
      yield part.subarray(0, got);
    }
  } finally {
    fs.closeSync(descriptor);
  }
}
