import { type Completeness, completenessOf, wordsOf } from '../assembly/completeness.ts';
import { quarantineFile } from '../workspace/layout.ts';
import { listQuarantine, openQuarantine, openTranslations, type Workspace } from '../workspace/workspace.ts';
import { openDocuments } from './documents.ts';

export interface StatusRow extends Completeness {
  /** Words of the source. */
  readonly words: number;
  /** Returned sentences kept aside. */
  readonly quarantined: number;
}

/** How far every language has come with every document, or with those named; by document, then in the settings' order. */
export function status(workspace: Workspace, names: readonly string[]): readonly StatusRow[] {
  const rows: StatusRow[] = [];
  const quarantined = countQuarantined(workspace);
  for (const document of openDocuments(workspace, names)) {
    const words = wordsOf(document);
    for (const language of workspace.settings.targets) {
      const { set } = openTranslations(workspace, language, document.name);
      const aside = quarantined(language, document.name);
      rows.push({ ...completenessOf(document, set), words, quarantined: aside });
    }
  }
  // The sort is stable: languages stay in the settings' order.
  return rows.sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0));
}

/** Nearly every document has nothing kept aside: one look at the folder spares one at each file. */
function countQuarantined(workspace: Workspace): (language: string, document: string) => number {
  const files = new Set(listQuarantine(workspace));
  return (language, document) =>
    files.has(quarantineFile(language, document))
      ? Object.keys(openQuarantine(workspace, language, document).entries).length
      : 0;
}
