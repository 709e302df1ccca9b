import { attributeOf } from '../../../xml/read.ts';
import type { Report } from '../../../xml/schema/faults.ts';
import { type Schema, schemaOfNamespace } from '../../../xml/schema/grammar.ts';
import { checkStructure } from '../../../xml/schema/structure.ts';
import type { XmlNode } from '../../../xml/tree.ts';
import { attributeModules } from './modules/grammar.ts';
import { transitional } from './transitional.ts';

const schema = 'XLIFF 1.2, transitional schema';

/** The namespace is that of the root: each version has its own, and 1.0 has none. */
function schemaOf({ uri }: XmlNode): Schema {
  return schemaOfNamespace(uri, {
    standard: 'XLIFF',
    prefix: 'xlf',
    grammar: transitional,
    clauseOf: () => schema,
    attributeModules,
    extensible: '<trans-unit>',
  });
}

/** Checks a document of XLIFF 1.0 to 1.2 against the transitional schema of 1.2, its keys included, and what it means by pairs. */
export function checkXliff1(root: XmlNode, report: Report): void {
  const version = attributeOf(root, 'version');
  if (root.uri !== '' && version !== undefined && !root.uri.endsWith(`:${version}`)) {
    report(root, 'version', schema, {
      message: `<xliff> says version "${version}", but its namespace is "${root.uri}".`,
      advice: 'Correct one of the two.',
    });
  }
  checkStructure(root, schemaOf(root), report);
  for (const file of childrenOf(root, 'file')) {
    const within = descendants(file);
    const units = within.filter(({ local }) => local === 'trans-unit' || local === 'bin-unit');
    checkUnique(units, 'id', 'the units of the file', report);
    checkUnique(
      within.filter(({ local }) => local === 'group'),
      'id',
      'the groups of the file',
      report,
    );
    checkPhases(file, within, report);
    checkTargetLanguage(file, units, report);
    for (const unit of units) checkUnit(unit, report);
  }
}

function childrenOf(node: XmlNode, local: string): readonly XmlNode[] {
  return node.children.filter((child) => child.local === local && child.uri === node.uri);
}

/** Elements of XLIFF in it, at any depth, in order. */
function descendants(node: XmlNode): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const visit = (around: XmlNode): void => {
    for (const child of around.children) {
      if (child.uri !== node.uri) continue;
      found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}

function checkUnique(nodes: readonly XmlNode[], name: string, scope: string, report: Report): void {
  const seen = new Set<string>();
  for (const node of nodes) {
    const id = attributeOf(node, name);
    if (id === undefined) continue;
    if (seen.has(id)) {
      report(node, 'id-repeated', schema, {
        message: `The ${name} "${id}" of <${node.local}> is used twice in ${scope}.`,
        advice: 'Give each one of its own.',
      });
    }
    seen.add(id);
  }
}

/** Phases and tools that are named are described in the header. */
function checkPhases(file: XmlNode, within: readonly XmlNode[], report: Report): void {
  for (const [element, name] of [
    ['phase', 'phase-name'],
    ['tool', 'tool-id'],
  ] as const) {
    const described = within.filter(({ local }) => local === element);
    checkUnique(described, name, 'the header', report);
    const known = new Set(described.map((node) => attributeOf(node, name)));
    for (const node of [file, ...within]) {
      const value = attributeOf(node, name);
      if (value === undefined || known.has(value)) continue;
      report(node, `${element}-missing`, schema, {
        message: `"${name}" of <${node.local}> is "${value}", but the <header> has no <${element}> with this name.`,
        advice: `Describe the ${element} in the <header>.`,
        // Tools name themselves freely and nothing depends on it.
        severity: 'warning',
      });
    }
  }
}

/** Without it no tool knows what the targets are. The schema does not require it. */
function checkTargetLanguage(file: XmlNode, units: readonly XmlNode[], report: Report): void {
  if (attributeOf(file, 'target-language') !== undefined) return;
  const target = units
    .flatMap((unit) => childrenOf(unit, 'target'))
    .find((node) => attributeOf(node, 'xml:lang') === undefined);
  if (!target) return;
  report(file, 'language-missing', schema, {
    message: '<file> has no "target-language", and there are targets that do not say theirs.',
    advice: 'Say in "target-language" what language they are in.',
    severity: 'warning',
  });
}

function checkUnit(unit: XmlNode, report: Report): void {
  const [segmented] = childrenOf(unit, 'seg-source');
  const segments = segmented ? markersIn(segmented) : [];
  checkUnique(segments, 'mid', 'the <seg-source>', report);
  const mids = new Set(segments.map((node) => attributeOf(node, 'mid')));
  for (const local of ['source', 'seg-source', 'target']) {
    for (const content of childrenOf(unit, local)) {
      checkPairs(content, report);
      if (local !== 'target' || !segmented) continue;
      for (const marker of markersIn(content)) {
        const mid = attributeOf(marker, 'mid');
        if (mid === undefined || mids.has(mid)) continue;
        report(marker, 'segment-missing', schema, {
          message: `The target has a segment "${mid}" that the <seg-source> does not have.`,
          advice: 'Give the segments of both the same "mid".',
        });
      }
    }
  }
}

function markersIn(content: XmlNode): readonly XmlNode[] {
  return descendants(content).filter((node) => node.local === 'mrk' && attributeOf(node, 'mtype') === 'seg');
}

/** What ends which start: by `rid` where there is one, else by `id`. */
const pairs = [
  { start: 'bx', end: 'ex' },
  { start: 'bpt', end: 'ept' },
] as const;

function checkPairs(content: XmlNode, report: Report): void {
  const within = descendants(content);
  for (const { start, end } of pairs) {
    const open = new Map<string, XmlNode>();
    const ends: XmlNode[] = [];
    const starts: XmlNode[] = [];
    for (const node of within) {
      const key = attributeOf(node, 'rid') ?? attributeOf(node, 'id') ?? '';
      if (node.local === end) {
        if (!open.delete(key)) ends.push(node);
      } else if (node.local === start) {
        const earlier = open.get(key);
        if (earlier) starts.push(earlier);
        open.set(key, node);
      }
    }
    for (const unended of open.values()) starts.push(unended);
    const isLinked = [...starts, ...ends].some((node) => attributeOf(node, 'rid') !== undefined);
    // Placeholders of codes that begin in one unit and end in another are common, and the schema links by `rid` only. Native
    // codes come in pairs; with as many starts as ends the ids alone may differ, as in the sample files of the standard.
    const isTolerated = !isLinked && (start === 'bx' || starts.length === ends.length);
    for (const node of [...starts, ...ends]) {
      const [side, other] = node.local === start ? ['after', end] : ['before', start];
      report(node, 'pair-missing', schema, {
        message: `<${node.local}> "${attributeOf(node, 'id') ?? ''}" has no <${other}> of the same "rid" or "id" ${side} it.`,
        advice:
          'Have one start and, after it, one end with the same "rid" or "id"; use <it> for half of a pair.',
        ...(isTolerated && { severity: 'warning' }),
      });
    }
  }
}
