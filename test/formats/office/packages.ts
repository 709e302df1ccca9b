import { strToU8 } from 'fflate';
import { findFormat } from '../../../src/formats/registry.ts';
import type { MarkedText } from '../../../src/model/content.ts';
import type { Document } from '../../../src/model/document.ts';
import { readZip, readZipEntry, writeZip } from '../../../src/packages/zip.ts';
import { segmentDocument } from '../../../src/segmentation/document.ts';
import { formatMarkup, parseMarkup } from '../../../src/text/markup.ts';

const office = 'http://schemas.openxmlformats.org';
const wordNamespaces = [
  `xmlns:w="${office}/wordprocessingml/2006/main"`,
  `xmlns:r="${office}/officeDocument/2006/relationships"`,
  `xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:mc="${office}/markup-compatibility/2006"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** A part of WordprocessingML with this root. */
export function wordPart(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${wordNamespaces}>${content}</w:${root}>`;
}

/** Files of a package by their names. */
type Parts = Readonly<Record<string, string>>;

function makePackage(parts: Parts): Uint8Array {
  return writeZip(Object.entries(parts).map(([name, text]) => ({ name, bytes: strToU8(text) })));
}

/** A DOCX package: `body` is what the body holds, `parts` are further parts, named below `word/` by their type. */
export function makeDocx(body: string, parts: Parts = {}, relations = ''): Uint8Array {
  const others = Object.keys(parts).filter((name) => /^word\/[a-z]+\d*\.xml$/.test(name));
  const related = others.map((name, at) => {
    const file = name.slice('word/'.length);
    const type = file.replace(/\d*\.xml$/, '');
    return `<Relationship Id="p${at}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${file}"/>`;
  });
  const namespace = `xmlns="${office}/package/2006/relationships"`;
  return makePackage({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels':
      `<Relationships ${namespace}><Relationship Id="a" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>` +
      `<Relationship Id="b" Type="${office}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships ${namespace}>${related.join('')}${relations}</Relationships>`,
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    ...parts,
  });
}

const odf = 'urn:oasis:names:tc:opendocument:xmlns';
const odfNamespaces = [
  ...['office', 'text', 'style', 'table', 'meta', 'form'].map((name) => `xmlns:${name}="${odf}:${name}:1.0"`),
  `xmlns:draw="${odf}:drawing:1.0" xmlns:svg="${odf}:svg-compatible:1.0" xmlns:fo="${odf}:xsl-fo-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:officeooo="http://openoffice.org/2009/office"',
].join(' ');

/** An ODT package: `body` is what the text holds, `styles` its automatic styles. */
export function makeOdt(body: string, styles = '', parts: Parts = {}): Uint8Array {
  return makePackage({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${odfNamespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...parts,
  });
}

/** A part of an ODT package with this root. */
export function odfPart(root: string, content: string): string {
  return `<office:${root} ${odfNamespaces}>${content}</office:${root}>`;
}

/** A package as a segmented document; its format is told by `path`. */
export function readPackage(bytes: Uint8Array, path: string): Document {
  const document = findFormat(path)!.read({ path: `source/${path}`, name: 'a', language: 'en', bytes });
  return segmentDocument(document);
}

export function sentencesOf({ units }: Document): readonly MarkedText[] {
  return units.flatMap((unit) => unit.segments.map(({ source }) => source));
}

/** The document in Russian, each sentence as `translate` gives it. */
function translated(document: Document, translate: (source: MarkedText) => MarkedText): Document {
  const units = document.units.map((unit) => ({
    ...unit,
    segments: unit.segments.map((segment) => ({ ...segment, target: translate(segment.source) })),
  }));
  return { ...document, language: 'ru', units };
}

const cyrillic = 'абцдефгхийклмнопярстувщыюз';

/** A text with every Latin letter changed, and its codes kept. */
export function pseudo(source: MarkedText): MarkedText {
  return formatMarkup(
    parseMarkup(source).map((part) =>
      typeof part !== 'string'
        ? part
        : part.replace(/[a-z]/gi, (letter) => {
            const other = cyrillic[letter.toLowerCase().charCodeAt(0) - 97]!;
            return letter === letter.toLowerCase() ? other : other.toUpperCase();
          }),
    ),
  );
}

/** The bytes of a document in Russian, each sentence as `translate` gives it. */
export function writeTranslated(
  document: Document,
  translate: (source: MarkedText) => MarkedText = pseudo,
): Uint8Array {
  return findFormat(document.path)!.write(translated(document, translate));
}

/** The text of a part of a package. */
export function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(readZipEntry(readZip(bytes, 'a'), name));
}
