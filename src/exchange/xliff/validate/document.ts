import { attributeOf } from '../../../xml/read.ts';
import type { Report } from '../../../xml/schema/faults.ts';
import type { XmlNode } from '../../../xml/tree.ts';
import { nameOf, prefixOf } from './namespaces.ts';

/** A `<segment>` or `<ignorable>`; a match is taken as one part. */
export interface Part {
  readonly node: XmlNode;
  /** Its place in the unit, from 1. */
  readonly position: number;
  readonly source: XmlNode | undefined;
  readonly target: XmlNode | undefined;
  /** Place of its target in the translation: `order`, else its position (XLIFF 2.1 §4.3.1.24). */
  readonly order: number;
  /** Inline elements, in the order their tags open. */
  readonly sourceInline: readonly XmlNode[];
  readonly targetInline: readonly XmlNode[];
}

/** A `<unit>`, or an `<mtc:match>`, which has ids and data of its own (XLIFF 2.1 §5.1.4). */
export interface UnitNode {
  readonly node: XmlNode;
  readonly file: FileNode;
  readonly parts: readonly Part[];
  readonly data: readonly XmlNode[];
}

interface FileNode {
  readonly node: XmlNode;
  readonly groups: readonly XmlNode[];
  readonly units: readonly UnitNode[];
  readonly matches: readonly UnitNode[];
}

/** What the rules of XLIFF 2.x look at. */
export interface Document {
  readonly root: XmlNode;
  readonly files: readonly FileNode[];
  /** The elements with one of the names, but none below an element of others: of each name in the order of the file. */
  named(...names: readonly string[]): readonly XmlNode[];
  /** The elements with attributes of one of the modules. */
  using(...prefixes: readonly string[]): readonly XmlNode[];
}

/** One family of the standard's constraints. */
export type Rule = (document: Document, report: Report) => void;

/** A document as rules look at it, by its root element. */
export function readDocument(root: XmlNode): Document {
  const byName = new Map<string, XmlNode[]>();
  const byModule = new Map<string, Set<XmlNode>>();
  const collect = (node: XmlNode): void => {
    const name = nameOf(node);
    if (name === undefined) return;
    listOf(byName, name, () => []).push(node);
    for (const { uri } of node.attributes) {
      const prefix = uri === '' ? undefined : prefixOf(uri);
      if (prefix !== undefined) listOf(byModule, prefix, () => new Set()).add(node);
    }
    // What stands in these is payload, whatever namespace it is in.
    if (name === 'res:source' || name === 'res:target' || name === 'xlf:skeleton') return;
    for (const child of node.children) collect(child);
  };
  collect(root);
  return {
    root,
    files: childrenOf(root, 'xlf:file').map(readFile),
    named: (...names) => names.flatMap((name) => byName.get(name) ?? []),
    using: (...prefixes) => [...new Set(prefixes.flatMap((prefix) => [...(byModule.get(prefix) ?? [])]))],
  };
}

function listOf<T>(lists: Map<string, T>, name: string, make: () => T): T {
  let list = lists.get(name);
  if (list === undefined) {
    list = make();
    lists.set(name, list);
  }
  return list;
}

/** Children with this name. */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => nameOf(child) === name);
}

/** The nearest element around it that has one of the names. */
export function enclosing(node: XmlNode, ...names: readonly string[]): XmlNode | undefined {
  let around = node.parent;
  while (around && !names.includes(nameOf(around) ?? '')) around = around.parent;
  return around;
}

function readFile(node: XmlNode): FileNode {
  const groups: XmlNode[] = [];
  const units: UnitNode[] = [];
  const matches: UnitNode[] = [];
  const file: FileNode = { node, groups, units, matches };
  const visit = (parent: XmlNode): void => {
    for (const child of parent.children) {
      const name = nameOf(child);
      if (name === 'xlf:group') {
        groups.push(child);
        visit(child);
      } else if (name === 'xlf:unit') {
        units.push(readUnit(child, file));
        for (const list of childrenOf(child, 'mtc:matches')) {
          for (const match of childrenOf(list, 'mtc:match')) matches.push(readMatch(match, file));
        }
      }
    }
  };
  visit(node);
  return file;
}

function readUnit(node: XmlNode, file: FileNode): UnitNode {
  const parts = node.children
    .filter((child) => ['xlf:segment', 'xlf:ignorable'].includes(nameOf(child) ?? ''))
    .map((child, index) => readPart(child, index + 1));
  return { node, file, parts, data: dataOf(node) };
}

function readMatch(node: XmlNode, file: FileNode): UnitNode {
  return { node, file, parts: [readPart(node, 1)], data: dataOf(node) };
}

function dataOf(node: XmlNode): readonly XmlNode[] {
  return childrenOf(node, 'xlf:originalData').flatMap((list) => childrenOf(list, 'xlf:data'));
}

function readPart(node: XmlNode, position: number): Part {
  const [source] = childrenOf(node, 'xlf:source');
  const [target] = childrenOf(node, 'xlf:target');
  const order = Number(target && attributeOf(target, 'order'));
  return {
    node,
    position,
    source,
    target,
    order: Number.isInteger(order) ? order : position,
    sourceInline: inlineOf(source),
    targetInline: inlineOf(target),
  };
}

function inlineOf(content: XmlNode | undefined): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const visit = (node: XmlNode): void => {
    for (const child of node.children) {
      if (child.uri !== node.uri) continue;
      found.push(child);
      visit(child);
    }
  };
  if (content) visit(content);
  return found;
}
