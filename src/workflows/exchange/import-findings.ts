import { findCodeFaults } from '../../exchange/code-faults.ts';
import { ownNotePrefix } from '../../exchange/resources/resources.ts';
import type { MarkedText } from '../../model/content.ts';
import type { ReturnedSegment } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import type { Translation } from '../../model/translation.ts';
import { plainText } from '../../text/markup.ts';
import { normalise } from '../../text/normalise.ts';
import type { Judgement } from './decide-import.ts';

/** Says what became of a returned segment that was not simply accepted. */
export function findingOf(
  segment: ReturnedSegment,
  { outcome, reason, advice }: Judgement,
  document: string,
  language: string,
): Finding {
  return {
    code: `import/${outcome}`,
    severity: outcome === 'stale' ? 'warning' : 'error',
    message: reason,
    advice,
    ...segment.location,
    document,
    segment: segment.id,
    language,
    source: segment.source,
    ...(segment.target !== undefined && { target: segment.target }),
  };
}

/** What is to be looked at in a returned sentence that was taken in: codes that were put right, and codes that are wrong. */
export function remarksOn(
  segment: ReturnedSegment,
  { translation, dropped }: Judgement,
  document: string,
  language: string,
): readonly Finding[] {
  if (!translation) return [];
  const { source, target } = translation;
  const faults = findCodeFaults(source, target);
  const isDoubled = endsInSource(source, target);
  if (!segment.repaired && !dropped && !faults && !isDoubled) return [];
  const place = { ...segment.location, document, segment: segment.id, language, source, target };
  const remarks: Finding[] = [];
  if (segment.repaired) {
    remarks.push({
      ...place,
      code: 'import/codes-repaired',
      severity: 'warning',
      message:
        'Several inline codes were returned with the same id. Each has its own id again, by kind and order.',
      advice: 'Check that each is in the right place.',
    });
  }
  if (dropped) {
    remarks.push({
      ...place,
      code: 'import/review-dropped',
      severity: 'warning',
      message: `The translation was ${dropped}; the returned one is another, so it is ${translation.state} now.`,
      advice: 'Have it reviewed again, then import it with --state.',
    });
  }
  if (isDoubled) {
    remarks.push({
      ...place,
      code: 'import/doubled',
      severity: 'warning',
      message: 'The translation still has the whole source text before or after it.',
      advice: 'Delete the source text from the translation.',
    });
  }
  if (faults) {
    remarks.push({
      ...place,
      code: 'import/codes',
      severity: 'warning',
      message: `The translation has ${faults.faults.join(', ')}.`,
      advice: faults.proposal
        ? `Perhaps this was meant: “${faults.proposal}”.`
        : `Add the inline codes of the source: “${source}”.`,
    });
  }
  return remarks;
}

/** What the translator of a sentence remarks that is not known yet; `stored` is what is stored of it. */
export function newNotes(
  segment: ReturnedSegment,
  before: Translation | undefined,
  stored: Translation | undefined,
  document: string,
  language: string,
): readonly Finding[] {
  const known = new Set(before?.note);
  return segment.notes
    .filter((note) => !known.has(note) && stored?.note?.includes(note))
    .map((note) => ({
      ...segment.location,
      document,
      segment: segment.id,
      language,
      source: segment.source,
      code: 'import/note',
      severity: 'note',
      message: `The translator remarks: “${note}”.`,
      advice: `Answer with “barobar answer ${segment.id} TEXT --lang ${language}”, or pass it on to the editor.`,
    }));
}

/** A translator's notes on a UI string, which no file has a place for: the person who imports must read them. */
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
      advice: 'Read it now: it is not stored.',
    }));
}

/** Whether a tool left the source text beside a translation of several words. A name of one word stays: “ОДКБ (CSTO)”. */
function endsInSource(source: MarkedText, target: MarkedText): boolean {
  const [ours, theirs] = [normalise(plainText(source)), normalise(plainText(target))];
  if (!severalWords.test(ours) || theirs.length <= ours.length) return false;
  const rest = theirs.endsWith(ours)
    ? theirs.slice(0, -ours.length)
    : theirs.startsWith(ours)
      ? theirs.slice(ours.length)
      : '';
  return severalWords.test(rest);
}

const severalWords = /\p{L}\P{L}+\p{L}/u;
