import type { Check } from '../../checks/engine/check.ts';
import type { Waived } from '../../checks/engine/waivers.ts';
import type { Finding } from '../../model/finding.ts';
import type { Messages } from '../../model/messages.ts';
import type { Scope } from '../../workflows/quality/check.ts';
import type { Region } from '../../workspace/target-region.ts';

/** The findings of a run, and the texts that a report shows with them. */
export interface Report {
  /** By document, language and reading order. */
  readonly findings: readonly Finding[];
  readonly waived: readonly Waived[];
  /** What was checked. */
  readonly scopes: readonly Scope[];
  /** What was looked for. */
  readonly checks: readonly Pick<Check, 'code' | 'severity' | 'summary' | 'since' | 'why' | 'examples'>[];
  /** Findings that a baseline has, and left out; undefined without a baseline. */
  readonly known?: number;
  /** Language of the sources. */
  readonly source: string;
  /** Whether a finding makes the command fail. */
  fails(finding: Finding): boolean;
  /** What the report says around the findings. */
  readonly words: Messages;
  /** Of the program. */
  readonly version: string;
  /** Address of the repository, where the package names one. */
  readonly repository?: string;
  /** A finding's path as it is called from where the command runs, with `/`. */
  pathOf(finding: Finding): string;
  /** Where the words at fault are in the file, if that is known. */
  regionOf(finding: Finding): Region | undefined;
}

/** Writes a report as a text; pure. */
export type ReportWriter = (report: Report) => string;

/** A form of reports. */
export interface ReportFormat {
  readonly name: string;
  /** With the dot: files with this ending are written in this format. */
  readonly endings: readonly string[];
  /** Loaded when it is needed; `read` returns a text file from the folder of the reports. */
  load(read: (name: string) => string): Promise<ReportWriter>;
}
