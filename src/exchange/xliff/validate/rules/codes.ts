import { attributeOf } from '../../../../xml/read.ts';
import type { Report } from '../../../../xml/schema/faults.ts';
import { hexBinary } from '../../../../xml/schema/values.ts';
import { isImpossible } from '../../../../xml/serialize.ts';
import type { XmlNode } from '../../../../xml/tree.ts';
import type { Rule, UnitNode } from '../document.ts';
import { hintOf, isCode } from '../hints.ts';
import { tagOf } from '../namespaces.ts';
import { checkReserved } from './segments.ts';

const dataRefs = ['dataRef', 'dataRefStart', 'dataRefEnd'];
const subFlows = ['subFlows', 'subFlowsStart', 'subFlowsEnd'];

/** What the attributes of single codes refer to, and what they require of each other. */
export const checkCodes: Rule = ({ files }, report) => {
  for (const { units, matches } of files) {
    const unitIds = new Set(units.map(({ node }) => attributeOf(node, 'id') ?? ''));
    for (const unit of [...units, ...matches]) {
      const data = new Set(unit.data.map((node) => attributeOf(node, 'id') ?? ''));
      const codes = codesOf(unit);
      const bases = basesOf(codes);
      for (const code of codes) {
        checkData(code, data, unit.node.local, report);
        checkCopy(code, bases, report);
        checkSubFlows(code, unitIds, report);
        checkSubType(code, report);
        checkReorderContext(code, report);
      }
    }
  }
};

function codesOf({ parts }: UnitNode): readonly XmlNode[] {
  return parts.flatMap(({ sourceInline, targetInline }) => [...sourceInline, ...targetInline]).filter(isCode);
}

function basesOf(codes: readonly XmlNode[]): ReadonlyMap<string, XmlNode> {
  const bases = new Map<string, XmlNode>();
  for (const code of codes) {
    const id = attributeOf(code, 'id');
    if (id !== undefined && !bases.has(id)) bases.set(id, code);
  }
  return bases;
}

function checkData(code: XmlNode, data: ReadonlySet<string>, holder: string, report: Report): void {
  for (const name of dataRefs) {
    const ref = attributeOf(code, name);
    if (ref === undefined || data.has(ref)) continue;
    report(code, 'data-missing', holder === 'match' ? 'XLIFF 2.1 §5.1.4' : dataClause(name), {
      message: `"${name}" of ${tagOf(code)} is "${ref}", but the ${holder} has no <data> with this id.`,
      advice: 'Add the <data>, or refer to one that is there.',
    });
  }
}

function dataClause(name: string): string {
  return `XLIFF 2.1 §4.3.1.${name === 'dataRef' ? 9 : name === 'dataRefEnd' ? 10 : 11}`;
}

function checkCopy(code: XmlNode, bases: ReadonlyMap<string, XmlNode>, report: Report): void {
  const ref = attributeOf(code, 'copyOf');
  if (ref === undefined) return;
  const clause = 'XLIFF 2.1 §4.7.2.4.1';
  const base = bases.get(ref);
  if (!base) {
    report(code, 'copy-base', 'XLIFF 2.1 §4.3.1.8', {
      message: `"copyOf" of ${tagOf(code)} is "${ref}", but the unit has no code with this id.`,
      advice: 'Give the id of the code that was copied.',
    });
    return;
  }
  if (
    dataRefs.some((name) => attributeOf(code, name) !== undefined || attributeOf(base, name) !== undefined)
  ) {
    report(code, 'copy-data', clause, {
      message: `${tagOf(code)} has "copyOf", though there is original data for the code.`,
      advice: 'Leave "copyOf" out and refer to the same data as the code that was copied.',
    });
  }
  if (hintOf(base, 'canCopy') === 'no') {
    report(code, 'copy-forbidden', clause, {
      message: `The code "${ref}" was copied, though its "canCopy" is "no".`,
      advice: 'Remove the copy.',
    });
  }
}

function checkSubFlows(code: XmlNode, units: ReadonlySet<string>, report: Report): void {
  for (const name of subFlows) {
    const missing = (attributeOf(code, name) ?? '').split(/\s+/).filter((id) => id !== '' && !units.has(id));
    for (const id of missing) {
      report(code, 'subflow-missing', 'XLIFF 2.1 §4.7.4', {
        message: `"${name}" of ${tagOf(code)} names the unit "${id}", which the file does not have.`,
        advice: 'Name units of the same <file>, with spaces between them.',
      });
    }
  }
}

const reservedTypes: ReadonlyMap<string, string> = new Map([
  ['xlf:lb', 'fmt'],
  ['xlf:pb', 'fmt'],
  ['xlf:b', 'fmt'],
  ['xlf:i', 'fmt'],
  ['xlf:u', 'fmt'],
  ['xlf:var', 'ui'],
]);

function checkSubType(code: XmlNode, report: Report): void {
  const subType = attributeOf(code, 'subType');
  if (subType === undefined) return;
  const clause = 'XLIFF 2.1 §4.3.1.36';
  const type = attributeOf(code, 'type');
  if (type === undefined) {
    report(code, 'subtype-without-type', clause, {
      message: `${tagOf(code)} has "subType" and no "type".`,
      advice: 'Set "type" too.',
    });
  }
  const required = reservedTypes.get(subType);
  if (required === undefined) {
    checkReserved(code, 'subType', clause, report);
  } else if (type !== undefined && type !== required) {
    report(code, 'subtype-value', clause, {
      message: `"subType" is "${subType}", but "type" is "${type}".`,
      advice: `Set "type" to "${required}".`,
    });
  }
}

function checkReorderContext(code: XmlNode, report: Report): void {
  const reorder = hintOf(code, 'canReorder');
  if (reorder !== 'no' && reorder !== 'firstNo') return;
  const wrong = (['canCopy', 'canDelete'] as const).filter((hint) => hintOf(code, hint) !== 'no');
  if (wrong.length === 0) return;
  report(code, 'reorder-context', 'XLIFF 2.1 §4.7.2.6', {
    message: `"canReorder" of ${tagOf(code)} is "${reorder}", but ${wrong.map((hint) => `"${hint}"`).join(' and ')} is not "no".`,
    advice: 'Set "canCopy" and "canDelete" to "no" too.',
  });
}

/** `<cp>` is for code points that XML cannot hold, and for no others (XLIFF 2.1 §4.2.3.1, §4.3.1.19). */
export const checkCodePoints: Rule = ({ named }, report) => {
  for (const node of named('xlf:cp')) {
    const hex = attributeOf(node, 'hex');
    if (hex === undefined || !hexBinary.accepts(hex) || isImpossible(Number.parseInt(hex, 16))) continue;
    report(node, 'character-value', 'XLIFF 2.1 §4.3.1.19', {
      message: `<cp> stands for U+${hex.toUpperCase()}, which XML can hold or Unicode does not have.`,
      advice: 'Write the character itself, or its reference.',
    });
  }
};
