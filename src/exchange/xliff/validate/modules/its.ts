import { attributeOf } from '../../../../xml/read.ts';
import type { Report } from '../../../../xml/schema/faults.ts';
import type { XmlNode } from '../../../../xml/tree.ts';
import type { Rule } from '../document.ts';
import { moduleAttribute, nameOf, prefixOf, tagOf } from '../namespaces.ts';

const clause = 'XLIFF 2.1 §5.9';

const categories = new Set(
  (
    'allowed-characters directionality domain elements-within-text external-resource id-value language-information ' +
    'locale-filter localization-note localization-quality-issue localization-quality-rating mt-confidence preserve-space ' +
    'provenance storage-size target-pointer terminology text-analysis translate'
  ).split(' '),
);

const provenance = [
  ...['org', 'orgRef', 'person', 'personRef', 'revOrg', 'revOrgRef', 'revPerson', 'revPersonRef'],
  ...['revTool', 'revToolRef', 'tool', 'toolRef'],
];

const issue = ['Type', 'Comment', 'Severity', 'ProfileRef', 'Enabled'].map(
  (name) => `locQualityIssue${name}`,
);

/** Attributes that exclude others on the same element, as the Schematron schema of XLIFF 2.1 has them. */
const exclusions: Readonly<Record<string, readonly string[]>> = {
  locQualityIssuesRef: issue,
  provenanceRecordsRef: provenance,
  taIdentRef: ['taSource', 'taIdent'],
  locQualityRatingScore: ['locQualityRatingVote'],
};

/** Attributes of annotations of the type `its:generic`. */
const generic = [
  ...[
    'annotatorsRef',
    'allowedCharacters',
    'localeFilterList',
    'locQualityIssuesRef',
    'locQualityRatingScore',
  ],
  ...[
    'locQualityRatingVote',
    'mtConfidence',
    'provenanceRecordsRef',
    'taClassRef',
    'taIdent',
    'taIdentRef',
    'taSource',
  ],
];

/**
 * ITS (XLIFF 2.1 §5.9), as far as its Schematron schema goes. XLIFF 2.0 has no such module: there ITS is an extension like any other, and
 * what 2.1 would refuse is a warning.
 */
export const checkIts: Rule = ({ root, named, using }, tell) => {
  const isExtension = attributeOf(root, 'version') === '2.0';
  const report: Report = isExtension
    ? (node, code, where, fault) => tell(node, code, where, { ...fault, severity: 'warning' })
    : tell;
  for (const node of using('its', 'itsm')) {
    const used = node.attributes.filter(({ uri }) => isIts(uri));
    checkUse(node, new Set(used.map(({ local }) => local)), report);
  }
  for (const node of named('its:locQualityIssue')) checkRecord(node, issue.slice(0, 2), report);
  for (const node of named('its:provenanceRecord')) checkRecord(node, provenance, report);
};

function isIts(uri: string): boolean {
  const prefix = prefixOf(uri);
  return prefix === 'its' || prefix === 'itsm';
}

function checkUse(node: XmlNode, used: ReadonlySet<string>, report: Report): void {
  if (!hasVersion(node)) {
    report(node, 'its-version', 'XLIFF 2.1 §5.9.12.39', {
      message: `${tagOf(node)} has ITS markup, but no element around it says "its:version".`,
      advice: 'Set its:version="2.0" on the <xliff>.',
    });
  }
  for (const [name, others] of Object.entries(exclusions)) {
    const wrong = used.has(name) ? others.filter((other) => used.has(other)) : [];
    if (wrong.length === 0) continue;
    report(node, 'its-conflict', clause, {
      message: `${tagOf(node)} has both "its:${name}" and "its:${wrong.join('", "its:')}".`,
      advice: 'Keep one of the two.',
    });
  }
  if (used.has('taSource') !== used.has('taIdent')) {
    report(node, 'its-incomplete', clause, {
      message: `${tagOf(node)} has only one of "its:taSource" and "its:taIdent".`,
      advice: 'Set both.',
    });
  }
  checkThresholds(node, used, report);
  const type = attributeOf(node, 'type');
  const isMarker = ['xlf:mrk', 'xlf:sm'].includes(nameOf(node) ?? '');
  // Terms may say which tool found them, in the text of the standard, if not in its Schematron schema (Terminology).
  const allowed = type === 'term' || type === 'its:term-no' ? 'annotatorsRef' : undefined;
  const isGeneric = generic.some((name) => name !== allowed && used.has(name));
  if (isMarker && type !== undefined && type !== 'its:generic' && isGeneric) {
    report(node, 'its-type', 'XLIFF 2.1 §5.9.10', {
      message: `${tagOf(node)} has ITS markup and the type "${type}".`,
      advice: 'Set the type to "its:generic", or leave it out.',
    });
  }
  checkAnnotators(node, report);
}

function hasVersion(node: XmlNode): boolean {
  for (let around: XmlNode | undefined = node; around; around = around.parent) {
    if (moduleAttribute(around, 'its', 'version') !== undefined) return true;
    if (prefixOf(around.uri) === 'its' && attributeOf(around, 'version') !== undefined) return true;
  }
  return false;
}

function checkThresholds(node: XmlNode, used: ReadonlySet<string>, report: Report): void {
  for (const name of ['locQualityRatingScore', 'locQualityRatingVote']) {
    if (!used.has(`${name}Threshold`)) continue;
    let around: XmlNode | undefined = node;
    while (around && moduleAttribute(around, 'its', name) === undefined) around = around.parent;
    if (around) continue;
    report(node, 'its-incomplete', clause, {
      message: `${tagOf(node)} has "its:${name}Threshold", but no "its:${name}" applies to it.`,
      advice: `Set "its:${name}" there or around it.`,
    });
  }
}

/** `data-category|tool`, with spaces between several, each category once. */
function checkAnnotators(node: XmlNode, report: Report): void {
  const value = moduleAttribute(node, 'its', 'annotatorsRef');
  if (value === undefined) return;
  const seen = new Set<string>();
  for (const item of value.trim().split(/\s+/)) {
    const bar = item.indexOf('|');
    const category = bar < 0 ? item : item.slice(0, bar);
    if (bar > 0 && bar < item.length - 1 && categories.has(category) && !seen.has(category)) {
      seen.add(category);
      continue;
    }
    report(node, 'its-annotators', clause, {
      message: `"its:annotatorsRef" of ${tagOf(node)} has "${item}".`,
      advice: 'Write a data category of ITS, "|" and the tool, each category once.',
    });
  }
}

function checkRecord(node: XmlNode, names: readonly string[], report: Report): void {
  if (names.some((name) => attributeOf(node, name) !== undefined)) return;
  report(node, 'its-record', 'XLIFF 2.1 §5.9.11', {
    message: `${tagOf(node)} says nothing.`,
    advice: `Give it one of ${names.join(', ')}.`,
  });
}
