import type { Finding, Severity } from '../../../model/finding.ts';
import { createLocator } from '../../../xml/locate.ts';
import type { XmlNode } from '../../../xml/tree.ts';

/** What a rule says of an element. */
export interface Fault {
  readonly at: XmlNode;
  /** Without its area, `xliff/`. */
  readonly code: string;
  /** One sentence with its full stop. */
  readonly message: string;
  /** What to do: one sentence, the clause is added to it. */
  readonly advice: string;
  /** Where the standard says so, with its version: `XLIFF 2.1 §4.3.1.21`. */
  readonly clause: string;
  /** `error` when absent. */
  readonly severity?: Severity;
}

export type Report = (fault: Fault) => void;

/** The faults as findings, in the order of the file. */
export function toFindings(faults: readonly Fault[], text: string, path: string): readonly Finding[] {
  const locate = createLocator(text, path);
  return [...faults]
    .sort((a, b) => a.at.offset - b.at.offset)
    .map(({ at, code, message, advice, clause, severity = 'error' }) => ({
      ...locate(at.offset),
      code: `xliff/${code}`,
      severity,
      message,
      advice: `${advice.replace(/\.$/, '')} (${clause}).`,
    }));
}
