import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import type { Disk } from './disk.ts';

/**
 * Files below a folder of the workspace, hidden ones left out. What is neither a file nor a folder is among them, for its
 * reader to refuse.
 * @throws `path-outside` for a link out of the workspace, to nothing or to what is hidden; `file-unreadable` for a link to a
 *   folder with links to folders: they may go round in circles
 */
export function listFiles(workspace: Around, folder: string): readonly string[] {
  return [...walkFiles(workspace, folder)];
}

/** A folder, and the disk that it is on. */
interface Around {
  readonly disk: Disk;
  readonly root: string;
  /** What people call it, where it is not the workspace: errors name files in it. */
  readonly name?: string;
}

/**
 * The same one by one, for a folder that may hold any number of files. `folder` is empty for the root itself.
 * @throws as `listFiles`
 */
export function* walkFiles(around: Around, folder: string, isLinked = false): Generator<string> {
  const { disk, root } = around;
  for (const { name, kind } of disk.list(path.join(root, folder))) {
    if (name.startsWith('.')) continue;
    const inside = folder === '' ? name : `${folder}/${name}`;
    if (kind === 'other') refuseHidden(around, inside);
    const isFolder = kind === 'folder' || (kind === 'other' && disk.isFolder(path.join(root, inside)));
    if (!isFolder) yield inside;
    else if (kind === 'other' && isLinked) throw linkInLinked(around, inside);
    else yield* walkFiles(around, inside, isLinked || kind === 'other');
  }
}

/**
 * Refuses a link to what is hidden, such as `.env`: passwords of whoever runs the command would be published.
 * @throws `path-outside`
 */
function refuseHidden(around: Around, file: string): void {
  const { disk, root } = around;
  const [place = '', bound = ''] = [path.join(root, file), root].map((each) => disk.realPath(each));
  if (
    !path
      .relative(bound, place)
      .split(path.sep)
      .some((name) => name.startsWith('.') && name !== '..')
  )
    return;
  throw new BarobarError(
    'path-outside',
    'This symbolic link leads to a hidden file or folder.',
    'Replace it by a real file or folder.',
    { path: nameOf(around, file) },
  );
}

function nameOf({ name }: Around, file: string): string {
  return name === undefined ? file : `${name}/${file}`;
}

function linkInLinked(around: Around, file: string): BarobarError {
  return new BarobarError(
    'file-unreadable',
    'This symbolic link to a folder is in a folder that is reached through another one.',
    'Replace one of the two links by a real folder.',
    { path: nameOf(around, file) },
  );
}
