import type { Block } from '../../model/document.ts';
import { addCopies, type Draft, valueDraft } from '../office/draft.ts';
import { asideName, attributeIn, type BlockHandler, walkBlocks, type XmlNode } from '../office/node.ts';
import { findValue } from '../office/pieces.ts';
import type { Reading } from './reading.ts';

const altText: Block = { kind: 'title', of: 'image' };

/**
 * The drafts of an object: its descriptions and titles, then what is in its text boxes, which `handler` reads into `drafts`.
 * What is there for old readers is a copy, and so is a description that is there twice.
 */
export function objectDrafts(
  reading: Reading,
  node: XmlNode,
  collect: (walk: (handler: BlockHandler) => void) => readonly Draft[],
): readonly Draft[] {
  if (node.name === 'mc:AlternateContent') {
    const alternatives = node.children.filter(({ name }) => name !== asideName);
    const [first = [], ...others] = alternatives.map((child) =>
      child.children.flatMap((inner) => objectDrafts(reading, inner, collect)),
    );
    return others.reduce<Draft[]>((drafts, copies) => addCopies(drafts, copies), [...first]);
  }
  const drafts: Draft[] = [];
  const descriptions: Draft[] = [];
  const visit = (each: XmlNode): void => {
    if (each.name === 'mc:AlternateContent') {
      drafts.push(...objectDrafts(reading, each, collect));
      return;
    }
    // Early drafts of the shapes have a namespace of their own.
    if (each.name.endsWith(':txbxContent')) {
      drafts.push(...collect((handler) => walkBlocks(each.children, handler)));
      return;
    }
    descriptions.push(...descriptionsOf(reading, each));
    for (const child of each.children) visit(child);
  };
  visit(node);
  return [...addCopies([], descriptions), ...drafts];
}

/** The first description of an object in the order of the file; undefined if it has none. */
export function firstDescription(reading: Reading, node: XmlNode): Draft | undefined {
  if (node.name.endsWith(':txbxContent')) return undefined;
  const [own] = descriptionsOf(reading, node);
  if (own) return own;
  for (const child of node.children) {
    const found = firstDescription(reading, child);
    if (found) return found;
  }
  return undefined;
}

/** Attributes for people of DrawingML (ECMA-376 part 1 §20.4.2.5) and VML; the text of a watermark is one, too. */
function descriptionsOf(reading: Reading, node: XmlNode): readonly Draft[] {
  const names = /^(?:wp:docPr|pic:cNvPr|a:cNvPr|x:cNvPr)$/.test(node.name)
    ? ['descr', 'title']
    : node.name === 'v:textpath'
      ? ['string']
      : node.name.startsWith('v:')
        ? ['alt', 'title']
        : [];
  return names.flatMap((name) => attributeDraft(reading, node, name, altText));
}

/** A web or mail address, which programs turn into tips and descriptions. */
const address = /^\s*(?:[a-z][a-z\d+.-]*:\S+|www\.\S+|[^\s@]+@[^\s@]+)\s*$/i;

/** The draft of an attribute for people, by the name that this program gives it; none if it has no words. */
export function attributeDraft(
  { text }: Pick<Reading, 'text'>,
  node: XmlNode,
  name: string,
  block: Block,
): readonly Draft[] {
  const wanted = attributeIn(node, name);
  if (wanted === undefined || !/\p{L}/u.test(wanted) || address.test(wanted)) return [];
  const isWanted = (written: string): boolean => localOf(written) === localOf(name);
  const span = findValue(text, { start: node.start, end: node.tagEnd }, isWanted);
  const draft = span && valueDraft(text, 'attribute', span, block);
  return draft ? [draft] : [];
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
