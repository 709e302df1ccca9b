import { InvalidArgumentError } from 'commander';
import { parseDate } from '../text/calendar.ts';
import type { Allowed } from '../workflows/quality/verdict.ts';
import type { Shard } from '../workspace/shard-part.ts';

/** Adds `en` … `ru,be,tg` to the languages of a repeated option. */
export function tags(value: string, before: readonly string[] = []): string[] {
  const list = value
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  if (list.length === 0) throw new InvalidArgumentError('Write language tags, such as ru,be,tg.');
  return [...new Set([...before, ...list])];
}

/** The examples that end the help of a command. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/** An option as it is typed, such as `--write-baseline`, by its name in the program. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Numbers from 1, one for each argument. */
export function numbers(value: string, list: number[] | undefined): number[] {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('Write a number from 1.');
  return [...(list ?? []), Number(value)];
}

/** A whole number from 1. */
export function atLeastOne(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('Write a whole number from 1.');
  return Number(value);
}

/** `missing,stale` as a list. */
export function progress(value: string): ('missing' | 'stale' | 'all')[] {
  const allowed = ['missing', 'stale', 'all'] as const;
  return value.split(',').map((name) => {
    const found = allowed.find((each) => each === name.trim());
    if (found) return found;
    throw new InvalidArgumentError(`Allowed: ${allowed.join(', ')}, or several separated by commas.`);
  });
}

/** `90d`, `12w`, `6m`, `1y` in days; a month has 30 of them, a year 365. */
export function days(value: string): number {
  const match = /^(\d{1,5})([dwmy])$/.exec(value.trim());
  const length = match
    ? Number(match[1]) * { d: 1, w: 7, m: 30, y: 365 }[match[2] as 'd' | 'w' | 'm' | 'y']
    : NaN;
  // Git reads no dates before 1970.
  if (length <= 50 * 365) return length;
  throw new InvalidArgumentError('Write a number and d, w, m or y, such as 90d, at most 50y.');
}

/** A day of the calendar. */
export function day(value: string): string {
  if (parseDate(value)) return value;
  throw new InvalidArgumentError('Write a day of the calendar, such as 2026-11-23.');
}

/** A port of this machine. */
export function port(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new InvalidArgumentError('Write a number from 0 to 65535.');
}

/** One of several parts of a run: `2/4`. */
export function shard(value: string): Shard {
  const [, index, count] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value)?.map(Number) ?? [];
  if (index !== undefined && count !== undefined && index <= count) return { index, count };
  throw new InvalidArgumentError('Write the number of the part and of all parts, such as 2/4.');
}

/** Help text of `--shard`. */
export const shardHelp = 'take one part of the documents, such as 2/4';

/** Adds to a repeated option. */
export function also(value: string, list: string[] = []): string[] {
  return [...list, value];
}

/** Argument of a command for any number of documents. */
export const documents = '[documents...]';
/** Help text of that argument. */
export const documentsHelp = 'names of documents, such as csto-session (default: all)';

/** The documents that `--allow-findings` and `--allow-incomplete` allow although the gate is closed for them. */
export function allowedBy(options: {
  readonly allowFindings?: true;
  readonly allowIncomplete?: true;
}): Allowed {
  return { findings: options.allowFindings === true, gaps: options.allowIncomplete === true };
}
