import type { XmlNode } from '../../../../xml/tree.ts';
import type { Rule } from '../document.ts';
import { moduleAttribute, tagOf } from '../namespaces.ts';

const selectors = /^(?:plural|ordinal|gender|select):[^\s:,]+$/;

/** Plural, Gender and Select of XLIFF 2.2. Its text separates the items with commas, its examples with spaces: both are read. */
export const checkPlurals: Rule = ({ using }, report) => {
  const clause = 'XLIFF 2.2, Plural, Gender, and Select Module';
  for (const node of using('pgs')) {
    const own = moduleAttribute(node, 'pgs', 'switch');
    const wrong = own === undefined ? [] : itemsOf(own).filter((item) => !selectors.test(item));
    if (wrong.length > 0) {
      report(node, 'plural-switch', clause, {
        message: `"pgs:switch" of ${tagOf(node)} has "${wrong.join(', ')}".`,
        advice: 'Write plural, ordinal, gender or select, ":" and the name of the variable.',
      });
    }
    const values = moduleAttribute(node, 'pgs', 'case');
    if (values === undefined) continue;
    const wanted = itemsOf(switchAround(node) ?? '').length;
    if (itemsOf(values).length === wanted) continue;
    report(node, 'plural-case', clause, {
      message: `"pgs:case" of ${tagOf(node)} has ${itemsOf(values).length} values for ${wanted} variables.`,
      advice: 'Give one value for each variable of "pgs:switch".',
    });
  }
};

function itemsOf(list: string): readonly string[] {
  return list.split(/[\s,]+/).filter((item) => item !== '');
}

function switchAround(node: XmlNode): string | undefined {
  let around: XmlNode | undefined = node;
  while (around && moduleAttribute(around, 'pgs', 'switch') === undefined) around = around.parent;
  return around && moduleAttribute(around, 'pgs', 'switch');
}
