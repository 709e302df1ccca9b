import { keepReplaced } from '../../exchange/sent-digest.ts';
import type { ReturnedSegment } from '../../model/returned-work.ts';
import { type Origin, type State, states, type Translation } from '../../model/translation.ts';
import { isCosmetic } from '../../text/fold.ts';
import type { Side } from '../../workspace/files/quarantine-file.ts';

/** What an import believes of returned work, and what it stores with it. */
export interface ImportPolicy {
  /** State to give what is accepted; `translated` when absent. */
  readonly state?: State | undefined;
  /** Who translated what is new. */
  readonly by?: string | undefined;
  /** Whether the state `initial` in the file calls a target a draft; in XLIFF 2.x it says nothing. */
  readonly initialIsDraft?: boolean;
  /** Which form to take in a conflict; the other is quarantined all the same. */
  readonly resolve?: Side | undefined;
  /** The highest state a file is believed to have reached; `translated` when absent. */
  readonly trust?: State;
}

/**
 * The entry of the locale file after a return. An edit drops a review: a state above `translated` must be asked for, or claimed
 * in a workspace that trusts its translators to. Text that came back as it was sent keeps its translator and its state, even
 * if a lower one is asked for. A draft gets `initial` unless a state is asked for. Notes of both sides stay, and so do members
 * that this version does not know.
 */
export function mergeReturned(
  source: string,
  { target = '', state: claimed, isDraft: isClaimedDraft, origin: claimedOrigin, notes }: ReturnedSegment,
  before: Translation | undefined,
  policy: ImportPolicy,
): Translation {
  const isSameSource = before !== undefined && isCosmetic(before.source, source);
  const isKept = isSameSource && before.target === target;
  const trust = policy.trust ?? 'translated';
  // Tools leave the state qualifier that we sent on what a person has edited.
  const isLeftOver =
    isSameSource && !isKept && claimedOrigin !== undefined && before.origin?.kind === claimedOrigin.kind;
  const isDraft = (isClaimedDraft && !isLeftOver) || (policy.initialIsDraft && claimed === 'initial');
  const arrived = isDraft ? 'initial' : higher(lower(claimed ?? 'translated', trust), 'translated');
  const asked = policy.state ?? (isKept && !isDraft ? lower(claimed ?? before.state, trust) : arrived);
  const state = isKept ? higher(before.state, asked) : asked;
  const note = [...new Set([...(before?.note ?? []), ...notes])];
  const origin = originOf(isLeftOver ? undefined : claimedOrigin, before, isKept, state);
  const known = isSameSource ? before : undefined;
  const people = peopleOf(state, known, isKept, policy);
  return {
    source,
    target,
    state,
    ...people,
    ...(origin && { origin }),
    ...(note.length > 0 && { note }),
    ...keepReplaced(known, { target, ...people }),
    ...(before?.other && { other: before.other }),
  };
}

/**
 * How the target came to be. What the file claims holds, with what we knew of the same text. Without a claim the same text
 * keeps its origin, and any other is a person's. A review makes it a person's too.
 */
function originOf(
  claimed: Origin | undefined,
  before: Translation | undefined,
  isKept: boolean,
  state: State,
): Origin | undefined {
  if (isReviewed(state)) return undefined;
  const known = isKept ? before?.origin : undefined;
  if (!claimed) return known;
  return known?.kind === claimed.kind ? { ...claimed, ...known } : claimed;
}

/**
 * Who translated and who reviewed. A person who brings the work of another to `reviewed` or beyond is its reviewer, even after
 * correcting it. Nobody reviews their own work, and below that state there is no review.
 */
function peopleOf(
  state: State,
  before: Translation | undefined,
  isKept: boolean,
  { state: asked, by: name }: ImportPolicy,
): Pick<Translation, 'by' | 'reviewer'> {
  // Work that comes back as it was has not been reviewed again.
  const isRaised = !isKept || before?.state !== state || (asked === state && !before.reviewer);
  if (isReviewed(state) && isRaised && before?.by !== undefined && name !== undefined && before.by !== name)
    return { by: before.by, reviewer: name };
  // Unsigned work gets the name that it comes with. A reviewer's name says who read it, not who wrote it.
  const unsigned = isReviewed(state) ? undefined : name;
  const by = isKept ? (before?.by ?? unsigned) : name;
  const reviewer = isKept && isReviewed(state) ? before?.reviewer : undefined;
  return { ...(by !== undefined && { by }), ...(reviewer !== undefined && { reviewer }) };
}

/** Whether a state says that somebody has reviewed the translation. */
export function isReviewed(state: State): boolean {
  return state === 'reviewed' || state === 'final';
}

function lower(a: State, b: State): State {
  return states.indexOf(a) < states.indexOf(b) ? a : b;
}

/** The higher of two states. */
export function higher(a: State, b: State): State {
  return lower(a, b) === a ? b : a;
}
