import { digestTarget, matchesDigest, wasSourceCopied } from '../../exchange/sent-digest.ts';
import { type MappedSegment, undoIndentation } from '../../exchange/undo-tool-changes.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import type { Segment } from '../../model/document.ts';
import type { Said } from '../../model/finding.ts';
import type { ReturnedSegment } from '../../model/returned-work.ts';
import type { LedgerEntry, SourceReport, State, Translation } from '../../model/translation.ts';
import { isCosmetic } from '../../text/fold.ts';
import { readableText } from '../../text/markup.ts';
import { isSameText } from '../../text/normalise.ts';
import { shorten } from '../../text/shorten.ts';
import type { Side } from '../../workspace/files/quarantine-file.ts';
import type { MatchedBy } from './match-by-text.ts';
import { higher, type ImportPolicy, isReviewed, mergeReturned } from './merge-returned.ts';

/** What becomes of one returned sentence. */
export type Outcome =
  | 'accepted'
  | 'unchanged' // the locale file says the same
  | 'stale' // it was made from an earlier source text, or the sentence was removed from the document; its translation is kept with it
  | 'missing' // it came back without a translation
  | 'conflict' // the locale file was changed after the export
  | 'quarantined'; // it cannot be taken: unknown id, another source text, several sentences, or a faulty target

/** What is decided about one returned sentence. */
export interface ImportDecision {
  readonly outcome: Outcome;
  /** Why, for a person; absent where the outcome says it all. */
  readonly reason?: Said;
  /** Present where the locale file is to change. */
  readonly translation?: Translation;
  /** The translation that the workspace has, or an empty one, with the notes of a sentence that came back without one. */
  readonly translationWithNotes?: Translation;
  /** The review that the sentence had and has no longer, since its text or its source changed. */
  readonly dropped?: State;
  /** A state above the one that was asked for: the same text keeps it. */
  readonly kept?: State;
  /** Our side of a conflict, with what was decided about it, if anything. */
  readonly conflict?: { readonly ours: Translation; readonly resolved?: Side };
}

/** A returned segment, what the workspace has of its sentence, and what is decided about it. */
export interface DecidedSegment {
  /** Without the remarks on its source text. */
  readonly segment: MappedSegment;
  readonly language: string;
  /** The document of its sentence; `nowhere` for an unknown sentence, `editionName` for a UI string. */
  readonly document: string;
  /** Whether it is of a sentence of the workspace. */
  readonly isKnown: boolean;
  /** How that was recognised, where its own id does not say it. */
  readonly matchedBy: 'unit' | MatchedBy | undefined;
  /** Ids of the sentences that it may be of. */
  readonly candidates: readonly string[] | undefined;
  /** Who returned it. */
  readonly by: string | undefined;
  /** The translation that the workspace has. */
  readonly before: Translation | undefined;
  /** What is new of its remarks on the source text. */
  readonly reports: readonly SourceReport[];
  readonly decision: ImportDecision;
}

/** What the workspace has of the sentence that a returned segment is of. */
export interface KnownSentence {
  /** Undefined where no sentence of the document has the id now. */
  readonly segment: Segment | undefined;
  /** The ledger's entry: also of a sentence that was retired. */
  readonly entry: LedgerEntry | undefined;
  readonly translation: Translation | undefined;
}

/**
 * Decides about one returned segment, which was matched with a sentence before (`match-returned.ts`). The source text it was made
 * from must be what the sentence says or once said. A translation of ours is replaced only if it is the one that was sent
 * out, or the same person's and not reviewed, and never by one made from an older source text. `candidates` are the
 * sentences that a segment without an id of ours may belong to.
 */
