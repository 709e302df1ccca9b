import type { Finding } from '../../model/finding.ts';
import { createLocator } from '../../xml/locate.ts';
import { attributeOf } from '../../xml/read.ts';
import type { XmlNode } from '../../xml/tree.ts';

const namespace = 'http://www.lisa.org/srx20';

interface Grammar {
  /** Attributes it must have, with the values they may have; any where none are named. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  /** Elements in it, in this order, with how many there may be. */
  readonly content: readonly (readonly [name: string, fewest: number, most: number])[];
  /** Whether elements of other namespaces may follow. */
  readonly isOpen?: true;
}

const yesNo = ['yes', 'no'];
const many = Number.POSITIVE_INFINITY;

/** SRX 2.0 §3.5, as its schema has it; what a `<rule>` may be is checked where it is read. */
const grammar: Readonly<Record<string, Grammar>> = {
  srx: {
    attributes: { version: ['2.0'] },
    content: [
      ['header', 1, 1],
      ['body', 1, 1],
    ],
  },
  header: {
    attributes: { segmentsubflows: yesNo, cascade: yesNo },
    content: [['formathandle', 0, 3]],
    isOpen: true,
  },
  formathandle: { attributes: { type: ['start', 'end', 'isolated'], include: yesNo }, content: [] },
  body: {
    content: [
      ['languagerules', 1, 1],
      ['maprules', 1, 1],
    ],
  },
  languagerules: { content: [['languagerule', 1, many]] },
  languagerule: { attributes: { languagerulename: [] }, content: [['rule', 1, many]] },
  rule: {
    content: [
      ['beforebreak', 0, 1],
      ['afterbreak', 0, 1],
    ],
  },
  beforebreak: { content: [] },
  afterbreak: { content: [] },
  maprules: { content: [['languagemap', 1, many]] },
  languagemap: { attributes: { languagepattern: [], languagerulename: [] }, content: [] },
};

/** Where an SRX 2.0 file departs from the structure of the standard, in the order of the file. Linear time. */
export function checkStructure(root: XmlNode, text: string, path: string): readonly Finding[] {
  const findings: Finding[] = [];
  const locate = createLocator(text, path);
  const report = (node: XmlNode, message: string, advice: string): void => {
    findings.push({ code: 'srx/structure', severity: 'error', message, advice, ...locate(node.offset) });
  };
  if (root.uri !== namespace)
    report(root, `<srx> is not in the namespace of SRX 2.0.`, `Write xmlns="${namespace}".`);
  const open: XmlNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const rules = node.uri === root.uri ? grammar[node.local] : undefined;
    if (!rules) continue;
    checkAttributes(node, rules, report);
    checkContent(node, rules, root.uri, report);
    for (const child of node.children.toReversed()) open.push(child);
  }
  return findings;
}

type Report = (node: XmlNode, message: string, advice: string) => void;

function checkAttributes(node: XmlNode, { attributes = {} }: Grammar, report: Report): void {
  for (const [name, values] of Object.entries(attributes)) {
    const value = attributeOf(node, name);
    const choice = values.map((one) => `“${one}”`).join(' or ');
    if (value === undefined)
      report(node, `<${node.local}> has no “${name}”.`, choice === '' ? 'Add it.' : `Add it: ${choice}.`);
    else if (values.length > 0 && !values.includes(value))
      report(node, `“${name}” of <${node.local}> is “${value}”.`, `Write ${choice}.`);
  }
}

function checkContent(node: XmlNode, { content, isOpen }: Grammar, uri: string, report: Report): void {
  let at = 0;
  const next = (name: string): number => {
    let count = 0;
    for (; node.children[at]?.local === name && node.children[at]?.uri === uri; at++) count++;
    return count;
  };
  for (const [name, fewest, most] of content) {
    const count = next(name);
    if (count < fewest) {
      report(node, `<${node.local}> has no <${name}> in its place.`, `Add it.`);
      return;
    }
    if (count > most)
      report(
        node.children[at - 1]!,
        `<${node.local}> has ${count} <${name}>.`,
        `At most ${most} may stand there.`,
      );
  }
  const other = node.children.slice(at).find((child) => !isOpen || child.uri === uri);
  if (other) report(other, `<${other.local}> cannot stand here in <${node.local}>.`, 'Remove or move it.');
}
