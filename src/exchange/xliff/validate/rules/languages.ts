import { attributeOf } from '../../../../xml/read.ts';
import type { Report } from '../../../../xml/schema/faults.ts';
import type { XmlNode } from '../../../../xml/tree.ts';
import type { Rule } from '../document.ts';
import { tagOf } from '../namespaces.ts';

/** `trgLang`, and `xml:lang` of sources and targets, set or inherited (XLIFF 2.1 §4.2.2.1, §4.2.2.12, §4.2.2.13). */
export const checkLanguages: Rule = ({ root, files }, report) => {
  const sourceLanguage = attributeOf(root, 'srcLang');
  const targetLanguage = attributeOf(root, 'trgLang');
  const parts = files.flatMap(({ units }) => units.flatMap((unit) => unit.parts));
  if (targetLanguage === undefined && parts.some(({ target }) => target)) {
    report(root, 'language-missing', 'XLIFF 2.1 §4.2.2.1', {
      message: '<xliff> has no "trgLang", and there are targets.',
      advice: 'Say in "trgLang" what language they are in.',
    });
  }
  for (const { source, target } of parts) {
    if (source) checkInherited(source, sourceLanguage, 'srcLang', 'XLIFF 2.1 §4.2.2.12', report);
    if (target) checkInherited(target, targetLanguage, 'trgLang', 'XLIFF 2.1 §4.2.2.13', report);
  }
};

/** The language an element has, its own or the nearest around it. */
function checkInherited(
  node: XmlNode,
  language: string | undefined,
  name: string,
  clause: string,
  report: Report,
): void {
  let holder: XmlNode | undefined = node;
  while (holder && attributeOf(holder, 'xml:lang') === undefined) holder = holder.parent;
  const found = holder && attributeOf(holder, 'xml:lang');
  if (holder === undefined || found === undefined || language === undefined || sameTag(found, language))
    return;
  report(node, 'language-differs', clause, {
    message:
      holder === node
        ? `${tagOf(node)} has xml:lang "${found}", but ${name} is "${language}".`
        : `${tagOf(node)} inherits xml:lang "${found}" from ${tagOf(holder)}, but ${name} is "${language}".`,
    advice: `Set xml:lang of the ${tagOf(node)} to "${language}", or remove the other.`,
  });
}

/** BCP 47 tags have no case. */
export function sameTag(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
