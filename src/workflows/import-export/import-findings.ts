import { findCodeFaults } from '../../exchange/code-faults.ts';
import { ownNotePrefix } from '../../exchange/resources/resources.ts';
import { findingOf, findingSaying, type Unplaced } from '../../messages/findings/say.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import type { MarkedText } from '../../model/content.ts';
import type { Finding, Said, Severity } from '../../model/finding.ts';
import type { ReturnedWork } from '../../model/returned-work.ts';
import type { SourceReport } from '../../model/translation.ts';
import { codesKey, plainText } from '../../text/markup.ts';
import { normalise } from '../../text/normalise.ts';
import { uiStringsName } from '../../workspace/layout.ts';
import type { DecidedSegment } from './decide-import.ts';
import type { MatchedSegment } from './match-returned.ts';
import type { ParsedDelivery } from './parse-returned.ts';
import { nameFew } from './returned-package.ts';

/** What the person who imports should know of a returned segment. */
export function findingsOn(decided: DecidedSegment, sourceLanguage: string): readonly Finding[] {
  const { document, decision, reports } = decided;
  return [
    ...reports.map((report) => reportFinding(decided, report, sourceLanguage)),
    ...(document === uiStringsName
      ? unkeptNotes(decided)
      : [...newNotes(decided), ...findingsOnAccepted(decided)]),
    ...(decision.reason ? [outcomeFinding(decided, decision.reason)] : []),
  ];
}

/** A report on the source text. */
function reportFinding(decided: DecidedSegment, { text }: SourceReport, tag: string): Finding {
  const { id } = decided.segment;
  return finding(decided, 'warning', { text: 'import/source-reported', values: { report: text, id, tag } });
}

/** What became of a segment that was not simply accepted. */
function outcomeFinding(decided: DecidedSegment, reason: Said): Finding {
  const { source, target } = decided.segment;
  const { outcome } = decided.decision;
  const severity = outcome === 'stale' ? 'warning' : outcome === 'unchanged' ? 'note' : 'error';
  return place(decided, findingSaying(severity, reason), {
    source,
    ...(target !== undefined && { target }),
  });
}

/** Warnings about an accepted sentence: codes that were repaired or are wrong, a lost review, the source beside the target. */
function findingsOnAccepted(decided: DecidedSegment): readonly Finding[] {
  const { segment, decision } = decided;
  const { translation, dropped } = decision;
  if (!translation) return [];
  const { source, target, state } = translation;
  const faults = findCodeFaults(source, target);
  const warning = (text: FindingText): Finding => finding(decided, 'warning', text, { source, target });
  const warnings: Finding[] = [];
  if (segment.hasRepairedCodes) warnings.push(warning({ text: 'import/codes-repaired', values: {} }));
  if (dropped) warnings.push(warning({ text: 'import/review-dropped', values: { dropped, state } }));
  if (endsInSource(source, target)) warnings.push(warning({ text: 'import/doubled', values: {} }));
  if (faults)
    warnings.push(
      warning(
        faults.proposal
          ? { text: 'import/codes:proposal', values: { faults: faults.faults, proposal: faults.proposal } }
          : { text: 'import/codes', values: { faults: faults.faults, source } },
      ),
    );
  return warnings;
}

/** The notes of the translator that are new, and stored now. */
function newNotes(decided: DecidedSegment): readonly Finding[] {
  const { segment, before, decision, language: tag } = decided;
  const known = new Set(before?.note);
  const stored = decision.translation ?? decision.translationWithNotes;
  return segment.notes
    .filter((note) => !known.has(note) && stored?.note?.includes(note))
    .map((note) => finding(decided, 'note', { text: 'import/note', values: { note, id: segment.id, tag } }));
}

/** A translator's notes on a UI string, which no file has a place for: the person who imports must read them. */
function unkeptNotes(decided: DecidedSegment): readonly Finding[] {
  const { id, notes } = decided.segment;
  return notes
    .filter((note) => !note.startsWith(ownNotePrefix))
    .map((note) => finding(decided, 'warning', { text: 'import/note:not-stored', values: { note, id } }));
}

function finding(
  decided: DecidedSegment,
  severity: Severity,
  text: FindingText,
  texts?: { readonly source: MarkedText; readonly target?: MarkedText },
): Finding {
  return place(decided, findingOf(severity, text), texts);
}

function place(
  { segment, document, language }: DecidedSegment,
  unplaced: Unplaced,
  texts: { readonly source: MarkedText; readonly target?: MarkedText } = { source: segment.source },
): Finding {
  return { ...unplaced, ...segment.location, document, segment: segment.id, language, ...texts };
}

/** Whether a tool left the source text beside a translation of several words. A name of one word stays: “ОДКБ (CSTO)”. */
function endsInSource(source: MarkedText, target: MarkedText): boolean {
  const [plainSource, plainTarget] = [normalise(plainText(source)), normalise(plainText(target))];
  if (!severalWords.test(plainSource) || plainTarget.length <= plainSource.length) return false;
  const rest = plainTarget.endsWith(plainSource)
    ? plainTarget.slice(0, -plainSource.length)
    : plainTarget.startsWith(plainSource)
      ? plainTarget.slice(plainSource.length)
      : '';
  return severalWords.test(rest);
}

/** Which files of a folder or package are not imported; none of a file. */
export function skippedNote({ path, skipped }: ParsedDelivery): readonly Finding[] {
  if (skipped.length === 0) return [];
  const names = nameFew(skipped.map((file) => file.slice(path.length + 1)));
  const values = { count: skipped.length, names };
  return [{ ...findingOf('note', { text: 'import/skipped', values }), path, line: 1, column: 1 }];
}

const severalWords = /\p{L}\P{L}+\p{L}/u;

/** Segments from which something is concluded about a tool: fewer may be one person's choice. */
const fewest = 3;

/**
 * What a returned file shows of the tool that it went through: that it showed nothing to translate, or dropped all inline codes or ids.
 * The next export can be in a form that the tool keeps. At most one finding.
 */
export function profileAdvice(work: ReturnedWork, returned: readonly MatchedSegment[]): readonly Finding[] {
  const note = (text: FindingText): readonly Finding[] => [
    { ...findingOf('note', text), path: work.path, line: 1, column: 1 },
  ];
  const ours = returned.filter(({ match }) => match);
  if (work.format !== 'xliff' || ours.length < fewest) return [];
  if (ours.every(({ segment }) => segment.target === undefined))
    return note({ text: 'import/profile:untouched', values: {} });
  const lostIds = ours.filter(({ matchedBy }) => matchedBy).length;
  // In 1.2 a tool that loses ids loses them in any profile.
  if (work.version.startsWith('2.') && 2 * lostIds > ours.length)
    return note({ text: 'import/profile:ids', values: { count: lostIds } });
  const withCodes = ours.filter(({ match, segment }) => {
    return codesKey(match?.segment?.source ?? '') !== '' && (segment.target ?? '').trim() !== '';
  });
  if (withCodes.length >= fewest && withCodes.every(({ segment }) => codesKey(segment.target ?? '') === ''))
    return note({ text: 'import/profile:codes', values: { count: withCodes.length } });
  return [];
}
