import { attributeOf } from '../../../../xml/read.ts';
import { isImpossible } from '../../../../xml/serialize.ts';
import { hexBinary } from '../../../schema/values.ts';
import type { Rule } from '../document.ts';

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
