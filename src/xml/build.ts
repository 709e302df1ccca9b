import { XMLBuilder } from 'fast-xml-parser';

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
 * An XML document in UTF-8. `fast-xml-parser` writes it, and these are its limits: names are written as they are given, so
 * that they must be ours; comments, processing instructions and CDATA sections are not offered; elements nest at most 100
 * deep. What XML cannot hold, which it would let through, becomes U+FFFD here; a line ends with LF.
 */
export function buildXml(root: BuiltElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build([nodeOf(root)])}\n`;
}

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  suppressEmptyNode: true,
  // Without it `hidden="true"` would lose its value.
  suppressBooleanAttributes: false,
  // Its own escaping lets through what XML cannot hold.
  processEntities: false,
  tagValueProcessor: (_, text) => escapeHoldable(String(text)),
  attributeValueProcessor: (_, value) => escapeHoldable(String(value)),
});

/** The shape in which the builder keeps the order of elements and text. */
function nodeOf({ name, attributes, content }: BuiltElement): Readonly<Record<string, unknown>> {
  const inside = content.map((part) => (typeof part === 'string' ? { '#text': part } : nodeOf(part)));
  return { [name]: inside, ':@': attributes };
}

/** Control characters, which XML 1.0 refuses or discourages (§2.2), non-characters and halves of surrogate pairs. */
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHoldable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(unfit, '\ufffd')
    .replace(/[&<>"']/g, (character) => references[character] ?? character);
}
