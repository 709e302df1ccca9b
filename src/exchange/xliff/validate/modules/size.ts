import { attributeOf } from '../../../../xml/read.ts';
import type { Report } from '../../../../xml/schema/faults.ts';
import type { XmlNode } from '../../../../xml/tree.ts';
import { childrenOf, type Document, enclosing, type Rule } from '../document.ts';
import { moduleAttribute, nameOf, tagOf } from '../namespaces.ts';
import { idsIn } from '../rules/extension-ids.ts';

/** Which profile of the file a value is read by, and what the standard profiles make of it (XLIFF 2.1 §5.7.6). */
const values = [
  { name: 'sizeRestriction', profile: 'generalProfile', isRange: true, clause: '5.7.6.1.1' },
  { name: 'sizeInfo', profile: 'generalProfile', isRange: false, clause: '5.7.6.1.2' },
  { name: 'storageRestriction', profile: 'storageProfile', isRange: true, clause: '5.7.6.2.1' },
  { name: 'equivStorage', profile: 'storageProfile', isRange: false, clause: '5.7.6.2.2' },
] as const;

const standardProfiles = new Set(['xliff:codepoints', 'xliff:utf8', 'xliff:utf16', 'xliff:utf32']);
const range = /^\s*(?:\d+\s*,\s*)?(?:\d+|\*)\s*$/;
const whole = /^\s*\d*\s*$/;

/** Size and Length Restriction (XLIFF 2.1 §5.7). */
export const checkSizes: Rule = (document, report) => {
  const profiles = profilesOf(document);
  const data = new Map<XmlNode, ReadonlySet<string>>();
  for (const node of document.using('slr')) {
    const file = nameOf(node) === 'xlf:file' ? node : enclosing(node, 'xlf:file');
    for (const { name, profile, isRange, clause } of values) {
      const value = moduleAttribute(node, 'slr', name);
      if (value === undefined || isSize(value, isRange, (file && profiles.get(file)?.[profile]) ?? ''))
        continue;
      report(node, 'size-value', `XLIFF 2.1 §${clause}`, {
        message: `"slr:${name}" of ${tagOf(node)} is "${value}".`,
        advice: isRange
          ? 'Write a whole number, "*", or a minimum, "," and one of these.'
          : 'Write a whole number.',
      });
    }
    checkPlaces(node, report);
    checkDataReference(node, data, report);
  }
};

function profilesOf({
  files,
}: Document): ReadonlyMap<XmlNode, { generalProfile: string; storageProfile: string }> {
  return new Map(
    files.map(({ node }) => {
      const [profiles] = childrenOf(node, 'slr:profiles');
      const nameOfProfile = (name: string): string => (profiles && attributeOf(profiles, name)) ?? '';
      return [
        node,
        { generalProfile: nameOfProfile('generalProfile'), storageProfile: nameOfProfile('storageProfile') },
      ];
    }),
  );
}

/**
 * Without a profile, and in other profiles, a value may be anything. Yet a number is a size, and none of the standard profiles,
 * which are all that may be meant, has fractions of one.
 */
function isSize(value: string, isRange: boolean, profile: string): boolean {
  if (standardProfiles.has(profile)) return (isRange ? range : whole).test(value);
  return profile !== '' || !/^\s*[+-]?\d*[.,]\d+\s*$/.test(value) || (isRange && range.test(value));
}

function checkPlaces(node: XmlNode, report: Report): void {
  const has = (name: string): boolean => moduleAttribute(node, 'slr', name) !== undefined;
  if (has('sizeInfo') && has('sizeInfoRef')) {
    report(node, 'size-conflict', 'XLIFF 2.1 §5.7.5.9', {
      message: `${tagOf(node)} has both "slr:sizeInfo" and "slr:sizeInfoRef".`,
      advice: 'Keep one of the two.',
    });
  }
  if (nameOf(node) !== 'xlf:ec' || attributeOf(node, 'isolated') === 'yes') return;
  for (const [name, clause] of [
    ['equivStorage', '5.7.5.8'],
    ['sizeInfo', '5.7.5.9'],
    ['sizeInfoRef', '5.7.5.10'],
  ] as const) {
    if (!has(name)) continue;
    report(node, 'size-end-code', `XLIFF 2.1 §${clause}`, {
      message: `<ec> has "slr:${name}" and is not isolated.`,
      advice: 'Set it on its <sc>, which stands for both.',
    });
  }
}

/** What is referred to is in an `<slr:data>` beside the element, or beside one it is in. */
function checkDataReference(node: XmlNode, data: Map<XmlNode, ReadonlySet<string>>, report: Report): void {
  const ref = moduleAttribute(node, 'slr', 'sizeInfoRef');
  if (ref === undefined) return;
  for (let around = node.parent; around; around = around.parent) {
    let ids = data.get(around);
    if (!ids) {
      const elements = childrenOf(around, 'slr:data').flatMap((each) => each.children.flatMap(idsIn));
      ids = new Set(elements.map(({ id }) => id));
      data.set(around, ids);
    }
    if (ids.has(ref)) return;
  }
  report(node, 'size-reference', 'XLIFF 2.1 §5.7.5.10', {
    message: `"slr:sizeInfoRef" of ${tagOf(node)} is "${ref}", but no <slr:data> around it has an element with this id.`,
    advice: 'Refer to an element of an <slr:data> beside this one, or beside one it is in.',
  });
}
