import { localisePicture } from '../../formats/pictures/address.ts';
import { findingOf } from '../../messages/findings/say.ts';
import type { Picture } from '../../model/content.ts';
import type { Document } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import { makePictureOpener, type OpenPicture, openPicture } from '../../workspace/pictures.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { WorkspaceLevels } from '../quality/levels.ts';
import { sourceCodes } from '../quality/verdict.ts';

/** The faults that the reader of a document found, and its pictures. */
export type Embedded = Pick<Document, 'name' | 'faults' | 'pictures'>;

/**
 * Faults of a source file, for every language, in their order: those that its reader found, and
 * pictures that pages cannot show. Those with a code of `sourceCodes` count as the settings say.
 */
export function findInSource(
  workspace: Workspace,
  { name, faults = [], pictures = [] }: Embedded,
  levels: WorkspaceLevels,
): readonly Finding[] {
  if (faults.length === 0 && pictures.length === 0) return [];
  const open = makePictureOpener(workspace);
  const known = new Map<string, Omit<Finding, keyof Location> | undefined>();
  const unshown = pictures.flatMap((reference): Finding[] => {
    const { href, path, line, column } = reference;
    if (!known.has(href)) {
      const opened = open(reference);
      const fault = 'fault' in opened ? findingOf(opened.severity, opened.fault) : undefined;
      known.set(href, fault && { ...fault, document: name });
    }
    const finding = known.get(href);
    return finding ? [{ ...finding, path, line, column }] : [];
  });
  return [...faults, ...unshown]
    .flatMap((fault) => (sourceCodes.includes(fault.code) ? levels.apply([fault]) : [fault]))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

/** A picture, and those that take its place in target languages. */
export interface ShownPicture extends OpenPicture {
  /** Whether the document has it inside. */
  readonly isPacked: boolean;
  readonly localised: ReadonlyMap<string, OpenPicture>;
}

/** The pictures of a document that pages show, each once, by their addresses. */
export function openPictures(
  workspace: Workspace,
  { pictures = [] }: Document,
): ReadonlyMap<string, ShownPicture> {
  const opened = new Map<string, ShownPicture>();
  const open = makePictureOpener(workspace);
  for (const reference of pictures) {
    const { href, path, isPacked = false } = reference;
    const picture = opened.has(href) ? undefined : open(reference);
    if (!picture || !('picture' in picture)) continue;
    const localised = new Map<string, OpenPicture>();
    for (const language of isPacked ? [] : workspace.settings.targets) {
      const own = openPicture(workspace, path, localisePicture(href, language));
      if ('picture' in own) localised.set(language, own);
    }
    opened.set(href, { ...picture, isPacked, localised });
  }
  return opened;
}

/** The files of pictures and of those in their place, by their paths below the source folder. */
export function filesOf(pictures: ReadonlyMap<string, ShownPicture>): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...pictures.values()]
      .flatMap((own) => [own, ...own.localised.values()])
      .map(({ picture, bytes }) => [picture.path, bytes]),
  );
}

/**
 * The files of pictures beside a document in a language: one in the place of another has that one's path. Those inside of the
 * document are there already.
 */
export function filesIn(
  pictures: ReadonlyMap<string, ShownPicture>,
  language: string,
): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...pictures.values()]
      .filter(({ isPacked }) => !isPacked)
      .map((own) => [own.picture.path, (own.localised.get(language) ?? own).bytes]),
  );
}

/** The document with its pictures in the codes of its images. */
export function placePictures(document: Document, pictures: ReadonlyMap<string, ShownPicture>): Document {
  if (pictures.size === 0) return document;
  const place = <C extends Document['units'][number]['codes'][number]>(code: C): C => {
    // If a sentence break cuts an image, the first half shows the picture.
    const isShown = code.kind === 'image' && code.open !== '';
    const found = isShown ? pictures.get(code.href ?? '') : undefined;
    return found ? { ...code, picture: withLocalised(found) } : code;
  };
  const units = document.units.map((unit) => ({
    ...unit,
    codes: unit.codes.map(place),
    segments: unit.segments.map((segment) => ({ ...segment, codes: segment.codes.map(place) })),
  }));
  return { ...document, units };
}

function withLocalised({ picture, localised }: ShownPicture): Picture {
  if (localised.size === 0) return picture;
  return { ...picture, localised: new Map([...localised].map(([language, own]) => [language, own.picture])) };
}
