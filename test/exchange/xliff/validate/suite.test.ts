import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateXliff } from '../../../../src/exchange/xliff/validate/validate.ts';
import type { Finding } from '../../../../src/model/finding.ts';
import { decodeXml } from '../../../../src/xml/decode.ts';
import { describeWith, sharedPath } from '../../../needs.ts';

const folder = sharedPath('data/xliff/oasis-xliff-2.1/test-suite/');

function filesOf(part: string): readonly string[] {
  return readdirSync(folder + part).filter((name) => name.endsWith('.xlf'));
}

function findingsOf(part: string, name: string): readonly Finding[] {
  return validateXliff(decodeXml(readFileSync(`${folder}${part}/${name}`), name), name);
}

/** What the name of a file says is wrong with it, and the code that says the same. The first that fits counts. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/IsolatedEcWithId|ConfusedIsolatedOnEc|IsolatedOnEc|EcWithoutStartRef/, 'end-code'],
  [/InvalidIsolatedOnSc/, 'isolated'],
  [/MissingIsolatedOnSc/, 'pair-missing'],
  [/DuplicateExt/, 'extension-id-repeated'],
  [/NotUnique|DuplicateNote|not-unique/, 'id-repeated|order-repeated'],
  [/CopyOfWithBad/, 'copy-base'],
  [/CopyOfWithNoCopy/, 'copy-forbidden'],
  [/CopyOfWithOriginalData/, 'copy-data'],
  [/DataRef/, 'data-missing'],
  [/DifferentXmlSpace/, 'space-differs'],
  [/DifferentCan|YesCanReorderInEc/, 'pair-hints'],
  [/EcBeforeSc/, 'pair-order'],
  [/EmBeforeSm/, 'marker-order'],
  [/LoneEm|LoneSm/, 'marker-missing'],
  [/EmptySkeletonWithoutHref/, 'skeleton-empty'],
  [/NonEmptySkeletonWithHref/, 'skeleton-href'],
  [/GroupWithoutId|meta-missing-type/, 'attribute-missing'],
  [/Without(?:Source|Note|Data|Segment)|NoFile|NoUnitOrGroup|missing-metaGroup/, 'element-missing'],
  [/CommentAnnotation1|ValueAndRef|RefAndValue/, 'comment-content'],
  [/CommentAnnotation|NoteRef/, 'comment-note'],
  [/ExtensionAttribute/, 'extension-attribute'],
  [/ExtensionElement/, 'extension-misplaced'],
  [/FragIdSyntax/, 'fragment-syntax'],
  [/FragIdBadOrder/, 'fragment-order'],
  [/FragIdDuplicatedPrefix/, 'fragment-repeated'],
  [/FragId.*Leaf/, 'fragment-leaf'],
  [/FragId.*Prefix/, 'fragment-prefix'],
  [/FSAttributeOnEc/, 'style-end-code'],
  [/HexRange/, 'character-value'],
  [/InvalidNotesIn/, 'element-order'],
  [/TypeSubTypeValues/, 'subtype-value'],
  [/SubTypeWithoutType|subType-w-o-type/, 'subtype-without-type'],
  [/SubStateWithoutState/, 'substate-without-state'],
  [/InvalidValidation/, 'element-unknown'],
  [/LangNotWellFormed/, 'language-value'],
  [/InvalidXmlLang|WrongLang|Wrong(?:Source|Target)Lang/, 'language-differs'],
  [/NoTrgLang/, 'language-missing'],
  [/MissingNonRemovable/, 'code-removed'],
  [/MissingReorderFirstNo/, 'reorder-start'],
  [/WrongReordering/, 'reorder-changed'],
  [/canReorderContext/, 'reorder-context'],
  [/TwoSource/, 'element-repeated'],
  [/SubFlowWithInvalidReference/, 'subflow-missing'],
  [/DirAttributeOnSource|TranslateInSegment|InvalidFSAttribute\.|missplaced-appliesTo/, 'attribute-unknown'],
  [/ctr.property/, 'change-property'],
  [/ctr_/, 'change-reference'],
  [/subFs-not-allowed/, 'style-missing'],
  [/gls_glossEntry-w-o/, 'glossary-entry'],
  [/gls_invalid-extension/, 'text-misplaced'],
  [/match-has-xml_lang/, 'match-language'],
  [/wrong-ref/, 'match-reference'],
  [/res_source-has-content/, 'resource-content'],
  [/res_source-xml_lang/, 'resource-language'],
  [/ec-not-isolated/, 'size-end-code'],
  [/sizeInfo-with|sizeInfoRef-with/, 'size-conflict'],
  [/no-data-sib/, 'size-reference'],
  [/slr/, 'size-value'],
  [/val_ExactlyOne/, 'validation-rule'],
  [/val_existsInSource/, 'validation-source'],
  [/./, 'attribute-value'],
];

describeWith({ files: [folder] }, 'the OASIS test suite of XLIFF 2.1', () => {
  test.each([
    ['core/invalid', 119],
    ['modules/invalid', 43],
  ])('each of %s is rejected for what its name says', (part, count) => {
    const names = filesOf(part);
    expect(names).toHaveLength(count);
    for (const name of names) {
      const codes = findingsOf(part, name)
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code);
      const wanted = reasons.find(([pattern]) => pattern.test(name))![1].split('|');
      expect(
        codes.some((code) => wanted.includes(code.replace('xliff/', ''))),
        `${name}: ${codes}`,
      ).toBe(true);
    }
  });

  test.each([
    ['core/valid', 25],
    ['modules/valid', 34],
    ['core/in-out', 18],
  ])('each of %s is accepted', (part, count) => {
    const names = filesOf(part);
    expect(names).toHaveLength(count);
    for (const name of names) {
      const errors = findingsOf(part, name).filter(({ severity }) => severity === 'error');
      expect(errors, name).toEqual([]);
    }
  });

  test.each(['2.0', '2.2'])('its verdicts hold for the same files as XLIFF %s', (version) => {
    const parts = ['core/invalid', 'modules/invalid', 'core/valid', 'modules/valid'];
    const wrong = parts.flatMap((part) =>
      filesOf(part).filter((name) => {
        const text = decodeXml(readFileSync(`${folder + part}/${name}`), name)
          .replaceAll('xliff:document:2.0', `xliff:document:${version}`)
          .replace(/(<xliff\b[^>]*?\sversion\s*=\s*")2\.[01]"/, `$1${version}"`);
        const isValid = validateXliff(text, name).every(({ severity }) => severity !== 'error');
        return isValid !== part.endsWith('/valid');
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('what it calls valid and the text of the standard does not has warnings', () => {
    const warned = ['core/valid', 'modules/valid'].flatMap((part) =>
      filesOf(part).filter((name) => findingsOf(part, name).length > 0),
    );
    expect(warned).toEqual([
      // A translation refers to "t=#m2", another file by its syntax.
      'sample1.xlf',
      // A <resourceItemRef> refers to an item of its unit, though items are of the file …
      'Good-res_resourceItem-unique.xlf',
      'Good-res_resourceItemRef-unique.xlf',
      // … and to none; a target is in another language than the document's.
      'Good-res_source-has-no-content-and-href.xlf',
    ]);
  });
});
