import { attributeOf } from '../../../../xml/read.ts';
import type { Report } from '../../../../xml/schema/faults.ts';
import type { XmlNode } from '../../../../xml/tree.ts';
import type { Rule, UnitNode } from '../document.ts';
import { tagOf } from '../namespaces.ts';

/** Segments of a unit: that there is one, their states, the order of their targets. */
export const checkSegments: Rule = ({ files, named }, report) => {
  for (const unit of files.flatMap(({ units }) => units)) {
    if (!unit.parts.some(({ node }) => node.local === 'segment') && unit.parts.length > 0) {
      report(unit.node, 'element-missing', 'XLIFF 2.1 §4.2.2.5', {
        message: '<unit> has no <segment>.',
        advice: 'Add one; a unit of ignorable parts only cannot be translated.',
      });
    }
    for (const { node, target } of unit.parts) checkState(node, target, report);
    checkOrder(unit, report);
  }
  for (const node of named('xlf:group', 'xlf:unit')) {
    checkReserved(node, 'type', 'XLIFF 2.1 §4.3.1.40', report);
  }
};

const beyondInitial = new Set(['translated', 'reviewed', 'final']);

function checkState(node: XmlNode, target: XmlNode | undefined, report: Report): void {
  const state = attributeOf(node, 'state');
  if (state !== undefined && beyondInitial.has(state) && !target) {
    report(node, 'state-without-target', 'XLIFF 2.1 §4.3.1.31', {
      message: `The state is "${state}", but there is no <target>.`,
      advice: 'Add the target, or set the state to "initial".',
    });
  }
  if (attributeOf(node, 'subState') !== undefined && state === undefined) {
    report(node, 'substate-without-state', 'XLIFF 2.1 §4.3.1.35', {
      message: '<segment> has "subState" and no "state".',
      advice: 'Set "state" too.',
    });
  }
  checkReserved(node, 'subState', 'XLIFF 2.1 §4.3.1.35', report);
}

/** No value with the prefix `xlf` is defined for these. */
export function checkReserved(node: XmlNode, name: string, clause: string, report: Report): void {
  const value = attributeOf(node, name);
  if (value === undefined || !value.startsWith('xlf:')) return;
  report(node, 'prefix-reserved', clause, {
    message: `"${name}" of ${tagOf(node)} is "${value}", but the prefix "xlf" is the standard's own.`,
    advice: 'Use a prefix of your own.',
  });
}

/** Positions of targets, set by `order` or their own, are each taken once and none is beyond the last. */
function checkOrder({ parts }: UnitNode, report: Report): void {
  if (!parts.some(({ target }) => target && attributeOf(target, 'order') !== undefined)) return;
  const taken = new Set<number>();
  for (const { target, order } of parts) {
    if (!target) continue;
    if (order > parts.length) {
      report(target, 'order-value', 'XLIFF 2.1 §4.3.1.24', {
        message: `"order" is ${order}, but the unit has ${parts.length} parts.`,
        advice: `Write a number from 1 to ${parts.length}.`,
      });
    }
    if (taken.has(order)) {
      report(target, 'order-repeated', 'XLIFF 2.1 §4.3.1.24', {
        message: `Two targets of the unit have position ${order}.`,
        advice: 'Renumber the targets; one without "order" has the position of its source.',
      });
    }
    taken.add(order);
  }
}
