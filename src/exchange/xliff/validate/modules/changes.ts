import { attributeOf } from '../../../../xml/read.ts';
import type { Report } from '../../../../xml/schema/faults.ts';
import type { XmlNode } from '../../../../xml/tree.ts';
import { childrenOf, enclosing, type Rule } from '../document.ts';

/** Change Tracking, a module in XLIFF 2.0 and an extension in 2.1 (§5.6). */
export const checkChanges: Rule = ({ named }, report) => {
  const inside = new Map<XmlNode, Inside>();
  for (const node of named('ctr:revisions')) {
    const holder = enclosing(node, 'xlf:unit', 'xlf:group', 'xlf:file');
    if (!holder) continue;
    const found = inside.get(holder) ?? insideOf(holder);
    inside.set(holder, found);
    const changed = checkReference(node, holder, found, report);
    const revisions = childrenOf(node, 'ctr:revision');
    checkCurrent(node, revisions, report);
    for (const revision of revisions) checkProperties(revision, changed, report);
  }
};

/** Core elements of a unit, or of a file or group without those of the units and groups in it. */
interface Inside {
  readonly byKind: ReadonlyMap<string, readonly XmlNode[]>;
  readonly byId: ReadonlyMap<string, readonly XmlNode[]>;
}

function insideOf(holder: XmlNode): Inside {
  const byKind = new Map<string, XmlNode[]>();
  const byId = new Map<string, XmlNode[]>();
  const add = (map: Map<string, XmlNode[]>, key: string, node: XmlNode): void => {
    const list = map.get(key);
    if (list) list.push(node);
    else map.set(key, [node]);
  };
  const visit = (node: XmlNode): void => {
    for (const child of node.children) {
      if (child.uri !== holder.uri) continue;
      const id = attributeOf(child, 'id');
      add(byKind, child.local, child);
      if (id !== undefined) add(byId, id, child);
      if (child.local !== 'unit' && child.local !== 'group') visit(child);
    }
  };
  visit(holder);
  return { byKind, byId };
}

/** `ref` names what was changed where there are several such elements and they have ids; the element, where it is known. */
function checkReference(node: XmlNode, holder: XmlNode, inside: Inside, report: Report): XmlNode | undefined {
  const ref = attributeOf(node, 'ref');
  const kind = attributeOf(node, 'appliesTo') ?? '';
  if (ref === undefined) {
    const candidates = inside.byKind.get(kind) ?? [];
    const [first] = candidates;
    // Not more than the first is looked at, or many revisions of many notes would cost their product.
    if (first && candidates.length > 1 && attributeOf(first, 'id') !== undefined) {
      report(node, 'change-reference', 'XLIFF 2.1 §5.6.4.3', {
        message: `<ctr:revisions> applies to one of ${candidates.length} <${kind}> and does not say which.`,
        advice: 'Name its id in "ref".',
      });
    }
    return candidates.length === 1 ? first : undefined;
  }
  const found = inside.byId.get(ref) ?? [];
  if (found.length === 0) {
    report(node, 'change-reference', 'XLIFF 2.1 §5.6.5.5', {
      message: `<ctr:revisions> refers to "${ref}", but nothing in the <${holder.local}> has this id.`,
      advice: 'Name the id of what was changed.',
    });
  }
  return found.find((each) => each.local === kind);
}

function checkCurrent(node: XmlNode, revisions: readonly XmlNode[], report: Report): void {
  const current = attributeOf(node, 'currentVersion');
  if (current === undefined || revisions.some((each) => attributeOf(each, 'version') === current)) return;
  report(node, 'change-version', 'XLIFF 2.1 §5.6.5.3', {
    message: `"currentVersion" is "${current}", but no <ctr:revision> has this version.`,
    advice: 'Name the version of one of the revisions.',
  });
}

/** A property is the content, or an attribute what was changed has; a revision gives it once. */
function checkProperties(revision: XmlNode, changed: XmlNode | undefined, report: Report): void {
  const seen = new Set<string>();
  for (const item of childrenOf(revision, 'ctr:item')) {
    const property = attributeOf(item, 'property');
    if (property === undefined) continue;
    if (seen.has(property)) {
      report(item, 'change-property', 'XLIFF 2.1 §5.6.5.6', {
        message: `The revision gives "${property}" twice.`,
        advice: 'Keep the value it had; other values belong to other revisions.',
      });
    }
    seen.add(property);
    if (property === 'content' || !changed || attributeOf(changed, property) !== undefined) continue;
    report(item, 'change-property', 'XLIFF 2.1 §5.6.5.6', {
      message: `The revision is of "${property}", which <${changed.local}> does not have.`,
      advice: 'Write "content" or the name of an attribute of the element.',
    });
  }
}
