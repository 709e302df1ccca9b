import type { BarobarError } from '../../model/error.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { shortenQuoted } from '../../text/shorten.ts';
import { createLocator } from '../locate.ts';
import type { XmlNode } from '../tree.ts';

/** What is wrong with an element. */
interface Fault {
  /** One sentence with its full stop. */
  readonly message: string;
  /** What to do: one sentence, to which the clause is added. */
  readonly advice: string;
  /** `error` when absent. */
  readonly severity?: Severity;
}

/**
 * Records a fault of an element. The code goes without its area (`xliff/`, `tmx/` …); the clause is where the standard says
 * so, with its version: `XLIFF 2.1 §4.3.1.21`.
 */
export type Report = (node: XmlNode, code: string, clause: string, fault: Fault) => void;

/** Records the faults of these elements, and of no others. */
export function reportWithin(nodes: ReadonlySet<XmlNode>, report: Report): Report {
  return (node, ...fault) => {
    if (nodes.has(node)) report(node, ...fault);
  };
}

/** Faults of one code that are kept: no one reads more, and a hostile file could have millions. */
const mostAlike = 1000;

/** The faults of a file, collected by the rules of one area. */
export interface Faults {
  readonly report: Report;
  /** The faults as findings, in the order of the file; where there were too many of one code, how many more. */
  findings(text: string, path: string): readonly Finding[];
}

/** Collects faults. `area` is that of their codes: `xliff`, `tmx`, `tbx`, `srx`. */
export function collectFaults(area: string): Faults {
  const kept: {
    readonly node: XmlNode;
    readonly code: string;
    readonly clause: string;
    readonly fault: Fault;
  }[] = [];
  const counts = new Map<string, number>();
  return {
    report(node, code, clause, fault) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= mostAlike) kept.push({ node, code, clause, fault });
      else if (count === mostAlike + 1) kept.push({ node, code, clause, fault: { ...fault, ...unlisted } });
    },
    findings(text, path) {
      const locate = createLocator(text, path);
      return kept
        .toSorted((a, b) => a.node.offset - b.node.offset)
        .map(({ node, code, clause, fault: { message, advice, severity = 'error' } }) => ({
          ...locate(node.offset),
          code: `${area}/${code}`,
          severity,
          message: message === '' ? `${counts.get(code)! - mostAlike} ${moreAlike}` : shortenQuoted(message),
          advice: `${advice.replace(/\.$/, '')} (${clause}).`,
        }));
    },
  };
}

/** Stands for all faults of a code after the last one that is kept; how many is known at the end. */
const unlisted = { message: '', advice: 'Fix those before, then check the file again.' } as const;
const moreAlike = 'more findings of this kind start here.';

/** What ended the reading of a file, as the one finding in it. */
export function syntaxFinding({ message, advice, location }: BarobarError, path: string): Finding {
  const place = { path, line: location.line ?? 1, column: location.column ?? 1 };
  return { ...place, code: 'xml/syntax', severity: 'error', message: shortenQuoted(message), advice };
}
