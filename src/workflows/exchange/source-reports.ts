import { remarkOnSource } from '../../exchange/source-remarks.ts';
import { wordingOf } from '../../messages/findings/say.ts';
import type { ReturnedSegment } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import type { Ledger, LedgerEntry, SourceReport } from '../../model/translation.ts';
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
  const ledgers = new Map<
    string,
    { ledger: Ledger; text: string | undefined; entries: Map<string, LedgerEntry> }
  >();
  const open = (document: string): { entries: Map<string, LedgerEntry> } => {
    let found = ledgers.get(document);
    if (!found) {
      const { ledger, text } = openLedger(workspace, document);
      found = { ledger, text, entries: new Map(ledger.entries) };
      ledgers.set(document, found);
    }
    return found;
  };
  return {
    entry: (document, id) => open(document).entries.get(id),
    set(document, id, reports) {
      const { entries } = open(document);
      entries.set(id, { ...entries.get(id)!, reports });
    },
    changes: () =>
      [...ledgers]
        .map(([document, { ledger, text, entries }]) => ({
          path: localeFile(workspace.settings.source, document),
          before: text,
          after: writeLedger({ ...ledger, entries }),
        }))
        .filter(({ before, after }) => before !== after),
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

/** Tells the person who imports of a report on a source text. */
export function reportFinding(
  { text }: SourceReport,
  { id, source, location }: ReturnedSegment,
  document: string,
  language: string,
  sourceLanguage: string,
): Finding {
  return {
    ...location,
    ...{ document, segment: id, language, source },
    code: 'import/source-reported',
    severity: 'warning',
    ...wordingOf({ text: 'import/source-reported', values: { report: text, id, tag: sourceLanguage } }),
  };
}
