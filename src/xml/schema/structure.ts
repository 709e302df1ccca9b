import type { XmlNode } from '../tree.ts';
import { checkAttributes } from './attributes.ts';
import type { Report } from './faults.ts';
import { type ElementRule, type Schema, type Slot, tagOf, tagOfName } from './grammar.ts';

/** Elements in their places and numbers, and their attributes: what a schema checks. Below what is not known, nothing is. */
export function checkStructure(root: XmlNode, schema: Schema, report: Report): void {
  const visit = (node: XmlNode): void => {
    const name = schema.nameOf(node);
    const rule = name === undefined ? undefined : schema.grammar[name];
    if (!rule) return;
    checkAttributes(node, rule, schema, report);
    if (rule.content === 'any') return;
    checkText(node, rule, schema, report);
    checkChildren(node, rule, rule.content ?? [], schema, report);
    for (const child of node.children) visit(child);
  };
  visit(root);
}

function checkText(node: XmlNode, rule: ElementRule, schema: Schema, report: Report): void {
  if (rule.text || node.text !== 'text') return;
  report(node, 'text-misplaced', schema.clauseOf(rule), {
    message: `${tagOf(node, schema)} has text directly in it.`,
    advice: 'Remove the text, or move it into the element it belongs to.',
  });
}

function checkChildren(
  node: XmlNode,
  rule: ElementRule,
  slots: readonly Slot[],
  schema: Schema,
  report: Report,
): void {
  const clause = schema.clauseOf(rule);
  const counts = slots.map(() => 0);
  const roots = new Set<string>();
  let at = 0;
  for (const child of node.children) {
    const name = schema.nameOf(child);
    if (name !== undefined && checkParent(child, name, node, roots, schema, report)) continue;
    // `##other` lets in no elements without namespace (XML Schema 1.0, part 1, §3.10.1).
    const isOther = child.uri !== node.uri && child.uri !== '';
    const index = slots.findIndex(({ names }) => isIn(names, name, isOther));
    // The wildcard lets in elements of others and of modules, but a module has only the elements it has.
    if (index < 0 || (name !== undefined && !schema.grammar[name])) {
      reportMisplaced(child, name, node, clause, schema, report);
      continue;
    }
    counts[index]!++;
    if (index < at) {
      report(child, name === undefined ? 'extension-misplaced' : 'element-order', clause, {
        message: `${tagOf(child, schema)} comes too late in ${tagOf(node, schema)}.`,
        advice: 'Move it before the elements it has to precede.',
      });
      continue;
    }
    at = index;
    const { most } = slots[index]!;
    if (counts[index]! > most) {
      const few = most === 1 ? 'a second' : `more than ${most}`;
      report(child, 'element-repeated', clause, {
        message: `${tagOf(node, schema)} has ${few} ${tagOf(child, schema)}.`,
        advice: most === 1 ? 'Keep one.' : `Keep ${most} at most.`,
      });
    }
  }
  slots.forEach(({ names, least }, index) => {
    if (counts[index]! >= least) return;
    const missing = names.map((each) => tagOfName(each, schema)).join(' or ');
    report(node, 'element-missing', clause, {
      message: `${tagOf(node, schema)} has no ${missing}.`,
      advice: 'Add one.',
    });
  });
}

function isIn(names: readonly string[], name: string | undefined, isOther: boolean): boolean {
  return (name !== undefined && names.includes(name)) || (isOther && names.includes('other'));
}

/** The root of a module may occur in some elements only. True when a fault was reported. */
function checkParent(
  child: XmlNode,
  name: string,
  parent: XmlNode,
  roots: Set<string>,
  schema: Schema,
  report: Report,
): boolean {
  const allowed = schema.allowedParents?.[name];
  const rule = schema.grammar[name];
  if (!allowed || !rule) return false;
  const clause = schema.clauseOf(rule);
  if (!allowed.parents.includes(schema.nameOf(parent) ?? '')) {
    report(child, 'element-misplaced', clause, {
      message: `${tagOf(child, schema)} is not allowed in ${tagOf(parent, schema)}.`,
      advice: `Move it into ${allowed.parents.map((each) => tagOfName(each, schema)).join(', ')}.`,
    });
    return true;
  }
  if (!allowed.isRepeatable && roots.has(name)) {
    report(child, 'element-repeated', clause, {
      message: `${tagOf(parent, schema)} has a second ${tagOf(child, schema)}.`,
      advice: 'Join them into one.',
    });
    return true;
  }
  roots.add(name);
  return false;
}

function reportMisplaced(
  child: XmlNode,
  name: string | undefined,
  parent: XmlNode,
  clause: string,
  schema: Schema,
  report: Report,
): void {
  const tags = `${tagOf(child, schema)} is not allowed in ${tagOf(parent, schema)}`;
  if (child.uri === '' && parent.uri !== '') {
    report(child, 'extension-misplaced', clause, {
      message: `${tags}: it is bound to no namespace.`,
      advice: `Remove xmlns="" if it is meant as an element of ${schema.standard}; bind it to a namespace of your own if not.`,
    });
  } else if (name === undefined) {
    report(child, 'extension-misplaced', clause, {
      message: `${tags}: the standard has no extensions there.`,
      advice: schema.extensible
        ? `Move it to an element that is open to extensions, such as ${schema.extensible}.`
        : 'Remove it.',
    });
  } else if (schema.grammar[name]) {
    report(child, 'element-misplaced', clause, { message: `${tags}.`, advice: 'Move or remove it.' });
  } else {
    report(child, 'element-unknown', clause, {
      message: `The standard has no ${tagOf(child, schema)}.`,
      advice: 'Correct its name, or remove it.',
    });
  }
}
