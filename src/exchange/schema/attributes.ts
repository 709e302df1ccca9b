import { attributeOf } from '../../xml/read.ts';
import type { XmlNode } from '../../xml/tree.ts';
import { moduleAttributes } from '../xliff/validate/modules/grammar.ts';
import { isUnseen, prefixOf, tagOf } from '../xliff/validate/namespaces.ts';
import type { Report } from './faults.ts';
import type { ElementRule } from './grammar.ts';
import type { ValueType } from './values.ts';

/** Modules whose schema declares all the attributes they have; ITS has more of them outside XLIFF. */
const complete = new Set(['fs', 'slr']);

/** Attributes of an element: those it may have, those it must have, and what they hold. */
export function checkAttributes(node: XmlNode, rule: ElementRule, clause: string, report: Report): void {
  const tag = tagOf(node);
  for (const name of rule.required ?? []) {
    if (attributeOf(node, name) !== undefined) continue;
    report({
      at: node,
      code: 'attribute-missing',
      message: `${tag} has no "${name}".`,
      advice: `Add "${name}".`,
      clause,
    });
  }
  for (const { name, uri, local, value } of node.attributes) {
    if (isUnseen(uri)) continue;
    const prefix = prefixOf(uri);
    const own =
      uri === '' ? rule.attributes[local] : prefix === 'xml' ? rule.attributes[`xml:${local}`] : undefined;
    if (own) {
      checkValue(node, name, value, own, clause, report);
      continue;
    }
    if (uri === '' || uri === node.uri) {
      if (rule.foreign === 'open') continue;
      report({
        at: node,
        code: 'attribute-unknown',
        message: `${tag} has no attribute "${name}" in the standard.`,
        advice: 'Remove it, or put it in a namespace of its own where the standard allows one.',
        clause,
      });
      continue;
    }
    if (!isAllowed(rule, prefix)) {
      report({
        at: node,
        code: 'extension-attribute',
        message: `${tag} may not have the attribute "${name}", which is of another namespace.`,
        advice: 'Remove it, or put it on an element that is open to extensions, such as <unit>.',
        clause,
      });
      continue;
    }
    const type = prefix === undefined ? undefined : moduleAttributes[prefix]?.[local];
    if (type) checkValue(node, name, value, type, clause, report);
    else if (prefix !== undefined && complete.has(prefix)) {
      report({
        at: node,
        code: 'attribute-unknown',
        message: `The module has no attribute "${name}".`,
        advice: 'Remove it, or correct its name.',
        clause: prefix === 'fs' ? 'XLIFF 2.1 §5.3.5' : 'XLIFF 2.1 §5.7.5',
      });
    }
  }
}

function isAllowed({ foreign }: ElementRule, prefix: string | undefined): boolean {
  switch (foreign) {
    case 'any':
    case 'open':
      return true;
    case 'notXml':
      return prefix !== 'xml';
    case 'plural':
      return prefix === 'pgs';
    case 'modules':
      return prefix === 'fs' || prefix === 'slr';
    default:
      return false;
  }
}

function checkValue(
  node: XmlNode,
  name: string,
  value: string,
  type: ValueType,
  clause: string,
  report: Report,
): void {
  if (type.accepts(value)) return;
  report({
    at: node,
    code: type.code ?? 'attribute-value',
    message: `"${name}" of ${tagOf(node)} is "${value}".`,
    advice: `Write ${type.description}.`,
    clause,
  });
}
