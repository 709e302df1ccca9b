import { BarobarError } from '../model/error.ts';
import { positionAt } from '../text/lines.ts';
import { limitError } from './faults.ts';
import { xmlLimits } from './limits.ts';
import { readXml, type XmlContent, type XmlElement } from './read.ts';

/** An element with its place, as rules on a whole file need it; its text is not kept. */
export interface XmlNode extends XmlElement {
  readonly parent: XmlNode | undefined;
  /** Elements in it, in order. */
  readonly children: readonly XmlNode[];
  /** Offset of its `<`, in UTF-16 units. */
  readonly offset: number;
  /** Character data directly in it: none, only white space, or more. */
  readonly text: 'none' | 'space' | 'text';
}

/** A file as a tree of elements. */
export interface XmlTree {
  readonly root: XmlNode;
  /** What ended the reading, where the file is not well-formed below its root: the tree has the part before it. */
  readonly fault?: BarobarError;
}

/** The list of all elements without children, which are two of three: 32 bytes each (`bench:hostile`, `validate`). */
const childless: XmlNode[] = [];

const notSpace = /[^ \t\r\n]/;

/**
 * A whole file as a light tree, within the limits of `readXml`. Linear time.
 *
 * @throws BarobarError `xml-syntax` if not even a root was read; `xml-limit`, `xml-doctype`.
 */
export function readTree(text: string, path: string, content?: XmlContent): XmlTree {
  let root: XmlNode | undefined;
  let count = 0;
  const open: { -readonly [K in keyof XmlNode]: K extends 'children' ? XmlNode[] : XmlNode[K] }[] = [];
  try {
    readXml(text, path, {
      ...(content && { content }),
      open({ local, uri, attributes }, offset) {
        if (++count > xmlLimits.treeElements) {
          throw limitError('too many elements', xmlLimits.treeElements, {
            path,
            ...positionAt(text, offset),
          });
        }
        const parent = open.at(-1);
        const node = { local, uri, attributes, parent, children: childless, offset, text: 'none' as const };
        if (parent?.children === childless) parent.children = [node];
        else parent?.children.push(node);
        root ??= node;
        open.push(node);
      },
      close() {
        open.pop();
      },
      text(part) {
        const inside = open.at(-1);
        if (inside && inside.text !== 'text') inside.text = notSpace.test(part) ? 'text' : 'space';
      },
    });
  } catch (error) {
    if (!(error instanceof BarobarError) || error.code !== 'xml-syntax' || !root) throw error;
    return { root, fault: error };
  }
  // A file without a root is not well-formed, so there is one.
  return { root: root! };
}

/** An element and all in it, level by level. */
export function nodesIn(root: XmlNode): readonly XmlNode[] {
  const found = [root];
  // The list grows while it is walked: each node adds its children.
  for (const node of found) for (const child of node.children) found.push(child);
  return found;
}
