import type { Git } from '../workspace/git/git.ts';
import type { Machine } from '../workspace/machine.ts';

/** The world as a command sees it. `bin.ts` makes it from the process; tests make their own. */
export interface Io extends Machine {
  /** Results. */
  out(text: string): void;
  /** Findings, progress, errors. */
  err(text: string): void;
  /** All of standard input. */
  readInput(): Uint8Array;
  /** Home folder of the user, absolute and without links; undefined for a user without one. */
  readonly home: string | undefined;
  /** Whether a file or folder belongs to another user. */
  isForeign(file: string): boolean;
  /** Whether standard error is a terminal: progress is shown only there. */
  readonly isTerminal: boolean;
  readonly hasColor: boolean;
  readonly git: Git;
  /** Opens an address of this machine in the user's browser. */
  openBrowser(address: string): void;
  /** Milliseconds with fractions since any moment, to see how long something took. */
  elapsed(): number;
  /** Resolves when a command that runs until Ctrl-C is to stop. */
  stopped(): Promise<void>;
}
