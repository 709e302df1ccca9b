import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';

/** 0 done and the gate holds, 1 findings at or above the gate, 2 wrong use, 3 unusable input. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What each file below `commands/` exports: one command of the command line. */
export interface CommandModule {
  /** Declares arguments, options and examples. The name and the description are in `command-registry.ts`. */
  configure(command: Command): void;
  /** Does the work and prints a report; gets the arguments and then the options, as `configure` declares them. */
  run(context: CommandContext, ...args: never[]): ExitCode | Promise<ExitCode>;
}
