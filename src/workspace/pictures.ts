import path from 'node:path';
import { resolvePicture } from '../formats/pictures/address.ts';
import { type PictureFault, readPicture } from '../formats/pictures/picture.ts';
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
export type UnshownPicture = PictureFault & { readonly severity: Severity };

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
  if (address.kind === 'outside') return fault('pictures/outside', address.reason, address.advice);
  if (address.kind === 'remote') {
    const message = `The picture “${href}” is on another server: pages link to it and do not load it.`;
    return {
      code: 'pictures/remote',
      severity: 'note',
      message,
      advice: 'Save it below source/ to show it.',
    };
  }
  const { file, other } = findFile(workspace, address.path);
  if (file === undefined) {
    const advice = other
      ? `There is “${other}”: write the name as the file has it.`
      : 'Add the file, or correct the path.';
    return fault('pictures/missing', `There is no picture ${sourceFolder}/${address.path}.`, advice);
  }
  try {
    const bytes = workspace.disk.read(file) ?? new Uint8Array();
    const picture = readPicture(address.path, bytes);
    return 'code' in picture ? { ...picture, severity: 'error' } : { picture, bytes };
  } catch (error) {
    // Such as a file far too large: pages can do without a picture.
    if (!(error instanceof BarobarError)) throw error;
    const message = `The picture ${sourceFolder}/${address.path} cannot be read: ${error.message}`;
    return fault('pictures/unreadable', message, error.advice);
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
  if (bytes === undefined) {
    const message = `The document has no file “${part}” inside.`;
    return { ...fault('pictures/missing', message, 'Insert the picture again.'), severity: 'note' };
  }
  const picture = readPicture(part, bytes);
  if ('code' in picture) return { ...picture, severity: 'note' };
  const ending = /\.[a-z]+$/i.exec(part)?.[0].toLowerCase() ?? '';
  const below = document.path.slice(sourceFolder.length + 1);
  const name = digestContent(bytes).slice(0, 12);
  return { picture: { ...picture, path: `${below}/${name}${ending}` }, bytes };
}

function fault(code: string, message: string, advice: string): UnshownPicture {
  return { code, severity: 'error', message, advice };
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
