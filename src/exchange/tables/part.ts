import { readZipEntry, type ZipPackage } from '../../packages/zip.ts';
import { positionAt } from '../../text/lines.ts';
import { decodeXml } from '../../xml/decode.ts';
import { limitError } from '../../xml/faults.ts';
import { xmlLimits } from '../../xml/limits.ts';
import { readXml } from '../../xml/read.ts';

/** An element of a part with its content in order. */
export interface PartNode {
  readonly local: string;
  /** By local name: no element of these formats has two attributes of one. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: readonly (PartNode | string)[];
}

/**
 * A part of a package; undefined where the package has none of that name. Linear time.
 * @throws BarobarError as `readZipEntry`, `decodeXml` and `readXml`, with the path of the package and the name of the part
 */
export function readPart(zip: ZipPackage, name: string): PartNode | undefined {
  const text = readPartText(zip, name);
  return text === undefined ? undefined : parsePart(text, `${zip.path}/${name}`);
}

/** The XML of a part; undefined where the package has none of that name. */
export function readPartText(zip: ZipPackage, name: string): string | undefined {
  const bytes = readZipEntry(zip, name);
  return bytes && decodeXml(bytes, `${zip.path}/${name}`);
}

function parsePart(text: string, path: string): PartNode {
  const open: { node: PartNode; content: (PartNode | string)[] }[] = [];
  let root: PartNode | undefined;
  let count = 0;
  readXml(text, path, {
    open({ local, attributes }, offset) {
      if (++count > xmlLimits.treeElements) {
        throw limitError('too many elements', xmlLimits.treeElements, { path, ...positionAt(text, offset) });
      }
      const content: (PartNode | string)[] = [];
      const node = {
        local,
        attributes:
          attributes.length === 0 ? none : new Map(attributes.map((each) => [each.local, each.value])),
        content,
      };
      open.at(-1)?.content.push(node);
      root ??= node;
      open.push({ node, content });
    },
    close() {
      open.pop();
    },
    text(part) {
      open.at(-1)?.content.push(part);
    },
  });
  // A file without a root is not well-formed, so there is one.
  return root!;
}

const none: ReadonlyMap<string, string> = new Map();

/** The elements in a node, without its text. */
export function elementsOf(node: PartNode | undefined): readonly PartNode[] {
  return node?.content.filter((each) => typeof each !== 'string') ?? [];
}

/** The first element of this name in a node. */
export function childOf(node: PartNode | undefined, local: string): PartNode | undefined {
  return elementsOf(node).find((each) => each.local === local);
}

/** All elements of this name in a node, at any depth, in the order of the file. */
export function* findAll(node: PartNode | undefined, local: string): Generator<PartNode> {
  for (const each of elementsOf(node)) {
    if (each.local === local) yield each;
    yield* findAll(each, local);
  }
}

/** The character data in a node, at any depth. */
export function textOf(node: PartNode | string): string {
  return typeof node === 'string' ? node : node.content.map(textOf).join('');
}

/** A relationship of a part: the last word of its type, and the name of the part that it leads to. */
export interface PartLink {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The relationships of a part, in the order of the file; those of the package where `part` is empty. Links out of the package are left out. */
export function linksOf(zip: ZipPackage, part: string): readonly PartLink[] {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const root = readPart(zip, `${folder}_rels/${part.slice(cut)}.rels`);
  return elementsOf(root)
    .filter(
      ({ local, attributes }) => local === 'Relationship' && attributes.get('TargetMode') !== 'External',
    )
    .map(({ attributes }) => ({
      id: attributes.get('Id') ?? '',
      type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
      target: resolveName(folder, attributes.get('Target') ?? ''),
    }));
}

function resolveName(folder: string, target: string): string {
  const names = target.startsWith('/') ? [] : folder.split('/').slice(0, -1);
  for (const name of target.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}
