import type { Cell } from '../../glossary/csv.ts';
import { BarobarError } from '../../model/error.ts';
import { isZip, readZip, readZipEntry, type ZipPackage } from '../../packages/zip.ts';
import { decodeXml } from '../../xml/decode.ts';
import { childOf, elementsOf, linksOf, readPart } from '../tables/part.ts';
import { readSheet } from './sheet.ts';
import { readDateStyles, readSharedStrings } from './strings-and-styles.ts';

/** The first sheet of a workbook as rows of cells, and the name of the sheet. */
export interface Workbook {
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Names of further sheets, which are not read. */
  readonly others: readonly string[];
}

/**
 * The first visible sheet of an XLSX workbook (ECMA-376). Lines of locations are rows, columns are columns, both from 1. Texts and
 * numbers are as typed, formulas as last computed, dates as `2026-03-04`. Rows are as long as the longest.
 * @throws BarobarError `zip-structure`, `file-too-large`, `xml-…`; `glossary-syntax` for a package that is no workbook
 */
export function readWorkbook(bytes: Uint8Array, path: string): Workbook {
  if (!isZip(bytes)) throw noWorkbook(bytes, path);
  const zip = readZip(bytes, path);
  const workbook = linksOf(zip, '').find(({ type }) => type === 'officeDocument');
  const main = workbook?.target ?? 'xl/workbook.xml';
  const { sheets, isFrom1904 } = readSheetList(zip, main);
  const links = linksOf(zip, main);
  const [first, ...others] = [
    ...sheets.filter(({ isHidden }) => !isHidden),
    ...sheets.filter(({ isHidden }) => isHidden),
  ];
  const target = links.find(({ id }) => id === first?.link)?.target;
  if (!first || target === undefined) throw broken(path, 'it has no sheet');
  const partOf = (kind: string): string | undefined => {
    const name = links.find(({ type }) => type === kind)?.target;
    return name === undefined || !zip.entries.has(name) ? undefined : partText(zip, name);
  };
  const context = {
    path,
    strings: readSharedStrings(partOf('sharedStrings'), path),
    dates: readDateStyles(partOf('styles'), path),
    isFrom1904,
  };
  return {
    sheet: first.name,
    rows: readSheet(partText(zip, target), context),
    others: others.map(({ name }) => name),
  };
}

interface Sheet {
  readonly name: string;
  /** Id of the relationship that leads to its part. */
  readonly link: string;
  readonly isHidden: boolean;
}

function readSheetList(
  zip: ZipPackage,
  part: string,
): { readonly sheets: readonly Sheet[]; readonly isFrom1904: boolean } {
  const workbook = readPart(zip, part);
  if (!workbook) throw missing(zip, part);
  const date = childOf(workbook, 'workbookPr')?.attributes.get('date1904') ?? '';
  const sheets = elementsOf(childOf(workbook, 'sheets')).map(({ attributes }) => ({
    name: attributes.get('name') ?? '',
    link: attributes.get('id') ?? '',
    isHidden: /hidden/i.test(attributes.get('state') ?? ''),
  }));
  return { sheets, isFrom1904: /^(?:1|true)$/.test(date) };
}

/** The XML of a part. Its place in messages is that of the package: people see no parts. */
function partText(zip: ZipPackage, part: string): string {
  const bytes = readZipEntry(zip, part);
  if (!bytes) throw missing(zip, part);
  return decodeXml(bytes, zip.path);
}

function missing({ path }: ZipPackage, part: string): BarobarError {
  return broken(path, `its part ${part} is missing`);
}

function broken(path: string, why: string): BarobarError {
  return new BarobarError(
    'glossary-syntax',
    `The file is no XLSX workbook: ${why}.`,
    'Open it in a spreadsheet program and save it as .xlsx.',
    { path },
  );
}

/** An OLE container, which holds old workbooks and those with a password. */
function noWorkbook(bytes: Uint8Array, path: string): BarobarError {
  const isOle = [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
  if (!isOle) return broken(path, 'it is no ZIP package');
  return new BarobarError(
    'glossary-syntax',
    'The workbook is protected by a password, or is in the format of Excel 97.',
    'Save it as .xlsx without a password.',
    { path },
  );
}
