import { BarobarError } from '../../model/error.ts';
import { isZip, readZip, readZipEntry, replaceInZip, type ZipPackage } from '../../packages/zip.ts';
import { decodeXml } from '../../xml/decode.ts';
import { encodeLike } from '../../xml/encode.ts';
import { tooLarge } from '../limits.ts';

/** A part of a package as text, and where it begins in the document's text. */
export interface Part {
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The first bytes of files that are not what their names say, with a message and advice for each. */
const others: readonly (readonly [bytes: readonly number[], what: string, advice: string])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'encrypted, or a document of Word 97–2003',
    'Save it as DOCX without a password.',
  ],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Put the document it was made from into source/.'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF document', 'Save it as DOCX.'],
  [[0x3c], 'XML or HTML', 'Save it as DOCX or ODT.'],
];

/**
 * The package of a document, its directory checked.
 * @throws BarobarError `document-structure` for what is no package, with what it is instead; `zip-structure`, `file-too-large`
 */
export function openPackage(bytes: Uint8Array, path: string): ZipPackage {
  if (isZip(bytes)) return readZip(bytes, path);
  const found = others.find(([start]) => start.every((byte, at) => bytes[at] === byte));
  if (found) throw otherDocument(found[1], found[2], path);
  if (bytes.length === 0) throw otherDocument('empty', 'Save it again from the program it comes from.', path);
  return readZip(bytes, path);
}

/** The error for a file that is not what its name says. */
export function otherDocument(what: string, advice: string, path: string): BarobarError {
  return new BarobarError('document-structure', `The file is ${what}.`, advice, { path });
}

/** The error for a document with something that a translation of it could not keep. */
export function unsupported(what: string, advice: string, path: string): BarobarError {
  return new BarobarError('document-unsupported', `The document ${what}.`, advice, { path });
}

/** The path of a part, for places in messages. */
export function partPath(path: string, name: string): string {
  return `${path}/${name}`;
}

/** The text of a part; undefined if the package has none of that name. */
export function readPart(zip: ZipPackage, name: string): string | undefined {
  const bytes = readZipEntry(zip, name);
  return bytes && decodeXml(bytes, partPath(zip.path, name));
}

/** UTF-16 units of all parts with text. A report of 100 pages has two million, most of it markup. */
const mostCharacters = 8_000_000;

/**
 * The parts of these names that the package has, one after the other.
 * @throws BarobarError `file-too-large`
 */
export function readParts(zip: ZipPackage, names: readonly string[]): readonly Part[] {
  let start = 0;
  return [...new Set(names)].flatMap((name) => {
    const text = readPart(zip, name);
    if (text === undefined) return [];
    const part = { name, text, start, end: start + text.length };
    start = part.end;
    if (start > mostCharacters) {
      throw tooLarge(`more than ${mostCharacters} characters of XML with text`, { path: zip.path });
    }
    return [part];
  });
}

/** Gives the new text of a part. */
export type PartEdit = (text: string) => string;

/** The package with other texts for some of its parts, each in the encoding it has; `edits` are of other parts. */
export function writeParts(
  bytes: Uint8Array,
  path: string,
  texts: ReadonlyMap<string, string>,
  edits: ReadonlyMap<string, PartEdit>,
): Uint8Array {
  const zip = readZip(bytes, path);
  const changed = new Map<string, Uint8Array>();
  const set = (name: string, textOf: (before: Uint8Array, place: string) => string): void => {
    const before = readZipEntry(zip, name) ?? new Uint8Array();
    const place = partPath(path, name);
    changed.set(name, encodeLike(textOf(before, place), before, place));
  };
  for (const [name, text] of texts) set(name, () => text);
  for (const [name, edit] of edits) set(name, (before, place) => edit(decodeXml(before, place)));
  return replaceInZip(zip, changed);
}
