import { remarkOnSource } from '../../exchange/returned-notes.ts';
import type { ReturnedSegment } from '../../model/returned-work.ts';
import type { LedgerEntry, SourceReport } from '../../model/translation.ts';
import { editFiles } from '../../workspace/edited-files.ts';
import { writeLedger } from '../../workspace/files/locale-file.ts';
import { localeFile } from '../../workspace/layout.ts';
import type { Change } from '../../workspace/transaction.ts';
import { openLedger, type Workspace } from '../../workspace/workspace.ts';

/** Gathers reports on source texts. Nothing is written. */
export interface ReportBook {
  /** What the ledger file has for a sentence, with what was gathered so far; undefined where it does not have it yet. */
  entry(document: string, id: string): LedgerEntry | undefined;
  /** Gives a sentence of the ledger file its reports. */
  set(document: string, id: string, reports: readonly SourceReport[]): void;
  changes(): readonly Change[];
}

/** Opens each ledger file once, when it is first asked for. */
export function openReportBook(workspace: Workspace): ReportBook {
  const { source } = workspace.settings;
  const ledgers = editFiles((_, document) => {
    const { ledger, text } = openLedger(workspace, document);
    return { path: localeFile(source, document), text, ledger, entries: new Map(ledger.entries) };
  });
  return {
    entry: (document, id) => ledgers.get(source, document).entries.get(id),
    set(document, id, reports) {
      const { entries } = ledgers.get(source, document);
      entries.set(id, { ...entries.get(id)!, reports });
    },
    changes: () =>
      ledgers.changes(({ text, ledger, entries }) =>
        text === undefined ? undefined : writeLedger({ ...ledger, entries }),
      ),
  };
}

/** A returned segment without its remarks on the source text, and these. */
export function takeSourceRemarks(segment: ReturnedSegment): {
  readonly segment: ReturnedSegment;
  readonly remarks: readonly string[];
} {
  const onSource = new Set(segment.sourceNotes);
  const remarks = segment.notes.flatMap((note) => remarkOnSource(note) ?? (onSource.has(note) ? [note] : []));
  if (remarks.length === 0) return { segment, remarks };
  const notes = segment.notes.filter((note) => remarkOnSource(note) === undefined && !onSource.has(note));
  return { segment: { ...segment, notes }, remarks };
}

/** Those of the remarks on a source text that its sentence does not have yet, as reports. */
export function newReports(
  remarks: readonly string[],
  { reports = [] }: LedgerEntry,
  about: Omit<SourceReport, 'text' | 'answer'>,
): readonly SourceReport[] {
  const isKnown = (text: string): boolean =>
    reports.some((report) => report.text === text && report.language === about.language);
  return [...new Set(remarks)].filter((text) => !isKnown(text)).map((text) => ({ text, ...about }));
}
