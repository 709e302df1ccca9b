import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import { digest } from '../text/digest.ts';
import { decodeUtf8 } from './decode.ts';
import { type Disk, maximumBytes } from './disk.ts';
import { isChangeable } from './layout.ts';
import { clearDesk, deskFolder, isAbandoned, lockFolder, type ProcessTable, takeLock } from './lock.ts';

/** One file of a plan. Paths are relative to the workspace, with `/`. */
export interface Change {
  readonly path: string;
  /** What the plan was made from; undefined where there was no file. */
  readonly before: string | undefined;
  /** What the file shall hold; undefined removes it. */
  readonly after: string | undefined;
}

const journalFile = `${lockFolder}/journal`;

/** What the journal says of one file. A digest of nothing is empty: there is no file. */
interface Step {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Name in the lock's folder of the text to come. */
  readonly staged: string;
}

/**
 * Makes all changes or none, also when the process is killed half-way: the new texts are first written aside, then a
 * journal names them, then they are renamed into place. Without a journal nothing has happened; with one, the next
 * command finishes the work (`recover`). A change that fails takes back those before it.
 * @throws `workspace-busy`; `workspace-changed` where a file is no longer what the plan was made from;
 *   `file-too-large` for a text we could not read again
 */
export function commit(disk: Disk, root: string, changes: readonly Change[], process: ProcessTable): void {
  if (changes.length === 0) return;
  for (const change of changes) refuseUnusable(change);
  const letGo = takeLock(disk, root, process);
  finish(disk, root);
  const steps = changes.map(({ path: file, before, after }, index): Step => {
    return { path: file, before: digestOf(before), after: digestOf(after), staged: String(index) };
  });
  try {
    for (const { path: file, before } of changes) {
      if (readText(disk, root, file) !== before) throw changedMeanwhile(file);
    }
    changes.forEach(({ path: file, before, after }, index) => {
      if (after !== undefined) stage(disk, root, file, String(index), after);
      // The rename must not fail for want of a folder once the journal stands.
      if (before === undefined) disk.makeFolder(path.dirname(path.join(root, file)));
    });
    disk.replace(path.join(root, journalFile), JSON.stringify(steps));
  } catch (error) {
    letGo();
    throw error;
  }
  let done = 0;
  try {
    for (; done < steps.length; done++) apply(disk, root, steps[done] as Step);
  } catch (error) {
    if (isTakenBack(disk, root, changes.slice(0, done))) letGo();
    throw error;
  }
  letGo();
}

/**
 * Finishes what a killed command had decided, if there is such a thing, and clears away what it had only begun. Costs
 * one look at a folder.
 */
export function recover(disk: Disk, root: string, process: ProcessTable): void {
  if (disk.list(path.join(root, deskFolder)).length === 0) return;
  const finishUnderLock = (): void => {
    const letGo = takeLock(disk, root, process);
    finish(disk, root);
    letGo();
  };
  if (disk.read(path.join(root, journalFile))) finishUnderLock();
  try {
    if (isAbandoned(disk, root, process)) finishUnderLock();
    clearDesk(disk, root, process);
  } catch (error) {
    // Nothing had been decided: a command that only reads must not fail on a read-only disk, or beside a quicker one.
    if (!(error instanceof BarobarError)) throw error;
  }
}

/**
 * Carries out the journal a killed process left in the lock we took over. A file that is neither what that process saw
 * nor what it wanted was changed since: then nothing is done, and a person decides.
 */
function finish(disk: Disk, root: string): void {
  const text = readText(disk, root, journalFile);
  if (text === undefined) return;
  const open = readJournal(text).filter((step) => {
    const now = digestOf(readText(disk, root, step.path));
    if (now === step.after) return false;
    if (now === step.before) return true;
    throw new BarobarError(
      'workspace-changed',
      'A command was killed while it wrote this file, and the file was changed since.',
      `To keep the file as it is, remove ${lockFolder}; what the command wanted is lost then, so run it again.`,
      { path: step.path },
    );
  });
  for (const step of open) apply(disk, root, step);
  disk.remove(path.join(root, journalFile));
}

/**
 * Undoes changes in a way that survives being killed too: as a plan of its own, under a journal that takes the place of
 * the first in one step. False where the disk lets us neither on nor back; then a journal stays, and the next command
 * goes on.
 */
function isTakenBack(disk: Disk, root: string, changes: readonly Change[]): boolean {
  try {
    const steps = changes.map(({ path: file, before, after }, index): Step => {
      const staged = `back-${index}`;
      if (before !== undefined) stage(disk, root, file, staged, before);
      return { path: file, before: digestOf(after), after: digestOf(before), staged };
    });
    disk.replace(path.join(root, journalFile), JSON.stringify(steps));
    for (const step of steps) apply(disk, root, step);
    return true;
  } catch {
    return false;
  }
}

function stage(disk: Disk, root: string, file: string, name: string, text: string): void {
  try {
    disk.write(path.join(root, lockFolder, name), text);
  } catch (error) {
    // The name people know.
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

function readJournal(text: string): readonly Step[] {
  let steps: unknown;
  try {
    steps = JSON.parse(text);
  } catch {
    steps = undefined;
  }
  if (Array.isArray(steps) && steps.every(isStep)) return steps;
  throw new BarobarError(
    'file-unreadable',
    'This is not the journal of a command that was killed.',
    `Remove ${lockFolder}, look at what changed in locales/, and run the command again.`,
    { path: journalFile },
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

function readText(disk: Disk, root: string, file: string): string | undefined {
  const bytes = disk.read(path.join(root, file));
  return bytes && decodeUtf8(bytes, file);
}

function digestOf(text: string | undefined): string {
  return text === undefined ? '' : digest([text], 26);
}

/** What `recover` would refuse must not come into a journal. */
function refuseUnusable({ path: file, after }: Change): void {
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

function changedMeanwhile(file: string): BarobarError {
  return new BarobarError(
    'workspace-changed',
    'The file was changed by someone else while this command ran.',
    'Run the command again.',
    { path: file },
  );
}