export function decideImport(
  given: MappedSegment,
  known: KnownSentence,
  policy: ImportPolicy,
  candidates: readonly string[] = [],
): ImportDecision {
  const { segment, entry, translation } = known;
  const current = segment?.source ?? entry?.source;
  const show = (text: string): string => quote(readableText(text, segment?.codes ?? []));
  const refuse = (
    reason: Said,
    untranslated: 'import/missing' | 'import/missing:unmatched',
  ): ImportDecision => {
    // Without a target only notes are left to keep.
    if (!lacksTarget(given) || given.notes.length > 0) return { outcome: 'quarantined', reason };
    return decision('missing', { text: untranslated, values: { source: show(given.source) } });
  };
  const fault = findMismatch(given, candidates, show);
  if (fault) return refuse(fault, 'import/missing');
  if (current === undefined) {
    const values = { id: given.id };
    return refuse({ text: 'import/quarantined:unknown', values }, 'import/missing:unmatched');
  }
  const target = undoIndentation(given.target ?? '', current);
  const returned = { ...given, target };
  const wordings = [...(entry?.earlier ?? []), current];
  const age = findWording(returned, wordings);
  const made = wordings[age];
  if (made === undefined) {
    const [theirs, ours] = showBoth(returned.source, current, show);
    const values = { theirs, ours, id: returned.id };
    return refuse({ text: 'import/quarantined:other-source', values }, 'import/missing:unmatched');
  }
  if (lacksTarget(given)) {
    return {
      ...decision('missing', { text: 'import/missing', values: { source: show(current) } }),
      ...notedOf(given.notes, made, translation, policy),
    };
  }
  if (isCopy(returned, made) && translation?.target !== target && policy.state === undefined) {
    return {
      ...decision('missing', { text: 'import/missing:copied', values: { source: show(current) } }),
      ...notedOf(given.notes, made, translation, policy),
    };
  }
  const next = mergeReturned(made, returned, translation, policy);
  const accepted = {
    ...acceptOrStale(segment, made, current, show),
    ...keptOrDropped(translation, next, policy),
    translation: next,
  };
  if (!translation || translation.target.trim() === '') return accepted;
  return compareWithOurs(returned, translation, accepted, wordings.slice(age), policy);
}

/** Whether a segment came back without a translation. */
export function lacksTarget({ target = '' }: ReturnedSegment): boolean {
  return target.trim() === '';
}

/** Why a segment is not of one sentence of ours, or has a target that cannot be taken; undefined where neither is so. */
function findMismatch(
  { id, source, joined, fault, isAmbiguous }: MappedSegment,
  candidates: readonly string[],
  show: (text: string) => string,
): Said | undefined {
  if (joined)
    return {
      text: 'import/quarantined:joined',
      values: { count: joined.length, ids: joined.join(', ') },
    } satisfies FindingText;
  if (fault) return fault;
  if (isAmbiguous) return { text: 'import/quarantined:several', values: { id } } satisfies FindingText;
  const [first] = candidates;
  if (first === undefined) return undefined;
  const ids = candidates.slice(0, mostNamed).join(', ');
  return {
    text: candidates.length === 1 ? 'import/quarantined:candidate' : 'import/quarantined:candidates',
    values: { source: show(source), ids, first },
  } satisfies FindingText;
}

/** Index of the wording of a sentence, the present one last, that a segment was made from; -1 for none. */
function findWording({ source, isRetyped }: ReturnedSegment, wordings: readonly string[]): number {
  const exact = wordings.findLastIndex((wording) => isSameText(wording, source));
  return exact < 0 && isRetyped ? wordings.findLastIndex((wording) => isCosmetic(wording, source)) : exact;
}

/** What becomes of the state that a sentence had: a review that it loses, or a state above the one that was asked for. */
function keptOrDropped(
  before: Translation | undefined,
  next: Translation,
  { state: asked }: ImportPolicy,
): Pick<ImportDecision, 'kept' | 'dropped'> {
  if (!before) return {};
  const isLowered = isReviewed(before.state) && higher(next.state, before.state) !== next.state;
  const isAbove =
    asked !== undefined &&
    before.target === next.target &&
    higher(before.state, asked) !== asked &&
    next.state === before.state;
  return { ...(isLowered && { dropped: before.state }), ...(isAbove && { kept: before.state }) };
}

/**
 * Decides between a returned translation and ours. `wordings` are those of the sentence from the one that the returned
 * translation was made from, to the present one.
 */
function compareWithOurs(
  returned: ReturnedSegment,
  ours: Translation,
  accepted: ImportDecision & { readonly translation: Translation },
  wordings: readonly string[],
  { by, resolve }: ImportPolicy,
): ImportDecision {
  const { translation: next, kept } = accepted;
  const isOfSame = isCosmetic(ours.source, next.source);
  const isNewer = !isOfSame && wordings.slice(1).some((wording) => isCosmetic(wording, ours.source));
  if (ours.target === next.target) {
    const isSame = isNewer || (isOfSame && isSameWork(ours, next));
    return isSame ? { outcome: 'unchanged', ...(kept && { kept }) } : accepted;
  }
  // A file from before `check --fix` would undo it.
  if (resolve === undefined && isOfSame && ours.unfixed === digestTarget(next.target))
    return decision('unchanged', { text: 'import/unchanged:fixed', values: { ours: quote(ours.target) } });
  // A translator may correct her own work; what others reviewed is no longer hers alone.
  const isOwn = by !== undefined && by === ours.by && isOfSame && !isReviewed(ours.state);
  if (isOwn || (matchesDigest(ours.target, returned.base) && !isNewer)) return accepted;
  return conflict(returned, ours, accepted, isNewer, resolve);
}

