import type { XmlNode } from '../../../../xml/tree.ts';
import { childrenOf, type Rule } from '../document.ts';
import { checkUnique } from '../rules/ids.ts';

/** Metadata (XLIFF 2.1 §5.4): its ids. */
export const checkMetadata: Rule = ({ named }, report) => {
  for (const node of named('mda:metadata')) {
    checkUnique([node, ...groupsIn(node)], 'the metadata', 'XLIFF 2.1 §5.4.5.3', report);
  }
};

function groupsIn(node: XmlNode): readonly XmlNode[] {
  return childrenOf(node, 'mda:metaGroup').flatMap((group) => [group, ...groupsIn(group)]);
}
