import type { LeftOut } from '../../model/document.ts';
import { readZipEntry, type ZipPackage } from '../../packages/zip.ts';
import type { DocumentInput } from '../format.ts';
import { type OfficeDocument, officeDocument } from '../office/document.ts';
import { type Draft, propertyDrafts } from '../office/draft.ts';
import { descendantsOf, readBlocks } from '../office/node.ts';
import { openPackage, otherDocument, partPath, readPart, readParts, unsupported } from '../office/package.ts';
import { makeBodyReader } from './body.ts';
import { nameOf } from './names.ts';
import type { Reading } from './reading.ts';
import { readStyles } from './styles.ts';

/**
 * Reads an ODT or OTT package: its text in reading order, then headers and footers, and the properties.
 * @throws BarobarError `zip-structure`, `file-too-large`, `document-structure`, `document-unsupported`, `file-encoding`, and
 *   those of XML with the part's place
 */
export function readOdt(input: DocumentInput): OfficeDocument {
  const { path, bytes } = input;
  const zip = openPackage(bytes, path);
  refuseOthers(zip);
  const parts = readParts(zip, ['content.xml', 'styles.xml', 'meta.xml']);
  const text = parts.map((part) => part.text).join('');
  const sheets = ['styles.xml', 'content.xml'].flatMap((sheet) =>
    parts.filter((part) => part.name === sheet),
  );
  const leftOut: LeftOut[] = [];
  const reading: Reading = {
    path,
    text,
    items: 0,
    styles: readStyles(sheets.map((part) => ({ text: part.text, path: partPath(path, part.name) }))),
    leftOut,
    tables: 0,
    drawings: [],
    hasTrackedChanges: false,
    isBody: false,
  };
  const drafts: Draft[] = [];
  for (const part of parts) {
    reading.isBody = part.name === 'content.xml';
    const place = { base: part.start, path: partPath(path, part.name), nameOf };
    if (part.name === 'meta.xml') drafts.push(...propertyDrafts(text, part, { path, nameOf, fieldNames }));
    else readBlocks(part.text, place, requireText(makeBodyReader(reading, drafts), part.name, path));
  }
  leftOut.push(...foreignParts(zip));
  return officeDocument(input, 'odt', parts, drafts, reading);
}

/** Refuses what is no OpenDocument text, and what is encrypted or signed. */
function refuseOthers(zip: ZipPackage): void {
  const { path, entries } = zip;
  if (!entries.has('content.xml')) {
    const isOoxml = entries.has('[Content_Types].xml');
    throw isOoxml
      ? otherDocument('an Office Open XML package under another name', 'Rename it to .docx.', path)
      : otherDocument(
          'a package without a document',
          'Save it again as ODT from the program it comes from.',
          path,
        );
  }
  const mimetype = readZipEntry(zip, 'mimetype');
  const type = mimetype && new TextDecoder().decode(mimetype).trim();
  if (
    type !== undefined &&
    !/^application\/vnd\.oasis\.opendocument\.text(?:-template|-master)?$/.test(type)
  ) {
    throw otherDocument(`an OpenDocument of another kind (${type.slice(0, 80)})`, 'Save it as ODT.', path);
  }
  if (entries.has('META-INF/documentsignatures.xml') || entries.has('META-INF/macrosignatures.xml')) {
    throw unsupported(
      'is signed, and a translation would break the signature',
      'Remove the signature (File, Digital Signatures), or save an unsigned copy.',
      path,
    );
  }
  const manifest = readPart(zip, 'META-INF/manifest.xml');
  if (manifest === undefined) return;
  readBlocks(
    manifest,
    { base: 0, path: partPath(path, 'META-INF/manifest.xml'), nameOf },
    {
      blocks: new Set(['manifest:file-entry']),
      open() {},
      close() {},
      block(node) {
        for (const { name } of descendantsOf(node)) {
          if (name === 'manifest:encryption-data')
            throw unsupported('is encrypted', 'Save it without a password.', path);
        }
      },
    },
  );
}

/** The reader of a part; of the content a text document is asked for, since drawings and sheets have paragraphs, too. */
function requireText(
  handler: ReturnType<typeof makeBodyReader>,
  part: string,
  path: string,
): ReturnType<typeof makeBodyReader> {
  if (part !== 'content.xml') return handler;
  return {
    ...handler,
    open(node) {
      if (/^office:(?:spreadsheet|presentation|drawing|chart|image|database)$/.test(node.name)) {
        throw otherDocument('an OpenDocument of another kind', 'Save it as ODT.', path);
      }
      handler.open(node);
    },
  };
}

/** Properties of a document that readers see, with the names of their fields. */
const fieldNames: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'dc:subject': 'subject',
  'dc:description': 'description',
  'meta:keyword': 'keywords',
};

/** Parts that may have text, and that are kept as they are. */
function foreignParts(zip: ZipPackage): readonly LeftOut[] {
  return [...zip.entries.keys()].flatMap((name) =>
    /^Basic\/.*\/(?!script-lb)[^/]+\.xml$/.test(name) ? [{ kind: 'macro', text: name } as const] : [],
  );
}
