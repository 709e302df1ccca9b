import { attributeOf } from '../../../../xml/read.ts';
import { childrenOf, type Rule } from '../document.ts';
import { checkUnique } from '../rules/ids.ts';
import { sameTag } from '../rules/languages.ts';
import { checkReserved } from '../rules/segments.ts';

/** Translation Candidates (XLIFF 2.1 §5.1), but for its references and the ids in its content. */
export const checkMatches: Rule = ({ root, named }, report) => {
  const targetLanguage = attributeOf(root, 'trgLang');
  for (const node of named('mtc:matches')) {
    checkUnique(childrenOf(node, 'mtc:match'), 'the matches', 'XLIFF 2.1 §5.1.7.1', report);
  }
  for (const node of named('mtc:match')) {
    if (attributeOf(node, 'subType') !== undefined && attributeOf(node, 'type') === undefined) {
      report(node, 'subtype-without-type', 'XLIFF 2.1 §5.1.7.8', {
        message: '<mtc:match> has "subType" and no "type".',
        advice: 'Set "type" too.',
      });
    }
    checkReserved(node, 'subType', 'XLIFF 2.1 §5.1.7.8', report);
    // A constraint of earlier drafts that the TC's test suite kept: the languages are those of the document, or
    // `reference` says that they are not.
    if (attributeOf(node, 'xml:lang') !== undefined) {
      report(node, 'match-language', 'XLIFF 2.1 §5.1.6.3', {
        message: '<mtc:match> has "xml:lang".',
        advice: 'Remove it; for another language set reference="yes" and "xml:lang" on the <target>.',
      });
    }
    if (attributeOf(node, 'reference') === 'yes') continue;
    const [target] = childrenOf(node, 'xlf:target');
    const language = target && attributeOf(target, 'xml:lang');
    if (
      target &&
      language !== undefined &&
      targetLanguage !== undefined &&
      !sameTag(language, targetLanguage)
    ) {
      report(target, 'language-differs', 'XLIFF 2.1 §5.1.6.3', {
        message: `<target> of the match has xml:lang "${language}", but trgLang is "${targetLanguage}".`,
        advice: 'Set reference="yes" on the match if it is for reference.',
      });
    }
  }
};
