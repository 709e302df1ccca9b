import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import { planFolder } from '../../workspace/output-folder.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type PatchedFile, patchFiles } from './patch.ts';
import type { ReturnedFile } from './returned-package.ts';

/** Where patched files go, and what they may not say themselves. */
export interface PatchOptions {
  /** Language of a file that names none. */
  readonly language: string | undefined;
  /** Absolute path of the folder for the patched files; undefined to change each file in place. */
  readonly folder: string | undefined;
  /** Replace files in the folder that no earlier run wrote. */
  readonly force: boolean;
  /** A path of the command line, absolute. */
  resolve(file: string): string;
}

/** A patched file, and the absolute path it is to be written to. */
interface WrittenPatch extends PatchedFile {
  readonly file: string;
}

/** Files to patch. */
export interface PatchPlan extends Plan<unknown> {
  readonly patched: readonly WrittenPatch[];
}

/**
 * Plans to put the workspace's translations into files of any tool.
 * @throws as `patchFiles`; `usage` for two files of one name
 */
export function planPatchedFiles(
  workspace: Workspace,
  files: readonly ReturnedFile[],
  { language, folder, force, resolve }: PatchOptions,
): PatchPlan {
  const patched = patchFiles(workspace, files, language).map(
    (each): WrittenPatch => ({
      ...each,
      file: folder === undefined ? resolve(each.path) : path.join(folder, path.basename(each.path)),
    }),
  );
  refuseTwins(patched.map(({ file }) => file));
  if (folder !== undefined) {
    const contents = patched.map(({ file, bytes }) => ({ path: path.basename(file), content: bytes }));
    const options = { force, isGone: () => false };
    return { patched, ...planFolder(workspace.disk, folder, () => contents.values(), options) };
  }
  // A file that is changed in place is named on the command line: it is the user's to change.
  const named = patched.map(({ file, bytes }, at) => ({
    path: file,
    before: files[at]!.bytes,
    after: bytes,
  }));
  return { patched, named };
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
