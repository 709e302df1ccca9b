import { baseOf } from '../exchange/base.ts';
import type { Segment } from '../model/document.ts';
import type { ReturnedSegment } from '../model/exchange.ts';
import type { LedgerEntry, State, Translation } from '../model/translation.ts';
import { isCosmetic } from '../text/fold.ts';
import { normalise } from '../text/normalise.ts';

/** What becomes of one returned sentence. */
export type Outcome =
  | 'accepted'
  | 'unchanged' // the locale file says the same
  | 'stale' // the sentence left the document meanwhile; its translation is kept with it
  | 'missing' // it came back without a translation
  | 'conflict' // the locale file was changed after the export
  | 'quarantined'; // it is not what was sent out

export interface Judgement {
  readonly outcome: Outcome;
  /** Why, for a person: one sentence. Empty where the outcome says it all. */
  readonly reason: string;
  readonly advice: string;
  /** Present where the locale file is to change. */
  readonly translation?: Translation;
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
  readonly by?: string | undefined;
}

/**
 * Decides about one returned sentence. It is matched by its id and by the English it was made from, never by position;
 * a translation on our side is replaced only where it is the one that was sent out.
 */
export function judge(returned: ReturnedSegment, known: Known, claims: Claims): Judgement {
  const { segment, entry, translation } = known;
  const current = segment?.source ?? entry?.source;
  if (current === undefined) {
    return verdict(
      'quarantined',
      `No sentence here has the id “${returned.id}”.`,
      'Find the sentence it belongs to.',
    );
  }
  if (normalise(returned.source) !== normalise(current)) {
    const reason = `The file says “${cut(returned.source)}”, but “${returned.id}” is “${cut(current)}”.`;
    return verdict('quarantined', reason, 'Export the document again and have this sentence checked.');
  }
  const target = returned.target ?? '';
  if (target.trim() === '') {
    return verdict(
      'missing',
      `“${cut(current)}” came back without a translation.`,
      'Have it translated; nothing was changed.',
    );
  }
  const ours = translation && isCosmetic(translation.source, current) ? translation : undefined;
  const next = merge(current, target, ours, claims);
  if (ours && ours.target === next.target) {
    const same = ours.state === next.state && ours.by === next.by;
    return same ? verdict('unchanged', '', '') : { ...verdict('accepted', '', ''), translation: next };
  }
  if (ours && ours.target.trim() !== '' && returned.base !== baseOf(ours.target)) {
    const reason = `“${cut(ours.target)}” is not what was sent out; the file has “${cut(target)}”.`;
    return verdict(
      'conflict',
      reason,
      'Compare the two; to take the returned one, remove ours from the locale file and import again.',
    );
  }
  const outcome = segment ? 'accepted' : 'stale';
  const reason = segment ? '' : `“${cut(current)}” is no longer in the document.`;
  return { ...verdict(outcome, reason, 'Its translation is kept with it.'), translation: next };
}

/** Editing drops a review: only a state that was asked for can be above `translated`. */
function merge(source: string, target: string, ours: Translation | undefined, claims: Claims): Translation {
  const kept = ours?.target === target ? ours.state : undefined;
  const state = claims.state ?? (kept && kept !== 'initial' ? kept : 'translated');
  const by = claims.by ?? (ours?.target === target ? ours.by : undefined);
  const { note, other } = ours ?? {};
  return {
    source,
    target,
    state,
    ...(by !== undefined && { by }),
    ...(note && { note }),
    ...(other && { other }),
  };
}

function verdict(outcome: Outcome, reason: string, advice: string): Judgement {
  return { outcome, reason, advice };
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
