import { progressOf, segmentsOf } from '../../assembly/completeness.ts';
import { BarobarError } from '../../model/error.ts';
import type { State, Translation } from '../../model/translation.ts';
import { readableText } from '../../text/markup.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { edited, openSheet, refuseChanged, refuseSameReviewer, versionOf } from '../sentences/edit.ts';

/** The decision of a reviewer about translations of a document. */
export interface ReviewRequest {
  readonly document: string;
  readonly language: string;
  /** Ids, each with the version that the reviewer saw if that is known; every current translation below `state` if undefined. */
  readonly segments: readonly { readonly id: string; readonly base?: string }[] | undefined;
  readonly state: 'reviewed' | 'final';
  readonly by?: string | undefined;
}

/** A translation that has yet to reach a state. */
export interface Unreviewed {
  readonly segment: string;
  /** As readers see them. */
  readonly source: string;
  readonly target: string;
  readonly state: State;
  readonly by?: string;
}

/** The changes of a review, and what it reviewed. */
export interface ReviewPlan extends Plan {
  /** Ids of the translations that reach the state, in reading order. */
  readonly approved: readonly string[];
}

/** Current translations of a document that are below a state, in reading order. */
export function listUnreviewed(
  workspace: Workspace,
  document: string,
  language: string,
  state: ReviewRequest['state'],
): readonly Unreviewed[] {
  const sheet = openSheet(workspace, document, language);
  return segmentsOf(sheet.document).flatMap((segment): Unreviewed[] => {
    const { translation } = sheet.get(segment.id);
    if (!translation || progressOf(segment, translation) !== 'complete') return [];
    if (!isBelow(translation, state)) return [];
    const { target, by } = translation;
    return [
      {
        segment: segment.id,
        source: readableText(segment.source, segment.codes),
        target: readableText(target, segment.codes),
        state: translation.state,
        ...(by !== undefined && { by }),
      },
    ];
  });
}

/**
 * Plans to bring translations to `reviewed` or `final`; all of them or none.
 * @throws `segment-unfinished` for one that is missing or stale; `segment-changed`; `reviewer-same`; as `openSheet`
 */
export function planReview(
  workspace: Workspace,
  { document, language, segments, state, by }: ReviewRequest,
): ReviewPlan {
  const sheet = openSheet(workspace, document, language);
  const asked =
    segments ?? listUnreviewed(workspace, document, language, state).map(({ segment }) => ({ id: segment }));
  const changed = new Map<string, Translation>();
  for (const { id, base } of asked as NonNullable<typeof segments>) {
    const { segment, source, translation } = sheet.get(id);
    if (base !== undefined) refuseChanged(id, base, versionOf(source, translation));
    if (!translation || progressOf(segment, translation) !== 'complete') throw unfinished(id, language);
    const next = edited(translation, { source, target: translation.target, state, by });
    refuseSameReviewer(workspace, { document, language, segment: id }, next);
    changed.set(id, next);
  }
  const approved = segmentsOf(sheet.document).flatMap(({ id }) => (changed.has(id) ? [id] : []));
  const [first] = approved;
  return first === undefined ? { approved, changes: [] } : { ...sheet.plan(changed, first), approved };
}

function isBelow({ state }: Translation, least: ReviewRequest['state']): boolean {
  return state === 'translated' || (state === 'reviewed' && least === 'final');
}

function unfinished(id: string, language: string): BarobarError {
  return new BarobarError(
    'segment-unfinished',
    `Segment ${id} has no current translation into ${language}.`,
    'Have it translated, then review it.',
  );
}
