import type { Finding } from '../../model/finding.ts';
import { attributeOf } from '../../xml/read.ts';
import { collectFaults, type Report, syntaxFinding } from '../../xml/schema/faults.ts';
import { type ElementRule, schemaOfNamespace } from '../../xml/schema/grammar.ts';
import { checkStructure } from '../../xml/schema/structure.ts';
import { nodesIn, type XmlNode, type XmlTree } from '../../xml/tree.ts';
import { tmxGrammar } from './grammar.ts';

/** Is it the root of a TMX file, of whatever version? */
export function isTmx({ local, uri }: Pick<XmlNode, 'local' | 'uri'>): boolean {
  return local === 'tmx' && (uri === '' || uri.startsWith('http://www.lisa.org/tmx'));
}

/** As the file has it; empty for none. */
export function tmxVersion(root: XmlNode): string {
  return attributeOf(root, 'version') ?? '';
}

/**
 * Checks a TMX file against TMX 1.4b: what its DTD checks and what only its text says. No finding, or warnings only, means
 * that it is valid. Linear time.
 */
export function validateTmxTree({ root, fault }: XmlTree, text: string, path: string): readonly Finding[] {
  if (fault) return [syntaxFinding(fault, path)];
  const { report, findings } = collectFaults('tmx');
  const clauseOf = ({ clause }: ElementRule): string => `TMX 1.4b, ${clause}`;
  const schema = { standard: 'TMX', prefix: 'tmx', grammar: tmxGrammar, clauseOf };
  checkStructure(root, schemaOfNamespace(root.uri, schema), report);
  const header = root.children.find(({ local }) => local === 'header');
  const source = header && attributeOf(header, 'srclang');
  const isOld = /^1\.[0-3]$/.test(tmxVersion(root));
  for (const node of nodesIn(root)) {
    if (node.local === 'tu') checkUnit(node, source, report);
    else if (node.local === 'tuv') checkLanguage(node, isOld, report);
    else if (node.local === 'seg') checkPairs(node, report);
    else if (node.local === 'ude') checkEncoding(node, report);
  }
  return findings(text, path);
}

/** The language of a variant; `lang` was its name before 1.4. */
function languageName(variant: XmlNode): string | undefined {
  return attributeOf(variant, 'xml:lang') ?? attributeOf(variant, 'lang');
}

function checkLanguage(variant: XmlNode, isOld: boolean, report: Report): void {
  if (attributeOf(variant, 'xml:lang') !== undefined) return;
  const hasOldName = attributeOf(variant, 'lang') !== undefined;
  if (isOld && hasOldName) return;
  report(variant, 'language-missing', 'TMX 1.4b, <tuv>', {
    message: hasOldName
      ? '<tuv> says its language in "lang", its name before 1.4.'
      : '<tuv> has no "xml:lang".',
    advice: 'Say the language in "xml:lang".',
    ...(hasOldName && { severity: 'warning' }),
  });
}

/** A unit is from its own source language or the header's; tools pass over a unit that has no text in it. */
function checkUnit(unit: XmlNode, headerSource: string | undefined, report: Report): void {
  const source = (attributeOf(unit, 'srclang') ?? headerSource)?.toLowerCase();
  const variants = unit.children.filter(({ local }) => local === 'tuv');
  if (source === undefined || source === '*all*' || variants.length === 0) return;
  const isSource = (name: string): boolean =>
    name === source || name.startsWith(`${source}-`) || source.startsWith(`${name}-`);
  if (variants.some((variant) => isSource(languageName(variant)?.toLowerCase() ?? ''))) return;
  report(unit, 'source-missing', 'TMX 1.4b, srclang', {
    message: `<tu> has no <tuv> in its source language, "${source}".`,
    advice: 'Add one, or correct "srclang"; write "*all*" where any language may be the source.',
    severity: 'warning',
  });
}

/** `i` is of one <bpt> in a segment and of the <ept> behind it. What stands in <sub> is a segment of its own. */
function checkPairs(segment: XmlNode, report: Report): void {
  const open = new Map<string, XmlNode>();
  const known = new Set<string>();
  const clause = 'TMX 1.4b, i';
  const visit = (around: XmlNode): void => {
    for (const node of around.children) {
      const i = attributeOf(node, 'i');
      if (node.local === 'sub') checkPairs(node, report);
      else visit(node);
      if (i === undefined) continue;
      if (node.local === 'bpt') {
        if (known.has(i)) {
          report(node, 'id-repeated', clause, {
            message: `Two <bpt> of the segment have i="${i}".`,
            advice: 'Give each pair a number of its own.',
          });
        }
        known.add(i);
        open.set(i, node);
      } else if (node.local === 'ept' && !open.delete(i)) {
        report(node, 'pair-missing', clause, {
          message: `<ept> "${i}" has no <bpt> before it.`,
          advice: 'Add it, or write <it pos="end"> instead.',
        });
      }
    }
  };
  visit(segment);
  for (const [i, node] of open) {
    report(node, 'pair-missing', clause, {
      message: `<bpt> "${i}" has no <ept> after it.`,
      advice: 'Add it, or write <it pos="begin"> instead.',
    });
  }
}

function checkEncoding(encoding: XmlNode, report: Report): void {
  const hasCode = encoding.children.some((map) => attributeOf(map, 'code') !== undefined);
  if (!hasCode || attributeOf(encoding, 'base') !== undefined) return;
  report(encoding, 'attribute-missing', 'TMX 1.4b, <ude>', {
    message: '<ude> has no "base", but a <map/> with "code".',
    advice: 'Name the encoding that the codes are of in "base".',
  });
}
