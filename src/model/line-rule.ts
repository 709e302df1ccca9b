import type { Span } from './location.ts';

/** Why a line of plain text goes on with the line before it, begins something, or is what it is. */
export type LineRule =
  | 'line-lower-case'
  | 'line-full'
  | 'line-hanging'
  | 'line-number-inside'
  | 'line-ends-early'
  | 'line-indented'
  | 'line-quoted'
  | 'line-item'
  | 'line-label'
  | 'line-speaker'
  | 'line-time'
  | 'line-column'
  | 'line-contact'
  | 'line-date'
  | 'line-dateline'
  | 'line-notice'
  | 'line-title'
  | 'line-heading'
  | 'line-signature'
  | 'line-end';

/** What a paragraph of plain text is, where it is more than a paragraph. */
export type LineRole = 'dateline' | 'date' | 'contact' | 'label' | 'time' | 'signature' | 'notice' | 'end';

/** What was decided about a line: the span is that of the words that decided. */
export interface LineDecision extends Span {
  /** Index of the unit that the line is in. */
  readonly unit: number;
  /** Offset of the line's first character that is text. */
  readonly at: number;
  /** Whether the line begins a unit. */
  readonly break: boolean;
  readonly rule: LineRule;
}
