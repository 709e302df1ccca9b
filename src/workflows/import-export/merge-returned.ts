import type { ReturnedSegment } from '../../model/returned-work.ts';
import { type Origin, type State, states, type Translation } from '../../model/translation.ts';
import { isCosmetic } from '../../text/fold.ts';
import type { Side } from '../../workspace/files/quarantine-file.ts';

/** What is believed of returned work, and what it is given. */
export interface ImportPolicy {
  /** State to give what is accepted; `translated` when absent. */
  readonly state?: State | undefined;
  /** Who translated what is new. */
  readonly by?: string | undefined;
  /**
   * Whether a file that calls a target a draft is believed. XLIFF 1.x says so only where somebody did; in 2.x every
   * segment we send out without a target says `initial`, and tools leave that as it is.
   */
  readonly believesDrafts?: boolean;
  /** Which form to take in a conflict; the other is quarantined all the same. */
  readonly resolve?: Side | undefined;
  /** The highest state a file is believed to have reached; `translated` when absent. */
  readonly trust?: State;
}

/**
 * The entry after a return. Editing drops a review: above `translated` is only a state that was asked for, or that the
 * workspace trusts its translators to claim. Text that came back as it was sent keeps its state, also where a lower one is
 * asked for, and its translator. What the file calls a machine's or unfinished is a draft unless a state is asked for. Notes
 * of both sides stay, and members we do not know.
 */
export function mergeReturned(
  source: string,
  { target = '', state: claimed, draft, origin: made, notes }: ReturnedSegment,
  before: Translation | undefined,
  policy: ImportPolicy,
): Translation {
  const isSameSource = before !== undefined && isCosmetic(before.source, source);
  const isKept = isSameSource && before.target === target;
  const trust = policy.trust ?? 'translated';
  // Tools leave the qualifier that we sent on what a person has edited.
  const isLeftOver = isSameSource && !isKept && made !== undefined && before.origin?.kind === made.kind;
  const isDraft = (draft && !isLeftOver) || (policy.believesDrafts && claimed === 'initial');
  const arrived = isDraft ? 'initial' : higher(lower(claimed ?? 'translated', trust), 'translated');
  const asked = policy.state ?? (isKept && !isDraft ? lower(claimed ?? before.state, trust) : arrived);
  const state = isKept ? higher(before.state, asked) : asked;
  const note = [...new Set([...(before?.note ?? []), ...notes])];
  const origin = originOf(isLeftOver ? undefined : made, before, isKept, state);
  return {
    source,
    target,
    state,
    ...peopleOf(state, isSameSource ? before : undefined, isKept, policy),
    ...(origin && { origin }),
    ...(note.length > 0 && { note }),
    ...(before?.other && { other: before.other }),
  };
}

/**
 * How the target came to be. What the file says of it holds, with what we knew of the same text; without a word, the same text is
 * what it was, and any other a person's. A review makes it a person's too.
 */
function originOf(
  made: Origin | undefined,
  before: Translation | undefined,
  isKept: boolean,
  state: State,
): Origin | undefined {
  if (isReviewed(state)) return undefined;
  const known = isKept ? before?.origin : undefined;
  if (!made) return known;
  return known?.kind === made.kind ? { ...made, ...known } : made;
}

/**
 * Who translated and who reviewed. One who brings the work of another to `reviewed` or beyond reviewed it, also where he
 * corrected it; nobody reviews his own. Below that state there is no review.
 */
function peopleOf(
  state: State,
  before: Translation | undefined,
  isKept: boolean,
  { state: asked, by: name }: ImportPolicy,
): Pick<Translation, 'by' | 'reviewer'> {
  // Work that comes again as it is was looked at by nobody.
  const isRaised = !isKept || before?.state !== state || (asked === state && !before.reviewer);
  if (isReviewed(state) && isRaised && before?.by !== undefined && name !== undefined && before.by !== name)
    return { by: before.by, reviewer: name };
  // Work that nobody has signed gets the name that it comes with; that of a reviewer says who read it, not who wrote it.
  const unsigned = isReviewed(state) ? undefined : name;
  const by = isKept ? (before?.by ?? unsigned) : name;
  const reviewer = isKept && isReviewed(state) ? before?.reviewer : undefined;
  return { ...(by !== undefined && { by }), ...(reviewer !== undefined && { reviewer }) };
}

/** Whether someone has reviewed what is in a state. */
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
