import type { MappedSegment } from '../../exchange/resegment.ts';
import { ownNotePrefix } from '../../exchange/resources/resources.ts';
import type { ReturnedSegment } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import { type Claims, type Judgement, judge, type Known } from './decide-import.ts';

/**
 * Decides about a returned text of the editions as about a sentence. Its file keeps no states, so a draft is no translation
 * yet; and a page fails where a value is missing, so a text that lacks one, or makes one up, is kept aside.
 */
export function judgeWord(
  segment: MappedSegment,
  known: Known,
  claims: Claims,
  faultOf: (target: string) => string | undefined,
): Judgement {
  const { trust: _trust, by: _by, ...rest } = claims;
  const bare = { ...segment, notes: [] };
  const judgement = judge(bare, known, { ...rest, ...(rest.state && { state: 'translated' }) });
  const { translation } = judgement;
  if (!translation) return judgement;
  if (translation.state === 'initial') {
    const reason = `“${segment.id}” was returned as a draft.`;
    return { outcome: 'missing', reason, advice: 'Have it finished. Nothing was changed.' };
  }
  const fault = faultOf(translation.target);
  if (fault === undefined) return judgement;
  return {
    outcome: 'quarantined',
    reason: `“${segment.id}” came back as “${translation.target}”. ${fault}`,
    advice: 'Have it put right, then import the file again.',
  };
}

/** A translator's notes on texts of the editions: their files have no place for them, so whoever imports must read them. */
export function unkeptNotes(
  segment: ReturnedSegment,
  _judgement: Judgement,
  document: string,
  language: string,
): readonly Finding[] {
  return segment.notes
    .filter((note) => !note.startsWith(ownNotePrefix))
    .map((note) => ({
      ...segment.location,
      document,
      segment: segment.id,
      language,
      source: segment.source,
      code: 'import/note',
      severity: 'warning',
      message: `The translator says of “${segment.id}”: “${note}”.`,
      advice: 'Read it now: notes on UI strings are not stored.',
    }));
}
