import { CommanderError } from 'commander';
import { BarobarError } from '../model/error.ts';
import { shorten } from '../text/shorten.ts';
import type { ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { createProgram } from './program.ts';
import { formatFault, printable } from './terminal.ts';

/** Runs one command line, without the program's name. Never throws: what goes wrong is said on standard error. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = await createProgram(argv, io, (outcome) => {
    code = outcome;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof BarobarError) {
      const hasColor = io.hasColor && program.opts()['color'] !== false;
      for (const each of [error, ...error.others]) io.err(`${formatFault(each, hasColor)}\n`);
      return error.code === 'usage' ? 2 : 3;
    }
    io.err(`${describeBug(error)}\n`);
    return 3;
  }
}

/** One line with what was thrown and where, for a report to the authors. */
function describeBug(error: unknown): string {
  const { stack = String(error) } = error instanceof Error ? error : {};
  const place = /\(?(?:file:\/\/)?([^\s()]+:\d+:\d+)\)?$/m.exec(stack)?.[1];
  const what = shorten(String(error), 300) + (place === undefined ? '' : ` at ${place}`);
  const advice = 'Nothing more was done. Report it with the command and this line.';
  return `barobar: This is a bug in Barobar, not in your files: ${printable(what)}. ${advice} [bug]`;
}
