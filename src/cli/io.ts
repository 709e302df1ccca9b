import type { Disk } from '../workspace/disk.ts';
import type { Git } from '../workspace/git.ts';
import type { ProcessTable } from '../workspace/lock.ts';

/** The world as a command sees it. `bin.ts` makes it from the process; tests make their own. */
export interface Io {
  /** Results. */
  out(text: string): void;
  /** Findings, progress, errors. */
  err(text: string): void;
  /** All of standard input. */
  readInput(): Uint8Array;
  readonly cwd: string;
  /** Whether standard error is a terminal: only there is progress shown. */
  readonly isTerminal: boolean;
  readonly hasColor: boolean;
  readonly disk: Disk;
  readonly process: ProcessTable;
  readonly git: Git;
  /** The time by the clock of the machine. */
  now(): Date;
  /** Milliseconds with fractions since any moment, to see how long something took. */
  elapsed(): number;
  /** Ends when a command that goes on until then is to stop: Ctrl-C. */
  stopped(): Promise<void>;
}
