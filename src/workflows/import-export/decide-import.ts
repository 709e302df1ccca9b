import { isOwnNote } from '../../exchange/returned-notes.ts';
import { digestTarget, isAsSent, wasSourceCopied } from '../../exchange/sent-digest.ts';
import { undoIndentation } from '../../exchange/undo-tool-changes.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import type { Segment } from '../../model/document.ts';
import type { Said } from '../../model/finding.ts';
import type { MappedSegment, ReturnedSegment, ReturnedWork } from '../../model/returned-work.ts';
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
  | 'stale' // translated from an earlier source text, or its sentence was removed; the translation is stored with that text
  | 'missing' // it came back without a translation
  | 'conflict' // the locale file was changed after the export; goes to the quarantine
  | 'quarantined'; // unknown id, another source text, several sentences, or a faulty target; goes to the quarantine too

/** What is decided about one returned sentence. */
export interface ImportDecision {
  readonly outcome: Outcome;
  /** Why, for a person; absent if the outcome says it all. */
  readonly reason?: Said;
  /** The entry for the locale file; absent if that stays as it is. */
  readonly translation?: Translation;
  /** Of a sentence that came back without a translation: ours, or an empty one, with the new notes. */
  readonly translationWithNotes?: Translation;
  /** The reviewed state that the sentence loses, since its text or its source changed. */
  readonly dropped?: State;
  /** The state that the sentence keeps, above the one asked for: its text is the same. */
  readonly kept?: State;
  /** Our translation in a conflict, and how the conflict was resolved, if it was. */
  readonly conflict?: { readonly ours: Translation; readonly resolved?: Side };
}

/** A returned segment, what the workspace has of its sentence, and what is decided about it. */
export interface DecidedSegment {
  /** Without the notes that became `reports`. */
  readonly segment: MappedSegment;
  readonly language: string;
  /** The document of its sentence; `nowhere` for an unknown sentence, `uiStringsName` for a UI string. */
  readonly document: string;
  /** Whether the workspace has its sentence. */
  readonly isKnown: boolean;
  /** How its sentence was recognised; undefined if its own id names it. */
  readonly matchedBy: 'unit' | MatchedBy | undefined;
  /** Ids of the sentences that it may belong to. */
  readonly candidates: readonly string[] | undefined;
  /** Who returned it. */
  readonly by: string | undefined;
  /** The translation that the workspace has. */
  readonly before: Translation | undefined;
  /** The new reports on the source text. */
  readonly reports: readonly SourceReport[];
  readonly decision: ImportDecision;
}

/** What the workspace has of the sentence of a returned segment. */
export interface KnownSentence {
  /** Undefined if the document no longer has the sentence. */
  readonly segment: Segment | undefined;
  /** The ledger's entry: also of a sentence that was retired. */
  readonly entry: LedgerEntry | undefined;
  readonly translation: Translation | undefined;
  /** Whether the translation came in another file of the same import. */
  readonly isFromOtherFile?: boolean;
}

/**
 * Decides about one returned segment, which was matched with a sentence before (`match-returned.ts`). The source text it was
 * translated from must be what the sentence says or once said: one of its wordings. A translation of ours is replaced only if
 * it is the one that was sent out, or the same person's and not reviewed, and never by one of an older wording, nor by one that
 * it once replaced itself. `candidates` are the sentences that a segment without an id of ours may belong to.
 */
