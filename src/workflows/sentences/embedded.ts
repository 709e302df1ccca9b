import type { Picture } from '../../model/content.ts';
import type { Document } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import { type OpenPicture, openPicture } from '../../workspace/pictures.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { WorkspaceLevels } from '../quality/levels.ts';
import { sourceCodes } from '../quality/verdict.ts';

/** What a document has beside its sentences: faults that its reader found, and pictures. */
export type Embedded = Pick<Document, 'name' | 'faults' | 'pictures'>;

/**
 * Faults of a document as its author wrote it, whatever the language, by where they stand: what its reader found, and
 * pictures that pages cannot show. Those with a code of `sourceCodes` count as the settings say.
 */
export function findInSource(
  workspace: Workspace,
  { name, faults = [], pictures = [] }: Embedded,
  levels: WorkspaceLevels,
): readonly Finding[] {
  if (faults.length === 0 && pictures.length === 0) return [];
  const known = new Map<string, Omit<Finding, keyof Location> | undefined>();
  const unshown = pictures.flatMap(({ href, ...place }): Finding[] => {
    if (!known.has(href)) {
      const opened = openPicture(workspace, place.path, href);
      known.set(href, 'code' in opened ? { ...opened, document: name } : undefined);
    }
    const finding = known.get(href);
    return finding ? [{ ...finding, ...place }] : [];
  });
  return [...faults, ...unshown]
    .flatMap((fault) => (sourceCodes.includes(fault.code) ? levels.apply([fault]) : [fault]))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The pictures of a document that pages show, each once. */
export function openPictures(
  workspace: Workspace,
  { pictures = [] }: Document,
): ReadonlyMap<string, OpenPicture> {
  const opened = new Map<string, OpenPicture>();
  for (const { href, path } of pictures) {
    const picture = opened.has(href) ? undefined : openPicture(workspace, path, href);
    if (picture && 'picture' in picture) opened.set(href, picture);
  }
  return opened;
}

/** The files of pictures, by their paths below the source folder. */
export function filesOf(pictures: ReadonlyMap<string, OpenPicture>): ReadonlyMap<string, Uint8Array> {
  return new Map([...pictures.values()].map(({ picture, bytes }) => [picture.path, bytes]));
}

/** The document with its pictures in the codes of its images. */
export function placePictures(
  document: Document,
  pictures: ReadonlyMap<string, { readonly picture: Picture }>,
): Document {
  if (pictures.size === 0) return document;
  const place = <C extends Document['units'][number]['codes'][number]>(code: C): C => {
    // Of an image that a sentence break cut, the first half shows the picture.
    const isShown = code.kind === 'image' && code.open !== '';
    const found = isShown ? pictures.get(code.href ?? '') : undefined;
    return found ? { ...code, picture: found.picture } : code;
  };
  const units = document.units.map((unit) => ({
    ...unit,
    codes: unit.codes.map(place),
    segments: unit.segments.map((segment) => ({ ...segment, codes: segment.codes.map(place) })),
  }));
  return { ...document, units };
}
