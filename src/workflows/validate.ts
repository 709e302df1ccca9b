import { exchangeContent } from '../exchange/content.ts';
import { isTbx, tbxVersion, validateTbxTree } from '../exchange/tbx/validate.ts';
import { isTmx, tmxVersion, validateTmxTree } from '../exchange/tmx/validate.ts';
import { isXliff, validateTree, versionOf } from '../exchange/xliff/validate/validate.ts';
import { BarobarError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import { isSrx, srxVersion, validateSrxTree } from '../segmentation/srx/validate.ts';
import { createLocator } from '../xml/locate.ts';
import { readTree, type XmlNode, type XmlTree } from '../xml/tree.ts';

/** Checks files of one format against its standard. */
interface Validator {
  readonly format: string;
  /** Is this the root of such a file, of whatever version? */
  accepts(root: XmlNode): boolean;
  version(root: XmlNode): string;
  validate(tree: XmlTree, text: string, path: string): readonly Finding[];
}

/** The first that accepts the root checks the file. */
const validators: readonly Validator[] = [
  { format: 'xliff', accepts: isXliff, version: versionOf, validate: validateTree },
  { format: 'tmx', accepts: isTmx, version: tmxVersion, validate: validateTmxTree },
  { format: 'tbx', accepts: isTbx, version: tbxVersion, validate: validateTbxTree },
  { format: 'srx', accepts: isSrx, version: srxVersion, validate: validateSrxTree },
];

/** What became of a file. */
export interface Verdict {
  readonly path: string;
  readonly format: string;
  /** As the file has it; empty for none. */
  readonly version: string;
  /** No error; there may be warnings. */
  readonly valid: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Checks a file against the standard of its format, which its root tells.
 *
 * @throws BarobarError `file-format` for a root no validator knows; `xml-…` where there is no root, and for the limits.
 */
export function validateFile(text: string, path: string): Verdict {
  const tree = readTree(text, path, exchangeContent);
  const { root } = tree;
  const validator = validators.find(({ accepts }) => accepts(root));
  if (!validator) {
    throw new BarobarError(
      'file-format',
      `There is no standard to check it by: its root is <${root.local}>.`,
      `Give a file of ${validators.map(({ format }) => format.toUpperCase()).join(', ')}.`,
      createLocator(text, path)(root.offset),
    );
  }
  const findings = validator.validate(tree, text, path);
  const valid = findings.every(({ severity }) => severity !== 'error');
  return { path, format: validator.format, version: validator.version(root), valid, findings };
}
