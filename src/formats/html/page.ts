import type { Span } from '../../model/location.ts';
import type { Scope } from './scope.ts';

/** An attribute of a start tag. */
export interface PageAttribute {
  /** Lower-case; with its prefix. */
  readonly name: string;
  /** With references resolved. */
  readonly value: string;
  /** All of it in the text: `name="value"`. */
  readonly span: Span;
}

/** A tag, a text or something unseen of a page, in the order of the file. What lies between two of them is markup without effect. */
export type PageToken = Span &
  (
    | {
        readonly type: 'open';
        /** Lower-case, without prefix. */
        readonly name: string;
        readonly attributes: readonly PageAttribute[];
        /** Has neither content nor an end tag. */
        readonly isEmpty: boolean;
        /** The properties that hold inside it; for an empty element, those that would. */
        readonly scope: Scope;
        /** What holds around it. */
        readonly around: Scope;
      }
    | { readonly type: 'close'; readonly name: string; readonly scope: Scope }
    /** Without markup, or one CDATA section. */
    | { readonly type: 'text'; readonly scope: Scope }
    | { readonly type: 'unseen'; readonly scope: Scope }
  );

/** The value of an attribute, without its quotation marks, if it has one. */
export function valueSpan(text: string, { span }: PageAttribute): Span | undefined {
  const equals = text.slice(span.start, span.end).search(/=/);
  if (equals < 0) return undefined;
  let start = span.start + equals + 1;
  while (start < span.end && /\s/.test(text[start] ?? '')) start++;
  const isQuoted = text[start] === '"' || text[start] === "'";
  return isQuoted ? { start: start + 1, end: span.end - 1 } : { start, end: span.end };
}
