import path from 'node:path';
import { buildIndex, type MemoryInput, readFrequencies, readMarks } from '../../memory/build.ts';
import { holdUnits } from '../../memory/held-index.ts';
import type { MemoryIndex } from '../../memory/match.ts';
import { schemaVersion } from '../../memory/sql.ts';
import { updateIndex } from '../../memory/update.ts';
import { BarobarError } from '../../model/error.ts';
import type { Disk } from '../disk.ts';
import { refuseLinks, scratchFolder, signedRoot } from '../lock.ts';
import { sign } from '../machine-secret.ts';
import type { Workspace } from '../workspace.ts';
import { type Database, openSqlite } from './database.ts';

/** Where the indexes of memories are. All of it can be removed at any time. */
const indexFolder: string = `${scratchFolder}/memory`;

/** What a process of this user wrote beside an index: which file it is, and what that file was when it was whole. */
interface Pointer {
  readonly file: string;
  readonly mac: string;
}

/**
 * Opens the index of the memory of one language, as new as its files. It is built if there is none that a command of this
 * user on this machine made, and brought up to date in a copy where files have changed: an index that has its name never
 * changes, so that a command that is killed or runs beside this one does no harm. In a workspace that cannot be written, and
 * on a full disk, it is built in memory. `questions`: how many are to come, as far as that is known.
 */
export async function openIndex(
  workspace: Workspace,
  language: string,
  inputs: readonly MemoryInput[],
  questions: number,
): Promise<MemoryIndex & { readonly store: Database }> {
  const { disk, root } = workspace;
  const memoryServers = (await workspace.process.memoryServers?.(root)) ?? [];
  if (memoryServers.length > 0) return openOnServers(workspace, memoryServers, language, inputs);
  refuseLinks(disk, root);
  const folder = path.join(root, indexFolder);
  const trusted = trustedFile(workspace, language);
  if (trusted !== undefined) {
    const store = await openToRead(workspace, trusted);
    if (store && sameMarks(await readMarks(store), inputs)) return index(store, language, questions);
    await store?.close();
  }
  // Another name at each opening: a program that stays open updates a copy of what it made before.
  const name = `${language}-${workspace.process.pid}-${crypto.randomUUID()}.db`;
  const file = path.join(folder, name);
  if (!canWrite(disk, file)) return index(await buildInMemory(inputs), language, questions);
  try {
    if (trusted === undefined || !(await isUpdated(disk, trusted, file, inputs))) {
      disk.remove(file);
      const store = await openSqlite(file, 'fill');
      await buildIndex(store, store.dialect, inputs);
      await store.close();
    }
    point(workspace, language, name);
  } catch (error) {
    disk.remove(file);
    if (!isDiskFault(error)) throw error;
    return index(await buildInMemory(inputs), language, questions);
  }
  sweep(workspace, language, name);
  return index(await openSqlite(file, 'read'), language, questions);
}

async function buildInMemory(inputs: readonly MemoryInput[]): Promise<Database> {
  const store = await openSqlite(':memory:', 'fill');
  await buildIndex(store, store.dialect, inputs);
  return store;
}

/** Whether an index could not be written: said by SQLite (`SQLITE_IOERR`, `SQLITE_FULL`), or by our own disk of its pointer. */
function isDiskFault(error: unknown): boolean {
  if (error instanceof BarobarError) return error.code === 'file-unwritable';
  return error instanceof Error && /^(?:disk I\/O error|database or disk is full)/.test(error.message);
}

/**
 * The same on servers that the user named: in one transaction, so that a command that is killed changes nothing. They hold what is asked
 * for in memory of their own.
 */
async function openOnServers(
  { disk, root, process }: Workspace,
  addresses: readonly string[],
  language: string,
  inputs: readonly MemoryInput[],
): Promise<MemoryIndex & { readonly store: Database }> {
  const { openServers } = await import('./servers.ts');
  const place = signedRoot(disk, root);
  const owner = sign(process.secret.make(place), [
    'memory',
    place,
    String(schemaVersion),
    String(addresses.length),
  ]);
  const servers = await openServers(addresses, `barobar_${owner.slice(0, 16)}_${language.toLowerCase()}`);
  try {
    const isWhole = async (): Promise<boolean> => (await servers.hasIndex()) && (await servers.agree());
    const isCurrent = async (): Promise<boolean> =>
      (await isWhole()) && sameMarks(await readMarks(servers), inputs);
    if (!(await isCurrent())) {
      await servers.change(false);
      // Who waited for another process may find that it has done the work.
      if (!(await isCurrent()) && !((await isWhole()) && (await updateIndex(servers, inputs)))) {
        await servers.change(true);
        await buildIndex(servers, servers.dialect, inputs);
      }
      await servers.commit(true);
    }
    return { store: servers, language, frequencies: await readFrequencies(servers) };
  } catch (error) {
    await servers.close().catch(() => {});
    throw error;
  }
}

