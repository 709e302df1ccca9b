import type { Cell } from '../../glossary/csv.ts';
import { BarobarError } from '../../model/error.ts';
import { isZip, readZip, readZipEntry, type ZipPackage } from '../../packages/zip.ts';
import { decodeXml } from '../../xml/decode.ts';
import { attributeOf, readXml } from '../../xml/read.ts';
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
  const workbook = readRelations(zip, '_rels/.rels', '').find(({ type }) => type.endsWith('/officeDocument'));
  const main = workbook?.target ?? 'xl/workbook.xml';
  const { sheets, isFrom1904 } = readSheetList(zip, main);
  const relations = readRelations(zip, relationsOf(main), folderOf(main));
  const [first, ...others] = [
    ...sheets.filter(({ isHidden }) => !isHidden),
    ...sheets.filter(({ isHidden }) => isHidden),
  ];
  const target = relations.find(({ id }) => id === first?.relation)?.target;
  if (!first || target === undefined) throw broken(path, 'it has no sheet');
  const partOf = (kind: string): string | undefined => {
    const name = relations.find(({ type }) => type.endsWith(`/${kind}`))?.target;
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

interface Relation {
  readonly id: string;
  readonly type: string;
  /** Name of the part. */
  readonly target: string;
}

function readRelations(zip: ZipPackage, part: string, folder: string): readonly Relation[] {
  if (!zip.entries.has(part)) return [];
  const found: Relation[] = [];
  readXml(partText(zip, part), zip.path, {
    open(element) {
      if (element.local !== 'Relationship' || attributeOf(element, 'TargetMode') === 'External') return;
      found.push({
        id: attributeOf(element, 'Id') ?? '',
        type: attributeOf(element, 'Type') ?? '',
        target: resolveName(folder, attributeOf(element, 'Target') ?? ''),
      });
    },
    close() {},
    text() {},
  });
  return found;
}

/** The name of a part that another one in the folder refers to. */
function resolveName(folder: string, target: string): string {
  const parts: string[] = target.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function folderOf(part: string): string {
  return part.slice(0, Math.max(0, part.lastIndexOf('/')));
}

function relationsOf(part: string): string {
  const folder = folderOf(part);
  return `${folder === '' ? '' : `${folder}/`}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`;
}

interface Sheet {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

function readSheetList(
  zip: ZipPackage,
  part: string,
): { readonly sheets: readonly Sheet[]; readonly isFrom1904: boolean } {
  const sheets: Sheet[] = [];
  let isFrom1904 = false;
  readXml(partText(zip, part), zip.path, {
    open(element) {
      if (element.local === 'workbookPr')
        isFrom1904 = /^(?:1|true)$/.test(attributeOf(element, 'date1904') ?? '');
      if (element.local !== 'sheet') return;
      sheets.push({
        name: attributeOf(element, 'name') ?? '',
        relation: element.attributes.find(({ local, uri }) => local === 'id' && uri !== '')?.value ?? '',
        isHidden: /hidden/i.test(attributeOf(element, 'state') ?? ''),
      });
    },
    close() {},
    text() {},
  });
  return { sheets, isFrom1904 };
}

/** The XML of a part. Its place in messages is that of the package: people see no parts. */
function partText(zip: ZipPackage, part: string): string {
  const bytes = readZipEntry(zip, part);
  if (!bytes) throw broken(zip.path, `its part ${part} is missing`);
  return decodeXml(bytes, zip.path);
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
