import type { Span } from '../../model/location.ts';
import { readXml, type XmlElement } from '../../xml/read.ts';
import { tooLarge } from '../limits.ts';

/** An element of a part of a package. Offsets are offsets in the document's text. */
export interface XmlNode extends Span {
  /** Local name after the prefix that this program gives its namespace, whatever the file's own: `w:p`. */
  readonly name: string;
  readonly attributes: XmlElement['attributes'];
  /** Gives the names of its attributes. */
  readonly nameOf: NameOf;
  /** Where the start tag ends. */
  readonly tagEnd: number;
  /** Where the content ends. */
  inner: number;
  end: number;
  children: readonly XmlNode[];
}

type NameOf = (uri: string, local: string) => string;

const none: readonly never[] = [];

/** The name of a node that is a comment or a processing instruction inside a block: kept as it is, near the same words. */
export const asideName = '#aside';

/** Gets the events of a part while it is read. A block element is given as one node, without events for its content. */
export interface BlockHandler {
  readonly blocks: ReadonlySet<string>;
  /** Its end is not known yet, and it has no children. */
  open(node: XmlNode): void;
  close(node: XmlNode): void;
  block(node: XmlNode): void;
}

/** Elements inside one paragraph: an annex of text boxes has a few thousand. */
const mostNodes = 50_000;

/** Names of elements and attributes with the prefixes of this program; of other namespaces with the prefix `x`. */
export function createNames(prefixes: Readonly<Record<string, string>>): NameOf {
  const known = new Map<string, Map<string, string>>();
  return (uri, local) => {
    let names = known.get(uri);
    if (!names) {
      names = new Map();
      known.set(uri, names);
    }
    const found = names.get(local);
    if (found !== undefined) return found;
    const name = uri === '' ? local : `${Object.hasOwn(prefixes, uri) ? prefixes[uri] : 'x'}:${local}`;
    names.set(local, name);
    return name;
  };
}

/**
 * Reads a part, which begins at `base` in the document's text. Only one block is in memory at a time.
 * @throws BarobarError as `readXml`; `file-too-large` for a paragraph with too many elements
 */
export function readBlocks(
  text: string,
  {
    base,
    path,
    nameOf,
  }: { readonly base: number; readonly path: string; readonly nameOf: ReturnType<typeof createNames> },
  handler: BlockHandler,
): void {
  /** Those outside of blocks, and those of the block that is read, outermost first. */
  const open: XmlNode[] = [];
  /** How many are open where a block begins; 0 outside of blocks. */
  let block = 0;
  let count = 0;
  const asides = findAsides(text);
  let nextAside = 0;
  /** Adds to a node all that it has before an offset besides elements and text. */
  const addAsides = (parent: XmlNode, before: number): void => {
    for (let aside = asides[nextAside]; aside && aside.start < before; aside = asides[++nextAside]) {
      if (block > 0) addChild(parent, makeAside(aside, base, nameOf));
    }
  };
  const makeNode = ({ local, uri, attributes }: XmlElement, start: number, end: number): XmlNode => ({
    name: nameOf(uri, local),
    attributes,
    nameOf,
    start: start + base,
    tagEnd: end + base,
    inner: end + base,
    end: end + base,
    children: none,
  });
  readXml(text, path, {
    open(element, start, end) {
      const node = makeNode(element, start, end);
      if (block > 0) {
        const parent = open.at(-1)!;
        addAsides(parent, start);
        addChild(parent, node);
        if (++count > mostNodes) throw tooLarge('a paragraph with too many elements', { path });
      } else if (handler.blocks.has(node.name)) {
        addAsides(node, start);
        block = open.length + 1;
        count = 0;
      } else handler.open(node);
      open.push(node);
    },
    close(_, end) {
      const node = open.pop()!;
      if (block > 0) addAsides(node, end);
      node.end = end + base;
      // The end of an empty tag is the end of its start tag.
      if (node.end !== node.tagEnd) node.inner = text.lastIndexOf('</', end - 1) + base;
      if (block === 0) handler.close(node);
      else if (open.length < block) {
        block = 0;
        handler.block(node);
      }
    },
    text() {},
  });
}

function addChild(parent: XmlNode, child: XmlNode): void {
  if (parent.children === none) parent.children = [child];
  else (parent.children as XmlNode[]).push(child);
}

const asideEnds: Readonly<Record<string, string>> = { '<!--': '-->', '<![C': ']]>', '<?': '?>' };

/** Comments and processing instructions of a text, in order, as far as it is well-formed. Linear time. */
function findAsides(text: string): readonly Span[] {
  // In most files the declaration is the only one.
  if (!text.includes('<!') && !text.includes('<?', 1)) return none;
  const asides: Span[] = [];
  const opening = /<!--|<!\[C|<\?/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const close = asideEnds[match[0]]!;
    const at = text.indexOf(close, opening.lastIndex);
    if (at < 0) break;
    opening.lastIndex = at + close.length;
    if (match[0] !== '<![C') asides.push({ start: match.index, end: opening.lastIndex });
  }
  return asides;
}

function makeAside({ start, end }: Span, base: number, nameOf: NameOf): XmlNode {
  const [from, to] = [start + base, end + base];
  return {
    name: asideName,
    attributes: none,
    nameOf,
    start: from,
    tagEnd: to,
    inner: to,
    end: to,
    children: none,
  };
}

/** Reports the elements of a block as `readBlocks` reports those of a part. */
export function walkBlocks(nodes: readonly XmlNode[], handler: BlockHandler): void {
  for (const node of nodes) {
    if (handler.blocks.has(node.name)) handler.block(node);
    else {
      handler.open(node);
      walkBlocks(node.children, handler);
      handler.close(node);
    }
  }
}

/** The value of an attribute, by the name that this program gives it. */
export function attributeIn({ attributes, nameOf }: XmlNode, name: string): string | undefined {
  for (const { uri, local, value } of attributes) if (nameOf(uri, local) === name) return value;
  return undefined;
}

/** The attributes by the names that this program gives them. */
export function attributesIn({
  attributes,
  nameOf,
}: XmlNode): readonly { readonly name: string; readonly value: string }[] {
  return attributes.map(({ uri, local, value }) => ({ name: nameOf(uri, local), value }));
}

/** The first child of that name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** The element and all in it, in the order of the file. */
export function* descendantsOf(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of node.children) yield* descendantsOf(child);
}
