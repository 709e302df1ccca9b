import { type Completeness, completenessOf, wordsOf } from '../assembly/completeness.ts';
import { append } from '../revision/queues.ts';
import { openTranslations, type Workspace } from '../workspace/workspace.ts';
import { type KeptAside, listAside } from './aside.ts';
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
  const aside = new Map<string, KeptAside[]>();
  for (const kept of listAside(workspace)) append(aside, `${kept.language}/${kept.document}`, kept);
  for (const document of openDocuments(workspace, names)) {
    const words = wordsOf(document);
    for (const language of workspace.settings.targets) {
      const { set } = openTranslations(workspace, language, document.name);
      const kept = aside.get(`${language}/${document.name}`) ?? [];
      const conflicts = kept.filter(({ outcome }) => outcome === 'conflict').length;
      rows.push({ ...completenessOf(document, set), words, quarantined: kept.length, conflicts });
    }
  }
  // The sort is stable: languages stay in the settings' order.
  return rows.sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0));
}
