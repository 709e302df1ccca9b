import type { Pair } from '../../checks/engine/check.ts';
import { checks } from '../../checks/engine/registry.ts';
import { type CheckOptions, runChecks } from '../../checks/engine/run.ts';
import type { Finding } from '../../model/finding.ts';

/** Areas whose checks look at the target alone. */
const areasOfTarget = new Set([
  'apostrophes',
  'brackets',
  'dashes',
  'ellipsis',
  'language',
  'letters',
  'spacing',
  'words',
]);

const ofTarget = checks.filter(({ code }) => areasOfTarget.has(code.slice(0, code.indexOf('/'))));

/** `action.delete.error`, `menu_title`, `user.newPassword`. */
const keyShape = /^[a-z][A-Za-z\d]*(?:[._][A-Za-z\d]+)+$/;

/**
 * Findings in pairs of a file. Programs with keys for texts write the key where XLIFF has the source: nothing of it can be in the
 * target, which is checked by itself.
 */
export function checkPairs(pairs: readonly Pair[], options: CheckOptions): readonly Finding[] {
  const keyed = pairs.filter(isKeyed);
  if (keyed.length === 0) return runChecks(pairs, options);
  const isOfKey = new Set(keyed);
  const places = new Map(pairs.map(({ location }, index) => [`${location.line}:${location.column}`, index]));
  const placeOf = ({ line, column }: Finding): number => places.get(`${line}:${column}`) ?? 0;
  return [
    ...runChecks(
      pairs.filter((pair) => !isOfKey.has(pair)),
      options,
    ),
    ...runChecks(keyed, {
      ...options,
      // A check that runs on request needs a level that turns it on.
      checks: options.levelOf ? ofTarget : ofTarget.filter(({ onRequest }) => !onRequest),
    }),
  ].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Addresses such as example.org are of the same shape, and stay as they are in the target. */
function isKeyed({ source, target }: Pair): boolean {
  return keyShape.test(source.trim()) && target.trim() !== source.trim() && /\s/.test(target.trim());
}
