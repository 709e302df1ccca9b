import type { Finding } from '../../model/finding.ts';
import { attributeOf } from '../../xml/read.ts';
import { collectFaults, type Report, syntaxFinding } from '../../xml/schema/faults.ts';
import { type ElementRule, schemaOfNamespace } from '../../xml/schema/grammar.ts';
import { checkStructure } from '../../xml/schema/structure.ts';
import { nodesIn, type XmlNode, type XmlTree } from '../../xml/tree.ts';
import { type Category, categories, categoryNamespaces } from './categories.ts';
import { grammar2, grammar3 } from './grammar.ts';

const namespace3 = 'urn:iso:std:iso:30042:ed-2';
const edition3 = 'ISO 30042:2019';

/** Is it the root of a TBX file, of whatever edition? */
export function isTbx({ local, uri }: Pick<XmlNode, 'local' | 'uri'>): boolean {
  return (local === 'tbx' && (uri === '' || uri === namespace3)) || (local === 'martif' && uri === '');
}

/** The edition: 2 (martif) or 3, with the dialect and style it names. */
export function tbxVersion(root: XmlNode): string {
  const { local } = root;
  const dialect = [attributeOf(root, 'type'), attributeOf(root, 'style')].filter(
    (part) => part !== undefined,
  );
  return [local === 'martif' ? '2' : '3', ...dialect].join(' ');
}

/**
 * Checks a TBX file against ISO 30042:2019 (DCA or DCT) or 30042:2008 (martif): its core structure, ids, languages and, of the
 * dialects TBX-Core, TBX-Min and TBX-Basic, the data categories. No finding, or warnings only, means that it is valid. Linear time.
 */
export function validateTbxTree({ root, fault }: XmlTree, text: string, path: string): readonly Finding[] {
  if (fault) return [syntaxFinding(fault, path)];
  const { report, findings } = collectFaults('tbx');
  const isThird = root.local === 'tbx';
  const isNamed = attributeOf(root, 'style') === 'dct';
  if (isThird && root.uri !== namespace3) {
    const advice = `Add xmlns="${namespace3}".`;
    report(root, 'namespace', edition3, { message: '<tbx> has no namespace.', advice });
  }
  const grammar = isThird ? grammar3(isNamed) : grammar2();
  const clauseOf = ({ clause }: ElementRule): string => clause;
  const schema = { standard: 'TBX', prefix: 'tbx', grammar, clauseOf };
  checkStructure(root, schemaOfNamespace(root.uri, schema), report);
  const nodes = nodesIn(root);
  checkIds(nodes, isThird ? edition3 : 'ISO 30042:2008', report);
  for (const node of nodes) {
    if (node.local === 'conceptEntry' || node.local === 'termEntry') checkEntry(node, report);
    if (node.local === 'term' && node.text !== 'text' && node.children.length === 0) {
      report(node, 'term-empty', edition3, {
        message: '<term> is empty.',
        advice: 'Write the term, or remove its section.',
      });
    }
  }
  const known = isThird ? categories.get(attributeOf(root, 'type') ?? '') : undefined;
  if (known) for (const node of nodes) checkCategory(node, root.uri, isNamed, known, text, report);
  return findings(text, path);
}

/** Ids are of the whole file, and `target` leads to one; that of <xref> leads out. */
function checkIds(nodes: readonly XmlNode[], clause: string, report: Report): void {
  const ids = new Set<string>();
  for (const node of nodes) {
    const id = attributeOf(node, 'id');
    // The ids of codes in notes are of the note.
    if (id === undefined || ['sc', 'ec', 'ph'].includes(node.local)) continue;
    if (ids.has(id)) {
      report(node, 'id-repeated', clause, {
        message: `The id "${id}" is used twice.`,
        advice: 'Give each element an id of its own.',
      });
    }
    ids.add(id);
  }
  for (const node of nodes) {
    const target = attributeOf(node, 'target');
    if (target === undefined || node.local === 'xref' || ids.has(target) || /^[a-z]+:/i.test(target))
      continue;
    report(node, 'target-missing', clause, {
      message: `"target" of <${node.local}> is "${target}", an id that nothing has.`,
      advice: 'Correct it, or add what it leads to.',
    });
  }
}

/** One section for each language: tools read the first and pass over the rest. */
function checkEntry(entry: XmlNode, report: Report): void {
  const languages = new Set<string>();
  for (const node of entry.children) {
    const tag = attributeOf(node, 'xml:lang')?.toLowerCase();
    if (tag === undefined || (node.local !== 'langSec' && node.local !== 'langSet')) continue;
    if (languages.has(tag)) {
      report(node, 'language-repeated', edition3, {
        message: `The entry has two <${node.local}> in "${tag}".`,
        advice: 'Join them.',
        severity: 'warning',
      });
    }
    languages.add(tag);
  }
}

const holders = new Set(['admin', 'descrip', 'termNote', 'transac', 'transacNote', 'ref', 'xref']);

function checkCategory(
  node: XmlNode,
  uri: string,
  isNamed: boolean,
  known: Readonly<Record<string, Category>>,
  text: string,
  report: Report,
): void {
  const isOwnElement = isNamed && categoryNamespaces.has(node.uri);
  const isHolder = node.uri === uri && holders.has(node.local);
  const name = isOwnElement ? node.local : isHolder ? attributeOf(node, 'type') : undefined;
  if (name === undefined) return;
  const clause = `${edition3}, data categories of the dialect`;
  const category = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!category || (isHolder && category.element !== node.local)) {
    const message = category
      ? `"${name}" stands in <${node.local}>; it is a <${category.element}>.`
      : `The dialect has no data category "${name}".`;
    report(node, 'category-unknown', clause, {
      message,
      advice: 'Use one of the dialect, or name another dialect.',
      severity: 'warning',
    });
    return;
  }
  const level = levelOf(node);
  if (category.levels && level && !category.levels.some((each) => each === level)) {
    const places = category.levels.map((each) => `<${each}>`).join(' or ');
    report(node, 'category-misplaced', clause, {
      message: `"${name}" stands in <${level}>.`,
      advice: `Move it into ${places}.`,
    });
  }
  const value = leafText(text, node);
  if (category.values && value !== undefined && !category.values.includes(value)) {
    report(node, 'category-value', clause, {
      message: `"${name}" is "${value}".`,
      advice: `Write ${category.values.map((each) => `"${each}"`).join(' or ')}.`,
      ...(category.isLoose && { severity: 'warning' }),
    });
  }
}

/** The section an element stands in, through its groups. */
function levelOf(node: XmlNode): string | undefined {
  let around = node.parent;
  while (around?.local.endsWith('Grp')) around = around.parent;
  return around && ['conceptEntry', 'langSec', 'termSec'].includes(around.local) ? around.local : undefined;
}

/** The text of an element that holds nothing else and no reference: values of lists never do. */
function leafText(text: string, { offset, children }: XmlNode): string | undefined {
  if (children.length > 0) return undefined;
  const tag = /<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>([^<&]*)/y;
  tag.lastIndex = offset;
  return tag.exec(text)?.[1]?.trim();
}
