import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import { decodeUtf8 } from '../text/decode-utf8.ts';
import { digestContent } from './content-digest.ts';
import type { Disk } from './disk.ts';
import { isChangeable, localesFolder } from './layout.ts';
import {
  clearScratch,
  isAbandoned,
  lockFolder,
  refuseLinks,
  scratchFolder,
  signedRoot,
  type ThisProcess,
  takeLock,
  waitForLock,
} from './lock.ts';
import { sign } from './machine-secret.ts';
import { maximumBytes } from './read-file.ts';

/** One file of a plan. Paths are relative to the workspace, with `/`. */
export interface Change {
  readonly path: string;
  /** What the plan was made from; undefined if there was no file. */
  readonly before: string | undefined;
  /** What the file shall hold; undefined removes it. */
  readonly after: string | undefined;
}

const journalFile = `${lockFolder}/journal`;

interface Journal {
  /** Of the workspace's place and the steps. */
  readonly mac: string;
  readonly steps: readonly Step[];
}

/** What the journal says of one file. A digest of nothing is empty: there is no file. */
interface Step {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Name in the lock's folder of the text to come. */
  readonly staged: string;
}

/**
 * Makes all changes or none, also when the process is killed or the power fails half-way: the new texts are first written
 * aside, then a signed journal names them, then they are renamed into place. Each of the three has been flushed to disk
 * before the next begins. Without a journal nothing has happened; with one, the next command finishes the work (`recover`).
 * A change that fails takes back those before it. `alongside` is called when all are made, while no other command can write;
 * if there is nothing to change and the workspace is read-only, without a lock: no command of this user writes there.
 * @throws `workspace-busy`; `workspace-foreign`; `workspace-changed` if a file is no longer what the plan was made from;
 *   `file-too-large` for a text we could not read again
 */
export function commit(
  disk: Disk,
  root: string,
  changes: readonly Change[],
  process: ThisProcess,
  alongside: () => void = () => {},
): void {
  for (const change of changes) refuseUnusable(change);
  const release = changes.length > 0 ? takeLock(disk, root, process) : lockIfWritable(disk, root, process);
  if (!release) {
    alongside();
    return;
  }
  const secret = process.secret.make(signedRoot(disk, root));
  finish(disk, root, secret);
  const steps = changes.map(({ path: file, before, after }, index): Step => {
    return { path: file, before: digestOf(before), after: digestOf(after), staged: String(index) };
  });
  try {
    for (const { path: file, before } of changes) {
      if (readFromDisk(disk, root, file) !== before) throw changedMeanwhile(file);
    }
    changes.forEach(({ path: file, after }, index) => {
      if (after !== undefined) stage(disk, root, file, String(index), after);
    });
    // The renames must not fail for want of a folder once the journal is written.
    const folders = new Set(
      changes.flatMap((each) => (each.before === undefined ? path.dirname(each.path) : [])),
    );
    for (const folder of folders) disk.makeFolder(path.join(root, folder));
    if (changes.length > 0) writeJournal(disk, root, steps, secret);
  } catch (error) {
    release();
    throw error;
  }
  let done = 0;
  try {
    for (; done < steps.length; done++) apply(disk, root, steps[done] as Step);
    syncFolders(disk, root, steps);
  } catch (error) {
    if (tryTakeBack(disk, root, changes.slice(0, done), secret)) release({ isLasting: true });
    throw error;
  }
  try {
    alongside();
  } finally {
    release({ isLasting: changes.length > 0 });
  }
}

function lockIfWritable(
  disk: Disk,
  root: string,
  process: ThisProcess,
): ReturnType<typeof takeLock> | undefined {
  try {
    return takeLock(disk, root, process);
  } catch (error) {
    if (error instanceof BarobarError && error.code === 'file-unwritable') return undefined;
    throw error;
  }
}

/**
 * Finishes what a killed command had decided, if there is such a thing, and clears away what it had only begun. Costs
 * one look at a folder.
 * @throws `workspace-foreign` for a journal that no command of this user on this machine wrote, or a link among the
 *   folders of commands; `workspace-changed`
 */
