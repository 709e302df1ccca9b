import { attributeOf } from '../../../../xml/read.ts';
import type { Report } from '../../../../xml/schema/faults.ts';
import type { XmlNode } from '../../../../xml/tree.ts';
import type { Rule } from '../document.ts';
import { readFragment } from '../fragment.ts';
import { moduleAttribute, nameOf, tagOf } from '../namespaces.ts';
import { createResolver, type Resolved, type Resolver } from '../resolve.ts';

/**
 * Fragment identifiers: written as XLIFF 2.1 §3 has it, and leading to what the reference is for. A reference into another
 * file, or by address into this one, is left alone.
 */
export const checkReferences: Rule = (document, report) => {
  const resolver = createResolver(document);
  for (const node of document.named('xlf:mrk', 'xlf:sm')) checkAnnotation(node, resolver, report);
  for (const node of document.named('xlf:note')) checkPlain(node, attributeOf(node, 'ref'), resolver, report);
  for (const node of document.named('mtc:match')) {
    checkSpan(node, 'match-reference', 'XLIFF 2.1 §5.1.7.5', resolver, report);
  }
  for (const node of document.named('gls:glossEntry', 'gls:translation')) {
    checkSpan(node, 'glossary-reference', 'XLIFF 2.1 §5.2.5.2', resolver, report);
  }
  for (const node of document.using('its')) {
    for (const name of ['locQualityIssuesRef', 'provenanceRecordsRef']) {
      checkPlain(node, moduleAttribute(node, 'its', name), resolver, report);
    }
  }
};

/** A comment has its text in it or in a note of its unit (XLIFF 2.1 §4.7.3.1.3). */
function checkAnnotation(node: XmlNode, resolver: Resolver, report: Report): void {
  const ref = attributeOf(node, 'ref');
  const type = attributeOf(node, 'type') ?? 'generic';
  const clause = 'XLIFF 2.1 §4.7.3.1.3';
  if (type === 'comment' && (ref === undefined) === (attributeOf(node, 'value') === undefined)) {
    report(node, 'comment-content', clause, {
      message: `The comment has ${ref === undefined ? 'neither "value" nor "ref"' : 'both "value" and "ref"'}.`,
      advice: 'Give it one of the two.',
    });
  }
  if (type === 'mtc:match' && ref !== undefined) {
    report(node, 'match-annotation', 'XLIFF 2.1 §5.1.5', {
      message: `${tagOf(node)} marks what a match is for and has "ref".`,
      advice: 'Leave "ref" out: the match refers to the annotation.',
      severity: 'warning',
    });
  }
  if (type === 'generic' && !hasTranslateOrIts(node)) {
    report(node, 'annotation-empty', 'XLIFF 2.1 §4.7.3.1.1', {
      message: `${tagOf(node)} is of type "generic" and does not say "translate".`,
      advice: 'Set "translate", or the type of the annotation.',
      severity: 'warning',
    });
  }
  const found = checkPlain(node, ref, resolver, report, type !== 'comment');
  if (type !== 'comment' || ref === undefined || found === 'faulty') return;
  const unit = resolver.unitOf(node);
  const note = found && nameOf(found.node) === 'xlf:note' && found.unit !== undefined && found.unit === unit;
  if (note) return;
  report(node, 'comment-note', clause, {
    message: `The comment refers to "${ref}", which is no note of its unit.`,
    advice: 'Refer to a <note> of the <unit>, as in "#n=n1".',
  });
}

function hasTranslateOrIts(node: XmlNode): boolean {
  return node.attributes.some(({ uri, local }) => local === 'translate' || (uri !== '' && local !== 'xmlns'));
}

/** A reference that may lead anywhere. Undefined where it leads outside or nowhere, which is told unless `isChecked` is false. */
function checkPlain(
  node: XmlNode,
  ref: string | undefined,
  resolver: Resolver,
  report: Report,
  isChecked = true,
): Resolved | 'faulty' | undefined {
  if (!ref?.startsWith('#')) return undefined;
  const fragment = readFragment(ref);
  if ('code' in fragment) {
    const { code, message, clause } = fragment;
    report(node, code, clause, {
      message: `The reference "${ref}" of ${tagOf(node)} is malformed: ${message}`,
      advice: 'Write it as in "#f=file/u=unit/id".',
    });
    return 'faulty';
  }
  const found = resolver.resolve(fragment, node);
  if (!found && isChecked) {
    report(node, 'reference-missing', 'XLIFF 2.1 §3', {
      message: `The reference "${ref}" of ${tagOf(node)} leads to nothing in this file.`,
      advice: 'Correct it, or remove it.',
      severity: 'warning',
    });
  }
  return found;
}

const spans = new Set(['segment', 'ignorable', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm']);

/**
 * `ref` of a match or of a glossary entry leads to text of the same unit. One with an address before its `#` may mean this very
 * file by its name, so it is only a warning; one without `#` can mean no text.
 */
function checkSpan(node: XmlNode, code: string, clause: string, resolver: Resolver, report: Report): void {
  const ref = attributeOf(node, 'ref');
  if (ref === undefined) return;
  const found = checkPlain(node, ref, resolver, report, false);
  if (found === 'faulty') return;
  if (found?.unit && found.unit === resolver.unitOf(node) && spans.has(found.node.local)) return;
  const isElsewhere = !ref.startsWith('#') && ref.includes('#');
  report(node, code, clause, {
    message: isElsewhere
      ? `The reference "${ref}" of ${tagOf(node)} leads out of the file.`
      : `The reference "${ref}" of ${tagOf(node)} leads to no text of its unit.`,
    advice:
      'Refer to a segment, code or annotation of the same <unit>, as in "#m1" or, in a target, "#t=m1".',
    ...(isElsewhere && { severity: 'warning' }),
  });
}
