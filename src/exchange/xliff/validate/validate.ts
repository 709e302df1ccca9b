import { BarobarError } from '../../../model/error.ts';
import type { Finding } from '../../../model/finding.ts';
import { createLocator } from '../../../xml/locate.ts';
import { attributeOf } from '../../../xml/read.ts';
import { collectFaults, syntaxFinding } from '../../../xml/schema/faults.ts';
import { readTree, type XmlNode, type XmlTree } from '../../../xml/tree.ts';
import { exchangeContent } from '../../limits.ts';
import { documentNamespace } from '../namespaces.ts';
import { checkXliff1 } from './xliff-1.ts';
import { checkXliff2, isXliff2 } from './xliff-2.ts';

/**
 * Checks a file of XLIFF 1.0 to 1.2 or 2.0 to 2.2, core and modules, against the standard: what its schemas check and what
 * only its text says. No finding, or warnings only, means that it is valid. Linear time.
 *
 * @throws BarobarError `xliff-version` where it is not XLIFF; `xml-syntax` where it is not even XML; `xml-limit`,
 * `xml-doctype`. Otherwise ill-formed XML is a finding, the only one.
 */
export function validateXliff(text: string, path: string): readonly Finding[] {
  const tree = readTree(text, path, exchangeContent);
  if (isXliffRoot(tree.root)) return validateTree(tree, text, path);
  throw new BarobarError(
    'xliff-version',
    `This is not XLIFF: its root is <${tree.root.local}>.`,
    'Give a file of XLIFF 1.0 to 1.2 or 2.0 to 2.2.',
    createLocator(text, path)(tree.root.offset),
  );
}

/** Is it the root of an XLIFF file, of whatever version? XLIFF 1.0 has no namespace. */
export function isXliffRoot({ local, uri }: Pick<XmlNode, 'local' | 'uri'>): boolean {
  return local === 'xliff' && (uri === '' || uri.startsWith(documentNamespace));
}

/** As `validateXliff`, for a tree whose root is XLIFF's. */
export function validateTree({ root, fault }: XmlTree, text: string, path: string): readonly Finding[] {
  if (fault) return [syntaxFinding(fault, path)];
  const { report, findings } = collectFaults('xliff');
  if (isXliff2(root.uri)) checkXliff2(root, report);
  else if (isXliff1(root.uri)) checkXliff1(root, report);
  else {
    report(root, 'version', 'XLIFF 2.1 §1.1.3', {
      message: `<xliff> has the namespace "${root.uri}", which is of no known version.`,
      advice: 'Use the namespace of XLIFF 1.2 or 2.0.',
    });
  }
  return findings(text, path);
}

function isXliff1(uri: string): boolean {
  return uri === '' || uri.startsWith(`${documentNamespace}1.`);
}

/** The version a file claims; empty for none. */
export function versionOf(root: XmlNode): string {
  return attributeOf(root, 'version') ?? '';
}
