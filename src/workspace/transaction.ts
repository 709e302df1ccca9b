import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import { decodeUtf8 } from './decode.ts';
import { type Disk, replaceFile } from './disk.ts';

/** One file of a plan. Paths are relative to the workspace, with `/`. */
export interface Change {
  readonly path: string;
  /** What the plan was made from; undefined where there was no file. */
  readonly before: string | undefined;
  /** What the file shall hold; undefined removes it. */
  readonly after: string | undefined;
}

const folder = '.barobar/tmp';

/**
 * Makes all changes or none, also when the process is killed half-way: the new texts are first written aside, then a
 * journal names them, then they are renamed into place. Without a journal nothing has happened; with one, the next
 * command finishes the work (`recover`). A lock keeps two processes from writing at once.
 * @throws `workspace-busy`; `workspace-changed` where a file is no longer what the plan was made from
 */
export function commit(disk: Disk, root: string, changes: readonly Change[], process: ProcessTable): void {
  if (changes.length === 0) return;
  const at = (relative: string): string => path.join(root, relative);
  lock(disk, root, process);
  try {
    for (const change of changes) {
      const bytes = disk.read(at(change.path));
      const now = bytes && decodeUtf8(bytes, change.path);
      if (now !== change.before) {
        throw new BarobarError(
          'workspace-changed',
          'The file was changed by someone else while this command ran.',
          'Run the command again.',
          { path: change.path },
        );
      }
    }
    const journal = changes.map((change, index) => ({
      path: change.path,
      ...(change.after !== undefined && { from: `${folder}/${index}` }),
    }));
    changes.forEach((change, index) => {
      if (change.after !== undefined) disk.write(at(`${folder}/${index}`), change.after);
      // The rename must not fail for want of a folder once the journal stands.
      if (change.before === undefined) disk.makeFolder(path.dirname(at(change.path)));
    });
    replaceFile(disk, at(`${folder}/journal`), JSON.stringify(journal));
    replay(disk, root, journal);
  } finally {
    disk.remove(at(`${folder}/lock`));
  }
}

/** What tells whether a process is alive. */
export interface ProcessTable {
  readonly pid: number;
  isAlive(pid: number): boolean;
}

/** Finishes what a killed command had decided, if there is such a thing. Costs one look at a folder. */
export function recover(disk: Disk, root: string, process: ProcessTable): void {
  if (!disk.list(path.join(root, folder)).some((entry) => entry.name === 'journal')) return;
  lock(disk, root, process);
  try {
    const bytes = disk.read(path.join(root, folder, 'journal'));
    if (bytes) replay(disk, root, readJournal(decodeUtf8(bytes, `${folder}/journal`)));
  } finally {
    disk.remove(path.join(root, folder, 'lock'));
  }
}

interface Step {
  readonly path: string;
  /** Where the new text waits; absent where the file is to be removed. */
  readonly from?: string;
}

/** A journal is our own file, but a workspace may come from anywhere: it can name nothing outside. */
function readJournal(text: string): Step[] {
  const steps = JSON.parse(text) as Step[];
  const isInside = (name: string): boolean =>
    !path.posix.isAbsolute(name) && !/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name);
  if (steps.every((step) => isInside(step.path) && isInside(step.from ?? ''))) return steps;
  throw new BarobarError('file-unreadable', 'The journal names a file outside the workspace.', 'Remove it.', {
    path: `${folder}/journal`,
  });
}

/** Each step may have been done already: a text that no longer waits is in its place. */
function replay(disk: Disk, root: string, journal: readonly Step[]): void {
  const waiting = new Set(disk.list(path.join(root, folder)).map((entry) => `${folder}/${entry.name}`));
  for (const step of journal) {
    if (step.from === undefined) disk.remove(path.join(root, step.path));
    else if (waiting.has(step.from)) disk.rename(path.join(root, step.from), path.join(root, step.path));
  }
  disk.remove(path.join(root, folder, 'journal'));
}

function lock(disk: Disk, root: string, process: ProcessTable): void {
  const file = path.join(root, folder, 'lock');
  for (let attempt = 0; attempt < 2; attempt++) {
    if (disk.create(file, String(process.pid))) return;
    const bytes = disk.read(file);
    const owner = bytes ? Number(decodeUtf8(bytes, file)) : 0;
    if (owner > 0 && process.isAlive(owner)) break;
    disk.remove(file);
  }
  throw new BarobarError(
    'workspace-busy',
    'Another barobar command is writing to this workspace.',
    'Wait until it has finished, then run this one again.',
    { path: `${folder}/lock` },
  );
}
