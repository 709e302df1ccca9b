import { attributeOf } from '../../../../xml/read.ts';
import { isUnchecked } from '../../../../xml/schema/attributes.ts';
import type { XmlNode } from '../../../../xml/tree.ts';
import type { Rule } from '../document.ts';
import { nameOf } from '../namespaces.ts';

const conditions = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'];

/**
 * Validation (XLIFF 2.1 §5.8): that its rules are well made. Whether the targets obey them is a matter of the translation, not
 * of the format.
 */
export const checkValidation: Rule = ({ named }, report) => {
  for (const node of named('val:rule')) {
    const used = conditions.filter((name) => attributeOf(node, name) !== undefined);
    const count = used.length + (hasOwnRule(node) ? 1 : 0);
    if (count !== 1) {
      report(node, 'validation-rule', 'XLIFF 2.1 §5.8.4.3', {
        message: count === 0 ? '<val:rule> has no condition.' : '<val:rule> has more than one condition.',
        advice: `Give it one of ${conditions.join(', ')}, or a rule of your own in another namespace.`,
      });
    }
    if (attributeOf(node, 'existsInSource') !== undefined && !used.some((name) => name !== 'isNotPresent')) {
      report(node, 'validation-source', 'XLIFF 2.1 §5.8.5.6', {
        message: '"existsInSource" has nothing to look for in the source.',
        advice: 'Use it with "isPresent", "startsWith" or "endsWith".',
      });
    }
    if (attributeOf(node, 'occurs') !== undefined && !used.includes('isPresent')) {
      report(node, 'validation-occurs', 'XLIFF 2.1 §5.8.5.2', {
        message: '"occurs" has nothing to count.',
        advice: 'Use it with "isPresent".',
      });
    }
    const level = node.parent?.parent;
    if (attributeOf(node, 'disabled') === 'yes' && level && nameOf(level) === 'xlf:file') {
      report(node, 'validation-disabled', 'XLIFF 2.1 §5.8.5.9', {
        message: 'The rule of the <file> is disabled, but there is no rule above it.',
        advice: 'Remove the rule, or disable it in a <group> or <unit>.',
      });
    }
  }
};

function hasOwnRule(node: XmlNode): boolean {
  return node.attributes.some(({ uri }) => uri !== '' && uri !== node.uri && !isUnchecked(uri));
}
