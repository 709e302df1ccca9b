import type { BarobarError } from '../../model/error.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { shortenQuoted } from '../../text/shorten.ts';
import { createLocator } from '../../xml/locate.ts';
import type { XmlNode } from '../../xml/tree.ts';

/** What a rule says of an element. */
interface Fault {
  readonly at: XmlNode;
  /** Without its area: `xliff/`, `tmx/`, `tbx/`. */
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

/** Faults of one code that are kept: nobody reads more, and a hostile file could have millions. */
const mostAlike = 1000;

/** What the rules of one area say of a file. */
export interface Faults {
  readonly report: Report;
  /** The faults as findings, in the order of the file; where there were too many of one code, how many more. */
  findings(text: string, path: string): readonly Finding[];
}

/** Gathers faults. `area` is that of their codes: `xliff`, `tmx`, `tbx`. */
export function gatherFaults(area = 'xliff'): Faults {
  const kept: Fault[] = [];
  const counts = new Map<string, number>();
  return {
    report(fault) {
      const count = (counts.get(fault.code) ?? 0) + 1;
      counts.set(fault.code, count);
      if (count <= mostAlike) kept.push(fault);
      else if (count === mostAlike + 1) kept.push({ ...fault, message: '' });
    },
    findings: (text, path) =>
      toFindings(
        kept.map((fault) =>
          fault.message === ''
            ? {
                ...fault,
                message: `${(counts.get(fault.code) ?? 0) - mostAlike} more faults of this kind begin here.`,
                advice: 'Mend those before, then check the file again.',
              }
            : fault,
        ),
        text,
        path,
        area,
      ),
  };
}

function toFindings(faults: readonly Fault[], text: string, path: string, area: string): readonly Finding[] {
  const locate = createLocator(text, path);
  return [...faults]
    .sort((a, b) => a.at.offset - b.at.offset)
    .map(({ at, code, message, advice, clause, severity = 'error' }) => ({
      ...locate(at.offset),
      code: `${area}/${code}`,
      severity,
      message: shortenQuoted(message),
      advice: `${advice.replace(/\.$/, '')} (${clause}).`,
    }));
}

/** What ended the reading of a file, as the one finding in it. */
export function syntaxFinding({ message, advice, location }: BarobarError, path: string): Finding {
  const place = { path, line: location.line ?? 1, column: location.column ?? 1 };
  return { ...place, code: 'xml/syntax', severity: 'error', message: shortenQuoted(message), advice };
}
