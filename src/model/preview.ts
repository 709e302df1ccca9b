import type { Severity } from './finding.ts';

/** What the checks and the gate say of the site, for the script of its pages. */
export interface PreviewState {
  /** Path of the site's public address, which begins and ends with `/`. */
  readonly base: string;
  /** Plain text, while the site could not be made. */
  readonly fault?: string;
  /** The worst first; in plain text. */
  readonly findings: readonly {
    readonly document?: string;
    readonly segment?: string;
    readonly severity: Severity;
    readonly text: string;
  }[];
}
