import { escapeHtml } from './escape.ts';

declare const markup: unique symbol;

/** Markup: HTML that is also XML. Only `html`, `joinHtml` and `trustedHtml` make it, so that a forgotten escape does not compile. */
export interface Html {
  readonly [markup]: true;
  /** Its text, for the file that it is written to. */
  toString(): string;
}

/** What may occur in markup: texts and numbers are escaped, markup is not. */
type Interpolated = string | number | Html | readonly (string | Html)[];

/** Markup of a template: what is interpolated as a text is escaped, for content and quoted attributes alike. */
export function html(template: TemplateStringsArray, ...values: readonly Interpolated[]): Html {
  let text = template[0] as string;
  for (let at = 0; at < values.length; at++) text += textOf(values[at] as Interpolated) + template[at + 1];
  return trustedHtml(text);
}

/** Pieces of markup as one, with something between them; texts are escaped. */
export function joinHtml(parts: readonly (string | Html)[], separator: string | Html): Html {
  return trustedHtml(parts.map(textOf).join(textOf(separator)));
}

/** A text that is markup already: whoever calls this has escaped all words in it. */
export function trustedHtml(text: string): Html {
  return { text, toString: readMarkup } as unknown as Html;
}

interface Written {
  readonly text: string;
}

function readMarkup(this: Written): string {
  return this.text;
}

function textOf(value: Interpolated): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return (value as unknown as Written).text;
  let text = '';
  for (const part of value) text += textOf(part);
  return text;
}
