import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import { digest } from '../text/digest.ts';
import type { Disk } from './disk.ts';
import { type MachineSecret, sign } from './machine-secret.ts';

/** What only this process can say: who it is, the secret of its user, and whether other processes run. */
export interface ThisProcess {
  readonly pid: number;
  /** A UUID: differs for every process that ever ran. */
  readonly token: string;
  /** Differs each time the machine starts; undefined if the system does not say. */
  readonly boot: string | undefined;
  readonly secret: MachineSecret;
  /** Addresses of PostgreSQL servers that the user, never the workspace in this folder, named for the memory; absent for none. */
  memoryServers?(root: string): Promise<readonly string[]>;
  isAlive(pid: number): boolean;
  /** Lets so many milliseconds pass. */
  wait(milliseconds: number): void;
}

/** Where a workspace keeps what only commands read. */
export const scratchFolder = '.barobar/tmp';
/** Exists while a command writes. */
export const lockFolder: string = `${scratchFolder}/lock`;

/** How a writer waits for another one: 5 seconds in all. */
const polls = 50;
const pollMilliseconds = 100;

/** `owner-<pid>-<uuid>-<mark of the boot>-<signature>` */
const ownerShape = /^owner-((\d+)-[0-9a-f-]{36}-([0-9a-z]+))-([0-9a-f]{32})$/;
const scratchShape = /^(\d+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the folder of a lock says. */
type Holder =
  /** Not there, or without an owner. */
  | { readonly kind: 'none' }
  /** Not signed with our secret. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'living' }
  | { readonly kind: 'dead'; readonly owner: string };

/**
 * Takes the lock of a workspace and returns the function that releases it; with `isLasting` a power cut does not undo the release.
 * The lock is a folder that comes into place by one rename with its owner's name in it already, so it is never seen without
 * one. The lock of a dead process changes hands by renaming that name, which only one process can do: what the dead one
 * left in the folder is then the new owner's. A lock of a living process is waited for.
 * @throws `workspace-busy` if a live process keeps it; `workspace-foreign` for one that no command of this user on
 *   this machine made
 */
export function takeLock(
  disk: Disk,
  root: string,
  process: ThisProcess,
): (options?: { readonly isLasting: boolean }) => void {
  refuseLinks(disk, root);
  const [scratch, lock] = [path.join(root, scratchFolder), path.join(root, lockFolder)];
  const own = ownerName(disk, root, process);
  const mine = path.join(scratch, `${process.pid}-${process.token}`);
  makeScratch(disk, mine, own);
  const release: ReturnType<typeof takeLock> = (options) => {
    // Gone in one step: nobody may see the folder without its owner.
    disk.move(lock, mine);
    if (options?.isLasting) disk.sync(scratch);
    disk.removeFolder(mine);
  };
  let holder = lookAtLock(disk, root, process);
  for (let poll = 0; poll < polls; poll++) {
    if (disk.move(mine, lock)) return release;
    holder = lookAtLock(disk, root, process);
    if (holder.kind === 'dead' && disk.move(path.join(lock, holder.owner), path.join(lock, own))) {
      disk.removeFolder(mine);
      return release;
    }
    // A listing can miss a name that is just being changed: once is no proof.
    if (holder.kind === 'foreign' && poll > 2) break;
    process.wait(holder.kind === 'living' ? pollMilliseconds : 1);
  }
  disk.removeFolder(mine);
  throw holder.kind === 'foreign' ? foreignLock() : busy();
}

function busy(): BarobarError {
  return new BarobarError(
    'workspace-busy',
    'Another barobar command is writing to this workspace.',
    `Wait until it has finished, then run this one again; if none is running, remove ${lockFolder}.`,
    { path: lockFolder },
  );
}

function foreignLock(): BarobarError {
  return new BarobarError(
    'workspace-foreign',
    'This lock is of another user or machine, or came with the files of the workspace.',
    `If nobody else is writing to the workspace, remove ${lockFolder}, then run the command again.`,
    { path: lockFolder },
  );
}

/**
 * Refuses a workspace that has links where commands keep what only they read.
 * @throws `workspace-foreign`
 */
export function refuseLinks(disk: Disk, root: string): void {
  for (const folder of [path.dirname(scratchFolder), scratchFolder, lockFolder]) {
    if (disk.linkTarget(path.join(root, folder)) === undefined) continue;
    throw new BarobarError(
      'workspace-foreign',
      'This folder is a symbolic link, and commands keep their own files in it.',
      `Remove the link ${folder}; a command that needs the folder makes it.`,
      { path: folder },
    );
  }
}

/** The real path of a workspace, to which signatures are bound. */
export function signedRoot(disk: Disk, root: string): string {
  return disk.realPath(root) ?? root;
}

function ownerName(disk: Disk, root: string, { pid, token, boot, secret }: ThisProcess): string {
  const place = signedRoot(disk, root);
  const about = `${pid}-${token}-${markOf(boot)}`;
  return `owner-${about}-${signOwner(secret.make(place), place, about)}`;
}

function signOwner(secret: string, place: string, about: string): string {
  return sign(secret, ['lock', place, about]).slice(0, 32);
}

function markOf(boot: string | undefined): string {
  return boot === undefined ? 'none' : digest([boot], 16);
}

function lookAtLock(disk: Disk, root: string, process: ThisProcess): Holder {
  const names = disk.list(path.join(root, lockFolder)).map(({ name }) => name);
  if (names.length === 0) return { kind: 'none' };
  const place = signedRoot(disk, root);
  const secret = process.secret.read(place);
  for (const name of names) {
    const [, about = '', pid, boot = '', signature] = ownerShape.exec(name) ?? [];
    if (secret === undefined || signature !== signOwner(secret, place, about)) continue;
    const isBefore = process.boot !== undefined && boot !== 'none' && boot !== markOf(process.boot);
    return isBefore || !isOfLiving(Number(pid), process) ? { kind: 'dead', owner: name } : { kind: 'living' };
  }
  return { kind: 'foreign' };
}

/** On a full or read-only disk no command gets further than here: the error names a folder that people know. */
function makeScratch(disk: Disk, mine: string, own: string): void {
  try {
    disk.write(path.join(mine, own), '');
    // After a power cut the lock must not be without its owner.
    disk.sync(mine);
  } catch (error) {
    throw error instanceof BarobarError
      ? new BarobarError(error.code, error.message.replace('this file', 'in this folder'), error.advice, {
          path: scratchFolder,
        })
      : error;
  }
}

/**
 * Whether a process runs. Our own number is a dead process that had it before us, since containers give 1 to everybody; or
 * else we failed before.
 */
function isOfLiving(pid: number, process: ThisProcess): boolean {
  return pid !== process.pid && process.isAlive(pid);
}

/** Whether the lock belongs to a process of this user that has ended. */
export function isAbandoned(disk: Disk, root: string, process: ThisProcess): boolean {
  return lookAtLock(disk, root, process).kind === 'dead';
}

/**
 * Waits while a live process keeps the lock, as `takeLock` does, without taking it.
 * @throws `workspace-busy`
 */
export function waitForLock(disk: Disk, root: string, process: ThisProcess): void {
  for (let poll = 0; lookAtLock(disk, root, process).kind === 'living'; poll++) {
    if (poll === polls) throw busy();
    process.wait(pollMilliseconds);
  }
}

/** Removes the folders of killed processes that never got the lock. */
export function clearScratch(disk: Disk, root: string, process: ThisProcess): void {
  const scratch = path.join(root, scratchFolder);
  const left = disk.list(scratch).filter(({ name, kind }) => kind === 'folder' && isLeftOver(name, process));
  for (const { name } of left.slice(0, mostCleared)) disk.removeFolder(path.join(scratch, name));
}

/** Folders cleared in one run: a killed process leaves one, and a workspace may come with any number of them. */
const mostCleared = 100;

/** Whether a name is that of a folder of its own that a process made, `<pid>-<uuid>`, and the process is gone. */
export function isLeftOver(name: string, process: ThisProcess): boolean {
  const pid = scratchShape.exec(name)?.[1];
  return pid !== undefined && !isOfLiving(Number(pid), process);
}