export function recover(disk: Disk, root: string, process: ThisProcess): void {
  refuseLinks(disk, root);
  if (disk.list(path.join(root, scratchFolder)).length === 0) return;
  const secret = process.secret.read(signedRoot(disk, root));
  const finishUnderLock = (): void => {
    const release = takeLock(disk, root, process);
    const isFinished = finish(disk, root, secret);
    release({ isLasting: isFinished });
  };
  const journal = readFromDisk(disk, root, journalFile);
  if (journal !== undefined) {
    parseJournal(journal, signedRoot(disk, root), secret);
    finishUnderLock();
  }
  try {
    if (isAbandoned(disk, root, process)) finishUnderLock();
    clearScratch(disk, root, process);
  } catch (error) {
    // Nothing had been decided: a command that only reads must not fail on a read-only disk, or beside a quicker one.
    if (!(error instanceof BarobarError)) throw error;
  }
}

/**
 * The same for a dry run, which changes nothing: it refuses a workspace in which a killed command had decided on changes, since
 * some of its files may be old and others new.
 * @throws `workspace-unfinished`; `workspace-busy`; `workspace-foreign`
 */
export function refuseUnfinished(disk: Disk, root: string, process: ThisProcess): void {
  refuseLinks(disk, root);
  if (readFromDisk(disk, root, journalFile) === undefined) return;
  waitForLock(disk, root, process);
  const journal = readFromDisk(disk, root, journalFile);
  if (journal === undefined) return;
  parseJournal(journal, signedRoot(disk, root), process.secret.read(signedRoot(disk, root)));
  throw new BarobarError(
    'workspace-unfinished',
    'A command was interrupted while it wrote to this workspace, and a dry run does not finish its work.',
    'Run “barobar status”, which finishes it, then run this again.',
    { path: journalFile },
  );
}

/**
 * Carries out the journal a killed process left in the lock we took over; false if there is none. A file that is neither
 * what that process saw nor what it wanted was changed since: then nothing is done, and a person decides.
 */
function finish(disk: Disk, root: string, secret: string | undefined): boolean {
  const text = readFromDisk(disk, root, journalFile);
  if (text === undefined) return false;
  const steps = parseJournal(text, signedRoot(disk, root), secret);
  const open = steps.filter((step) => {
    const now = digestOf(readFromDisk(disk, root, step.path));
    if (now === step.after) return false;
    if (now === step.before) return true;
    throw new BarobarError(
      'workspace-changed',
      'A command was killed while it wrote this file, and the file was changed since.',
      `To keep the file as it is, remove ${lockFolder}; what the command wanted is lost then, so run it again.`,
      { path: step.path },
    );
  });
  for (const { after, staged } of open) {
    const file = `${lockFolder}/${staged}`;
    if (after !== '' && digestOf(readFromDisk(disk, root, file)) !== after) throw foreignJournal(file);
  }
  // The command may have been killed before it did that.
  syncJournal(disk, root, steps);
  for (const step of open) apply(disk, root, step);
  syncFolders(disk, root, steps);
  disk.remove(path.join(root, journalFile));
  return true;
}

/**
 * Undoes changes in a way that survives being killed too: as a plan of its own, under a journal that takes the place of
 * the first in one step. Returns false if the disk lets it neither finish nor undo; then a journal stays, and the next command
 * goes on.
 */
function tryTakeBack(disk: Disk, root: string, changes: readonly Change[], secret: string): boolean {
  try {
    const steps = changes.map(({ path: file, before, after }, index): Step => {
      const staged = `back-${index}`;
      if (before !== undefined) stage(disk, root, file, staged, before);
      return { path: file, before: digestOf(after), after: digestOf(before), staged };
    });
    writeJournal(disk, root, steps, secret);
    for (const step of steps) apply(disk, root, step);
    syncFolders(disk, root, steps);
    return true;
  } catch {
    return false;
  }
}

/** Puts a journal in place of none or another, when all that it names has been flushed to disk. */
function writeJournal(disk: Disk, root: string, steps: readonly Step[], secret: string): void {
  const inLock = (name: string): string => path.join(root, lockFolder, name);
  for (const { after, staged } of steps) if (after !== '') disk.sync(inLock(staged));
  const journal: Journal = { mac: signSteps(secret, signedRoot(disk, root), steps), steps };
  disk.write(inLock('next'), JSON.stringify(journal));
  disk.sync(inLock('next'));
  // Everything that is staged is in the folder before the journal is: their order within it is not certain.
  disk.sync(path.join(root, lockFolder));
  disk.rename(inLock('next'), path.join(root, journalFile));
  syncJournal(disk, root, steps);
}

