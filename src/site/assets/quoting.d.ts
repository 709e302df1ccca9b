/** How a language quotes. */
export interface QuotationMarks {
  /** The outer pair, then the pair within it. */
  readonly marks: readonly [open: string, close: string, openWithin: string, closeWithin: string];
  /** Whether the full stop of a quoted sentence follows the closing mark. */
  readonly isStopOutside: boolean;
}

/** A passage as a language quotes it. */
export function quotation(text: string, how: QuotationMarks): string;
