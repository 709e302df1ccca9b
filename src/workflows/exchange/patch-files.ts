import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import { writeListed } from '../../workspace/file-list.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { ReturnedFile } from './import.ts';
import { type PatchedFile, planPatch } from './patch.ts';

export interface PatchOptions {
  /** Language of a file that names none. */
  readonly language: string | undefined;
  /** Absolute path of the folder for the patched files; undefined to change each file in place. */
  readonly folder: string | undefined;
  /** Replace files in the folder that no earlier run wrote. */
  readonly force: boolean;
  readonly dryRun: boolean;
  /** A path of the command line, absolute. */
  resolve(file: string): string;
}

/** A patched file, and the absolute path it is written to. */
export interface WrittenPatch extends PatchedFile {
  readonly file: string;
}

/**
 * Puts the workspace's translations into files of any tool. All are patched in memory before the first is written.
 * @throws as `planPatch`; `usage` for two files of one name
 */
export function patchFiles(
  workspace: Workspace,
  files: readonly ReturnedFile[],
  { language, folder, force, dryRun, resolve }: PatchOptions,
): readonly WrittenPatch[] {
  const patched = planPatch(workspace, files, language).map(
    (each): WrittenPatch => ({
      ...each,
      file: folder === undefined ? resolve(each.path) : path.join(folder, path.basename(each.path)),
    }),
  );
  refuseTwins(patched.map(({ file }) => file));
  if (folder !== undefined) {
    const contents = patched.map(({ file, bytes }) => ({ path: path.basename(file), content: bytes }));
    writeListed(workspace, folder, contents, { force, dryRun, isGone: () => false });
  } else if (!dryRun) {
    // A file that is changed in place is named on the command line: it is the user's to change.
    for (const { file, bytes, isChanged } of patched)
      if (isChanged) workspace.disk.replace(file, bytes, { isLasting: true });
  }
  return patched;
}

/** Two files of one name would become one. */
function refuseTwins(files: readonly string[]): void {
  const twin = files.find((file, at) => files.indexOf(file) !== at);
  if (twin === undefined) return;
  throw new BarobarError(
    'usage',
    `Two of the files would be written to ${path.basename(twin)}.`,
    'Name each file once, and files of one name in runs of their own.',
  );
}
