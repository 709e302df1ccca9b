import { digest } from '../text/digest.ts';

/**
 * Digest of a target as it travels with an export: on its return it tells whether our locale file still says what it
 * said then. Empty for an empty target.
 */
export function baseOf(target: string): string {
  return target === '' ? '' : digest([target], 10);
}
