import { readCsv } from '../../glossary/csv.ts';
import type { Delimiter } from '../../text/csv-row.ts';
import { decodeUtf8 } from '../../text/decode-utf8.ts';
import { isMinted } from '../../text/digest.ts';
import { isControl } from './control.ts';
import { plainCell, type TableFile } from './table-file.ts';

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

/** UTF-16 where a mark says so: spreadsheets write it for "Unicode text". */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/**
 * The cells of a hand-out that was saved as text, separated by commas, semicolons or tabs.
 * @throws BarobarError `file-encoding`, `file-too-large`, `glossary-syntax`
 */
export function readCsvTable(bytes: Uint8Array, path: string): TableFile {
  const text = encodingOf(bytes) === 'utf-8' ? decodeUtf8(bytes, path) : decode(bytes);
  const rows = readCsv(text, path, separatorOf(text)).rows.map((cells) => ({
    cells: cells.map((cell) => plainCell(cell.text.replace(/\r\n?/g, '\n'))),
    line: cells[0]?.location.line ?? 1,
  }));
  return { format: 'csv', path, tables: [rows], paragraphs: [], comments: [], findings: [] };
}

/** The separator next to an id, or else the most frequent one. */
function separatorOf(text: string): Delimiter {
  const near = /(?:^|[\n,;\t])"?s[0-9a-hjkmnp-tv-z]{7}"?([,;\t])/.exec(text)?.[1];
  if (near !== undefined) return near as Delimiter;
  const [head = ''] = text.split('\n', 1);
  return separators.reduce((best, sign) => (head.split(sign).length > head.split(best).length ? sign : best));
}
