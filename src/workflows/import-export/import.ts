import path from 'node:path';
import { formatsOf } from '../../exchange/registry.ts';
import { newReports, takeSourceRemarks } from '../../exchange/returned-notes.ts';
import { mapCollectingErrors } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReturnedWork } from '../../model/returned-work.ts';
import { editionName, nowhere } from '../../workspace/layout.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import {
  type DecidedSegment,
  decideImport,
  decideUiString,
  lacksTarget,
  type Outcome,
} from './decide-import.ts';
import { createImportEdits, type ImportEdits } from './import-edits.ts';
import { findingsOn, profileAdvice } from './import-findings.ts';
import type { MatchedBy } from './match-by-text.ts';
import { type MatchedSegment, openMatcher } from './match-returned.ts';
import type { ImportPolicy } from './merge-returned.ts';
import { type ImportedSegment, type Propagation, propagate } from './propagate.ts';
import { type ReturnedFile, readReturned } from './read-returned.ts';
import { openUiStringBook, type UiStringBook } from './ui-strings.ts';

/** Sentences of one file by what became of them. */
export type ImportCounts = Readonly<Record<Outcome, number>> & {
  readonly path: string;
  readonly language: string;
  /** Of those accepted or stale: they are drafts, which no one has finished. */
  readonly drafts: number;
  /** Of those whose text is the same: they keep a state above the one that was asked for. */
  readonly kept: number;
  /** Of those whose text is the same: they had no translator, and have one now. */
  readonly named: number;
  /** Of all: matched other than by their id. */
  readonly matched: Readonly<Record<'unit' | MatchedBy, number>>;
};

/** The changes of an import, and what became of each file. */
export interface ImportPlan extends Plan, Propagation {
  readonly files: readonly ImportCounts[];
  readonly findings: readonly Finding[];
}

/** What an import is told beside its files. */
export interface ImportOptions {
  /** Language of files that name none. */
  readonly language?: string | undefined;
  /** The day (ISO) on which the files came back, for the record of what was sent. */
  readonly today?: string | undefined;
  /** Give accepted translations to identical sentences of the workspace that have none. */
  readonly propagates?: boolean;
}

/**
 * What importing files would change: accepted work goes to the locale files, what cannot be accepted is quarantined in
 * `.barobar/quarantine`. Reads, never writes. One unusable file refuses all of them, and every unusable one is named: an import
 * that is half done would look like one that is done.
 * @throws as `readReturned` and `SegmentMatcher.match`
 */
export function planImport(
  workspace: Workspace,
  files: readonly ReturnedFile[],
  policy: ImportPolicy,
  { language, today, propagates = false }: ImportOptions = {},
): ImportPlan {
  const formats = formatsOf('bilingual', 'memory');
  const parts = mapCollectingErrors(files, (file) => readReturned(workspace, file, formats, language)).flat();
  // The UI strings of the editions come back as sentences of one more document, `editionName`.
  const uiStrings = openUiStringBook(workspace);
  const edits = createImportEdits(workspace, uiStrings, today);
  const matcher = openMatcher(
    workspace,
    parts.map(({ work }) => work),
    uiStrings,
  );
  const imported = mapCollectingErrors(parts, ({ work, language }) => {
    const matched = matcher.match(work, language);
    const given = { trust: workspace.settings.import.trust, ...policy };
    const segments = matched.map((each): DecidedSegment => {
      const decided = decideSegment(each, { work, language, policy: given, edits, uiStrings });
      record(decided, path.basename(work.path), edits);
      return decided;
    });
    return {
      counts: { path: work.path, language, ...countSegments(segments) },
      segments,
      findings: [
        ...work.findings,
        ...profileAdvice(work, matched),
        ...segments.flatMap((each) => findingsOn(each, workspace.settings.source)),
      ],
    };
  });
  const taken = imported.flatMap(({ segments }) => segments.filter(isTaken).map(addressOf));
  const propagation = propagates ? propagate(workspace, edits, taken) : { propagated: [], undecided: [] };
  return {
    files: imported.map(({ counts }) => counts),
    findings: imported.flatMap(({ findings }) => findings),
    ...propagation,
    changes: edits.changes(matcher.order),
  };
}

