import { findCodeFaults } from '../../exchange/code-faults.ts';
import { ownNotePrefix } from '../../exchange/resources/resources.ts';
import { sayInEnglish, wordingOf } from '../../messages/findings/say.ts';
import type { MarkedText } from '../../model/content.ts';
import type { ReturnedSegment } from '../../model/exchange.ts';
import { type Finding, type Said, said } from '../../model/finding.ts';
import type { Translation } from '../../model/translation.ts';
import { plainText } from '../../text/markup.ts';
import { normalise } from '../../text/normalise.ts';
import type { Judgement, Outcome } from './decide-import.ts';

/** Says what became of a returned segment that was not simply accepted: by `text`. */
export function findingOf(
  segment: ReturnedSegment,
  outcome: Outcome,
  text: Said,
  document: string,
  language: string,
): Finding {
  return {
    code: `import/${outcome}`,
    severity: outcome === 'stale' ? 'warning' : 'error',
    ...sayInEnglish(text),
    [said]: text,
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
      ...wordingOf({ text: 'import/codes-repaired', values: {} }),
    });
  }
  if (dropped) {
    remarks.push({
      ...place,
      code: 'import/review-dropped',
      severity: 'warning',
      ...wordingOf({ text: 'import/review-dropped', values: { dropped, state: translation.state } }),
    });
  }
  if (isDoubled) {
    remarks.push({
      ...place,
      code: 'import/doubled',
      severity: 'warning',
      ...wordingOf({ text: 'import/doubled', values: {} }),
    });
  }
  if (faults) {
    remarks.push({
      ...place,
      code: 'import/codes',
      severity: 'warning',
      ...wordingOf(
        faults.proposal
          ? {
              text: 'import/codes:proposal',
              values: { faults: faults.faults, proposal: faults.proposal },
            }
          : { text: 'import/codes', values: { faults: faults.faults, source } },
      ),
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
      ...wordingOf({ text: 'import/note', values: { note, id: segment.id, tag: language } }),
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
      ...wordingOf({ text: 'import/note:not-stored', values: { note, id: segment.id } }),
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