/** Whether the file can be made: not in a workspace that cannot be written, nor in a dry run, whose disk writes nothing. */
function canWrite(disk: Disk, file: string): boolean {
  try {
    disk.makeFolder(path.dirname(file));
    disk.remove(file);
    return disk.create(file, '') && disk.has(file);
  } catch {
    return false;
  }
}

async function index(
  store: Database,
  language: string,
  questions: number,
): Promise<MemoryIndex & { readonly store: Database }> {
  const frequencies = await readFrequencies(store);
  return { store, language, frequencies, units: await holdUnits(store, questions) };
}

/**
 * Opens an index by a name of its own: SQLite in WebAssembly keeps others from a file that it reads, and a process that is
 * killed leaves them locked out.
 */
async function openToRead({ disk, process }: Workspace, file: string): Promise<Database | undefined> {
  const own = file.replace(/\d+-[0-9a-f-]{36}\.db$/, `${process.pid}-${crypto.randomUUID()}.db`);
  try {
    disk.remove(own);
    disk.link(file, own);
    const store = await openSqlite(own, 'read');
    return {
      ...store,
      async close() {
        await store.close();
        disk.remove(own);
      },
    };
  } catch {
    // What is gone or was cut short is rebuilt.
    return undefined;
  }
}

function sameMarks(marks: ReadonlyMap<string, string>, inputs: readonly MemoryInput[]): boolean {
  return marks.size === inputs.length && inputs.every(({ path: file, mark }) => marks.get(file) === mark);
}

/** Brings a copy of an index up to date; false if it should be rebuilt. */
async function isUpdated(
  disk: Disk,
  from: string,
  to: string,
  inputs: readonly MemoryInput[],
): Promise<boolean> {
  try {
    disk.copy(from, to);
  } catch {
    // A command beside this one has put another index in its place.
    return false;
  }
  const store = await openSqlite(to, 'fill');
  try {
    return await updateIndex(store, inputs);
  } finally {
    await store.close();
  }
}

/** The index of a language that a command of this user made in this workspace on this machine. */
function trustedFile({ disk, root, process }: Workspace, language: string): string | undefined {
  const secret = process.secret.read(signedRoot(disk, root));
  const pointer = readPointer(disk, root, language);
  if (secret === undefined || !pointer) return undefined;
  const file = path.join(root, indexFolder, pointer.file);
  if (disk.linkTarget(file) !== undefined) return undefined;
  return pointer.mac === macOf(disk, root, secret, pointer.file) ? file : undefined;
}

function readPointer(disk: Disk, root: string, language: string): Pointer | undefined {
  const file = pointerFile(root, language);
  if (disk.linkTarget(file) !== undefined) return undefined;
  const bytes = disk.read(file);
  try {
    const { file: name, mac } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Pointer>;
    // A name of our own form leads nowhere else.
    const isIndexName = typeof name === 'string' && /^[\w-]+-\d+-[0-9a-f-]{36}\.db$/.test(name);
    return isIndexName && typeof mac === 'string' ? { file: name, mac } : undefined;
  } catch {
    return undefined;
  }
}

function pointerFile(root: string, language: string): string {
  return path.join(root, indexFolder, `${language}.json`);
}

/** Bound to the file as it stands there: a copy that came with the workspace is another one. */
function macOf(disk: Disk, root: string, secret: string, name: string): string {
  const stamp = disk.stamp(path.join(root, indexFolder, name)) ?? '';
  return sign(secret, ['memory', String(schemaVersion), signedRoot(disk, root), name, stamp]);
}

function point({ disk, root, process }: Workspace, language: string, name: string): void {
  const secret = process.secret.make(signedRoot(disk, root));
  const pointer: Pointer = { file: name, mac: macOf(disk, root, secret, name) };
  disk.replace(pointerFile(root, language), `${JSON.stringify(pointer)}\n`);
}

/** Removes the indexes that this one takes the place of, except those that a living process may still be making. */
function sweep({ disk, root, process }: Workspace, language: string, current: string): void {
  const folder = path.join(root, indexFolder);
  for (const { name, kind } of disk.list(folder)) {
    const [, tag, pid] = /^([\w-]+?)-(\d+)-[0-9a-f-]{36}\.db(?:\.lock|-journal)?$/.exec(name) ?? [];
    if (tag !== language || name.startsWith(current)) continue;
    if (Number(pid) !== process.pid && process.isAlive(Number(pid))) continue;
    if (kind === 'folder') disk.removeFolder(path.join(folder, name));
    else disk.remove(path.join(folder, name));
  }
}
