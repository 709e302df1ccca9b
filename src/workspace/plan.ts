import { compareTexts } from '../text/order.ts';
import type { Disk } from './disk.ts';
import { relateError } from './error-paths.ts';
import { rebaseOnDisk } from './merge-repair.ts';
import { isSameContent, type Manifest, type Output, type OutputFile, openOutput } from './output.ts';
import { type Change, changedMeanwhile, commit, refuseUnusable } from './transaction.ts';
import type { Workspace } from './workspace.ts';

/**
 * What a use case is going to write, decided before anything is written. What is on disk when the plan is applied must be
 * what it was made from. `Result` is what to report of the output folder: undefined if there may be none.
 */
export interface Plan<Result = undefined> {
  /** Files of the workspace: all of them change, or none. */
  readonly changes?: readonly Change[];
  /** Files that the user named. */
  readonly named?: readonly NamedChange[];
  /** Texts of files that do not exist yet, by absolute path. */
  readonly created?: ReadonlyMap<string, string>;
  /** A folder of files that are made of the workspace. */
  readonly output?: OutputPlan<Result>;
}

/** A file that the user named, by its absolute path. */
interface NamedChange {
  readonly path: string;
  /** What the plan was made from; undefined if there was no file. */
  readonly before: Uint8Array | undefined;
  readonly after: string | Uint8Array;
}

/** What goes into a folder. Its files are rendered one at a time when the plan is applied: all of them may not fit into memory. */
export interface OutputPlan<Result> {
  /** Absolute. */
  readonly folder: string;
  /** What earlier runs wrote there: only that is replaced or removed. */
  readonly manifest: Manifest;
  /** Replace and remove files that no earlier run wrote, too. */
  readonly force: boolean;
  /** Renders all files into the folder, and names those to remove. */
  readonly fill: (output: Pick<Output, 'add' | 'remove' | 'hasAll'>) => Filled<Result>;
}

/** What follows from the files of a folder once all are rendered. */
export interface Filled<Result> {
  /** The manifest of what may be there while files are put in place. */
  readonly during: OutputFile['content'];
  /** The manifest of what is there in the end. */
  readonly after: OutputFile['content'];
  /** Files of the workspace that change with the folder. */
  readonly changes?: readonly Change[];
  /** What to report. */
  readonly report: (tidied: Tidied) => Result;
}

/** What becomes of files of earlier runs that have to go. */
export interface Tidied {
  readonly removed: readonly string[];
  /** Changed since they were written, and left where they are. */
  readonly kept: readonly string[];
}

/** What a plan is applied to: a workspace, or a folder that is none yet. */
export type Destination = Pick<Workspace, 'root' | 'disk' | 'process' | 'repair' | 'ahead'>;

/**
 * Carries out a plan while no other command writes to the workspace; files of the workspace and of the output folder all or
 * none. Returns what to report about the output folder.
 * @throws `workspace-busy`, `workspace-foreign`; `workspace-changed` if a file is no longer what the plan was made from;
 *   `output-foreign`; `file-too-large`; what rendering throws
 */
export function applyPlan<Result>(destination: Destination, plan: Plan<Result>): Result {
  return carryOutRelated(destination, plan, true);
}

/**
 * Returns and refuses what `applyPlan` would, without the lock and the journal, and writes nothing. What changed in the
 * workspace since the plan was made is not looked for.
 */
export function tryPlan<Result>(destination: Destination, plan: Plan<Result>): Result {
  return carryOutRelated({ ...destination, disk: readOnly(destination.disk) }, plan, false);
}

function carryOutRelated<Result>(destination: Destination, plan: Plan<Result>, writes: boolean): Result {
  try {
    return carryOut(destination, plan, writes);
  } catch (error) {
    throw relateError(error, destination.root);
  }
}

function carryOut<Result>(destination: Destination, plan: Plan<Result>, writes: boolean): Result {
  const { disk, process } = destination;
  const { changes = [], output: planned } = plan;
  for (const { path, before } of plan.named ?? [])
    if (!isSameContent(disk.read(path), before)) throw changedMeanwhile(path);
  for (const path of plan.created?.keys() ?? []) if (disk.has(path)) throw changedMeanwhile(path);
  if (!planned) {
    if (changes.length > 0) change(destination, changes, writes);
    writeFiles(disk, plan);
    // Only a folder has a result.
    return undefined as Result;
  }
  const output = openOutput({ disk, process }, planned.folder, planned.manifest, planned);
  try {
    const { during, after, changes: further = [], report } = planned.fill(output);
    output.check();
    const all = [...changes, ...further].sort((a, b) => compareTexts(a.path, b.path));
    if (all.length > 0 || output.hasWork(after))
      change(destination, all, writes, () => output.apply(during, after));
    writeFiles(disk, plan);
    return report({ removed: output.removed, kept: output.kept });
  } finally {
    output.close();
  }
}

function change(
  { disk, root, process, repair, ahead }: Destination,
  changes: readonly Change[],
  writes: boolean,
  alongside?: () => void,
): void {
  // A plan made of a workspace that `withUniqueIds` repaired in memory says what was before by the repaired files.
  const all = rebaseOnDisk(changes, repair);
  // Texts that were read ahead are no longer those on disk.
  ahead?.clear();
  // A lock and a journal are more than writing: they need the secret of this machine.
  if (writes) commit(disk, root, all, process, alongside);
  else for (const each of all) refuseUnusable(each);
}

/** A file that holds the same already is left alone. */
function writeFiles(disk: Disk, { named = [], created = new Map() }: Plan<unknown>): void {
  for (const { path, before, after } of named)
    if (!isSameContent(before, after)) disk.replace(path, after, { isLasting: true });
  // Of two commands that make the same file, the second must not replace what the first one made.
  for (const [path, text] of created) if (!disk.create(path, text)) throw changedMeanwhile(path);
}

/** A disk on which nothing changes: its write operations do nothing. */
export function readOnly(disk: Disk): Disk {
  const doNothing = (): void => {};
  return {
    ...disk,
    write: doNothing,
    replace: doNothing,
    create: () => true,
    makeFolder: doNothing,
    rename: doNothing,
    move: () => true,
    removeFolder: doNothing,
    remove: doNothing,
    sync: doNothing,
  };
}
