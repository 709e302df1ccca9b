/**
 * How SpreadsheetML writes what XML cannot hold, and text that looks as if it were so written (ECMA-376 part 1 §22.9.2.19):
 * `_x0007_` is one character, `_x005F_x0007_` the seven that it seems.
 */
const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** Text as a cell of a sheet holds it. */
export function escapeSheetText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\r]/g, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
}

/** The column that the reference of a cell names, from 1: 28 for `AB12`. Undefined where it names none. */
export function columnOf(reference: string | undefined): number | undefined {
  const letters = /^\$?([A-Z]{1,3})/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 0x40, 0);
}

/** The text that a cell of a sheet stands for. */
export function unescapeSheetText(written: string): string {
  return written.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