export function decideImport(
  segment: MappedSegment,
  { segment: present, entry, translation: ours, isFromOtherFile = false }: KnownSentence,
  policy: ImportPolicy,
  candidates: readonly string[] = [],
): ImportDecision {
  const current = present?.source ?? entry?.source;
  const show = (text: string): string => quote(readableText(text, present?.codes ?? []));
  const refuse = (
    reason: Said,
    untranslated: 'import/missing' | 'import/missing:unmatched',
  ): ImportDecision => {
    // Without a target only notes are left to keep.
    if (!lacksTarget(segment) || segment.notes.length > 0) return { outcome: 'quarantined', reason };
    return decision('missing', { text: untranslated, values: { source: show(segment.source) } });
  };
  const fault = findMismatch(segment, candidates, show);
  if (fault) return refuse(fault, 'import/missing');
  if (current === undefined) {
    const values = { id: segment.id };
    return refuse({ text: 'import/quarantined:unknown', values }, 'import/missing:unmatched');
  }
  const target = undoIndentation(segment.target ?? '', current);
  const returned = { ...segment, target };
  const wordings = [...(entry?.earlier ?? []), current];
  const age = findWording(returned, wordings);
  const wording = wordings[age];
  if (wording === undefined) {
    const [returnedText, ourText] = showBoth(returned.source, current, show);
    const values = { returned: returnedText, ours: ourText, id: returned.id };
    return refuse({ text: 'import/quarantined:other-source', values }, 'import/missing:unmatched');
  }
  if (lacksTarget(segment)) {
    return {
      ...decision('missing', { text: 'import/missing', values: { source: show(current) } }),
      ...withNewNotes(segment.notes, wording, ours, policy),
    };
  }
  if (isCopy(returned, wording) && ours?.target !== target && policy.state === undefined) {
    return {
      ...decision('missing', { text: 'import/missing:copied', values: { source: show(current) } }),
      ...withNewNotes(segment.notes, wording, ours, policy),
    };
  }
  const next = mergeReturned(wording, returned, ours, policy);
  const accepted = {
    ...acceptOrStale(present, wording, current, show),
    ...keptOrDropped(ours, next, policy),
    translation: next,
  };
  if (!ours || ours.target.trim() === '') return accepted;
  return compareWithOurs(returned, { ours, isFromOtherFile }, accepted, wordings.slice(age), policy);
}

/** Whether a segment came back without a translation. */
export function lacksTarget({ target = '' }: ReturnedSegment): boolean {
  return target.trim() === '';
}

/** Whether nobody worked in a file: each of its segments has the target that it went out with, and no note. */
export function isAsItWasSent({ segments }: ReturnedWork): boolean {
  return segments.every(({ source, target = '', sentDigest, notes }) => {
    const isTarget =
      target.trim() === '' ||
      isAsSent(target, sentDigest) ||
      (wasSourceCopied(sentDigest) && isSameText(target, source));
    return isTarget && notes.every(isOwnNote);
  });
}

/** Why a segment does not belong to exactly one sentence of ours, or has a target that cannot be stored; undefined if there is no such reason. */
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

/** Index of the wording that a segment was translated from, the present one last; -1 for none. */
function findWording({ source, isRetyped }: ReturnedSegment, wordings: readonly string[]): number {
  const exact = wordings.findLastIndex((wording) => isSameText(wording, source));
  return exact < 0 && isRetyped ? wordings.findLastIndex((wording) => isCosmetic(wording, source)) : exact;
}

/** The reviewed state that a sentence loses, or the state above the one asked for that it keeps. */
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
 * Decides between a returned translation and ours. `wordings` begin with the one that the returned translation was made from
 * and end with the present one.
 */
function compareWithOurs(
  returned: ReturnedSegment,
  { ours, isFromOtherFile }: { readonly ours: Translation; readonly isFromOtherFile: boolean },
  accepted: ImportDecision & { readonly translation: Translation },
  wordings: readonly string[],
  { by, resolve }: ImportPolicy,
): ImportDecision {
  const { translation: next, kept } = accepted;
  const isSameWording = isCosmetic(ours.source, next.source);
  const isNewer = !isSameWording && wordings.slice(1).some((wording) => isCosmetic(wording, ours.source));
  if (ours.target === next.target) {
    const isSame = isNewer || (isSameWording && isSameWork(ours, next));
    return isSame ? { outcome: 'unchanged', ...(kept && { kept }) } : accepted;
  }
  // A file from before `check --fix` would undo it.
  if (resolve === undefined && isSameWording && ours.unfixed === digestTarget(next.target))
    return decision('unchanged', { text: 'import/unchanged:fixed', values: { ours: quote(ours.target) } });
  if (isAsSent(ours.target, returned.sentDigest) && !isNewer) return accepted;
  const text = isNewer
    ? 'import/conflict:newer'
    : isFromOtherFile
      ? 'import/conflict:other-file'
      : ours.replaced?.includes(digestTarget(next.target))
        ? 'import/conflict:replaced'
        : 'import/conflict';
  // A translator may correct her own work; what others reviewed is no longer hers alone. An older file of hers corrects nothing.
  const isOwn = by !== undefined && by === ours.by && isSameWording && !isReviewed(ours.state);
  if (isOwn && text === 'import/conflict' && !isAsSent(next.target, returned.sentDigest)) return accepted;
  return conflict(returned, ours, accepted, text, resolve);
}

