import type { MarkedText } from '../../model/content.ts';
import type { LedgerEntry, Translation } from '../../model/translation.ts';
import { mintId } from '../../revision/mint.ts';
import {
  formatLedger,
  formatTranslations,
  parseLedger,
  parseTranslations,
} from '../../workspace/files/locale-file.ts';
import type { Change } from '../../workspace/transaction.ts';
import { listLanguages, listLocales, splitRepeated, type Workspace } from '../../workspace/workspace.ts';

/** The repair of ids that a merge left several times in one file. */
export interface Unrepeated {
  /** The files with each id once. */
  readonly changes: readonly Change[];
  /** Segments that are in a ledger again, with the ids they get. */
  readonly renamed: readonly {
    readonly document: string;
    readonly id: string;
    readonly now: string;
    readonly source: MarkedText;
  }[];
  /** Translations that share an id with another one in their locale file. */
  readonly further: readonly {
    readonly language: string;
    readonly document: string;
    readonly id: string;
    readonly translation: Translation;
  }[];
}

/**
 * Takes ids apart that are several times in one ledger or locale file: two branches that bring the same sentence to two
 * places of one document leave it there twice. The first keeps the id. New ids are added to `taken`.
 * @param ledgers documents whose ledgers may have an id twice
 */
export function planUnrepeated(
  workspace: Workspace,
  taken: Set<string>,
  ledgers: readonly string[],
): Unrepeated {
  const changes: Change[] = [];
  const renamed: Unrepeated['renamed'][number][] = [];
  const further: Unrepeated['further'][number][] = [];
  const { source } = workspace.settings;
  for (const document of ledgers) {
    const repeated = splitRepeated(workspace, source, document);
    if (!repeated) continue;
    const { parts, text, path } = repeated;
    const entries = new Map<string, LedgerEntry>();
    for (const part of parts) {
      const entry = parseLedger(part.text, path, document).entries.get(part.id) as LedgerEntry;
      const isAgain = entries.has(part.id);
      const now = isAgain ? mintId(document, entry.source, entries.size, taken) : part.id;
      if (isAgain) renamed.push({ document, id: part.id, now, source: entry.source });
      entries.set(now, entry);
    }
    changes.push({ path, before: text, after: formatLedger({ document, entries }) });
  }
  for (const language of listLanguages(workspace)) {
    for (const document of listLocales(workspace, language)) {
      const repeated = splitRepeated(workspace, language, document);
      if (!repeated) continue;
      const { parts, text, path } = repeated;
      const entries = new Map<string, Translation>();
      for (const { id, text: part } of parts) {
        const translation = parseTranslations(part, path, document, language).entries.get(id) as Translation;
        if (entries.has(id)) further.push({ language, document, id, translation });
        else entries.set(id, translation);
      }
      changes.push({ path, before: text, after: formatTranslations({ document, language, entries }) });
    }
  }
  return { changes, renamed, further };
}
