import type { Severity } from '../model/finding.ts';
import type { Level, Levels } from '../model/policy.ts';

/**
 * What a finding of a code counts as: the last of the layers that says so wins, and in it the most exact pattern;
 * `severity` where none does.
 */
export function levelOf(code: string, severity: Severity, layers: readonly Levels[]): Level {
  const area = `${code.slice(0, code.indexOf('/'))}/*`;
  for (const levels of [...layers].reverse()) {
    const level = [code, area, '*'].map((key) => levels[key]).find((found) => found !== undefined);
    if (level !== undefined) return level;
  }
  return severity;
}

/** Whether a key of the settings stands for any of the codes. */
export function namesAny(key: string, codes: readonly string[]): boolean {
  if (key === '*') return true;
  return key.endsWith('/*') ? codes.some((code) => code.startsWith(key.slice(0, -1))) : codes.includes(key);
}
