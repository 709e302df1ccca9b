import { attributeOf } from '../../../../xml/read.ts';
import { isNmtoken } from '../../../../xml/schema/values.ts';
import type { XmlNode } from '../../../../xml/tree.ts';
import type { Rule } from '../document.ts';
import { nameOf, tagOf } from '../namespaces.ts';

const clause = 'XLIFF 2.1 §4.9.2';

/** Ids in extensions: unique in the file, group or unit they stand in, or no fragment identifier would find them. */
export const checkExtensionIds: Rule = ({ named }, report) => {
  for (const node of named('xlf:file', 'xlf:group', 'xlf:unit')) {
    const seen = new Set<string>();
    for (const { at, id } of node.children.flatMap((child) => (nameOf(child) ? [] : idsIn(child)))) {
      if (!isNmtoken(id)) {
        report(at, 'extension-id-value', clause, {
          message: `The id "${id}" cannot be referred to.`,
          advice: 'Use letters, digits, ".", "-", "_" and ":", without spaces.',
        });
      }
      if (seen.has(id)) {
        report(at, 'extension-id-repeated', clause, {
          message: `The id "${id}" is used twice in the extensions of the ${tagOf(node)}.`,
          advice: 'Give each an id of its own.',
        });
      }
      seen.add(id);
    }
  }
};

/** `id` and `xml:id` of an extension and all that is in it. */
export function idsIn(extension: XmlNode): readonly { readonly at: XmlNode; readonly id: string }[] {
  const own = ['id', 'xml:id'].flatMap((name) => {
    const id = attributeOf(extension, name);
    return id === undefined ? [] : [{ at: extension, id }];
  });
  return [...own, ...extension.children.flatMap(idsIn)];
}
