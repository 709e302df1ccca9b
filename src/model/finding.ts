import type { MarkedText } from './content.ts';
import type { Location, Span } from './location.ts';
import type { MessageValue } from './messages.ts';

/** How much a finding matters: an `error` is wrong, a `warning` probably is, a `note` is worth a look. */
export type Severity = 'error' | 'warning' | 'note';

/** The worst first. */
const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** The message of a fault for people. */
export interface Wording {
  /** What is wrong: one sentence with its full stop; quotes the offending text. */
  readonly message: string;
  /** What to do: one sentence with its full stop. */
  readonly advice: string;
}

/** What a finding says, as data: the name of a text that there is in several languages, and the values in it. */
export interface Said {
  readonly text: string;
  readonly values: Readonly<Record<string, MessageValue>>;
}

/** The member of a finding for what it says as data. JSON leaves it out: a program that reads findings has their codes. */
export const said: unique symbol = Symbol('said');

/** A fault in content: what is wrong, where, and the way out. */
export interface Finding extends Location, Wording {
  /** `area/fault`, never reused. */
  readonly code: string;
  readonly severity: Severity;
  /** What message and advice are made from, if there are texts for them in several languages. */
  readonly [said]?: Said;
  readonly document?: string;
  readonly segment?: string;
  readonly language?: string;
  /** Part of the target at fault. */
  readonly span?: Span;
  /** Part of the source that it is about. */
  readonly sourceSpan?: Span;
  /** The text to replace `span` with, if the fix needs no decision. */
  readonly fix?: string;
  readonly source?: MarkedText;
  readonly target?: MarkedText;
}

/** Whether a severity is `least` or worse. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}

/** Puts the worst first. */
export function compareSeverities(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b);
}

/** Findings that were there when a baseline was written and are the same except their lines. */
export interface BaselineEntry {
  readonly code: string;
  readonly document?: string;
  readonly language?: string;
  readonly segment?: string;
  /** Of both texts, or of the message if there are none. */
  readonly digest: string;
  /** How many there were. */
  readonly count: number;
}
