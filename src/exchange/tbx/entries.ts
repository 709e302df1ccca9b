import { BarobarError } from '../../model/error.ts';
import type { Location } from '../../model/location.ts';
import { limitError } from '../../xml/faults.ts';
import { createLocator } from '../../xml/locate.ts';
import { attributeOf, readXml, type XmlElement } from '../../xml/read.ts';
import { exchangeContent } from '../limits.ts';

/** An element of a TBX file. */
export interface Node {
  readonly name: string;
  /** Namespace; empty for none. */
  readonly uri: string;
  readonly id: string | undefined;
  readonly language: string | undefined;
  readonly type: string | undefined;
  /** All text in it, white space as one space. */
  readonly text: string;
  readonly children: readonly Node[];
  readonly location: Location;
}

type Open = { -readonly [K in keyof Node]: K extends 'children' ? Open[] : Node[K] };

/** Elements in the entries of one file: a concept in four languages has about twenty. */
const mostElements = 400_000;

/**
 * Hands over the concept entries of a TBX file, of whatever version and style, one by one: a file of them at once would take
 * twenty times its size.
 * @throws glossary-syntax for another root; `xml-…` where the file cannot be read
 */
export function readEntries(text: string, path: string, take: (entry: Node) => void): void {
  const locate = createLocator(text, path);
  let elements = 0;
  const open: Open[] = [];
  let depth = 0;
  readXml(text, path, {
    content: exchangeContent,
    open(element, offset) {
      if (depth++ === 0) checkRoot(element, locate(offset));
      const isEntry = element.local === 'conceptEntry' || element.local === 'termEntry';
      // The header and the back matter are not looked at.
      if (open.length === 0 && !isEntry) return;
      if (++elements > mostElements) throw limitError('too many elements', mostElements, locate(offset));
      const node: Open = {
        name: element.local,
        uri: element.uri,
        id: attributeOf(element, 'id') ?? attributeOf(element, 'xml:id'),
        language: attributeOf(element, 'xml:lang') ?? attributeOf(element, 'lang'),
        type: attributeOf(element, 'type'),
        text: '',
        children: [],
        location: locate(offset),
      };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    close() {
      depth--;
      const node = open.pop();
      if (!node) return;
      const parent = open.at(-1);
      // Only the markup inside a term or a note passes its text on; that of an entry would be all it holds.
      if (parent && isInline(node.name)) parent.text += node.text;
      node.text = node.text.replace(/\s+/gu, ' ').trim();
      if (!parent) take(node);
    },
    text(part) {
      const node = open.at(-1);
      if (node) node.text += part;
    },
  });
}

/** ISO 30042:2019, 5.9: noteText holds the inline elements of XLIFF 2; in version 2 there are hi, foreign and MARTIF's own. */
function isInline(name: string): boolean {
  return /^(?:hi|foreign|ph|bpt|ept|it|pc|sc|ec|em|sm)$/.test(name);
}

function checkRoot({ local }: XmlElement, location: Location): void {
  if (local === 'tbx' || local === 'martif') return;
  throw new BarobarError(
    'glossary-syntax',
    `The file is no TBX: its root is <${local}>.`,
    'Give a TBX file, whose root is <tbx> or <martif>, or a CSV table.',
    location,
  );
}