/**
 * Flushes the journal to disk, and the folders made for it and for new files, up to the workspace: what is
 * renamed into a folder that a power cut takes away is gone.
 */
function syncJournal(disk: Disk, root: string, steps: readonly Step[]): void {
  const made = steps.filter(({ before }) => before === '').map((step) => path.posix.dirname(step.path));
  const folders = new Set(['.']);
  for (let folder of [lockFolder, ...made])
    for (; !folders.has(folder); folder = path.posix.dirname(folder)) folders.add(folder);
  for (const folder of folders) disk.sync(path.join(root, folder));
}

/** Flushes the renames of the steps to disk. */
function syncFolders(disk: Disk, root: string, steps: readonly Step[]): void {
  const folders = new Set(steps.map((step) => path.posix.dirname(step.path)));
  for (const folder of folders) disk.sync(path.join(root, folder));
}

function stage(disk: Disk, root: string, file: string, name: string, text: string): void {
  try {
    disk.write(path.join(root, lockFolder, name), text);
  } catch (error) {
    // The file's own name, not that of the staged copy.
    throw error instanceof BarobarError
      ? new BarobarError(error.code, error.message, error.advice, { path: file })
      : error;
  }
}

function apply(disk: Disk, root: string, { path: name, after, staged }: Step): void {
  const file = path.join(root, name);
  if (after === '') disk.remove(file);
  else disk.rename(path.join(root, lockFolder, staged), file);
}

/** The steps of a journal that a command of this user on this machine wrote for this workspace. */
function parseJournal(text: string, place: string, secret: string | undefined): readonly Step[] {
  let journal: Partial<Journal> | null;
  try {
    journal = JSON.parse(text) as Partial<Journal> | null;
  } catch {
    throw foreignJournal(journalFile);
  }
  const { mac, steps } = journal ?? {};
  if (secret === undefined || !Array.isArray(steps) || !steps.every(isStep))
    throw foreignJournal(journalFile);
  if (mac !== signSteps(secret, place, steps)) throw foreignJournal(journalFile);
  return steps;
}

function signSteps(secret: string, place: string, steps: readonly Step[]): string {
  const texts = steps.flatMap((step) => [step.path, step.before, step.after, step.staged]);
  return sign(secret, ['journal', place, ...texts]);
}

function foreignJournal(file: string): BarobarError {
  return new BarobarError(
    'workspace-foreign',
    'This file was not written by an interrupted command of yours.',
    `Look at what changed in ${localesFolder}/, remove ${lockFolder}, then run the command again.`,
    { path: file },
  );
}

function isStep(step: unknown): step is Step {
  if (typeof step !== 'object' || step === null) return false;
  const { path: file, before, after, staged } = step as Record<string, unknown>;
  return (
    typeof file === 'string' &&
    isChangeable(file) &&
    typeof before === 'string' &&
    typeof after === 'string' &&
    typeof staged === 'string' &&
    /^(?:back-)?\d+$/.test(staged)
  );
}

function readFromDisk(disk: Disk, root: string, file: string): string | undefined {
  const bytes = disk.read(path.join(root, file));
  return bytes && decodeUtf8(bytes, file);
}

/** Digest of a text of a change, as journals have it: that of `text/digest.ts`, which ends each part with a NUL. */
function digestOf(text: string | undefined): string {
  return text === undefined ? '' : digestContent(`${text}\0`);
}

/**
 * Refuses a change whose text no command could read again, or that `recover` would not carry out.
 * @throws `file-too-large`
 */
export function refuseUnusable({ path: file, after }: Change): void {
  if (!isChangeable(file)) throw new Error(`No command changes ${file} under a journal.`);
  // A UTF-16 unit takes at most three bytes.
  if (after === undefined || after.length * 3 <= maximumBytes || Buffer.byteLength(after) <= maximumBytes)
    return;
  throw new BarobarError(
    'file-too-large',
    'The file would become larger than 64 MB.',
    'Split the document.',
    {
      path: file,
    },
  );
}

/** The error for a file that is no longer what a plan was made from. */
export function changedMeanwhile(file: string): BarobarError {
  return new BarobarError(
    'workspace-changed',
    'The file was changed by someone else while this command ran.',
    'Run the command again.',
    { path: file },
  );
}
