import { attributeOf } from '../../../../xml/read.ts';
import type { Report } from '../../../../xml/schema/faults.ts';
import type { XmlNode } from '../../../../xml/tree.ts';
import { childrenOf, type Rule, type UnitNode } from '../document.ts';
import { moduleAttribute, tagOf } from '../namespaces.ts';

const clause = 'XLIFF 2.1 §4.3.1.21';
const matchClause = 'XLIFF 2.1 §5.1.4';

/** Each id in its scope (XLIFF 2.1 §4.3.1.21): groups and units of a file have separate ones. */
export const checkIds: Rule = ({ root, files, named }, report) => {
  checkUnique(childrenOf(root, 'xlf:file'), 'the document', clause, report);
  for (const { groups, units, matches } of files) {
    checkUnique(groups, 'the groups of the file', clause, report);
    checkUnique(
      units.map(({ node }) => node),
      'the units of the file',
      clause,
      report,
    );
    for (const unit of units) {
      for (const each of variantsOf(unit)) checkUnit(each, 'the unit', clause, report);
      if (isSwitch(unit)) {
        checkUnique(
          unit.parts.map(({ node }) => node),
          'the unit',
          clause,
          report,
        );
      }
    }
    for (const match of matches) checkUnit(match, 'the match', matchClause, report);
  }
  for (const notes of named('xlf:notes')) {
    checkUnique(childrenOf(notes, 'xlf:note'), 'the notes', clause, report);
  }
};

/** The segments of a unit that switches (XLIFF 2.2) are variants of one text, and have the same codes. */
function variantsOf(unit: UnitNode): readonly UnitNode[] {
  return isSwitch(unit) ? unit.parts.map((part) => ({ ...unit, parts: [part] })) : [unit];
}

function isSwitch({ node }: UnitNode): boolean {
  return moduleAttribute(node, 'pgs', 'switch') !== undefined;
}

/** Two elements with one id among these. */
export function checkUnique(nodes: readonly XmlNode[], scope: string, where: string, report: Report): void {
  const seen = new Set<string>();
  for (const node of nodes) {
    const id = attributeOf(node, 'id');
    if (id === undefined) continue;
    if (seen.has(id)) reportRepeated(node, id, scope, where, report);
    seen.add(id);
  }
}

function reportRepeated(node: XmlNode, id: string, scope: string, where: string, report: Report): void {
  report(node, 'id-repeated', where, {
    message: `The id "${id}" of ${tagOf(node)} is used twice in ${scope}.`,
    advice: 'Give each an id of its own.',
  });
}

/**
 * Segments and inline elements of a unit share one scope. In a target, an inline element has the id of its counterpart in the
 * source; one that was moved to the target of another segment keeps it.
 */
function checkUnit({ data, parts }: UnitNode, scope: string, where: string, report: Report): void {
  checkUnique(data, `the data of ${scope}`, where, report);
  checkUnique(
    // A match has an id of another scope.
    parts.flatMap(({ node, sourceInline }) =>
      tagOf(node) === '<mtc:match>' ? sourceInline : [node, ...sourceInline],
    ),
    scope,
    where,
    report,
  );
  const sources = new Map<string, string>();
  for (const { node, sourceInline } of parts) {
    const id = attributeOf(node, 'id');
    if (id !== undefined) sources.set(id, kindOf(node));
    for (const inline of sourceInline) sources.set(attributeOf(inline, 'id') ?? '', kindOf(inline));
  }
  const targets = new Set<string>();
  for (const inline of parts.flatMap(({ targetInline }) => targetInline)) {
    const id = attributeOf(inline, 'id');
    if (id === undefined) continue;
    const kind = sources.get(id);
    if (targets.has(id) || (kind !== undefined && kind !== kindOf(inline)))
      reportRepeated(inline, id, scope, where, report);
    targets.add(id);
  }
}

/** Codes and annotations may change their notation, and stay the same code or annotation (XLIFF 2.1 §4.7.2.2). */
function kindOf({ local }: XmlNode): string {
  switch (local) {
    case 'pc':
    case 'sc':
    case 'ec':
      return 'spanning code';
    case 'mrk':
    case 'sm':
      return 'annotation';
    default:
      return local;
  }
}

/** Metadata (XLIFF 2.1 §5.4): its ids. */
export const checkMetadata: Rule = ({ named }, report) => {
  for (const node of named('mda:metadata')) {
    checkUnique([node, ...groupsIn(node)], 'the metadata', 'XLIFF 2.1 §5.4.5.3', report);
  }
};

function groupsIn(node: XmlNode): readonly XmlNode[] {
  return childrenOf(node, 'mda:metaGroup').flatMap((group) => [group, ...groupsIn(group)]);
}