/** Whether a returned translation with the text of ours has nothing new. */
function isSameWork(ours: Translation, next: Translation): boolean {
  return (
    ours.state === next.state &&
    ours.by === next.by &&
    ours.reviewer === next.reviewer &&
    (next.origin === undefined || ours.origin?.kind === next.origin.kind) &&
    (ours.note ?? []).length === (next.note ?? []).length
  );
}

/**
 * Decides about a returned text of the editions as about a sentence. Its file keeps no states, so a draft is no translation
 * yet; and a page fails where a value is missing, so a text that lacks one, or makes one up, is quarantined.
 */
export function decideUiString(
  segment: MappedSegment,
  known: KnownSentence,
  policy: ImportPolicy,
  faultOf: (target: string) => FindingText | undefined,
): ImportDecision {
  const { trust: _trust, by: _by, ...rest } = policy;
  const bare = { ...segment, notes: [] };
  const decided = decideImport(bare, known, { ...rest, ...(rest.state && { state: 'translated' }) });
  const { translation } = decided;
  if (!translation) return decided;
  if (translation.state === 'initial') {
    return decision('missing', { text: 'import/missing:draft', values: { id: segment.id } });
  }
  const fault = faultOf(translation.target);
  return fault === undefined ? decided : decision('quarantined', fault);
}

/** What is stored of a sentence that came back without a translation, and with notes that are new. */
function notedOf(
  notes: readonly string[],
  source: string,
  before: Translation | undefined,
  { by }: ImportPolicy,
): Pick<ImportDecision, 'translationWithNotes'> {
  const known = before?.note ?? [];
  const note = [...new Set([...known, ...notes])];
  if (note.length === known.length) return {};
  const empty: Translation = { source, target: '', state: 'initial', ...(by !== undefined && { by }) };
  return { translationWithNotes: { ...(before ?? empty), note } };
}

/** Sentences that a message names. */
const mostNamed = 5;

/** UTF-16 units of a text that a message quotes. */
const mostQuoted = 61;

/** Accepts a translation; as a stale one where the source text has changed since, or the sentence was removed. */
function acceptOrStale(
  segment: Segment | undefined,
  made: string,
  current: string,
  show: (text: string) => string,
): ImportDecision {
  if (!segment) return decision('stale', { text: 'import/stale:removed', values: { source: show(current) } });
  if (isCosmetic(made, current)) return { outcome: 'accepted' };
  const [was, is] = showBoth(made, current, show);
  return decision('stale', { text: 'import/stale', values: { was, is } });
}

function conflict(
  { id, target = '' }: ReturnedSegment,
  ours: Translation,
  accepted: ImportDecision,
  isNewer: boolean,
  resolved: Side | undefined,
): ImportDecision {
  if (resolved === 'theirs') return { ...accepted, conflict: { ours, resolved } };
  if (resolved === 'ours') return { outcome: 'unchanged', conflict: { ours, resolved } };
  const text = isNewer ? 'import/conflict:newer' : 'import/conflict';
  const values = { ours: quote(ours.target), theirs: quote(target), id };
  return { ...decision('conflict', { text, values }), conflict: { ours } };
}

/** A source that went out as the target, for tools that show nothing else, and came back so. Digits alone may be right. */
function isCopy({ target = '', base }: ReturnedSegment, made: string): boolean {
  return wasSourceCopied(base) && /\p{L}/u.test(target) && isSameText(target, made);
}

function decision(outcome: Outcome, text: FindingText): ImportDecision {
  return { outcome, reason: text };
}

/** Two texts that differ, as a reader sees them; with their codes where only these differ. */
function showBoth(a: string, b: string, show: (text: string) => string): readonly [string, string] {
  return show(a) === show(b) ? [quote(a), quote(b)] : [show(a), show(b)];
}

/** A text as a message quotes it. */
function quote(text: string): string {
  return shorten(text, mostQuoted);
}
