import type { MarkedText } from './content.ts';
import type { Location, Span } from './location.ts';

export type Severity = 'error' | 'warning';

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
