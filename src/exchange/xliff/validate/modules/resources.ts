import { attributeOf } from '../../../../xml/read.ts';
import type { Report } from '../../../../xml/schema/faults.ts';
import type { XmlNode } from '../../../../xml/tree.ts';
import { childrenOf, type Document, enclosing, type Rule } from '../document.ts';
import { tagOf } from '../namespaces.ts';
import { checkUnique } from '../rules/ids.ts';
import { sameTag } from '../rules/languages.ts';

/** Resource Data (XLIFF 2.1 §5.5). */
export const checkResources: Rule = (document, report) => {
  for (const node of document.named('res:resourceData')) {
    checkUnique(node.children, 'the resource data', 'XLIFF 2.1 §5.5.4.4', report);
  }
  for (const node of document.named('res:resourceItem')) checkItem(node, report);
  for (const node of document.named('res:source', 'res:target')) checkContent(node, document, report);
  checkItemReferences(document, report);
};

function isEmpty(node: XmlNode): boolean {
  return node.children.length === 0 && node.text !== 'text';
}

function checkItem(node: XmlNode, report: Report): void {
  const clause = 'XLIFF 2.1 §5.5.4.4';
  const contents = [...childrenOf(node, 'res:source'), ...childrenOf(node, 'res:target')];
  if (attributeOf(node, 'mimeType') === undefined && contents.length > 0 && contents.every(isEmpty)) {
    report(node, 'resource-type', clause, {
      message: '<res:resourceItem> has its data elsewhere and no "mimeType".',
      advice: 'Say in "mimeType" what the data are.',
    });
  }
  if (attributeOf(node, 'context') === 'no' && childrenOf(node, 'res:source').length === 0) {
    report(node, 'resource-source', 'XLIFF 2.1 §5.5.4.5', {
      message: '<res:resourceItem> is to be translated (context="no") and has no <res:source>.',
      advice: 'Add its <res:source>.',
    });
  }
}

/**
 * The content stands in the element or where `href` says; its language is that of the document. For targets, files the TC's
 * test suite calls valid break the second, so it is only a warning.
 */
function checkContent(node: XmlNode, { root }: Document, report: Report): void {
  const isSource = node.local === 'source';
  const clause = `XLIFF 2.1 §5.5.4.${isSource ? 5 : 6}`;
  const hasHref = attributeOf(node, 'href') !== undefined;
  if (hasHref !== isEmpty(node)) {
    report(node, 'resource-content', clause, {
      message: `${tagOf(node)} ${hasHref ? 'has both content and "href"' : 'is empty and has no "href"'}.`,
      advice: 'Have either the content or "href".',
    });
  }
  const name = isSource ? 'srcLang' : 'trgLang';
  const language = attributeOf(root, name);
  const own = attributeOf(node, 'xml:lang');
  if (own === undefined || language === undefined || sameTag(own, language)) return;
  report(node, 'resource-language', clause, {
    message: `${tagOf(node)} has xml:lang "${own}", but ${name} is "${language}".`,
    advice: 'Move data in another language to <res:reference>.',
    ...(!isSource && { severity: 'warning' }),
  });
}

/** Items are referred to at the level of the file. Files the TC's test suite calls valid do otherwise: a warning. */
function checkItemReferences({ files, named }: Document, report: Report): void {
  const items = new Map(
    files.map(({ node }) => [
      node,
      new Set(
        childrenOf(node, 'res:resourceData')
          .flatMap((data) => childrenOf(data, 'res:resourceItem'))
          .map((item) => attributeOf(item, 'id')),
      ),
    ]),
  );
  for (const node of named('res:resourceItemRef')) {
    const ref = attributeOf(node, 'ref');
    const file = enclosing(node, 'xlf:file');
    if (ref === undefined || !file || items.get(file)?.has(ref)) continue;
    report(node, 'resource-reference', 'XLIFF 2.1 §5.5.5.6', {
      message: `<res:resourceItemRef> refers to "${ref}", but the <file> has no <res:resourceItem> with this id.`,
      advice: 'Add it to the resource data of the <file>.',
      severity: 'warning',
    });
  }
}
