import { styleText } from 'node:util';
import type { Localise, Things } from '../messages/commands/texts.ts';
import type { BarobarError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import { shorten, shortenQuoted } from '../text/shorten.ts';

/**
 * Whether output is coloured: on a terminal that can, unless `NO_COLOR` (no-color.org) says otherwise. `FORCE_COLOR`
 * (force-color.org) decides before both; `0` and `false` in it mean no colours, as Node reads it.
 */
export function wantsColor(
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = environment;
  if (forced) return forced !== '0' && forced !== 'false';
  return isTerminal && !refused && terminal !== 'dumb';
}

/**
 * Text from files as a terminal may show it: control characters and the marks that turn the writing direction are shown
 * by their code points, so that a file can neither move the cursor nor forge a line.
 */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** UTF-16 units of a message or an advice: a sentence that is quoted whole may be long, a whole file would be of no use. */
const mostShown = 2_000;

/** `path:line:column: what is wrong. What to do. [code]` */
export function formatFault({ location, message, advice, code }: BarobarError, color: boolean): string {
  const place = [location.path, location.line, location.column]
    .filter((part) => part !== undefined)
    .join(':');
  const [what, remedy] = [message, advice].map((text) => printable(shorten(shortenQuoted(text), mostShown)));
  return `${printable(place || 'barobar')}: ${paint('red', what ?? '', color)} ${remedy} [${code}]`;
}

/** One line a finding. */
export function formatFinding(finding: Finding, color: boolean): string {
  const { path, line, column, message, advice, code, severity } = finding;
  const [what, remedy] = [message, advice].map((text) => printable(shorten(text, mostShown)));
  const painted = paint(colors[severity], what ?? '', color);
  return `${printable(path)}:${line}:${column}: ${painted} ${remedy} [${code}]`;
}

/** A list of at most so many items is printed in full; of a longer one the first few, and a count of the rest. */
export const shortList = 20;
const firstFew = 8;

/**
 * The lines of a list as a report shows it: all of a short one or if `isVerbose`, else the first few and how many `things` more
 * there are. `rest` describes those that are left out.
 */
export function summarise<T>(
  items: readonly T[],
  line: (item: T) => string,
  {
    isVerbose,
    things,
    localise,
    rest,
  }: {
    readonly isVerbose: boolean;
    readonly things: Things;
    readonly localise: Localise;
    readonly rest?: (left: readonly T[]) => string;
  },
): readonly string[] {
  if (isVerbose || items.length <= shortList) return items.map(line);
  const others = items.slice(firstFew);
  const about = rest ? `: ${rest(others)}` : '';
  return [
    ...items.slice(0, firstFew).map(line),
    localise('list.more', { number: others.length, things, about }),
  ];
}

const colors = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

function paint(style: 'red' | 'yellow' | 'cyan', text: string, color: boolean): string {
  return color ? styleText(style, text, { validateStream: false }) : text;
}

/** A table: the first `texts` columns to the left, numbers to the right. Cells hold no wide characters. */
export function formatTable(rows: readonly (readonly (string | number)[])[], texts: number): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, columnsOf(String(cell)));
    });
  }
  const line = (row: readonly (string | number)[]): string =>
    row
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - columnsOf(String(cell)));
        return at < texts ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join('');
}

/** Columns that a terminal shows a text in: a combining mark, as in names from macOS, has none of its own. */
function columnsOf(text: string): number {
  return text.replace(/\p{M}/gu, '').length;
}

/** `1 sentence`, `3 sentences`. */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinList(items: readonly string[], localise: Localise): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : localise('list.last', { list: items.slice(0, -1).join(', '), last });
}
