import type { Level, Levels } from '../../model/policy.ts';
import type { Check } from './check.ts';

/** What a level is asked for. */
export type LeveledCheck = Pick<Check, 'code' | 'severity' | 'onRequest'>;

/**
 * What a finding of a check counts as: the last of the layers that says so wins, and in it the most exact pattern; as the
 * check says itself if none does. A check on request is off until a layer names it.
 */
export function levelOf({ code, severity, onRequest }: LeveledCheck, layers: readonly Levels[]): Level {
  const area = `${code.slice(0, code.indexOf('/'))}/*`;
  for (const levels of [...layers].reverse()) {
    for (const key of [code, area, '*']) {
      const level = levels[key];
      const isMeant = !onRequest || key === code || level === 'off';
      if (level !== undefined && isMeant) return level;
    }
  }
  return onRequest ? 'off' : severity;
}

/** Whether a key of the settings stands for any of the codes. */
export function namesAny(key: string, codes: readonly string[]): boolean {
  if (key === '*') return true;
  return key.endsWith('/*') ? codes.some((code) => code.startsWith(key.slice(0, -1))) : codes.includes(key);
}
