import { attributeOf } from '../../../xml/read.ts';
import type { XmlNode } from '../../../xml/tree.ts';

/** An editing hint of a code of XLIFF 2.x. */
export type Hint = 'canCopy' | 'canDelete' | 'canReorder' | 'canOverlap';

/** An editing hint of a code, or its default: `yes` but for `canOverlap` of `<pc>` (XLIFF 2.1 §4.3.1.2 to §4.3.1.5). */
export function hintOf(code: XmlNode, hint: Hint): string {
  return attributeOf(code, hint) ?? (hint === 'canOverlap' && code.local === 'pc' ? 'no' : 'yes');
}

const codes = new Set(['ph', 'pc', 'sc', 'ec']);

/** Is the inline element a code? `cp` and annotations are none. */
export function isCode(inline: XmlNode): boolean {
  return codes.has(inline.local);
}

/** What a code is known by: an `<ec>` that is not isolated has the id of its start. */
export function codeId(code: XmlNode): string | undefined {
  return code.local === 'ec'
    ? (attributeOf(code, 'startRef') ?? attributeOf(code, 'id'))
    : attributeOf(code, 'id');
}
