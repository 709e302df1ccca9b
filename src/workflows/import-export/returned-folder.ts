import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import { zipLimits } from '../../packages/directory.ts';
import { relativePlace } from '../../workspace/confine.ts';
import type { Disk } from '../../workspace/disk.ts';
import { walkFiles } from '../../workspace/list-files.ts';
import type { PackedFile, ReturnedFolder } from './returned-package.ts';

/** A folder that a person names, and how its files are read. */
interface NamedFolder {
  /** As it was named. */
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  /** The bytes of a file by its path, which begins with `name`. */
  read(file: string): Uint8Array;
}

/**
 * The files of a folder and of the folders in it, hidden ones left out; none is read yet.
 * @throws `usage` for a folder that has the workspace in it; `file-too-large` for more files than a package may have; as
 *   `listFiles` for links
 */
export function openReturnedFolder(
  disk: Disk,
  workspace: string,
  { name, folder, read }: NamedFolder,
): ReturnedFolder {
  const shown = name.replace(/(?<=.)[/\\]+$/, '');
  const [first = ''] = relativePlace(disk, folder, workspace).split(path.sep);
  if (first !== '..' && !path.isAbsolute(first))
    throw new BarobarError(
      'usage',
      `The folder “${shown}” has the workspace in it.`,
      'Name the folder or the files that came back.',
    );
  const files: PackedFile[] = [];
  for (const inside of walkFiles({ disk, root: folder, name: shown }, '')) {
    if (files.length === zipLimits.entries)
      throw new BarobarError(
        'file-too-large',
        `The folder has more than ${zipLimits.entries} files.`,
        'Name the folder or the files that came back.',
        { path: shown },
      );
    files.push({ name: inside, read: () => read(`${shown}/${inside}`) });
  }
  return { path: shown, files };
}
