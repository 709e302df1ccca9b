import { BarobarError } from '../../model/error.ts';
import { readZipEntry, type ZipPackage } from '../../packages/zip.ts';
import { decodeXml } from '../../xml/decode.ts';
import { attributeOf, readXml, type XmlElement } from '../../xml/read.ts';

/** A file of a book that has text. */
export interface BookPart {
  /** Its name in the package. */
  readonly name: string;
  readonly kind: 'package' | 'xhtml' | 'html' | 'ncx';
}

const kinds: ReadonlyMap<string, BookPart['kind']> = new Map<string, BookPart['kind']>([
  ['application/xhtml+xml', 'xhtml'],
  ['text/html', 'html'],
  ['application/x-dtbncx+xml', 'ncx'],
]);

const container = 'META-INF/container.xml';

/**
 * The files of a book that have text: its metadata, then its pages as they are read, then other pages and tables of contents.
 * @throws BarobarError `document-structure` for what is no book, `document-unsupported` for one that is signed or encrypted
 */
export function listBookParts(zip: ZipPackage): readonly BookPart[] {
  const root = elementsOf(zip, container, 'rootfile').map((each) => attributeOf(each, 'full-path'))[0];
  if (root === undefined || !zip.entries.has(root)) {
    const message = `The file is no EPUB: ${root === undefined ? container : root} is missing.`;
    throw new BarobarError('document-structure', message, 'Export it again as EPUB.', { path: zip.path });
  }
  const items = new Map<string, BookPart>();
  const order: string[] = [];
  const folder = root.slice(0, root.lastIndexOf('/') + 1);
  for (const element of elementsOf(zip, root, 'item', 'itemref')) {
    if (element.local === 'itemref') order.push(attributeOf(element, 'idref') ?? '');
    const kind = kinds.get(attributeOf(element, 'media-type')?.trim().toLowerCase() ?? '');
    const name = resolveName(folder, attributeOf(element, 'href') ?? '');
    const isNew = ![...items.values()].some((each) => each.name === name);
    if (kind && isNew && zip.entries.has(name)) items.set(attributeOf(element, 'id') ?? name, { name, kind });
  }
  const read = new Set(order.flatMap((id) => items.get(id) ?? []));
  const parts: readonly BookPart[] = [
    { name: root, kind: 'package' },
    ...new Set([...read, ...items.values()]),
  ];
  refuseProtected(zip, parts);
  return parts;
}

function elementsOf(zip: ZipPackage, name: string, ...wanted: readonly string[]): readonly XmlElement[] {
  const bytes = readZipEntry(zip, name);
  const found: XmlElement[] = [];
  if (!bytes) return found;
  const path = `${zip.path}/${name}`;
  readXml(decodeXml(bytes, path), path, {
    open(element) {
      if (wanted.includes(element.local)) found.push(element);
    },
    close() {},
    text() {},
  });
  return found;
}

/** The name in the package of a file by its address in a file of the folder `folder`, which ends in `/`. */
export function resolveName(folder: string, href: string): string {
  const names = folder.split('/').slice(0, -1);
  for (const part of href.replace(/[?#].*$/s, '').split('/')) {
    if (part === '..') names.pop();
    else if (part !== '.' && part !== '') names.push(decodeName(part));
  }
  return names.join('/');
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Fonts may be obfuscated (EPUB OCF 3.3 §4.4): they stay as they are. */
function refuseProtected(zip: ZipPackage, parts: readonly BookPart[]): void {
  const refuse = (what: string): never => {
    const message = `The book is ${what}, which a translation cannot keep.`;
    throw new BarobarError('document-unsupported', message, 'Use the book as it was before that.', {
      path: zip.path,
    });
  };
  if (zip.entries.has('META-INF/signatures.xml')) refuse('signed');
  for (const reference of elementsOf(zip, 'META-INF/encryption.xml', 'CipherReference')) {
    const name = resolveName('', attributeOf(reference, 'URI') ?? '');
    if (parts.some((part) => part.name === name)) refuse('encrypted');
  }
}
