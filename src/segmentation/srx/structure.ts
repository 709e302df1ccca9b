import type { Finding } from '../../model/finding.ts';
import { collectFaults } from '../../xml/schema/faults.ts';
import {
  any,
  type ElementRule,
  one,
  optional,
  type Schema,
  type Slot,
  schemaOfNamespace,
  some,
  upTo,
} from '../../xml/schema/grammar.ts';
import { checkStructure } from '../../xml/schema/structure.ts';
import { anyText, oneOf, type ValueType, yesNo } from '../../xml/schema/values.ts';
import type { XmlNode } from '../../xml/tree.ts';

const namespace = 'http://www.lisa.org/srx20';
const clause = 'SRX 2.0 §3.5';

/** All attributes named are required; tools add others of their own. */
const element = (
  content: readonly Slot[],
  attributes: Readonly<Record<string, ValueType>> = {},
): ElementRule => ({ clause, content, attributes, required: Object.keys(attributes), foreign: 'open' });

const expression: ElementRule = { ...element([]), text: true };

/** SRX 2.0 §3.5, as its schema has it; what a `<rule>` may be is checked where it is read. */
const srx: Omit<Schema, 'nameOf'> = {
  standard: 'SRX',
  prefix: 'srx',
  clauseOf: () => clause,
  grammar: {
    'srx:srx': element([one('srx:header'), one('srx:body')], { version: oneOf('2.0') }),
    'srx:header': element([upTo(3, 'srx:formathandle'), any('other')], {
      segmentsubflows: yesNo,
      cascade: yesNo,
    }),
    'srx:formathandle': element([], { type: oneOf('start', 'end', 'isolated'), include: yesNo }),
    'srx:body': element([one('srx:languagerules'), one('srx:maprules')]),
    'srx:languagerules': element([some('srx:languagerule')]),
    'srx:languagerule': element([some('srx:rule')], { languagerulename: anyText }),
    'srx:rule': element([optional('srx:beforebreak'), optional('srx:afterbreak')]),
    'srx:beforebreak': expression,
    'srx:afterbreak': expression,
    'srx:maprules': element([some('srx:languagemap')]),
    'srx:languagemap': element([], { languagepattern: anyText, languagerulename: anyText }),
  },
};

/** Findings `srx/structure` where an SRX 2.0 file departs from the standard, in the order of the file. Linear time. */
export function checkSrxStructure(root: XmlNode, text: string, path: string): readonly Finding[] {
  const { report, findings } = collectFaults('srx');
  if (root.uri !== namespace)
    report(root, 'structure', clause, {
      message: '<srx> is not in the namespace of SRX 2.0.',
      advice: `Write xmlns="${namespace}".`,
    });
  // The reader takes elements without a namespace for its own, and so does this.
  const schema = schemaOfNamespace(root.uri, srx);
  checkStructure(root, schema, (node, _code, where, fault) => report(node, 'structure', where, fault));
  return findings(text, path);
}
