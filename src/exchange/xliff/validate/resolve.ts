import { attributeOf } from '../../../xml/read.ts';
import type { XmlNode } from '../../../xml/tree.ts';
import { childrenOf, type Document, type UnitNode } from './document.ts';
import type { Fragment } from './fragment.ts';
import { nameOf, prefixOf } from './namespaces.ts';
import { idsIn } from './rules/extension-ids.ts';

/** What a fragment identifier leads to, and the unit it is in. */
export interface Resolved {
  readonly node: XmlNode;
  readonly unit: UnitNode | undefined;
}

/** Resolves fragment identifiers of one document (XLIFF 2.1 §3). Indexed as it is asked, so that all of it is linear. */
export interface Resolver {
  /** `from` is the element with the reference; undefined where nothing has the id. */
  resolve(fragment: Fragment, from: XmlNode): Resolved | undefined;
  /** Elements with an id in the content of a unit: `source` with its segments, `target`. */
  unitOf(node: XmlNode): UnitNode | undefined;
}

type ById = ReadonlyMap<string, XmlNode>;

interface Index {
  readonly plain: ById;
  readonly targets: ById;
  readonly data: ById;
}

/** Resolves the fragment identifiers of a document. */
export function createResolver({ root, files }: Document): Resolver {
  const byId = (nodes: readonly XmlNode[]): ById =>
    new Map(nodes.map((node) => [attributeOf(node, 'id') ?? '', node]));
  const fileNodes = byId(files.map(({ node }) => node));
  const groups = new Map(files.map((file) => [file.node, byId(file.groups)]));
  const units = new Map(files.flatMap((file) => file.units.map((unit) => [unit.node, unit] as const)));
  const unitIds = new Map(files.map((file) => [file.node, byId(file.units.map(({ node }) => node))]));
  const inUnits = new Map<UnitNode, Index>();
  const notes = new Map<XmlNode, ById>();
  const inContainers = new Map<XmlNode, ById>();

  const indexOf = (unit: UnitNode): Index => {
    let index = inUnits.get(unit);
    if (!index) {
      const plain = byId(unit.parts.flatMap(({ node, sourceInline }) => [node, ...sourceInline]));
      const targets = byId(unit.parts.flatMap(({ targetInline }) => targetInline));
      index = { plain, targets, data: byId(unit.data) };
      inUnits.set(unit, index);
    }
    return index;
  };
  /** Ids of modules and extensions directly in a file, group or unit, by the prefix of the module, `ext` for extensions. */
  const foreignOf = (container: XmlNode): ById => {
    let index = inContainers.get(container);
    if (!index) {
      const foreign = container.children.filter((child) => child.uri !== container.uri);
      index = new Map(
        foreign.flatMap(idsIn).map(({ at, id }) => [`${prefixOf(at.uri) ?? 'ext'}=${id}`, at] as const),
      );
      inContainers.set(container, index);
    }
    return index;
  };
  const notesOf = (container: XmlNode): ById => {
    let index = notes.get(container);
    if (!index) {
      index = byId(childrenOf(container, 'xlf:notes').flatMap((list) => childrenOf(list, 'xlf:note')));
      notes.set(container, index);
    }
    return index;
  };
  const around = (node: XmlNode, name: string): XmlNode | undefined => {
    let found: XmlNode | undefined = node;
    while (found && nameOf(found) !== name) found = found.parent;
    return found;
  };

  /** The deepest element the selectors name; without any, the one around the reference. */
  const containerOf = ({ selectors, isAbsolute }: Fragment, from: XmlNode): XmlNode | undefined => {
    const idOf = (prefix: string): string | undefined =>
      selectors.find((selector) => selector.prefix === prefix)?.id;
    const [fileId, groupId, unitId] = [idOf('f'), idOf('g'), idOf('u')];
    const file =
      fileId !== undefined ? fileNodes.get(fileId) : isAbsolute ? undefined : around(from, 'xlf:file');
    if (unitId !== undefined) return file && unitIds.get(file)?.get(unitId);
    if (groupId !== undefined) return file && groups.get(file)?.get(groupId);
    if (fileId !== undefined) return file;
    if (isAbsolute) return root;
    return around(from, 'xlf:unit') ?? around(from, 'xlf:group') ?? around(from, 'xlf:file') ?? root;
  };

  return {
    resolve(fragment, from) {
      const container = containerOf(fragment, from);
      if (!container) return undefined;
      const unit = units.get(container);
      const leaf = fragment.selectors.at(-1)!;
      const found = (node: XmlNode | undefined): Resolved | undefined => node && { node, unit };
      switch (leaf.prefix) {
        case 'f':
        case 'g':
        case 'u':
          return { node: container, unit: undefined };
        case 'n':
          return found(notesOf(container).get(leaf.id));
        case 'd':
          return found(unit && indexOf(unit).data.get(leaf.id));
        case 't':
          return found(unit && indexOf(unit).targets.get(leaf.id));
        case '':
          return found(unit && indexOf(unit).plain.get(leaf.id));
        default:
          return found(
            foreignOf(container).get(`${leaf.prefix}=${leaf.id}`) ??
              foreignOf(container).get(`ext=${leaf.id}`),
          );
      }
    },
    unitOf(node) {
      const unit = around(node, 'xlf:unit');
      return unit && units.get(unit);
    },
  };
}
