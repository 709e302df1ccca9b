import { XMLBuilder } from 'fast-xml-parser';
import { escapeAttribute, escapeText } from './serialize.ts';

/** An element that we write, with its content in order. */
export interface BuiltElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (BuiltElement | string)[];
}

/** An element; an attribute without a value is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...content: BuiltElement['content']
): BuiltElement {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { name, attributes: Object.fromEntries(given), content };
}

/** Content with each part on a line of its own. */
export function onLines(...parts: BuiltElement['content']): BuiltElement['content'] {
  return ['\n', ...parts.flatMap((part) => [part, '\n'])];
}

/**
 * An XML document in UTF-8, with white space as the content says. `fast-xml-parser` writes it, and these are its limits: names
 * are written as they are given, so that they must be ours; comments, processing instructions and CDATA sections are not
 * offered; elements nest at most 100 deep. What XML cannot hold, which it would let through, becomes U+FFFD.
 */
export function buildXml(root: BuiltElement): string {
  return `${declaration}\n${asGiven.build([nodeOf(root)])}\n`;
}

/** The same for data: an element holds either text or elements, and each element is on a line of its own, two spaces in. */
export function buildIndentedXml(root: BuiltElement): string {
  return `${declaration}${indented.build([nodeOf(root)])}\n`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

const options = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  suppressEmptyNode: true,
  // Without it `hidden="true"` would lose its value.
  suppressBooleanAttributes: false,
  // Its own escaping lets through what XML cannot hold.
  processEntities: false,
  tagValueProcessor: (_: string, text: unknown) => escapeText(String(text)),
  attributeValueProcessor: (_: string, value: unknown) => escapeAttribute(String(value)),
};

const asGiven = new XMLBuilder(options);
const indented = new XMLBuilder({ ...options, format: true, indentBy: '  ' });

/** The shape in which the builder keeps the order of elements and text. */
function nodeOf({ name, attributes, content }: BuiltElement): Readonly<Record<string, unknown>> {
  const inside = content.map((part) => (typeof part === 'string' ? { '#text': part } : nodeOf(part)));
  return { [name]: inside, ':@': attributes };
}
