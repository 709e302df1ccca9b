import { attributeOf } from '../read.ts';
import type { XmlNode } from '../tree.ts';
import type { Report } from './faults.ts';
import { type ElementRule, type Schema, tagOf } from './grammar.ts';
import type { ValueType } from './values.ts';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Declarations, and hints for schema processors: allowed on every element, and no part of the content. */
const unchecked = new Set(['http://www.w3.org/2000/xmlns/', 'http://www.w3.org/2001/XMLSchema-instance']);

/** Whether attributes of the namespace are no part of the content. */
export function isUnchecked(uri: string): boolean {
  return unchecked.has(uri);
}

/** Attributes of an element: those it may have, those it must have, and what they hold. */
export function checkAttributes(node: XmlNode, rule: ElementRule, schema: Schema, report: Report): void {
  const tag = tagOf(node, schema);
  const clause = schema.clauseOf(rule);
  const checkValue = (name: string, value: string, type: ValueType): void => {
    if (type.accepts(value)) return;
    report(node, type.code ?? 'attribute-value', clause, {
      message: `"${name}" of ${tag} is "${value}".`,
      advice: `Write ${type.description}.`,
    });
  };
  for (const name of rule.required ?? []) {
    if (attributeOf(node, name) !== undefined) continue;
    report(node, 'attribute-missing', clause, {
      message: `${tag} has no "${name}".`,
      advice: `Add "${name}".`,
    });
  }
  for (const { name, uri, local, value } of node.attributes) {
    if (isUnchecked(uri)) continue;
    const isXml = uri === xmlNamespace;
    const own = uri === '' ? rule.attributes[local] : isXml ? rule.attributes[`xml:${local}`] : undefined;
    if (own) {
      checkValue(name, value, own);
      continue;
    }
    if (uri === '' || uri === node.uri) {
      if (rule.foreign === 'open') continue;
      report(node, 'attribute-unknown', clause, {
        message: `${tag} has no attribute "${name}" in the standard.`,
        advice: 'Remove it, or put it in a namespace of its own where the standard allows one.',
      });
      continue;
    }
    const module = schema.attributeModules?.get(uri);
    if (!isAllowed(rule, isXml ? 'xml' : module?.prefix)) {
      report(node, 'extension-attribute', clause, {
        message: `${tag} may not have the attribute "${name}", which is of another namespace.`,
        advice: schema.extensible
          ? `Remove it, or put it on an element that is open to extensions, such as ${schema.extensible}.`
          : 'Remove it.',
      });
      continue;
    }
    const type = module?.attributes[local];
    if (type) checkValue(name, value, type);
    else if (module?.clause !== undefined) {
      report(node, 'attribute-unknown', module.clause, {
        message: `The module has no attribute "${name}".`,
        advice: 'Remove it, or correct its name.',
      });
    }
  }
}

function isAllowed({ foreign = [] }: ElementRule, prefix: string | undefined): boolean {
  if (foreign === 'any' || foreign === 'open') return true;
  return foreign === 'notXml' ? prefix !== 'xml' : prefix !== undefined && foreign.includes(prefix);
}
