import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import { compileMap, compileRules } from './compile.ts';
import { readSrx } from './read.ts';

/**
 * Faults of an SRX file that can be read: expressions that cannot be used, and lists of rules that no map names.
 *
 * @throws BarobarError as `readSrx` does, for a file that cannot be read.
 */
export function validateSrx(text: string, path: string): readonly Finding[] {
  const { lists, maps } = readSrx(text, path);
  const findings: Finding[] = [];
  const attempt = (compile: () => unknown): void => {
    try {
      compile();
    } catch (error) {
      if (!(error instanceof BarobarError)) throw error;
      const { message, advice, location } = error;
      const place = { path, line: location.line ?? 1, column: location.column ?? 1 };
      findings.push({ code: 'srx/expression', severity: 'error', message, advice, ...place });
    }
  };
  for (const [name, rules] of lists) {
    for (const rule of rules) attempt(() => compileRules([rule]));
    if (maps.some((map) => map.list === name) || rules.length === 0) continue;
    findings.push({
      code: 'srx/unmapped',
      severity: 'warning',
      message: `No language is mapped to the rules “${name}”.`,
      advice: 'Add a <languagemap> for them, or remove them.',
      ...rules[0]!.location,
    });
  }
  for (const map of maps) attempt(() => compileMap(map));
  return findings.toSorted((one, other) => one.line - other.line || one.column - other.column);
}
