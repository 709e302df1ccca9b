import { sayInEnglish } from '../../messages/findings/say.ts';
import type { MappedSegment } from '../../model/returned-work.ts';
import type { LedgerEntry, SourceReport, Translation } from '../../model/translation.ts';
import { createFileEdits } from '../../workspace/file-edits.ts';
import { formatJson } from '../../workspace/files/json.ts';
import { formatTranslations, sortEntries } from '../../workspace/files/locale-file.ts';
import {
  openQuarantine,
  type QuarantineEntry,
  quarantineKey,
  type Side,
} from '../../workspace/files/quarantine-file.ts';
import { uiStringsName } from '../../workspace/layout.ts';
import type { Change } from '../../workspace/transaction.ts';
import { openTranslations, type Workspace } from '../../workspace/workspace.ts';
import type { ImportDecision } from './decide-import.ts';
import { startReturns } from './deliveries.ts';
import { openReportBook } from './source-reports.ts';
import type { UiStringBook } from './ui-strings.ts';

/** What the quarantine records of a returned segment beside its text. */
interface ReturnDetails {
  /** Ids of the sentences that it may belong to. */
  readonly candidates?: readonly string[] | undefined;
  /** Who returned it. */
  readonly by: string | undefined;
  /** The file that it came in, as the command line names it. */
  readonly file: string;
}

/**
 * What an import changes in the workspace: locale files, the quarantine, the reports in ledgers, and the record of what was
 * sent. Nothing is written.
 */
export interface ImportEdits {
  /** A document's translations with what has been accepted so far. */
  translations(language: string, document: string): ReadonlyMap<string, Translation>;
  /** What the ledger file has for a sentence, with the reports so far; undefined if it does not have it yet. */
  ledgerEntry(document: string, id: string): LedgerEntry | undefined;
  /** How a conflict about the same returned sentence was resolved before. */
  decisionOn(language: string, document: string, segment: MappedSegment): Side | undefined;
  accept(language: string, document: string, id: string, translation: Translation): void;
  /** Whether a translation with another target has been accepted for a sentence so far. */
  hasAccepted(language: string, document: string, id: string): boolean;
  /** Adds reports on the source text of a sentence that the ledger file has. */
  addReports(document: string, id: string, reports: readonly SourceReport[]): void;
  /** Quarantines a returned sentence. The same one is kept once, however often it comes, with all notes that came with it. */
  quarantine(
    language: string,
    document: string,
    segment: MappedSegment,
    decision: ImportDecision,
    more: ReturnDetails,
  ): void;
  /** Writes down what was decided about a quarantined segment. */
  resolve(language: string, document: string, key: string, entry: QuarantineEntry): void;
  /** Records that a segment came back, and from whom, if that is known. */
  markReturned(language: string, document: string, id: string, by: string | undefined): void;
  /** The changes so far. Sentences are in the order of `idsOf(document)`; those that it does not name come last. */
  changes(idsOf: (document: string) => readonly string[]): readonly Change[];
}

/** Begins the edits of an import on a day (ISO). UI strings are a document too. */
export function createImportEdits(
  workspace: Workspace,
  uiStrings: UiStringBook,
  today?: string,
): ImportEdits {
  // Each file is opened when it is first asked for; those whose text is another one in the end are the changes.
  const locales = createFileEdits((language, document) => {
    if (document === uiStringsName) {
      const { path, text, entries } = uiStrings.open(language);
      return { path, text, language, document, entries: new Map(entries) };
    }
    const { set, text, path } = openTranslations(workspace, language, document);
    return { path, text, language, document, entries: new Map(set.entries) };
  });
  const quarantine = createFileEdits((language, document) => {
    const { entries, text, path } = openQuarantine(workspace, language, document);
    return { path, text, entries: new Map(entries) };
  });
  const reports = openReportBook(workspace);
  const returns = startReturns(workspace, today);
  const accepted = new Set<string>();
  return {
    translations: (language, document) => locales.get(language, document).entries,
    ledgerEntry: reports.entry,
    decisionOn(language, document, { id, source, target = '' }) {
      const { entries } = quarantine.get(language, document);
      return entries.size === 0 ? undefined : entries.get(quarantineKey(id, source, target))?.resolved;
    },
    accept(language, document, id, translation) {
      const { entries } = locales.get(language, document);
      if (entries.get(id)?.target !== translation.target) accepted.add(keyOf(language, document, id));
      entries.set(id, translation);
    },
    hasAccepted: (language, document, id) => accepted.has(keyOf(language, document, id)),
    addReports(document, id, added) {
      if (added.length > 0)
        reports.set(document, id, [...(reports.entry(document, id)?.reports ?? []), ...added]);
    },
    quarantine(language, document, segment, { reason, conflict }, { candidates, by, file }) {
      const { id, source, target = '', state, isDraft, origin, joined } = segment;
      const key = quarantineKey(id, source, target);
      const { entries } = quarantine.get(language, document);
      const known = entries.get(key);
      const notes = [...new Set([...(known?.notes ?? []), ...segment.notes])];
      // A note that is new opens what was decided again.
      const isNews = notes.length > (known?.notes ?? []).length;
      if (known && !conflict && !isNews) return;
      entries.set(key, {
        id,
        ...(joined && { joined }),
        ...(candidates && { candidates }),
        outcome: conflict ? 'conflict' : 'quarantined',
        source,
        target,
        ...(state !== undefined && { state }),
        ...(isDraft && { draft: isDraft }),
        ...(origin && { origin }),
        ...(notes.length > 0 && { notes }),
        ...(by !== undefined && { by }),
        file,
        ...(conflict && { ours: conflict.ours }),
        ...(reason && { reason: sayInEnglish(reason).message }),
        ...(conflict?.resolved && { resolved: conflict.resolved }),
      });
    },
    resolve(language, document, key, entry) {
      quarantine.get(language, document).entries.set(key, entry);
    },
    markReturned: returns.add,
    changes: (idsOf) => [
      ...locales.changes(({ text, language, document, entries }) => {
        if (entries.size === 0) return text;
        if (document === uiStringsName) return uiStrings.write(language, entries) ?? text;
        return formatTranslations({ document, language, entries: sortEntries(entries, idsOf(document)) });
      }),
      ...quarantine.changes(({ text, entries }) =>
        entries.size === 0 ? text : formatJson(Object.fromEntries(entries)),
      ),
      ...reports.changes(),
      ...returns.changes(),
    ],
  };
}

function keyOf(language: string, document: string, id: string): string {
  return JSON.stringify([language, document, id]);
}
