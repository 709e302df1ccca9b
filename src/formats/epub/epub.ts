import type { Code } from '../../model/content.ts';
import {
  type Document,
  isTranslated,
  type LeftOut,
  type PictureReference,
  type Unit,
} from '../../model/document.ts';
import { readZip, readZipEntry, replaceInZip } from '../../packages/zip.ts';
import { refuseConflict } from '../../text/conflict.ts';
import type { DocumentFormat, DocumentInput } from '../format.ts';
import { decodeHtml, encodeEdited } from '../html/charset.ts';
import { languageEdits } from '../html/language.ts';
import { moveUnit } from '../html/move-unit.ts';
import { readPage } from '../html/read-page.ts';
import { readXhtml } from '../html/read-xhtml.ts';
import { readUnits } from '../html/units.ts';
import { targetEdits } from '../html/write.ts';
import { refuseLongText } from '../limits.ts';
import { bookLanguageEdits, readLabels } from './labels.ts';
import { type BookPart, listBookParts, resolveName } from './package-document.ts';

/**
 * EPUB 2 and 3. The package is the skeleton: the pages, the metadata for people and the tables of contents are its parts, and
 * all other files are kept as they are.
 */
export const epub: DocumentFormat = { name: 'epub', extensions: ['.epub'], read: readBook, write: writeBook };

function readBook({ path, name, language, bytes }: DocumentInput): Document {
  const zip = readZip(bytes, path, 'exact');
  const units: Unit[] = [];
  const leftOut: LeftOut[] = [];
  const parts: Document['skeleton']['parts'][number][] = [];
  const pictures: PictureReference[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const part of listBookParts(zip)) {
    const place = `${path}/${part.name}`;
    const { text, encoded } = decodeHtml(readZipEntry(zip, part.name) ?? new Uint8Array(), place);
    const end = start + text.length;
    const content = readPart(part, text, place, language);
    const folder = part.name.slice(0, part.name.lastIndexOf('/') + 1);
    const isThere = (name: string): boolean => zip.entries.has(name);
    for (const unit of content.units) units.push(namePictures(moveUnit(unit, start), folder, isThere));
    for (const { href, line, column } of content.pictures) {
      const name = resolveName(folder, href);
      if (isThere(name)) pictures.push({ path, line, column, href: name, isPacked: true });
    }
    leftOut.push(...content.leftOut);
    parts.push({ name: part.name, start, end, ...(encoded && { encoded }) });
    texts.push(text);
    start = end;
  }
  const text = texts.join('');
  refuseLongText(text, path);
  return {
    path,
    name,
    language,
    format: 'epub',
    text,
    skeleton: { parts, package: bytes },
    meta: new Map(),
    units,
    leftOut,
    ...(pictures.length > 0 && { pictures }),
  };
}

/** The unit with its images named as the package names their files. */
function namePictures(unit: Unit, folder: string, isThere: (name: string) => boolean): Unit {
  const nameIn = (code: Code): Code => {
    const name = code.kind === 'image' && code.href !== undefined ? resolveName(folder, code.href) : '';
    return isThere(name) ? { ...code, href: name } : code;
  };
  return unit.codes.some(({ kind }) => kind === 'image') ? { ...unit, codes: unit.codes.map(nameIn) } : unit;
}

function readPart(
  { kind }: BookPart,
  text: string,
  path: string,
  language: string,
): Pick<ReturnType<typeof readUnits>, 'units' | 'leftOut' | 'pictures'> {
  refuseConflict(text, path);
  if (kind === 'package' || kind === 'ncx')
    return { units: readLabels(text, path, kind), leftOut: [], pictures: [] };
  return readUnits(
    text,
    path,
    kind === 'html' ? readPage(text, path, language) : readXhtml(text, path, language),
  );
}

function writeBook({ path, language, text, units, skeleton }: Document): Uint8Array {
  const bytes = skeleton.package ?? new Uint8Array();
  if (!units.some(({ segments }) => segments.some(isTranslated))) return bytes;
  const zip = readZip(bytes, path, 'exact');
  const kinds = new Map(listBookParts(zip).map(({ name, kind }) => [name, kind]));
  const changed = new Map<string, Uint8Array>();
  let next = 0;
  for (const part of skeleton.parts) {
    const own: Unit[] = [];
    for (; (units[next]?.start ?? part.end) < part.end; next++) {
      const unit = units[next];
      if (unit) own.push(moveUnit(unit, -part.start));
    }
    const isChanged = own.some(({ segments }) => segments.some(isTranslated));
    const kind = kinds.get(part.name);
    if (!isChanged && kind !== 'package') continue;
    const partText = text.slice(part.start, part.end);
    const languages = partLanguageEdits(kind, partText, `${path}/${part.name}`, own, language);
    const edits = targetEdits(partText, own, languages);
    changed.set(
      part.name,
      encodeEdited({ text: partText, ...(part.encoded && { encoded: part.encoded }) }, edits),
    );
  }
  return replaceInZip(zip, changed);
}

function partLanguageEdits(
  kind: BookPart['kind'] | undefined,
  text: string,
  path: string,
  units: readonly Unit[],
  language: string,
): ReturnType<typeof languageEdits> {
  if (kind === 'package') return bookLanguageEdits(text, path, language);
  const tokens = kind === 'html' ? readPage(text, path, language) : readXhtml(text, path, language);
  return languageEdits(text, tokens, units, { language, own: kind === 'html' ? 'lang' : 'xml:lang' });
}
