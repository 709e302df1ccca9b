import { readGlossary, readGlossaryTable } from '../glossary/read.ts';
import { tableOf, writeGlossary } from '../glossary/write.ts';
import { findingOf } from '../messages/findings/say.ts';
import { BarobarError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { Phrase } from '../model/messages.ts';
import { isZip, readZip, type ZipPackage } from '../packages/zip.ts';
import { readSrx } from '../segmentation/srx/read.ts';
import { isSrx, srxVersion, validateSrxTree } from '../segmentation/srx/validate.ts';
import { writeSrx } from '../segmentation/srx/write.ts';
import { refuseConflict } from '../text/conflict.ts';
import { type DecodedTable, decodeTable } from '../text/decode-table.ts';
import { decodeXml } from '../xml/decode.ts';
import { mayBeXml, peekRoot, type XmlRoot } from '../xml/root.ts';
import { readTree, type XmlNode, type XmlTree } from '../xml/tree.ts';
import type { Interchange, InterchangeKind, Validation } from './interchange.ts';
import { exchangeContent } from './limits.ts';
import { decodePo, isPo, readPo } from './po/read.ts';
import { writePo } from './po/write.ts';
import { isControl } from './tables/control.ts';
import { kindOfPackage, readTables } from './tables/kind.ts';
import { isCsvTable } from './tables/read-csv.ts';
import { returnedWork } from './tables/returned.ts';
import { writeDocx } from './tables/write-docx.ts';
import { writeXlsx } from './tables/write-xlsx.ts';
import { readTbx } from './tbx/read.ts';
import { isTbx, tbxVersion, validateTbxTree } from './tbx/validate.ts';
import { writeTbx } from './tbx/write.ts';
import { readTmx } from './tmx/read.ts';
import { isTmx, tmxVersion, validateTmxTree } from './tmx/validate.ts';
import { writeMatchesTmx, writeTmx } from './tmx/write.ts';
import { readWorkbook, type Workbook } from './workbook/read.ts';
import { writeWorkbook } from './workbook/write.ts';
import { documentNamespace } from './xliff/namespaces.ts';
import { readXliff } from './xliff/read.ts';
import { isXliffRoot, validateTree, versionOf } from './xliff/validate/validate.ts';
import { writeXliff12 } from './xliff/write-v1.ts';
import { writeXliff20 } from './xliff/write-v2.ts';

/**
 * The formats that are exchanged with other programs; of those that are written, the default of each kind first. A new one
 * is an entry here and passes `test/exchange/registry.test.ts`; for translators to get it, it is also named in
 * `model/outgoing-formats.ts`.
 */
export const interchangeFormats: readonly Interchange[] = [
  {
    kind: 'bilingual',
    name: 'xliff-1.2',
    title: 'XLIFF 1.0 to 1.2',
    ...xml(
      ['.xlf', '.xliff', '.sdlxliff', '.mqxliff', '.mxliff', '.txlf'],
      (root) => isXliffRoot(root) && !isXliff2(root),
    ),
    read: (bytes, path) => readXliff(decodeXml(bytes, path), path),
    write: (document, set, options) => encode(writeXliff12(document, set, options)),
    validate: validateWith('xliff', versionOf, validateTree),
  },
  {
    kind: 'bilingual',
    name: 'xliff-2.0',
    title: 'XLIFF 2.0 to 2.2',
    ...xml(['.xlf', '.xliff'], (root) => isXliffRoot(root) && isXliff2(root)),
    read: (bytes, path) => readXliff(decodeXml(bytes, path), path),
    write: (document, set, options) => encode(writeXliff20(document, set, options)),
    validate: validateWith('xliff', versionOf, validateTree),
  },
  {
    kind: 'bilingual',
    name: 'po',
    title: 'PO (gettext)',
    extensions: ['.po', '.pot'],
    accepts: (bytes, path) =>
      isPo(headOf(bytes)) ||
      (hasExtension(path, ['.po', '.pot']) && !isZip(bytes) && !peekRoot(bytes) && !hasConceptColumn(bytes)),
    read(bytes, path) {
      const text = decodePo(bytes, path);
      refuseConflict(text, path);
      return readPo(text, path);
    },
    write: (document, set, options) => encode(writePo(document, set, options)),
  },
  {
    kind: 'bilingual',
    name: 'docx',
    title: 'DOCX or ODT (table for translators)',
    extensions: ['.docx', '.odt', '.doc', '.rtf'],
    accepts: (bytes, path) => acceptsTable(bytes, path, ['docx', 'odt'], ['.docx', '.odt', '.doc', '.rtf']),
    read: (bytes, path) => returnedWork(readTables(bytes, path)),
    write: writeDocx,
  },
  {
    kind: 'bilingual',
    name: 'xlsx',
    title: 'XLSX, ODS or CSV (table for translators)',
    extensions: ['.xlsx', '.ods', '.xlsm', '.xls', '.xlsb'],
    accepts: (bytes, path) =>
      isCsvTable(bytes) ||
      (acceptsTable(bytes, path, ['xlsx', 'ods'], ['.xlsx', '.ods', '.xlsm', '.xls', '.xlsb']) &&
        !isGlossaryWorkbook(bytes, path)),
    read: (bytes, path) => returnedWork(readTables(bytes, path)),
    write: writeXlsx,
  },
  {
    kind: 'memory',
    name: 'tmx',
    title: 'TMX (translation memory)',
    ...xml(['.tmx'], isTmx),
    read: (bytes, path) => readTmx(decodeXml(bytes, path), path),
    write: (document, set, options) => encode(writeTmx(document, set, options)),
    writeMatches: (document, language, matches) => {
      const text = writeMatchesTmx(document, language, matches);
      return text === undefined ? undefined : encode(text);
    },
    validate: validateWith('tmx', tmxVersion, validateTmxTree),
  },
  {
    kind: 'glossary',
    name: 'csv',
    title: 'CSV (glossary)',
    extensions: ['.csv'],
    accepts: isTable,
    read(bytes, path) {
      const { text, encoding } = decodeTable(bytes, path);
      refuseConflict(text, path);
      return { glossary: readGlossary(text, path), findings: encodingNote(encoding, path) };
    },
    write(glossary) {
      const { text, findings } = writeGlossary(glossary);
      return { bytes: encode(text), findings };
    },
  },
  {
    kind: 'glossary',
    name: 'glossary-xlsx',
    title: 'XLSX (glossary)',
    extensions: ['.xlsx'],
    accepts: isGlossaryWorkbook,
    read(bytes, path) {
      const { rows, sheet, others } = readWorkbook(bytes, path);
      return { glossary: readGlossaryTable(rows, path), findings: sheetNote(sheet, others, path) };
    },
    write(glossary) {
      const { rows, findings } = tableOf(glossary);
      return { bytes: writeWorkbook(rows, 'Glossary'), findings };
    },
  },
  {
    kind: 'glossary',
    name: 'tbx',
    title: 'TBX (glossary)',
    ...xml(['.tbx'], isTbx),
    read: (bytes, path) => readTbx(decodeXml(bytes, path), path),
    write: (glossary, { language, tbx }) => ({
      bytes: encode(writeTbx(glossary, language, tbx)),
      findings: [],
    }),
    validate: validateWith('tbx', tbxVersion, validateTbxTree),
  },
  {
    kind: 'rules',
    name: 'srx',
    title: 'SRX (segmentation rules)',
    ...xml(['.srx'], isSrx),
    read: (bytes, path) => readSrx(decodeXml(bytes, path), path),
    write: (languages) => encode(writeSrx(languages)),
    validate: validateWith('srx', srxVersion, validateSrxTree),
  },
];

/** The formats of these kinds, in the order of the list. */
export function formatsOf<Kind extends InterchangeKind>(
  ...kinds: readonly Kind[]
): readonly Extract<Interchange, { kind: Kind }>[] {
  const isOfKind = (format: Interchange): format is Extract<Interchange, { kind: Kind }> =>
    kinds.some((kind) => kind === format.kind);
  return interchangeFormats.filter(isOfKind);
}

/** The first of the formats that files with this name have; undefined if it is none of theirs. */
export function findByName<Format extends Interchange>(
  path: string,
  formats: readonly Format[],
): Format | undefined {
  return formats.find(({ extensions }) => hasExtension(path, extensions));
}

/** The format of a file, by its content; by its name only where the content does not tell. Undefined if it is of none. */
export function findFormat(bytes: Uint8Array, path: string): Interchange | undefined {
  return bytes.length === 0 ? undefined : interchangeFormats.find((format) => format.accepts(bytes, path));
}

/**
 * The package of files that bytes are; undefined for anything else, such as a document or a book, which is a package of parts.
 * @throws as `readZip`, for a package of no known kind that is damaged or not safe
 */
export function openArchive(bytes: Uint8Array, path: string): ZipPackage | undefined {
  if (!isZip(bytes) || findFormat(bytes, path)) return undefined;
  const zip = readZip(bytes, path, 'old');
  const isDocument = zip.entries.has('mimetype') || zip.entries.has('[Content_Types].xml');
  return isDocument ? undefined : zip;
}

/** Near its beginning, a page of `export --format html` has this, and no other page does. */
export const pageMark = '<meta name="generator" content="Barobar page for translators">';

/**
 * The format of a file, among those that can be used.
 * @throws BarobarError `file-format` if it has another one or none; the error names those that can be used
 */
export function chooseFormat<Format extends Interchange>(
  bytes: Uint8Array,
  path: string,
  usable: readonly Format[],
): Format {
  const isEmpty = bytes.length === 0;
  const found = findFormat(bytes, path);
  const format = usable.find((each) => each === found);
  if (format) return format;
  const glossary = found?.name === 'xlsx' && usable.find(({ name }) => name === 'glossary-xlsx');
  // The reader says what its columns must be called.
  if (glossary && isOtherWorkbook(bytes, path)) return glossary;
  const root = peekRoot(bytes);
  const known = `Give a file of one of these: ${usable.map(({ title }) => title).join(', ')}.`;
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  throw new BarobarError(
    'file-format',
    found
      ? `“${name}” is not a format Barobar reads here: it is ${found.title}.`
      : isEmpty
        ? `“${name}” is not a format Barobar reads: the file is empty.`
        : root
          ? `“${name}” is not a format Barobar reads: its root is <${root.local}>.`
          : `“${name}” is not a format Barobar reads.`,
    headOf(bytes).includes(pageMark)
      ? 'It is the page itself: press “Save” in it, and give the XLIFF file that it makes.'
      : !found && isZip(bytes)
        ? `If it is a package of files, unpack it and name the files in it. ${known}`
        : known,
    { path, line: root?.line ?? 1, column: root?.column ?? 1 },
  );
}

/** A format known by its root; by the names of its files if its XML is broken before the root: the reader says what is wrong. */
function xml(
  extensions: readonly string[],
  isRoot: (root: XmlRoot) => boolean,
): Pick<Interchange, 'extensions' | 'accepts'> {
  return {
    extensions,
    accepts(bytes, path) {
      const root = peekRoot(bytes);
      return root ? isRoot(root) : hasExtension(path, extensions) && mayBeXml(bytes);
    },
  };
}

/** The content decides if it is a package that can be read; else the name, so that the reader says what is wrong. */
function acceptsTable(
  bytes: Uint8Array,
  path: string,
  kinds: readonly string[],
  extensions: readonly string[],
): boolean {
  const kind = kindOfPackage(bytes, path);
  if (kind !== undefined) return kinds.includes(kind);
  return (
    hasExtension(path, extensions) && !peekRoot(bytes) && !isPo(headOf(bytes)) && !hasConceptColumn(bytes)
  );
}

/** XLIFF 1.0, and files of tools that forget it, have no namespace. */
function isXliff2({ uri, attributes }: XmlRoot): boolean {
  const version = uri === '' ? (attributes.get('version') ?? '') : uri.slice(documentNamespace.length);
  return version.startsWith('2');
}

/** A table by its name, or by a header row with the column that all have. */
function isTable(bytes: Uint8Array, path: string): boolean {
  if (isZip(bytes) || peekRoot(bytes) || isPo(headOf(bytes)) || isCsvTable(bytes)) return false;
  return hasExtension(path, ['.csv']) || hasConceptColumn(bytes);
}

function hasConceptColumn(bytes: Uint8Array): boolean {
  // Of UTF-16 every other byte of a header is NUL.
  const head = headOf(bytes).replaceAll('\0', '');
  const [header = ''] = head.replace(/^(?:\ufffd{2}|\ufeff)/, '').split(/[\r\n]/, 1);
  return header.split(/[,;\t]/).some((cell) => cell.replaceAll('"', '').trim() === 'concept');
}

/** A workbook whose header has the column that all glossaries have. Any other is taken for a table of a translator. */
function isGlossaryWorkbook(bytes: Uint8Array, path: string): boolean {
  return rowsOf(bytes, path)?.[0]?.some(({ text }) => text.trim() === 'concept') === true;
}

/** A workbook that `export` did not make. */
function isOtherWorkbook(bytes: Uint8Array, path: string): boolean {
  const rows = rowsOf(bytes, path);
  return rows !== undefined && !rows.slice(0, 10).some((row) => row.some(({ text }) => isControl(text)));
}

/** The rows of a workbook; undefined for what is none. */
function rowsOf(bytes: Uint8Array, path: string): Workbook['rows'] | undefined {
  if (!isZip(bytes)) return undefined;
  try {
    return readWorkbook(bytes, path).rows;
  } catch (error) {
    if (!(error instanceof BarobarError)) throw error;
    return undefined;
  }
}

/** Says which sheet was read, if there are several. */
function sheetNote(sheet: string, others: readonly string[], path: string): Finding[] {
  if (others.length === 0) return [];
  const names = others.map((text): Phrase => ({ text: 'quoted', values: { text } }));
  const finding = findingOf('note', { text: 'glossary/sheet', values: { sheet, others: names } });
  return [{ ...finding, path, line: 1, column: 1 }];
}

/** Says that a table was not in UTF-8, which its reader should know if letters are wrong. */
function encodingNote(encoding: DecodedTable['encoding'], path: string): Finding[] {
  if (encoding === 'utf-8') return [];
  const finding = findingOf('note', { text: 'glossary/encoding', values: { encoding } });
  return [{ ...finding, path, line: 1, column: 1 }];
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 4096));
}

function hasExtension(path: string, extensions: readonly string[]): boolean {
  const name = path.toLowerCase();
  return extensions.some((extension) => name.endsWith(extension));
}

function validateWith(
  format: string,
  version: (root: XmlNode) => string,
  validate: (tree: XmlTree, text: string, path: string) => readonly Finding[],
): (bytes: Uint8Array, path: string) => Validation {
  return (bytes, path) => {
    const text = decodeXml(bytes, path);
    const tree = readTree(text, path, exchangeContent);
    return { format, version: version(tree.root), findings: validate(tree, text, path) };
  };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
