import type { MarkedText } from './content.ts';
import type { Location, Span } from './location.ts';

/** How much a finding matters: an `error` is wrong, a `warning` probably is, a `note` is worth a look. */
export type Severity = 'error' | 'warning' | 'note';

/** The worst first. */
const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** A fault in content: what is wrong, where, and the way out. */
export interface Finding extends Location {
  /** `area/fault`, never reused. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence with its full stop. */
  readonly message: string;
  /** What to do: one sentence with its full stop. */
  readonly advice: string;
  readonly document?: string;
  readonly segment?: string;
  readonly language?: string;
  /** Part of the target at fault. */
  readonly span?: Span;
  /** Part of the source that it is about. */
  readonly sourceSpan?: Span;
  readonly source?: MarkedText;
  readonly target?: MarkedText;
}

/** Whether a severity is `least` or worse. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}
