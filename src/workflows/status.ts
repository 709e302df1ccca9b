import { type Completeness, completenessOf, wordsOf } from '../assembly/completeness.ts';
import { openTranslations, type Workspace } from '../workspace/workspace.ts';
import { listAside } from './aside.ts';
import { openDocuments } from './documents.ts';

export interface StatusRow extends Completeness {
  /** Words of the source. */
  readonly words: number;
  /** Returned sentences kept aside that nobody decided about yet; of these, conflicts. */
  readonly quarantined: number;
  readonly conflicts: number;
}

/** How far every language has come with every document, or with those named; by document, then in the settings' order. */
export function status(workspace: Workspace, names: readonly string[]): readonly StatusRow[] {
  const rows: StatusRow[] = [];
  const aside = listAside(workspace);
  for (const document of openDocuments(workspace, names)) {
    const words = wordsOf(document);
    for (const language of workspace.settings.targets) {
      const { set } = openTranslations(workspace, language, document.name);
      const kept = aside.filter((each) => each.document === document.name && each.language === language);
      const conflicts = kept.filter(({ outcome }) => outcome === 'conflict').length;
      rows.push({ ...completenessOf(document, set), words, quarantined: kept.length, conflicts });
    }
  }
  // The sort is stable: languages stay in the settings' order.
  return rows.sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0));
}
