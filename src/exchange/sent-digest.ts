import { digest } from '../text/digest.ts';

/**
 * Digest of a target as it travels with an export: on its return it tells whether our locale file still says what it
 * said then. Empty for an empty target.
 */
export function digestTarget(target: string): string {
  return target === '' ? '' : digest([target], 10);
}

/** The digest of a segment that is exported with its source copied into the target, for tools that show nothing else. */
export function markCopied(sentDigest: string): string {
  return `=${sentDigest}`;
}

/** Did the segment go out with its source for a target? */
export function wasSourceCopied(sentDigest: string | undefined): boolean {
  return sentDigest?.startsWith('=') === true;
}

/** Is a target of ours the one that was there when the segment went out? */
export function isAsSent(target: string, sentDigest: string | undefined): boolean {
  return sentDigest?.replace(/^=/, '') === digestTarget(target);
}
