import type { LedgerEntry, SourceReport } from '../../model/translation.ts';
import { createFileEdits } from '../../workspace/file-edits.ts';
import { formatLedger } from '../../workspace/files/locale-file.ts';
import { localeFile } from '../../workspace/layout.ts';
import type { Change } from '../../workspace/transaction.ts';
import { openLedger, type Workspace } from '../../workspace/workspace.ts';

/** Gathers reports on source texts. Nothing is written. */
export interface ReportBook {
  /** What the ledger file has for a sentence, with what was gathered so far; undefined if it does not have it yet. */
  entry(document: string, id: string): LedgerEntry | undefined;
  /** Gives a sentence of the ledger file its reports. */
  set(document: string, id: string, reports: readonly SourceReport[]): void;
  changes(): readonly Change[];
}

/** Opens each ledger file once, when it is first asked for. */
export function openReportBook(workspace: Workspace): ReportBook {
  const { source } = workspace.settings;
  const ledgers = createFileEdits((_, document) => {
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
        text === undefined ? undefined : formatLedger({ ...ledger, entries }),
      ),
  };
}
