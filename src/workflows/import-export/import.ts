import path from 'node:path';
import { formatsOf } from '../../exchange/registry.ts';
import { newReports, takeSourceReports } from '../../exchange/returned-notes.ts';
import { mapCollectingErrors } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReturnedWork } from '../../model/returned-work.ts';
import { nowhere, uiStringsName } from '../../workspace/layout.ts';
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
import { findingsOn, profileAdvice, skippedNote } from './import-findings.ts';
import type { MatchedBy } from './match-by-text.ts';
import { type MatchedSegment, openMatcher } from './match-returned.ts';
import type { ImportPolicy } from './merge-returned.ts';
import { parseDelivery } from './parse-returned.ts';
import { type ImportedSegment, type Propagation, propagate } from './propagate.ts';
import type { ReturnedFile, ReturnedFolder } from './returned-package.ts';
import { openUiStringBook, type UiStringBook } from './ui-strings.ts';

/** How many segments of one file had which outcome. */
export type ImportCounts = Readonly<Record<Outcome, number>> & {
  readonly path: string;
  readonly language: string;
  /** Of those accepted or stale: drafts, stored with the state `initial`. */
  readonly drafts: number;
  /** Of those with the same text as ours: they keep a state above the one that was asked for. */
  readonly kept: number;
  /** Of those with the same text as ours: they had no translator, and have one now. */
  readonly named: number;
  /** Of all: matched by something other than their id. */
  readonly matched: Readonly<Record<'unit' | MatchedBy, number>>;
};

/** The changes of an import, and what became of each file. */
export interface ImportPlan extends Plan, Propagation {
  readonly files: readonly ImportCounts[];
  /** Paths of files in folders and packages that are not imported. */
  readonly skipped: readonly string[];
  readonly findings: readonly Finding[];
}

/** What an import needs to know beside its files and its policy. */
export interface ImportOptions {
  /** Languages that the files are in, as a person says; the only one is that of files that name none. None if nothing is said. */
  readonly languages?: readonly string[];
  /** The day (ISO) on which the files came back, for the record of what was sent. */
  readonly today?: string | undefined;
  /** Give accepted translations to identical sentences of the workspace that have none. */
  readonly propagates?: boolean;
}

/**
 * Plans an import: accepted translations go to the locale files, and what cannot be accepted goes to the quarantine. Reads,
 * never writes. If one file is unusable, all are refused, and the error names each unusable file: after half an import nobody
 * would know which files are still to come. Each file takes four steps: read (`parseDelivery`), match with the sentences of the
 * workspace (`openMatcher`), decide (`decideSegment`), record the changes (`recordDecision`).
 * @throws as `parseDelivery` and `SegmentMatcher.match`
 */
export function planImport(
  workspace: Workspace,
  returned: readonly (ReturnedFile | ReturnedFolder)[],
  asked: ImportPolicy,
  { languages = [], today, propagates = false }: ImportOptions = {},
): ImportPlan {
  const policy: ImportPolicy = { trust: workspace.settings.import.trust, ...asked };
  const formats = formatsOf('bilingual', 'memory');
  const deliveries = mapCollectingErrors(returned, (each) =>
    parseDelivery(workspace, each, formats, languages),
  );
  const parts = deliveries.flatMap(({ parts }) => parts);
  // UI strings go out and come back as the sentences of one more document, `uiStringsName`.
  const uiStrings = openUiStringBook(workspace);
  const edits = createImportEdits(workspace, uiStrings, today);
  const matcher = openMatcher(
    workspace,
    parts.map(({ work }) => work),
    uiStrings,
  );
  const imported = mapCollectingErrors(parts, ({ work, language }) => {
    const matched = matcher.match(work, language);
    const segments = matched.map((each): DecidedSegment => {
      const decided = decideSegment(each, { work, language, policy, edits, uiStrings });
      recordDecision(decided, path.basename(work.path), edits);
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
  const stored = imported.flatMap(({ segments }) => segments.filter(isStored).map(addressOf));
  const propagation = propagates ? propagate(workspace, edits, stored) : { propagated: [], undecided: [] };
  return {
    files: imported.map(({ counts }) => counts),
    skipped: deliveries.flatMap(({ skipped }) => skipped),
    findings: [...deliveries.flatMap(skippedNote), ...imported.flatMap(({ findings }) => findings)],
    ...propagation,
    changes: edits.changes(matcher.order),
  };
}

/** What a decision about a returned segment depends on, beside the segment. */
interface DecisionContext {
  readonly work: ReturnedWork;
  readonly language: string;
  readonly policy: ImportPolicy;
  /** The workspace with what the import has changed so far. */
  readonly edits: ImportEdits;
  readonly uiStrings: UiStringBook;
}

/** Decides about one returned segment, and which of its notes become reports on the source text. Changes nothing. */
function decideSegment(
  { segment: returned, match, matchedBy, candidates }: MatchedSegment,
  { work, language, policy, edits, uiStrings }: DecisionContext,
): DecidedSegment {
  const document = match?.document ?? nowhere;
  const isUiString = document === uiStringsName;
  const by = policy.by ?? returned.by;
  const sorted = takeSourceReports(returned);
  const canReport = match !== undefined && !isUiString && sorted.reports.length > 0;
  const entry = canReport ? edits.ledgerEntry(document, returned.id) : undefined;
  // Without a ledger entry there is no place for a report: it stays a note.
  const { segment, reports } = entry ? sorted : { segment: returned, reports: [] };
  const before = match && edits.translations(language, document).get(segment.id);
  const known = {
    segment: match?.segment,
    entry: match?.entry,
    translation: before,
    isFromOtherFile: edits.hasAccepted(language, document, segment.id),
  };
  // A conflict that was once resolved in favour of ours stays resolved, however often the same file comes.
  const keepsOurs = !policy.resolve && edits.decisionOn(language, document, segment) === 'ours';
  const own: ImportPolicy = {
    ...policy,
    by,
    initialIsDraft: isInitialDraft(work),
    ...(keepsOurs && { resolve: 'ours' }),
  };
  const about = { on: segment.source, language, ...(by !== undefined && { by }) };
  return {
    ...{ segment, document, language, by, matchedBy, candidates, before },
    isKnown: match !== undefined,
    reports: entry ? newReports(reports, entry, about) : [],
    decision: isUiString
      ? decideUiString(segment, known, own, (target) => uiStrings.faultOf(language, segment.id, target))
      : decideImport(segment, known, own, candidates),
  };
}

/**
 * Whether the state `initial` of returned work calls a target a draft. In XLIFF 2.x it does not: every segment that is
 * exported without a target says `initial`, and tools leave that as it is. In any other format somebody set it. No other
 * format has a version 2.
 */
function isInitialDraft({ version }: ReturnedWork): boolean {
  return !version.startsWith('2.');
}

/** Puts a decision into the edits of the import. */
function recordDecision(decided: DecidedSegment, file: string, edits: ImportEdits): void {
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

/** Whether the workspace has the returned translation of a sentence after the import. */
function isStored({ document, decision }: DecidedSegment): boolean {
  const isInFile = decision.translation !== undefined || decision.outcome === 'unchanged';
  return isInFile && document !== uiStringsName;
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