/** What a returned segment is decided by, beside the segment. */
interface DecisionContext {
  readonly work: ReturnedWork;
  readonly language: string;
  readonly policy: ImportPolicy;
  /** The workspace with what the import has changed so far. */
  readonly edits: ImportEdits;
  readonly uiStrings: UiStringBook;
}

/** Decides about one returned segment, and what of it is a report on the source text. Changes nothing. */
function decideSegment(
  { segment: given, match, matchedBy, candidates }: MatchedSegment,
  { work, language, policy, edits, uiStrings }: DecisionContext,
): DecidedSegment {
  const document = match?.document ?? nowhere;
  const by = policy.by ?? given.by;
  const taken = takeSourceRemarks(given);
  const mayReport = match !== undefined && document !== editionName && taken.remarks.length > 0;
  const entry = mayReport ? edits.ledgerEntry(document, given.id) : undefined;
  const { segment, remarks } = entry ? taken : { segment: given, remarks: [] };
  const about = { on: segment.source, language, ...(by !== undefined && { by }) };
  const before = match && edits.translations(language, document).get(segment.id);
  const known = { segment: match?.segment, entry: match?.entry, translation: before };
  // What was once decided to stay ours stays so, however often the same file comes.
  const isOurs = !policy.resolve && edits.decisionOn(language, document, segment) === 'ours';
  const own: ImportPolicy = {
    ...policy,
    by,
    believesDrafts: work.version.startsWith('1.'),
    ...(isOurs && { resolve: 'ours' }),
  };
  return {
    ...{ segment, document, language, by, matchedBy, candidates, before },
    isKnown: match !== undefined,
    reports: entry ? newReports(remarks, entry, about) : [],
    decision:
      document === editionName
        ? decideUiString(segment, known, own, (target) => uiStrings.faultOf(language, segment.id, target))
        : decideImport(segment, known, own, candidates),
  };
}

/** Puts what was decided into the edits of the import. */
function record(decided: DecidedSegment, file: string, edits: ImportEdits): void {
  const { language, document, segment, decision, by, candidates, reports } = decided;
  const { outcome, conflict, translation, translationWithNotes } = decision;
  edits.addReports(document, segment.id, reports);
  if (decided.isKnown && outcome !== 'missing' && !lacksTarget(segment))
    edits.markReturned(language, document, segment.id, by);
  // A translator asks about a sentence before she translates it: notes are kept without a translation too.
  const stored = translation ?? translationWithNotes;
  if (stored) edits.accept(language, document, segment.id, stored);
  if (conflict || outcome === 'quarantined')
    edits.quarantine(language, document, segment, decision, { candidates, by, file });
}

/** Whether a sentence of a document has the returned translation now. */
function isTaken({ document, decision }: DecidedSegment): boolean {
  const isStored = decision.translation !== undefined || decision.outcome === 'unchanged';
  return isStored && document !== editionName;
}

function addressOf({ language, document, segment, before }: DecidedSegment): ImportedSegment {
  return { language, document, segment: segment.id, before };
}

function countSegments(segments: readonly DecidedSegment[]): Omit<ImportCounts, 'path' | 'language'> {
  const outcomes = { accepted: 0, unchanged: 0, stale: 0, missing: 0, conflict: 0, quarantined: 0 };
  const matched = { unit: 0, text: 0, neighbours: 0 };
  let [drafts, kept, named] = [0, 0, 0];
  for (const { decision, matchedBy, before } of segments) {
    const { outcome, translation: next } = decision;
    outcomes[outcome]++;
    if (matchedBy) matched[matchedBy]++;
    if (next?.state === 'initial') drafts++;
    if (decision.kept) kept++;
    if (next?.by !== undefined && before?.by === undefined && before?.target === next.target) named++;
  }
  return { ...outcomes, drafts, kept, named, matched };
}
