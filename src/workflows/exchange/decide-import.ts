import { matchesDigest, wasSourceCopied } from '../../exchange/target-digest.ts';
import type { MappedSegment } from '../../exchange/undo-tool-changes.ts';
import { undoIndentation } from '../../exchange/undo-tool-changes.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import type { Segment } from '../../model/document.ts';
import type { ReturnedSegment } from '../../model/exchange.ts';
import type { Said } from '../../model/finding.ts';
import {
  type LedgerEntry,
  type Origin,
  type State,
  states,
  type Translation,
} from '../../model/translation.ts';
import { isCosmetic } from '../../text/fold.ts';
import { readableText } from '../../text/markup.ts';
import { normalise } from '../../text/normalise.ts';
import type { Side } from '../../workspace/files/quarantine-file.ts';

/** What becomes of one returned sentence. */
export type Outcome =
  | 'accepted'
  | 'unchanged' // the locale file says the same
  | 'stale' // it was made from an earlier source text, or the sentence was removed from the document; its translation is kept with it
  | 'missing' // it came back without a translation
  | 'conflict' // the locale file was changed after the export
  | 'quarantined'; // it is not the exported translation

export interface Judgement {
  readonly outcome: Outcome;
  /** Why, for a person; absent where the outcome says it all. */
  readonly said?: Said;
  /** Present where the locale file is to change. */
  readonly translation?: Translation;
  /** The translation that the workspace has, or an empty one, with the notes of a sentence that came back without one. */
  readonly noted?: Translation;
  /** The review that the sentence had and has no longer, since its text or its source changed. */
  readonly dropped?: State;
  /** A state above the one that was asked for: the same text keeps it. */
  readonly kept?: State;
  /** Our side of a conflict, with what was decided about it, if anything. */
  readonly conflict?: { readonly ours: Translation; readonly resolved?: Side };
}

/** What the workspace knows about an id. */
export interface Known {
  /** Undefined where no sentence of the document has the id now. */
  readonly segment: Segment | undefined;
  /** The ledger's entry: also of a sentence that was retired. */
  readonly entry: LedgerEntry | undefined;
  readonly translation: Translation | undefined;
}

