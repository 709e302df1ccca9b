import type { Document, Segment } from '../model/document.ts';
import type { GateRules } from '../model/policy.ts';
import { type State, states, type Translation, type TranslationSet } from '../model/translation.ts';
import { progressOf, segmentsOf } from './completeness.ts';

/** A segment that keeps a document from being published in a language, and why. */
export interface Gap {
  readonly segment: Segment;
  /** `unready`: complete, but not in the required state; `unreviewed`: reviewed by nobody except the translator. */
  readonly reason: 'missing' | 'stale' | 'unready' | 'unreviewed';
  readonly translation: Translation | undefined;
}

/** What keeps a document from meeting the rules about its sentences: one reason for each sentence, in reading order. */
export function gapsOf(
  document: Document,
  set: TranslationSet,
  { state, reviewer }: Pick<GateRules, 'state' | 'reviewer'>,
): readonly Gap[] {
  return segmentsOf(document).flatMap((segment): Gap[] => {
    const translation = set.entries.get(segment.id);
    const progress = progressOf(segment, translation);
    if (progress !== 'complete' || !translation) {
      return [{ segment, reason: progress === 'stale' ? 'stale' : 'missing', translation }];
    }
    if (!hasReached(translation.state, state)) return [{ segment, reason: 'unready', translation }];
    const isLacking = reviewer === 'other' && !isReviewedByOther(translation);
    return isLacking ? [{ segment, reason: 'unreviewed', translation }] : [];
  });
}

/** Whether `state` is `minimum` or later. */
function hasReached(state: State, minimum: State): boolean {
  return states.indexOf(state) >= states.indexOf(minimum);
}

/** Both must be known: work without a name cannot be shown to have another reviewer. */
function isReviewedByOther({ state, by, reviewer }: Translation): boolean {
  const name = (person: string): string => person.trim().normalize('NFC').toLowerCase();
  return (
    hasReached(state, 'reviewed') &&
    by !== undefined &&
    reviewer !== undefined &&
    name(reviewer) !== '' &&
    name(by) !== name(reviewer)
  );
}
