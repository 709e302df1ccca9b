import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import { digest } from '../text/digest.ts';
import { decodeUtf8 } from './decode.ts';
import { type Disk, maximumBytes } from './disk.ts';
import { lockFolder, type ProcessTable, takeLock } from './lock.ts';

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
  for (const change of changes) refuseTooLarge(change);
  const letGo = takeLock(disk, root, process);
  finish(disk, root);
  try {
    for (const { path: file, before } of changes) {
      if (readText(disk, root, file) !== before) throw changedMeanwhile(file);
    }
    changes.forEach(({ path: file, before, after }, index) => {
      if (after !== undefined) disk.write(staged(root, index), after);
      // The rename must not fail for want of a folder once the journal stands.
      if (before === undefined) disk.makeFolder(path.dirname(path.join(root, file)));
    });
  } catch (error) {
    letGo();
    throw error;
  }
  const steps = changes.map(({ path: file, before, after }): Step => {
    return { path: file, before: digestOf(before), after: digestOf(after) };
  });
  disk.replace(path.join(root, journalFile), JSON.stringify(steps));
  let done = 0;
  try {
    for (; done < steps.length; done++) apply(disk, root, steps[done] as Step, done);
  } catch (error) {
    // What cannot be taken back keeps its journal: the next command will know.
    for (const { path: file, before } of changes.slice(0, done).reverse()) restore(disk, root, file, before);
    letGo();
    throw error;
  }
  letGo();
}

/** Finishes what a killed command had decided, if there is such a thing. Costs one look at a folder. */
export function recover(disk: Disk, root: string, process: ProcessTable): void {
  if (!disk.list(path.join(root, lockFolder)).some((entry) => entry.name === 'journal')) return;
  const letGo = takeLock(disk, root, process);
  finish(disk, root);
  letGo();
}

/**
 * Carries out the journal a killed process left in the lock we took over. A file that is neither what that process saw
 * nor what it wanted was changed since: then nothing is done, and a person decides.
 */
function finish(disk: Disk, root: string): void {
  const text = readText(disk, root, journalFile);
  if (text === undefined) return;
  const steps = readJournal(text);
  const open = steps.flatMap((step, index) => {
    const now = digestOf(readText(disk, root, step.path));
    if (now === step.after) return [];
    if (now === step.before) return [{ step, index }];
    throw new BarobarError(
      'workspace-changed',
      'A command was killed while it wrote this file, and the file was changed since.',
      `To keep the file as it is, remove ${lockFolder}; what the command wanted is lost then, so run it again.`,
      { path: step.path },
    );
  });
  for (const { step, index } of open) apply(disk, root, step, index);
  disk.remove(path.join(root, journalFile));
}

function apply(disk: Disk, root: string, step: Step, index: number): void {
  const file = path.join(root, step.path);
  if (step.after === '') disk.remove(file);
  else disk.rename(staged(root, index), file);
}

function restore(disk: Disk, root: string, file: string, before: string | undefined): void {
  if (before === undefined) disk.remove(path.join(root, file));
  else disk.replace(path.join(root, file), before);
}

function staged(root: string, index: number): string {
  return path.join(root, lockFolder, String(index));
}

/** Files a plan can change. A workspace may come from anywhere: its journal can name nothing else. */
const changeable = /^(?:locales|\.barobar\/(?:quarantine|breaks))\/(?:[^/\\]+\/)*[^/\\]+\.json$/;

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
  const { path: file, before, after } = step as Record<string, unknown>;
  return (
    typeof file === 'string' &&
    changeable.test(file) &&
    !file.split('/').includes('..') &&
    typeof before === 'string' &&
    typeof after === 'string'
  );
}

function readText(disk: Disk, root: string, file: string): string | undefined {
  const bytes = disk.read(path.join(root, file));
  return bytes && decodeUtf8(bytes, file);
}

function digestOf(text: string | undefined): string {
  return text === undefined ? '' : digest([text], 26);
}

function refuseTooLarge({ path: file, after }: Change): void {
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
