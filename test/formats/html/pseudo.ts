import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type Token } from 'parse5';
import type { Document } from '../../../src/model/document.ts';
import { formatMarkup, parseMarkup } from '../../../src/text/markup.ts';

/** The document with every letter of its targets changed, and the codes kept. */
export function pseudoTranslate(document: Document, language: string): Document {
  const units = document.units.map((unit) => ({
    ...unit,
    segments: unit.segments.map((segment) => ({ ...segment, target: pseudo(segment.source) })),
  }));
  return { ...document, language, units };
}

function pseudo(source: string): string {
  return formatMarkup(
    parseMarkup(source).map((part) =>
      typeof part === 'string'
        ? part.replace(/\p{Lu}/gu, 'Ж').replace(/\p{L}/gu, (at) => (at === 'Ж' ? at : 'ж'))
        : part,
    ),
  );
}

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Attributes that a translation changes. */
const free = /^(?:alt|title|placeholder|summary|abbr|label|aria-.*)$/;

/** The elements of a page with their attributes, and its text where it has to be kept. */
export function skeletonOf(html: string): readonly string[] {
  const found: string[] = [];
  walk(parse(html), false, (element) => {
    const attributes = element.attrs.filter(({ name }) => !/^(?:lang|xml:lang|dir)$/.test(name));
    found.push(`<${element.tagName} ${attributes.map((each) => shown(element, each)).join(' ')}>`);
  });
  return found;
}

function shown(element: Element, { name, value }: Token.Attribute): string {
  return isFreeAttribute(element.tagName, name) ? name : `${name}=${value}`;
}

/** Whether a translation may change the value of an attribute. */
export function isFreeAttribute(element: string, name: string): boolean {
  return (
    free.test(name) || (element === 'meta' && name === 'content') || (element === 'input' && name === 'value')
  );
}

/** Where English may stay. */
export const leftElements: ReadonlySet<string> = new Set(
  (
    'script style template code kbd samp var pre tt textarea select noscript svg math iframe object audio video ' +
    'listing xmp plaintext noframes noembed embed'
  ).split(' '),
);

/** Whether a text has Latin words that are neither addresses nor names of files. */
export function hasEnglish(text: string): boolean {
  return /[A-Za-z]{2}/.test(
    text.replace(/(?:[a-z]+:\/\/|www\.)\S+|\S+@\S+|\S+\.[a-z]{2,5}\b|\b[a-z]\b/gi, ''),
  );
}

/** Text in Latin letters outside of the places where English may stay. */
export function englishLeft(html: string, main?: string): readonly string[] {
  const found: string[] = [];
  const add = (text: string): void => {
    if (hasEnglish(text)) found.push(text.trim().slice(0, 80));
  };
  walk(
    parse(html),
    false,
    (element, isLeft) => {
      for (const { name, value } of element.attrs)
        if ((name === 'alt' || name === 'title') && !isLeft) add(value);
    },
    add,
    main,
  );
  return found;
}

function walk(
  node: Node,
  isLeft: boolean,
  visit: (element: Element, isLeft: boolean) => void,
  text: (text: string) => void = () => {},
  main?: string,
): void {
  if (defaultTreeAdapter.isTextNode(node)) {
    if (!isLeft) text(node.value);
    return;
  }
  let isInside = isLeft;
  if (defaultTreeAdapter.isElementNode(node)) {
    const valueFor = (name: string): string | undefined =>
      node.attrs.find((each) => each.name === name)?.value;
    const language = (valueFor('lang') ?? valueFor('xml:lang'))?.toLowerCase().split('-')[0] ?? '';
    isInside ||=
      leftElements.has(node.tagName) ||
      valueFor('translate')?.toLowerCase() === 'no' ||
      /\bnotranslate\b/.test(valueFor('class') ?? '') ||
      valueFor('hidden') !== undefined ||
      (language !== '' && !['en', 'ru', main].includes(language));
    visit(node, isInside);
  }
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, isInside, visit, text, main);
}
