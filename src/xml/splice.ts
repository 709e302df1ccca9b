import type { Span } from '../model/location.ts';
import { escapeAttribute } from './serialize.ts';

/** The place of an element, in UTF-16 offsets: its start tag, and the end of all of it. For `<empty/>` both ends are one. */
export interface ElementPlace {
  readonly start: number;
  readonly tagEnd: number;
  readonly end: number;
}

/** Is the element written as `<empty/>`? */
export function isEmptyTag(text: string, { tagEnd, end }: ElementPlace): boolean {
  return tagEnd === end && text[tagEnd - 2] === '/';
}

/** The content of an element that is not an empty tag. */
export function innerSpan(text: string, { tagEnd, end }: ElementPlace): Span {
  return { start: tagEnd, end: text.lastIndexOf('</', end - 1) };
}

/** The name in a start tag, prefix included. */
export function tagName(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)![1]!;
}

/**
 * A start tag with an attribute set, put in after the others, or taken out if there is no value. All else stays as it
 * is written, order and quotes included.
 */
export function setAttribute(tag: string, name: string, value: string | undefined): string {
  const found = findAttribute(tag, name);
  if (!found) {
    if (value === undefined) return tag;
    const close = /\s*\/?>$/.exec(tag)!;
    return `${tag.slice(0, close.index)} ${name}="${escapeAttribute(value)}"${close[0].trimStart()}`;
  }
  if (value === undefined) return tag.slice(0, found.space) + tag.slice(found.end);
  return `${tag.slice(0, found.value)}"${escapeAttribute(value)}"${tag.slice(found.end)}`;
}

/** Has a start tag the attribute, and is it not empty? */
export function hasValue(tag: string, name: string): boolean {
  const found = findAttribute(tag, name);
  return found !== undefined && found.end - found.value > 2;
}

/** Has a start tag the attribute? */
export function hasAttribute(tag: string, name: string): boolean {
  return findAttribute(tag, name) !== undefined;
}

/** Where an attribute is in a well-formed start tag: from the white space before it, and its quoted value. */
function findAttribute(tag: string, name: string): { space: number; value: number; end: number } | undefined {
  const attribute = /\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;
  attribute.lastIndex = tagName(tag).length + 1;
  for (;;) {
    const space = attribute.lastIndex;
    const match = attribute.exec(tag);
    if (!match) return undefined;
    const end = attribute.lastIndex;
    const value = space + match[0].search(/["']/);
    if (match[1] === name) return { space, value, end };
  }
}
