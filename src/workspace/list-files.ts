import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import type { Disk } from './disk.ts';

/**
 * Files below a folder of the workspace, hidden ones left out. What is neither a file nor a folder is among them, for its
 * reader to refuse.
 * @throws `path-outside` for a link out of that folder or to nothing; `file-unreadable` for a link to a folder with links to
 *   folders: they may go round in circles
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
    if (kind === 'other') refuseLinkOut(workspace, inside);
    if (kind === 'file' || !disk.isFolder(path.join(root, inside))) return [inside];
    if (isLinked) throw linkInLinked(inside);
    return listFiles(workspace, inside, true);
  });
}

/**
 * Refuses a link that leads out of the top folder it is in, such as `source`: it could publish a file that is nobody's
 * business, such as one with passwords, which lies in the workspace of whoever runs the command.
 * @throws `path-outside`
 */
function refuseLinkOut({ disk, root }: { readonly disk: Disk; readonly root: string }, file: string): void {
  const [top = ''] = file.split('/');
  const [place, bound] = [file, top].map((each) => disk.realPath(path.join(root, each)));
  if (place !== undefined && bound !== undefined && `${place}${path.sep}`.startsWith(bound + path.sep))
    return;
  throw new BarobarError(
    'path-outside',
    `This symbolic link leads out of ${top}/.`,
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
