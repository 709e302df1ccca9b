import { findingOf } from '../../messages/findings/say.ts';
import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import { attributeOf } from '../../xml/read.ts';
import { readTree, type XmlNode, type XmlTree } from '../../xml/tree.ts';
import { compileMap, compileRules } from './compile.ts';
import { findLanguagesWithoutBreaks, languagesNamed } from './no-breaks.ts';
import { readSrx } from './read.ts';
import type { SrxRules } from './rules.ts';
import { checkSrxStructure } from './structure.ts';

/**
 * Faults of an SRX file: where SRX 2.0 departs from the structure of the standard, what cannot be read, expressions that
 * cannot be used, lists of rules that no map names, and languages for which no rule can end a sentence.
 *
 * @throws BarobarError `srx-structure` for another root; `xml-syntax` if there is none; `xml-limit`, `xml-doctype`.
 */
export function validateSrx(text: string, path: string): readonly Finding[] {
  const tree = readTree(text, path);
  // A file that is not SRX at all is refused by the reader.
  if (!isSrx(tree.root)) readSrx(text, path);
  return validateSrxTree(tree, text, path);
}

/** Is it the root of an SRX file, of whatever version? */
export function isSrx({ local, uri }: Pick<XmlNode, 'local' | 'uri'>): boolean {
  return local === 'srx' && (uri === '' || uri.startsWith('http://www.lisa.org/srx'));
}

/** As the file has it; empty for none. */
export function srxVersion(root: XmlNode): string {
  return attributeOf(root, 'version') ?? '';
}

/** As `validateSrx`, for a tree whose root is SRX's. */
export function validateSrxTree({ root, fault }: XmlTree, text: string, path: string): readonly Finding[] {
  const findings: Finding[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof BarobarError)) throw error;
      findings.push(asFinding(error, path));
      return undefined;
    }
  };
  if (fault) return [asFinding(fault, path)];
  // SRX 1.0 has a structure of its own; what can be read of it will do.
  if (srxVersion(root) !== '1.0') findings.push(...checkSrxStructure(root, text, path));
  if (findings.length === 0) {
    const rules = attempt(() => readSrx(text, path));
    if (rules) findings.push(...checkRules(rules, attempt));
  }
  return findings.toSorted((one, other) => one.line - other.line || one.column - other.column);
}

function checkRules(rules: SrxRules, attempt: <T>(read: () => T) => T | undefined): readonly Finding[] {
  const { lists, maps } = rules;
  const unmapped: Finding[] = [];
  for (const [name, list] of lists) {
    for (const rule of list) attempt(() => compileRules([rule]));
    if (maps.some((map) => map.list === name) || list.length === 0) continue;
    unmapped.push({
      ...findingOf('warning', { text: 'srx/unmapped', values: { rules: name } }),
      ...list[0]!.location,
    });
  }
  const isReadable = maps.map((map) => attempt(() => compileMap(map))).every((map) => map !== undefined);
  return [...unmapped, ...(isReadable ? findLanguagesWithoutBreaks(rules, languagesNamed(rules)) : [])];
}

function asFinding({ code, message, advice, location }: BarobarError, path: string): Finding {
  const place = { path, line: location.line ?? 1, column: location.column ?? 1 };
  return { code: code.replace('-', '/'), severity: 'error', message, advice, ...place };
}
