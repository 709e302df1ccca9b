import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import type { Disk } from './disk.ts';

/**
 * Files below a folder of the workspace, hidden ones left out. What is neither a file nor a folder is among them, for its
 * reader to refuse.
 * @throws `path-outside` for a link out of the workspace, to nothing or to what is hidden; `file-unreadable` for a link to a
 *   folder with links to folders: they may go round in circles
 */
export function listFiles(
  workspace: { readonly disk: Disk; readonly root: string },
  folder: string,
  isLinked = false,
): readonly string[] {
  const { disk, root } = workspace;
  return disk.list(path.join(root, folder)).flatMap(({ name, kind }) => {
    if (name.startsWith('.')) return [];
    const inside = `${folder}/${name}`;
    if (kind === 'folder') return listFiles(workspace, inside, isLinked);
    if (kind === 'other') refuseHidden(workspace, inside);
    if (kind === 'file' || !disk.isFolder(path.join(root, inside))) return [inside];
    if (isLinked) throw linkInLinked(inside);
    return listFiles(workspace, inside, true);
  });
}

/**
 * Refuses a link to what is hidden, such as `.env`: passwords of whoever runs the command would be published.
 * @throws `path-outside`
 */
function refuseHidden({ disk, root }: { readonly disk: Disk; readonly root: string }, file: string): void {
  const [place = '', bound = ''] = [path.join(root, file), root].map((each) => disk.realPath(each));
  if (
    !path
      .relative(bound, place)
      .split(path.sep)
      .some((name) => name.startsWith('.'))
  )
    return;
  throw new BarobarError(
    'path-outside',
    'This symbolic link leads to a hidden file or folder.',
    'Replace it by a real file or folder.',
    { path: file },
  );
}

function linkInLinked(file: string): BarobarError {
  return new BarobarError(
    'file-unreadable',
    'This symbolic link to a folder is in a folder that is reached through another one.',
    'Replace one of the two links by a real folder.',
    { path: file },
  );
}
