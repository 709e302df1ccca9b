import { CommanderError } from 'commander';
import { BarobarError } from '../model/error.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { makeProgram } from './program.ts';
import { formatFault } from './report-text.ts';

/** Runs one command line, without the program's name. Never throws: what goes wrong is said on standard error. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = makeProgram(io, (outcome) => {
    code = outcome;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof BarobarError) {
      io.err(`${formatFault(error, io.hasColor && program.opts()['color'] !== false)}\n`);
      return error.code === 'usage' ? 2 : 3;
    }
    const { stack } = error as Error;
    io.err(
      `barobar: this is a fault of the program, not of your files. Nothing more was done.\n${stack ?? error}\n`,
    );
    return 3;
  }
}
