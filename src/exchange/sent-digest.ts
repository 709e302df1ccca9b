import type { Translation } from '../model/translation.ts';
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

/**
 * What a translation keeps of the earlier targets of its translator: with the one that it replaces now, without the one that it
 * is itself. Empty if it replaces the work of another person, which has its own protection.
 */
export function keepReplaced(
  before: Translation | undefined,
  { target, by }: Pick<Translation, 'target' | 'by'>,
): Pick<Translation, 'unfixed' | 'replaced'> {
  if (!before) return {};
  const { unfixed, replaced = [] } = before;
  if (before.target === target)
    return { ...(unfixed && { unfixed }), ...(replaced.length > 0 && { replaced }) };
  if (by === undefined || by !== before.by) return {};
  const earlier = new Set([...replaced, ...(unfixed ? [unfixed] : []), digestTarget(before.target)]);
  earlier.delete(digestTarget(target));
  earlier.delete('');
  return earlier.size > 0 ? { replaced: [...earlier] } : {};
}
