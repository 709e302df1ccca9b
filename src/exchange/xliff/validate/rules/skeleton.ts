import { attributeOf } from '../../../../xml/read.ts';
import type { Rule } from '../document.ts';

const clause = 'XLIFF 2.1 §4.2.2.3';

/** A skeleton has its data or says where they are, not both (XLIFF 2.1 §4.2.2.3). White space decides nothing. */
export const checkSkeleton: Rule = ({ named }, report) => {
  for (const node of named('xlf:skeleton')) {
    const hasHref = attributeOf(node, 'href') !== undefined;
    if (!hasHref && node.children.length === 0 && node.text === 'none') {
      report(node, 'skeleton-empty', clause, {
        message: '<skeleton> is empty and has no "href".',
        advice: 'Say in "href" where the skeleton is, or remove the element.',
      });
    }
    if (hasHref && (node.children.length > 0 || node.text === 'text')) {
      report(node, 'skeleton-href', clause, {
        message: '<skeleton> has both content and "href".',
        advice: 'Keep one of the two.',
      });
    }
  }
};
