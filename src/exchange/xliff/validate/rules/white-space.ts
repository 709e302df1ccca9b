import { attributeOf } from '../../../../xml/read.ts';
import type { XmlNode } from '../../../../xml/tree.ts';
import type { Rule } from '../document.ts';

/**
 * Source and target of a segment treat white space alike. The text of the standard does not say so and §5.9.8.3.2 (on ITS)
 * speaks of setting it independently; the TC's test suite takes a difference for invalid, and so does Okapi.
 */
export const checkWhiteSpace: Rule = ({ files }, report) => {
  for (const { source, target } of files.flatMap(({ units }) => units.flatMap((unit) => unit.parts))) {
    if (!source || !target) continue;
    const space = spaceOf(source);
    if (space === spaceOf(target)) continue;
    report(target, 'space-differs', 'XLIFF 2.1 §4.3.2.2', {
      message: `The source has xml:space "${space}", its target "${spaceOf(target)}".`,
      advice: 'Set the same for both, best on the <unit>.',
    });
  }
};

function spaceOf(node: XmlNode): string {
  let holder: XmlNode | undefined = node;
  while (holder && attributeOf(holder, 'xml:space') === undefined) holder = holder.parent;
  return (holder && attributeOf(holder, 'xml:space')) ?? 'default';
}
