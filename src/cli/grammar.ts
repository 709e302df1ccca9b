import { InvalidArgumentError } from 'commander';
import type { Desk } from './desk.ts';
import type { ExitCode } from './run.ts';

/** Makes a handler for a command of one that is given the desk and answers with an exit code. */
export type Act = <T extends unknown[]>(
  go: (desk: Desk, ...args: T) => Promise<ExitCode>,
) => (...args: T) => Promise<void>;

/** `en` … `ru,be,tg` as a list. */
export function tags(value: string): string[] {
  const list = value
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  if (list.length === 0) throw new InvalidArgumentError('Write language tags, such as ru,be,tg.');
  return list;
}

/** The examples that end the help of a command. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** Numbers from 1, one for each argument. */
export function numbers(value: string, list: number[] | undefined): number[] {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('Write a number from 1.');
  return [...(list ?? []), Number(value)];
}
