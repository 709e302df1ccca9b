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
  /** Whether standard error is a terminal: only there is progress shown. */
  readonly isTerminal: boolean;
  readonly hasColor: boolean;
  readonly git: Git;
  /** Opens an address of this machine in the user's browser. */
  openBrowser(address: string): void;
  /** Milliseconds with fractions since any moment, to see how long something took. */
  elapsed(): number;
  /** Ends when a command that goes on until then is to stop: Ctrl-C. */
  stopped(): Promise<void>;
}
