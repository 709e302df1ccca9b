import { randomUUID } from 'node:crypto';
import { availableParallelism, homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { BarobarError } from '../model/error.ts';
import { isoDayOf } from '../text/calendar.ts';
import { admitPath, confineDisk, relativePlace } from './confine.ts';
import { type Disk, isAlive, nodeDisk } from './disk.ts';
import { relateErrors } from './error-paths.ts';
import {
  glossaryFolder,
  localesFolder,
  memoryFolder,
  segmentationFile,
  settingsFile,
  sourceFolder,
} from './layout.ts';
import type { ThisProcess } from './lock.ts';
import { keepSecret, stateFolder } from './machine-secret.ts';

/** The machine that the program runs on. */
export interface Machine {
  /** The current folder, absolute. */
  readonly cwd: string;
  readonly disk: Disk;
  readonly process: ThisProcess;
  /** The time by the clock of the machine. */
  now(): Date;
}

/**
 * The machine of this process: its disk, its processes, and the secret of its user.
 * @throws BarobarError `file-missing` where the current folder was removed
 */
export function openMachine(): Machine {
  return {
    cwd: currentFolder(),
    disk: nodeDisk,
    process: {
      pid: process.pid,
      token: randomUUID(),
      boot: readBoot(),
      secret: keepSecret(stateFolder(process.env, process.platform, findHome())),
      memoryServers: async (root) => {
        // Only a memory needs what reads the settings.
        const { configFolder, memoryServersOf, readUserSettings } = await import(
          './settings/user-settings.ts'
        );
        const folder = configFolder(process.env, process.platform, findHome());
        return memoryServersOf(process.env, () => readUserSettings(nodeDisk, folder, root));
      },
      wait: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
      isAlive,
    },
    now: () => new Date(),
  };
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new BarobarError(
      'file-missing',
      'The current folder does not exist any more.',
      'Go to another folder, then run the command again.',
    );
  }
}

/** The day of a moment (ISO) by the calendar where the machine is: the day that a person there writes on what they do. */
export function localDayOf(moment: Date): string {
  // Shifted, so that the moment in universal time reads as the clock on the wall does.
  return isoDayOf(new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000));
}

/**
 * Has the heap of this process collected when it is twice as large as what is in use, not up to four times. Memory that commands
 * let go of is then soon used again: `publish` of 1,000 briefings takes 414 MB instead of 497, in the same time.
 */
export function collectSooner(): void {
  setFlagsFromString('--heap-growing-percent=100');
}

/** How many threads the machine runs at once for this process. */
export function countProcessors(): number {
  return availableParallelism();
}

/** The folder of the machine for temporary files. */
export function temporaryFolder(): string {
  return tmpdir();
}

/** Only Linux has a file that names the start of the machine. */
function readBoot(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const bytes = nodeDisk.read('/proc/sys/kernel/random/boot_id');
  return bytes && Buffer.from(bytes).toString('latin1').trim();
}

/** The home folder of the user with all links followed; undefined for a user without one. */
export function findRealHome(): string | undefined {
  const home = findHome();
  return home && nodeDisk.realPath(home);
}

/** Undefined for a user that the system does not know, as containers run programs: then the call fails. */
function findHome(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

/** The way to a workspace and to the paths that a person names beside it; nothing else is read or written. */
export interface WorkspaceAccess {
  /** Folder of the workspace, absolute; there may be none. */
  readonly root: string;
  /**
   * The disk, confined to the workspace, the program's own files and the paths that `resolve` was given, later ones too. Its
   * errors name paths in the workspace as relative to it.
   */
  disk(): Disk;
  /** A path that a person names, absolute. From then on every disk of this access admits it. */
  resolve(file: string): string;
  /**
   * A folder for output that a person names, absolute; undefined for none.
   * @throws BarobarError `usage` for a folder whose files the workspace would read as its own
   */
  resolveOutput(folder: string | undefined): string | undefined;
  /**
   * A file for output that a person names, absolute. `mayBeTerms`: it may be a table in the glossary.
   * @throws BarobarError `usage` for a file that the workspace reads as its own, and for one of `inputs`, which the command reads
   */
  resolveOutputFile(file: string, inputs: readonly string[], mayBeTerms?: boolean): string;
}

/**
 * The folder of the program, with the UI strings that come with it: the same for the code, built or not. It is not in
 * `workspace.ts`, which reads all formats: a command line that opens no workspace loads none of them.
 */
export const programFolder: string = fileURLToPath(new URL('../..', import.meta.url));

/** Folders of the workspace that no output goes to: it would be read as sources, locale files, terms, memories or decisions. */
const keptFolders: readonly string[] = [
  sourceFolder,
  localesFolder,
  glossaryFolder,
  memoryFolder,
  '.barobar',
  '.git',
];

/** Files of the workspace that no output replaces. */
const keptFiles: readonly string[] = [settingsFile, segmentationFile, '.gitignore'];

/** The way to the workspace in a folder, for a person who is in `cwd`. */
export function openAccess(disk: Disk, cwd: string, workspace: string): WorkspaceAccess {
  const root = path.resolve(cwd, workspace);
  const folders = [root, programFolder];
  const resolve: WorkspaceAccess['resolve'] = (name) => {
    const file = path.resolve(cwd, name);
    admitPath(disk, folders, file);
    return file;
  };
  return {
    root,
    disk: () => relateErrors(confineDisk(disk, folders), root),
    resolve,
    resolveOutput(name) {
      if (name === undefined) return undefined;
      const folder = resolve(name);
      const [first = ''] = relativePlace(disk, root, folder).split(path.sep);
      if (!keptFolders.includes(first)) return folder;
      throw new BarobarError(
        'usage',
        `The folder “${name}” is in ${first}/, which holds files of the workspace.`,
        'Name another folder, such as web.',
      );
    },
    resolveOutputFile(name, inputs, mayBeTerms = false) {
      const file = resolve(name);
      const refuse = (what: string): BarobarError =>
        new BarobarError('usage', what, 'Name another file for the output.', { path: name });
      if (inputs.some((input) => path.resolve(cwd, input) === file))
        throw refuse('The output is the file itself.');
      const inside = relativePlace(disk, root, file);
      const [first = ''] = inside.split(path.sep);
      const isTerms = mayBeTerms && first === glossaryFolder;
      if ((!keptFiles.includes(inside) && !keptFolders.includes(first)) || isTerms) return file;
      if (!disk.has(path.join(root, settingsFile))) return file;
      throw refuse('The output would replace a file of the workspace, or be read as one.');
    },
  };
}