/** Whether a returned translation with the same text as ours has nothing new. */
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
 * Decides about a returned UI string as about a sentence. Its file keeps no states, so a draft is no translation yet. A page
 * fails without a value such as `{{count}}`, so a string that lacks one or makes one up is quarantined.
 */
export function decideUiString(
  segment: MappedSegment,
  known: KnownSentence,
  policy: ImportPolicy,
  faultOf: (target: string) => FindingText | undefined,
): ImportDecision {
  const { trust: _trust, by: _by, ...rest } = policy;
  const withoutNotes = { ...segment, notes: [] };
  const decided = decideImport(withoutNotes, known, { ...rest, ...(rest.state && { state: 'translated' }) });
  const { translation } = decided;
  if (!translation) return decided;
  if (translation.state === 'initial') {
    return decision('missing', { text: 'import/missing:draft', values: { id: segment.id } });
  }
  const fault = faultOf(translation.target);
  return fault === undefined ? decided : decision('quarantined', fault);
}

/** What is stored if a sentence came back without a translation, and with new notes. */
function withNewNotes(
  notes: readonly string[],
  wording: string,
  before: Translation | undefined,
  { by }: ImportPolicy,
): Pick<ImportDecision, 'translationWithNotes'> {
  const known = before?.note ?? [];
  const note = [...new Set([...known, ...notes])];
  if (note.length === known.length) return {};
  const empty: Translation = {
    source: wording,
    target: '',
    state: 'initial',
    ...(by !== undefined && { by }),
  };
  return { translationWithNotes: { ...(before ?? empty), note } };
}

/** Sentences that a message names. */
const mostNamed = 5;

/** UTF-16 units of a text that a message quotes. */
const mostQuoted = 61;

/** Accepts a translation; as a stale one if the source text has changed since, or the sentence was removed. */
function acceptOrStale(
  segment: Segment | undefined,
  wording: string,
  current: string,
  show: (text: string) => string,
): ImportDecision {
  if (!segment) return decision('stale', { text: 'import/stale:removed', values: { source: show(current) } });
  if (isCosmetic(wording, current)) return { outcome: 'accepted' };
  const [was, is] = showBoth(wording, current, show);
  return decision('stale', { text: 'import/stale', values: { was, is } });
}

function conflict(
  { id, target = '' }: ReturnedSegment,
  ours: Translation,
  accepted: ImportDecision,
  text: 'import/conflict' | `import/conflict:${'newer' | 'other-file' | 'replaced'}`,
  resolved: Side | undefined,
): ImportDecision {
  if (resolved === 'theirs') return { ...accepted, conflict: { ours, resolved } };
  if (resolved === 'ours') return { outcome: 'unchanged', conflict: { ours, resolved } };
  const values = { ours: quote(ours.target), returned: quote(target), id };
  return { ...decision('conflict', { text, values }), conflict: { ours } };
}

/** Whether a source that went out as the target, for tools that show nothing else, came back as it was. Digits alone may be right. */
function isCopy({ target = '', sentDigest }: ReturnedSegment, wording: string): boolean {
  return wasSourceCopied(sentDigest) && /\p{L}/u.test(target) && isSameText(target, wording);
}

function decision(outcome: Outcome, text: FindingText): ImportDecision {
  return { outcome, reason: text };
}

/** Two texts that differ, as a reader sees them; with their codes if only these differ. */
function showBoth(a: string, b: string, show: (text: string) => string): readonly [string, string] {
  return show(a) === show(b) ? [quote(a), quote(b)] : [show(a), show(b)];
}

/** A text as a message quotes it. */
function quote(text: string): string {
  return shorten(text, mostQuoted);
}
