import { attributeOf } from '../../../xml/read.ts';
import type { Report } from '../../../xml/schema/faults.ts';
import type { Grammar, Schema } from '../../../xml/schema/grammar.ts';
import { checkStructure } from '../../../xml/schema/structure.ts';
import type { XmlNode } from '../../../xml/tree.ts';
import { core, core22 } from './core.ts';
import { type Rule, readDocument } from './document.ts';
import { checkChanges } from './modules/changes.ts';
import { checkFormatStyle } from './modules/format-style.ts';
import { checkGlossary } from './modules/glossary.ts';
import { allowedParents, attributeModules, modules } from './modules/grammar.ts';
import { checkIts } from './modules/its.ts';
import { checkMatches } from './modules/matches.ts';
import { checkPlurals } from './modules/plurals.ts';
import { checkResources } from './modules/resources.ts';
import { checkSizes } from './modules/size.ts';
import { checkValidation } from './modules/validation.ts';
import { nameOf } from './namespaces.ts';
import { checkCodePoints, checkCodes } from './rules/codes.ts';
import { checkEditing } from './rules/editing.ts';
import { checkExtensionIds } from './rules/extension-ids.ts';
import { checkIds, checkMetadata } from './rules/ids.ts';
import { checkLanguages } from './rules/languages.ts';
import { checkPairs } from './rules/pairs.ts';
import { checkReferences } from './rules/references.ts';
import { checkSegments } from './rules/segments.ts';
import { checkSkeleton } from './rules/skeleton.ts';
import { checkWhiteSpace } from './rules/white-space.ts';

/** What the schemas leave to the text of the standard. */
const rules: readonly Rule[] = [
  checkIds,
  checkExtensionIds,
  checkLanguages,
  checkWhiteSpace,
  checkSkeleton,
  checkSegments,
  checkCodes,
  checkCodePoints,
  checkPairs,
  checkEditing,
  checkReferences,
  checkMatches,
  checkGlossary,
  checkMetadata,
  checkResources,
  checkChanges,
  checkSizes,
  checkValidation,
  checkFormatStyle,
  checkIts,
  checkPlurals,
];

const createSchema = (grammar: Grammar): Schema => ({
  standard: 'XLIFF',
  prefix: 'xlf',
  grammar: { ...grammar, ...modules },
  nameOf,
  clauseOf: ({ clause }) => `XLIFF 2.1 §${clause}`,
  allowedParents,
  attributeModules,
  extensible: '<unit>',
});
const schema20 = createSchema(core);
const schema22 = createSchema(core22);

/** Versions of the namespaces. That of 2.2 lets in the older ones "for backward compatibility" (its schema). */
const versions: Readonly<Record<string, readonly string[]>> = {
  'urn:oasis:names:tc:xliff:document:2.0': ['2.0', '2.1'],
  'urn:oasis:names:tc:xliff:document:2.2': ['2.0', '2.1', '2.2'],
};

/** Is the namespace one of XLIFF 2.0 to 2.2? */
export function isXliff2(uri: string): boolean {
  return Object.hasOwn(versions, uri);
}

/** Checks a document of XLIFF 2.0 to 2.2. Clauses are those of 2.1; the constraints are the same in all three. */
export function checkXliff2(root: XmlNode, report: Report): void {
  const known = versions[root.uri]!;
  const version = attributeOf(root, 'version');
  if (version !== undefined && !known.includes(version)) {
    report(root, 'version', 'XLIFF 2.1 §4.3.1.42', {
      message: `<xliff> says version "${version}", but its namespace is "${root.uri}".`,
      advice: `Write ${known.map((each) => `"${each}"`).join(' or ')}, or correct the namespace.`,
    });
  }
  checkStructure(root, root.uri.endsWith('2.2') ? schema22 : schema20, report);
  const document = readDocument(root);
  for (const rule of rules) rule(document, report);
}
