import type { XmlNode } from '../../xml/tree.ts';
import { checkAttributes } from './attributes.ts';
import type { Report } from './faults.ts';
import type { ElementRule, Grammar, Slot } from './grammar.ts';

/** How one version of XLIFF is written. */
export interface Language {
  readonly grammar: Grammar;
  /** Name of an element in the grammar; undefined for an element of others. */
  nameOf(node: XmlNode): string | undefined;
  /** The element as people write it. */
  tagOf(node: XmlNode): string;
  /** Where the standard describes an element: `XLIFF 2.1 §4.2.2.5`. */
  clauseOf(rule: ElementRule): string;
  /** Where the roots of modules may stand. */
  readonly homes: Readonly<Record<string, { readonly in: readonly string[]; readonly many?: true }>>;
}

/** Elements in their places and numbers, and their attributes: what a schema checks. Below what is not known, nothing is. */
export function checkStructure(root: XmlNode, language: Language, report: Report): void {
  const visit = (node: XmlNode): void => {
    const name = language.nameOf(node);
    const rule = name === undefined ? undefined : language.grammar[name];
    if (!rule) return;
    checkAttributes(node, rule, language.clauseOf(rule), report);
    if (rule.content === 'any') return;
    checkText(node, rule, language, report);
    checkChildren(node, rule, rule.content ?? [], language, report);
    for (const child of node.children) visit(child);
  };
  visit(root);
}

function checkText(node: XmlNode, rule: ElementRule, language: Language, report: Report): void {
  if (rule.text || node.text !== 'text') return;
  report({
    at: node,
    code: 'text-misplaced',
    message: `${language.tagOf(node)} has text directly in it.`,
    advice: 'Remove the text, or move it into the element it belongs to.',
    clause: language.clauseOf(rule),
  });
}

function checkChildren(
  node: XmlNode,
  rule: ElementRule,
  slots: readonly Slot[],
  language: Language,
  report: Report,
): void {
  const counts = slots.map(() => 0);
  const roots = new Set<string>();
  let at = 0;
  for (const child of node.children) {
    const name = language.nameOf(child);
    if (name !== undefined && checkHome(child, name, node, roots, language, report)) continue;
    // `##other` lets in no elements without namespace (XML Schema 1.0, part 1, §3.10.1).
    const isOther = child.uri !== node.uri && child.uri !== '';
    const index = slots.findIndex(({ names }) => isIn(names, name, isOther));
    // The wildcard lets in elements of others and of modules, but a module has only the elements it has.
    if (index < 0 || (name !== undefined && !language.grammar[name])) {
      report(misplaced(child, name, node, rule, language));
      continue;
    }
    counts[index]!++;
    if (index < at) {
      report({
        at: child,
        code: name === undefined ? 'extension-misplaced' : 'element-order',
        message: `${language.tagOf(child)} stands too late in ${language.tagOf(node)}.`,
        advice: 'Move it before the elements it has to precede.',
        clause: language.clauseOf(rule),
      });
      continue;
    }
    at = index;
    if (slots[index]!.most === 1 && counts[index]! > 1) {
      report({
        at: child,
        code: 'element-repeated',
        message: `${language.tagOf(node)} has a second ${language.tagOf(child)}.`,
        advice: 'Keep one.',
        clause: language.clauseOf(rule),
      });
    }
  }
  slots.forEach(({ names, least }, index) => {
    if (counts[index]! >= least) return;
    const missing = names.map((each) => `<${each.replace(/^xlf:/, '')}>`).join(' or ');
    report({
      at: node,
      code: 'element-missing',
      message: `${language.tagOf(node)} has no ${missing}.`,
      advice: 'Add one.',
      clause: language.clauseOf(rule),
    });
  });
}

function isIn(names: readonly string[], name: string | undefined, isOther: boolean): boolean {
  return (name !== undefined && names.includes(name)) || (isOther && names.includes('other'));
}

/** The root of a module has places of its own. True when a fault was reported. */
function checkHome(
  child: XmlNode,
  name: string,
  parent: XmlNode,
  roots: Set<string>,
  language: Language,
  report: Report,
): boolean {
  const home = language.homes[name];
  const rule = language.grammar[name];
  if (!home || !rule) return false;
  const clause = language.clauseOf(rule);
  if (!home.in.includes(language.nameOf(parent) ?? '')) {
    report({
      at: child,
      code: 'element-misplaced',
      message: `${language.tagOf(child)} may not stand in ${language.tagOf(parent)}.`,
      advice: `Move it into ${home.in.map((each) => `<${each.replace(/^xlf:/, '')}>`).join(', ')}.`,
      clause,
    });
    return true;
  }
  if (!home.many && roots.has(name)) {
    report({
      at: child,
      code: 'element-repeated',
      message: `${language.tagOf(parent)} has a second ${language.tagOf(child)}.`,
      advice: 'Join them into one.',
      clause,
    });
    return true;
  }
  roots.add(name);
  return false;
}

function misplaced(
  child: XmlNode,
  name: string | undefined,
  parent: XmlNode,
  rule: ElementRule,
  language: Language,
): Parameters<Report>[0] {
  const clause = language.clauseOf(rule);
  const tags = `${language.tagOf(child)} may not stand in ${language.tagOf(parent)}`;
  if (child.uri === '' && parent.uri !== '') {
    return {
      at: child,
      code: 'extension-misplaced',
      message: `${tags}: it is bound to no namespace.`,
      advice:
        'Remove xmlns="" if it is meant as an element of XLIFF; bind it to a namespace of your own if not.',
      clause,
    };
  }
  if (name === undefined) {
    return {
      at: child,
      code: 'extension-misplaced',
      message: `${tags}: the standard has no extensions there.`,
      advice: 'Move it to an element that is open to extensions, such as <unit>.',
      clause,
    };
  }
  return language.grammar[name]
    ? { at: child, code: 'element-misplaced', message: `${tags}.`, advice: 'Move or remove it.', clause }
    : {
        at: child,
        code: 'element-unknown',
        message: `The standard has no ${language.tagOf(child)}.`,
        advice: 'Correct its name, or remove it.',
        clause,
      };
}
