import path from 'node:path';
import { resolvePicture } from '../formats/pictures/address.ts';
import { type PictureFault, readPicture } from '../formats/pictures/picture.ts';
import type { FindingText } from '../messages/findings/texts.ts';
import type { Picture } from '../model/content.ts';
import type { PictureReference } from '../model/document.ts';
import { BarobarError } from '../model/error.ts';
import type { Severity } from '../model/finding.ts';
import { readZip, readZipEntry, type ZipPackage } from '../packages/zip.ts';
import { digestContent } from './content-digest.ts';
import { sourceFolder } from './layout.ts';
import type { Workspace } from './workspace.ts';

/**
 * A picture of the source folder; its `path` is the one below that folder. One inside a document has the path of the document
 * and a name by its content.
 */
export interface OpenPicture {
  readonly picture: Picture;
  readonly bytes: Uint8Array;
}

/** A picture that pages do not show, and why. */
export interface UnshownPicture extends PictureFault {
  readonly severity: Severity;
}

/**
 * The picture that an image of the document `document` (`source/visit.md`) leads to. Only files below the source folder
 * are read, never through a link, and a name has to be written as the folder has it, letter case included.
 */
export function openPicture(
  workspace: Pick<Workspace, 'root' | 'disk'>,
  document: string,
  href: string,
): OpenPicture | UnshownPicture {
  const address = resolvePicture(document, href);
  if (address.kind === 'outside') return { ...address, severity: 'error' };
  if (address.kind === 'remote')
    return { severity: 'note', fault: { text: 'pictures/remote', values: { address: href } } };
  const { file, other } = findFile(workspace, address.path);
  const picture = `${sourceFolder}/${address.path}`;
  if (file === undefined) {
    const fault: FindingText = other
      ? { text: 'pictures/missing:case', values: { picture, other } }
      : { text: 'pictures/missing', values: { picture } };
    return { severity: 'error', fault };
  }
  try {
    const bytes = workspace.disk.read(file) ?? new Uint8Array();
    const read = readPicture(address.path, bytes);
    return 'fault' in read ? { ...read, severity: 'error' } : { picture: read, bytes };
  } catch (error) {
    // Such as a file far too large: pages can do without a picture.
    if (!(error instanceof BarobarError)) throw error;
    const values = { picture, reason: error.message, remedy: error.advice };
    return { severity: 'error', fault: { text: 'pictures/unreadable', values } };
  }
}

/** Opens pictures of documents, those inside of packages too; a package is read once for pictures in a row. */
export function makePictureOpener(
  workspace: Pick<Workspace, 'root' | 'disk'>,
): (reference: PictureReference) => OpenPicture | UnshownPicture {
  let last: ZipPackage | undefined;
  return ({ path: document, href, isPacked }) => {
    if (!isPacked) return openPicture(workspace, document, href);
    if (last?.path !== document) {
      const bytes = workspace.disk.read(path.join(workspace.root, document)) ?? new Uint8Array();
      last = readZip(bytes, document, 'exact');
    }
    return openPackedPicture(last, href);
  };
}

/** The picture that is a file of a document's package. Pages can do without one: the document keeps it. */
function openPackedPicture(document: ZipPackage, part: string): OpenPicture | UnshownPicture {
  const bytes = readZipEntry(document, part);
  if (bytes === undefined)
    return { severity: 'note', fault: { text: 'pictures/missing:packed', values: { part } } };
  const picture = readPicture(part, bytes);
  if ('fault' in picture) return { ...picture, severity: 'note' };
  const ending = /\.[a-z]+$/i.exec(part)?.[0].toLowerCase() ?? '';
  const below = document.path.slice(sourceFolder.length + 1);
  const name = digestContent(bytes).slice(0, 12);
  return { picture: { ...picture, path: `${below}/${name}${ending}` }, bytes };
}

/**
 * The file by its path below the source folder, absolute; the two ways to write an accented letter are the same. `other`:
 * a name that differs in letter case alone.
 */
function findFile(
  { root, disk }: Pick<Workspace, 'root' | 'disk'>,
  below: string,
): { readonly file?: string; readonly other?: string } {
  const names = below.split('/');
  let folder = path.join(root, sourceFolder);
  for (const [at, name] of names.entries()) {
    const kind = at === names.length - 1 ? 'file' : 'folder';
    const entries = disk.list(folder).filter((entry) => entry.kind === kind || entry.kind === 'other');
    const composed = name.normalize('NFC');
    const entry =
      entries.find((each) => each.name === name) ??
      entries.find((each) => each.name.normalize('NFC') === composed);
    if (!entry) {
      const lower = composed.toLowerCase();
      const other = entries.find((each) => each.name.normalize('NFC').toLowerCase() === lower);
      return other ? { other: other.name } : {};
    }
    folder = path.join(folder, entry.name);
  }
  return { file: folder };
}
