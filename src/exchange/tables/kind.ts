import { BarobarError } from '../../model/error.ts';
import { isZip, readZip, readZipEntry, type ZipPackage } from '../../packages/zip.ts';
import { peekRoot } from '../../xml/root.ts';
import { linksOf } from './part.ts';
import { isCsvTable, readCsvTable } from './read-csv.ts';
import { readDocxTables } from './read-docx.ts';
import { readOdfTables } from './read-odf.ts';
import { readXlsxTables } from './read-xlsx.ts';
import type { TableFile } from './table-file.ts';

/** What a package is, and the part that it begins with. */
interface Package {
  readonly kind: 'docx' | 'xlsx' | 'odt' | 'ods';
  readonly zip: ZipPackage;
  readonly main: string;
}

/** Whether a package is a text or a workbook of an office program; undefined for other packages, and for damaged ones. */
export function kindOfPackage(bytes: Uint8Array, path: string): Package['kind'] | undefined {
  if (!isZip(bytes)) return undefined;
  try {
    return openPackage(bytes, path)?.kind;
  } catch (error) {
    // Its reader says what is wrong with it.
    if (error instanceof BarobarError) return undefined;
    throw error;
  }
}

function openPackage(bytes: Uint8Array, path: string): Package | undefined {
  const zip = readZip(bytes, path);
  const open = (kind: Package['kind'], main: string): Package => ({ kind, zip, main });
  const type = readZipEntry(zip, 'mimetype');
  if (type) {
    const name = new TextDecoder().decode(type.subarray(0, 200));
    if (name.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return open('ods', 'content.xml');
    return name.startsWith('application/vnd.oasis.opendocument.text')
      ? open('odt', 'content.xml')
      : undefined;
  }
  const main = linksOf(zip, '').find((link) => link.type === 'officeDocument')?.target;
  const root = main === undefined ? undefined : readZipEntry(zip, main);
  const local = root && peekRoot(root)?.local;
  if (local === 'document') return open('docx', main!);
  return local === 'workbook' ? open('xlsx', main!) : undefined;
}

/** Names of files that are no packages, and what to do about them. */
const older: readonly (readonly [RegExp, string, string])[] = [
  [/\.doc$/i, 'an older Word document', 'Open it in a word processor and save it as DOCX or ODT.'],
  [/\.rtf$/i, 'an RTF document', 'Open it in a word processor and save it as DOCX or ODT.'],
  [/\.xls$/i, 'an older Excel workbook', 'Open it in a spreadsheet program and save it as XLSX, ODS or CSV.'],
  [
    /\.xlsb$/i,
    'a binary Excel workbook',
    'Open it in a spreadsheet program and save it as XLSX, ODS or CSV.',
  ],
];

/**
 * The tables of a file, whatever office program saved it.
 * @throws BarobarError `table-structure` for a file that is no package of a kind that is read; as the readers of the kinds
 */
export function readTables(bytes: Uint8Array, path: string): TableFile {
  if (isZip(bytes)) {
    const found = openPackage(bytes, path);
    if (found?.kind === 'docx') return readDocxTables(found.zip, found.main);
    if (found?.kind === 'xlsx') return readXlsxTables(found.zip, found.main);
    if (found) return readOdfTables(found.zip);
  } else if (/\.(?:csv|tsv|txt)$/i.test(path) || isCsvTable(bytes)) return readCsvTable(bytes, path);
  // Passwords put a package into such a file as well.
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
  const [, what, advice] = older.find(([ending]) => ending.test(path)) ?? [
    '',
    isCompound ? 'protected by a password, or in an older format' : 'no document of an office program',
    isCompound
      ? 'Open it, remove the password and save it as DOCX or XLSX.'
      : 'Send the file as the office program saved it: DOCX, ODT, XLSX, ODS or CSV.',
  ];
  throw new BarobarError('table-structure', `The file is ${what}.`, advice, { path, line: 1, column: 1 });
}
