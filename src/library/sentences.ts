import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { TranslationSet } from '../model/translation.ts';
import { targetLanguages } from '../workflows/quality/languages.ts';
import { openDocuments as openWithIds, selectDocuments } from '../workflows/sentences/reconcile-workspace.ts';
import { type StatusRow, status as statusOf } from '../workflows/sentences/status.ts';
import { type ClassedUpdate, planWorkspaceUpdate } from '../workflows/sentences/update-workspace.ts';
import { listSources, openTranslations as openFile } from '../workspace/workspace.ts';
import { enter, type OpenWorkspace, type Selection, selection, workspaceShape } from './open.ts';
import { makePlan, type WorkspacePlan } from './plan.ts';
import { type ReaderOptions, readerShapes, wordFor } from './readers.ts';
import { checked, options, tag, text } from './shapes.ts';

/** What `reconcile` found. */
export interface Reconciliation {
  /** Each document with its counts and with the sentences that are not as they were. */
  readonly documents: readonly ClassedUpdate[];
  readonly findings: readonly Finding[];
  /** Files in `source/` that no format reads. */
  readonly unread: readonly string[];
}

const documentsOnly = options({ documents: selection.documents });

/** Plans to bring the ledgers up to date: known sentences keep their ids, and new ones get an id. `barobar update` does the same. */
export const reconcile: (
  workspace: OpenWorkspace,
  options?: Pick<Selection, 'documents'> & ReaderOptions,
) => WorkspacePlan<undefined> & Reconciliation = checked(
  'reconcile',
  { workspace: workspaceShape, options: options({ documents: selection.documents, ...readerShapes }) },
  (workspace: OpenWorkspace, given: Pick<Selection, 'documents'> & ReaderOptions = {}) => {
    const open = enter(workspace);
    const plan = planWorkspaceUpdate(open, given.documents ?? []);
    const { documents, unread } = plan;
    return makePlan(open, plan, { documents, findings: wordFor(given, plan.findings), unread });
  },
);

/** How far each language has come with each document. */
export const status: (
  workspace: OpenWorkspace,
  options?: Pick<Selection, 'documents'>,
) => readonly StatusRow[] = checked(
  'status',
  { workspace: workspaceShape, options: documentsOnly },
  (workspace: OpenWorkspace, { documents = [] }: Pick<Selection, 'documents'> = {}) =>
    statusOf(enter(workspace), documents).rows,
);

/** The documents, segmented and with the ids of their sentences, one at a time, in no particular order. */
export const openDocuments: (
  workspace: OpenWorkspace,
  options?: Pick<Selection, 'documents'>,
) => Iterable<Document> = checked(
  'openDocuments',
  { workspace: workspaceShape, options: documentsOnly },
  (workspace: OpenWorkspace, { documents = [] }: Pick<Selection, 'documents'> = {}) =>
    openWithIds(enter(workspace), documents),
);

/** The translations of a document into a target language, by the ids of its sentences; empty if there are none yet. The document may be gone. */
export const openTranslations: (
  workspace: OpenWorkspace,
  document: string,
  language: string,
) => TranslationSet = checked(
  'openTranslations',
  { workspace: workspaceShape, document: text, language: tag },
  (workspace: OpenWorkspace, document: string, language: string) => {
    const open = enter(workspace);
    targetLanguages(open, [language]);
    const { set, text: stored } = openFile(open, language, document);
    if (stored !== undefined) return set;
    const [file] = selectDocuments(listSources(open).documents, [document]);
    return openFile(open, language, file?.name ?? document).set;
  },
);
