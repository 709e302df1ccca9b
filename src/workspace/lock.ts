import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import type { Disk } from './disk.ts';

/** Who we are among processes, and who of the others lives. */
export interface ProcessTable {
  readonly pid: number;
  /** Differs for every process that ever ran. */
  readonly token: string;
  isAlive(pid: number): boolean;
}

/** Where a workspace keeps what only commands read. */
const desk = '.barobar/tmp';
export const lockFolder: string = `${desk}/lock`;

const ownerShape = /^owner-(\d+)-(.+)$/;

/**
 * Takes the lock of a workspace; gives what lets it go again. The lock is a folder that comes into place by one rename
 * with its owner's name in it already, so it is never seen without one. The lock of a dead process changes hands by
 * renaming that name, which only one process can do: what the dead one left in the folder is then the new owner's.
 * @throws `workspace-busy` where a live process has it
 */
export function takeLock(disk: Disk, root: string, process: ProcessTable): () => void {
  const lock = path.join(root, lockFolder);
  const own = `owner-${process.pid}-${process.token}`;
  const mine = path.join(root, desk, `${process.pid}-${process.token}`);
  disk.write(path.join(mine, own), '');
  for (let attempt = 0; attempt < 100; attempt++) {
    if (disk.move(mine, lock)) return () => letGo(disk, lock, mine);
    const owner = disk.list(lock).find(({ name }) => ownerShape.test(name))?.name;
    if (owner === undefined) continue;
    // Our own number under another token is a dead process that had it before us: containers give 1 to everybody.
    const pid = Number(ownerShape.exec(owner)?.[1]);
    if (pid !== process.pid && process.isAlive(pid)) break;
    if (!disk.move(path.join(lock, owner), path.join(lock, own))) continue;
    disk.removeFolder(mine);
    return () => letGo(disk, lock, mine);
  }
  disk.removeFolder(mine);
  throw new BarobarError(
    'workspace-busy',
    'Another barobar command is writing to this workspace.',
    `Wait until it has finished, then run this one again; if none is running, remove ${lockFolder}.`,
    { path: lockFolder },
  );
}

function letGo(disk: Disk, lock: string, mine: string): void {
  // Gone in one step: nobody may see the folder without its owner.
  disk.move(lock, mine);
  disk.removeFolder(mine);
}
