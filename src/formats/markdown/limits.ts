import { positionAt } from '../../text/lines.ts';
import { tooLarge } from '../limits.ts';

/**
 * Characters of one document that may be markup. Each may cost about 1 kB once it is read; a long briefing has a thousand,
 * a book of twenty thousand sentences perhaps thirty thousand.
 */
const mostMarkup = 60_000;

/** Headings, items and quotations of one document, each with its ancestors. */
const mostBlocks = 20_000;

/** At the start of a line, or after the mark of its container: `> - 1. text`. */
const blockStart = /(?:^[ \t]*|(?<=[-+*>.)][ \t]{1,4}))(?:[-+*>#=]|\d{1,9}[.)])/gm;

/** What begins or ends an inline, a cell, a link reference definition or a bare address. */
const markup = /[\\`*_~[\]&<>|@]|:\/\/|www\./g;

/**
 * Refuses a document that is made of markup, before anything is built from it. Linear time.
 * @throws BarobarError `file-too-large` with the place where it becomes too much
 */
export function refuseExcessMarkup(text: string, path: string): void {
  refuseMore(text, path, markup, mostMarkup, 'characters of markup');
  refuseMore(text, path, blockStart, mostBlocks, 'headings, items and quotations');
}

function refuseMore(text: string, path: string, pattern: RegExp, most: number, what: string): void {
  pattern.lastIndex = 0;
  for (let count = 0; count <= most; count++) if (!pattern.test(text)) return;
  throw tooLarge(`more than ${most} ${what}`, { path, ...positionAt(text, pattern.lastIndex - 1) });
}
