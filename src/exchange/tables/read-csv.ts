import { readCsv } from '../../glossary/csv.ts';
import { findingOf } from '../../messages/findings/say.ts';
import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { Delimiter } from '../../text/csv-row.ts';
import { decodeTable } from '../../text/decode-table.ts';
import { isMinted } from '../../text/digest.ts';
import { positionAt } from '../../text/lines.ts';
import { isControl } from './control.ts';
import { sheetCell, type TableFile } from './table-file.ts';

/** The signs that programs put between cells, as they are told apart here. */
const separators: readonly Delimiter[] = [',', ';', '\t'];

/**
 * Whether bytes are a hand-out that was saved as text: it has the line that hand-outs carry, or ids of sentences stand in most of
 * its lines, as no glossary has them.
 */
export function isCsvTable(bytes: Uint8Array): boolean {
  const head = decode(bytes.subarray(0, 65_536));
  if (head.includes('\0')) return false;
  if (isControl(head)) return true;
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  const known = lines.filter((line) => line.split(/[,;\t]/).some((cell) => isMinted(unquote(cell))));
  return known.length > 0 && 2 * known.length > lines.length;
}

function unquote(cell: string): string {
  return cell.trim().replace(/^"|"$/g, '');
}

/** The text of the beginning of a file, whose control line and ids are ASCII. UTF-16 where a mark says so. */
function decode(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isSwapped = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isWide ? 'utf-16le' : isSwapped ? 'utf-16be' : 'utf-8').decode(bytes);
}

/**
 * The cells of a hand-out that was saved as text, separated by commas, semicolons or tabs. In UTF-8 or UTF-16, or in windows-1251,
 * as spreadsheets save it, where no letter was lost.
 * @throws BarobarError `file-encoding`, `file-too-large`, `glossary-syntax`
 */
export function readCsvTable(bytes: Uint8Array, path: string): TableFile {
  const { text, encoding } = decodeTable(bytes, path);
  const isLegacy = encoding === 'windows-1251';
  if (isLegacy) refuseLostLetters(text, path);
  const rows = readCsv(text, path, separatorOf(text)).rows.map((cells) => ({
    cells: cells.map((cell) => sheetCell(cell.text.replace(/\r\n?/g, '\n'))),
    line: cells[0]?.location.line ?? 1,
  }));
  const findings = isLegacy ? [encodingNote(path)] : [];
  return { format: 'csv', path, tables: [rows], paragraphs: [], comments: [], findings };
}

/** Spreadsheets write “?” for letters that windows-1251 lacks, as those of Tajik: inside of a word nobody types it. */
function refuseLostLetters(text: string, path: string): void {
  const found = /[\p{L}?]{0,20}\p{L}\?\p{L}[\p{L}?]{0,20}/u.exec(text);
  if (!found) return;
  throw new BarobarError(
    'file-encoding',
    `The table was saved in windows-1251, which lacks letters of its language: “${found[0]}”.`,
    'Save it as CSV in UTF-8, or as XLSX.',
    { path, ...positionAt(text, found.index) },
  );
}

function encodingNote(path: string): Finding {
  return { ...findingOf('note', { text: 'table/encoding', values: {} }), path, line: 1, column: 1 };
}

/** The separator next to an id, or else the most frequent one. */
function separatorOf(text: string): Delimiter {
  const near = /(?:^|[\n,;\t])"?s[0-9a-hjkmnp-tv-z]{7}"?([,;\t])/.exec(text)?.[1];
  if (near !== undefined) return near as Delimiter;
  const [head = ''] = text.split('\n', 1);
  return separators.reduce((best, sign) => (head.split(sign).length > head.split(best).length ? sign : best));
}