export interface Claims {
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
 * Decides about one returned sentence. It is matched by its id and by the source text it was made from, which must be what
 * the sentence says or once said, never by position. A translation on our side is replaced only where it is the one that
 * was sent out, or the same person's and not reviewed, and never by one made from an older source text. `candidates` are the sentences that a segment without an id of ours may
 * be of.
 */
export function judge(
  given: MappedSegment,
  known: Known,
  claims: Claims,
  candidates: readonly string[] = [],
): Judgement {
  const { segment, entry, translation } = known;
  const current = segment?.source ?? entry?.source;
  const target = undoIndentation(given.target ?? '', current ?? '\n');
  const returned = { ...given, target };
  const show = (text: string): string => cut(readableText(text, segment?.codes ?? []));
  if (given.joined) {
    const values = { count: given.joined.length, ids: given.joined.join(', ') };
    return verdict('quarantined', { text: 'import/quarantined:joined', values });
  }
  if (given.fault) return { outcome: 'quarantined', said: given.fault };
  if (given.isAmbiguous) {
    return verdict('quarantined', { text: 'import/quarantined:several', values: { id: returned.id } });
  }
  const [first] = candidates;
  if (first !== undefined) {
    const ids = candidates.slice(0, mostNamed).join(', ');
    return verdict('quarantined', {
      text: candidates.length === 1 ? 'import/quarantined:candidate' : 'import/quarantined:candidates',
      values: { source: show(given.source), ids, first },
    });
  }
  if (current === undefined) {
    return verdict('quarantined', { text: 'import/quarantined:unknown', values: { id: returned.id } });
  }
  const wordings = [...(entry?.earlier ?? []), current];
  const exact = wordings.findLastIndex((wording) => normalise(wording) === normalise(returned.source));
  const age =
    exact < 0 && returned.isRetyped
      ? wordings.findLastIndex((wording) => isCosmetic(wording, returned.source))
      : exact;
  const made = wordings[age];
  if (made === undefined) {
    const [theirs, ours] = showBoth(returned.source, current, show);
    const values = { theirs, ours, id: returned.id };
    return verdict('quarantined', { text: 'import/quarantined:other-source', values });
  }
  if (target.trim() === '') {
    return {
      ...verdict('missing', { text: 'import/missing', values: { source: show(current) } }),
      ...notedOf(given.notes, made, translation, claims),
    };
  }
  const next = merge(made, returned, translation, claims);
  const isReviewed = translation?.state === 'reviewed' || translation?.state === 'final';
  const isLowered = isReviewed && higher(next.state, translation.state) !== next.state;
  const isAbove =
    translation !== undefined &&
    claims.state !== undefined &&
    translation.target === target &&
    higher(translation.state, claims.state) !== claims.state &&
    next.state === translation.state;
  const accepted = {
    ...acceptance(segment, made, current, show),
    translation: next,
    ...(isLowered && { dropped: translation.state }),
    ...(isAbove && { kept: translation.state }),
  };
  if (isCopy(returned, made) && translation?.target !== target && claims.state === undefined) {
    return {
      ...verdict('missing', { text: 'import/missing:copied', values: { source: show(current) } }),
      ...notedOf(given.notes, made, translation, claims),
    };
  }
  if (!translation || translation.target.trim() === '') return accepted;
  const isOfSame = isCosmetic(translation.source, made);
  const isNewer =
    !isOfSame && wordings.findLastIndex((wording) => isCosmetic(wording, translation.source)) > age;
  if (translation.target === target) {
    const isSame =
      isNewer ||
      (isOfSame &&
        translation.state === next.state &&
        translation.by === next.by &&
        translation.reviewer === next.reviewer &&
        (next.origin === undefined || translation.origin?.kind === next.origin.kind) &&
        (translation.note ?? []).length === (next.note ?? []).length);
    if (!isSame) return accepted;
    return { outcome: 'unchanged', ...(isAbove && { kept: translation.state }) };
  }
  // A translator may correct her own work; what others reviewed is no longer hers alone.
  const isOwn = claims.by !== undefined && claims.by === translation.by && isOfSame && !isReviewed;
  if (isOwn || (matchesDigest(translation.target, returned.base) && !isNewer)) return accepted;
  return conflict(returned, translation, accepted, isNewer, claims.resolve);
}

/**
 * Decides about a returned text of the editions as about a sentence. Its file keeps no states, so a draft is no translation
 * yet; and a page fails where a value is missing, so a text that lacks one, or makes one up, is quarantined.
 */
export function judgeUiString(
  segment: MappedSegment,
  known: Known,
  claims: Claims,
  faultOf: (target: string) => FindingText | undefined,
): Judgement {
  const { trust: _trust, by: _by, ...rest } = claims;
  const bare = { ...segment, notes: [] };
  const judgement = judge(bare, known, { ...rest, ...(rest.state && { state: 'translated' }) });
  const { translation } = judgement;
  if (!translation) return judgement;
  if (translation.state === 'initial') {
    return verdict('missing', { text: 'import/missing:draft', values: { id: segment.id } });
  }
  const fault = faultOf(translation.target);
  return fault === undefined ? judgement : verdict('quarantined', fault);
}

/** What is stored of a sentence that came back without a translation, and with notes that are new. */
function notedOf(
  notes: readonly string[],
  source: string,
  before: Translation | undefined,
  { by }: Claims,
): Pick<Judgement, 'noted'> {
  const known = before?.note ?? [];
  const note = [...new Set([...known, ...notes])];
  if (note.length === known.length) return {};
  const empty: Translation = { source, target: '', state: 'initial', ...(by !== undefined && { by }) };
  return { noted: { ...(before ?? empty), note } };
}

/** Sentences that a message names. */
const mostNamed = 5;

/** What to say of work that is taken over. */
function acceptance(
  segment: Segment | undefined,
  made: string,
  current: string,
  show: (text: string) => string,
): Judgement {
  if (!segment) return verdict('stale', { text: 'import/stale:removed', values: { source: show(current) } });
  if (isCosmetic(made, current)) return { outcome: 'accepted' };
  const [was, is] = showBoth(made, current, show);
  return verdict('stale', { text: 'import/stale', values: { was, is } });
}

function conflict(
  { id, target = '' }: ReturnedSegment,
  ours: Translation,
  accepted: Judgement,
  isNewer: boolean,
  resolved: Side | undefined,
): Judgement {
  if (resolved === 'theirs') return { ...accepted, conflict: { ours, resolved } };
  if (resolved === 'ours') return { outcome: 'unchanged', conflict: { ours, resolved } };
  const text = isNewer ? 'import/conflict:newer' : 'import/conflict';
  const values = { ours: cut(ours.target), theirs: cut(target), id };
  return { ...verdict('conflict', { text, values }), conflict: { ours } };
}

/** A source that went out as the target, for tools that show nothing else, and came back so. Digits alone may be right. */
function isCopy({ target = '', base }: ReturnedSegment, made: string): boolean {
  return wasSourceCopied(base) && /\p{L}/u.test(target) && normalise(target) === normalise(made);
}

/**
 * The entry after a return. Editing drops a review: above `translated` is only a state that was asked for, or that the
 * workspace trusts its translators to claim. Text that came back as it was sent keeps its state, also where a lower one is
 * asked for, and its translator. What the file calls a machine's or unfinished is a draft unless a state is asked for. Notes
 * of both sides stay, and members we do not know.
 */
function merge(
  source: string,
  { target = '', state: claimed, draft, origin: made, notes }: ReturnedSegment,
  before: Translation | undefined,
  claims: Claims,
): Translation {
  const isSameSource = before !== undefined && isCosmetic(before.source, source);
  const isKept = isSameSource && before.target === target;
  const trust = claims.trust ?? 'translated';
  // Tools leave the qualifier that we sent on what a person has edited.
  const isLeftOver = isSameSource && !isKept && made !== undefined && before.origin?.kind === made.kind;
  const isDraft = (draft && !isLeftOver) || (claims.believesDrafts && claimed === 'initial');
  const arrived = isDraft ? 'initial' : higher(lower(claimed ?? 'translated', trust), 'translated');
  const asked = claims.state ?? (isKept && !isDraft ? lower(claimed ?? before.state, trust) : arrived);
  const state = isKept ? higher(before.state, asked) : asked;
  const note = [...new Set([...(before?.note ?? []), ...notes])];
  const origin = originOf(isLeftOver ? undefined : made, before, isKept, state);
  return {
    source,
    target,
    state,
    ...peopleOf(state, isSameSource ? before : undefined, isKept, claims),
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
  if (state === 'reviewed' || state === 'final') return undefined;
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
  { state: asked, by: name }: Claims,
): Pick<Translation, 'by' | 'reviewer'> {
  const isReviewed = state === 'reviewed' || state === 'final';
  // Work that comes again as it is was looked at by nobody.
  const isRaised = !isKept || before?.state !== state || (asked === state && !before.reviewer);
  if (isReviewed && isRaised && before?.by !== undefined && name !== undefined && before.by !== name)
    return { by: before.by, reviewer: name };
  // Work that nobody has signed gets the name that it comes with; that of a reviewer says who read it, not who wrote it.
  const unsigned = isReviewed ? undefined : name;
  const by = isKept ? (before?.by ?? unsigned) : name;
  const reviewer = isKept && isReviewed ? before?.reviewer : undefined;
  return { ...(by !== undefined && { by }), ...(reviewer !== undefined && { reviewer }) };
}

function lower(a: State, b: State): State {
  return states.indexOf(a) < states.indexOf(b) ? a : b;
}

function higher(a: State, b: State): State {
  return lower(a, b) === a ? b : a;
}

function verdict(outcome: Outcome, text: FindingText): Judgement {
  return { outcome, said: text };
}

/** Two texts that differ, as a reader sees them; with their codes where only these differ. */
function showBoth(a: string, b: string, show: (text: string) => string): readonly [string, string] {
  return show(a) === show(b) ? [cut(a), cut(b)] : [show(a), show(b)];
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
