import { progressOf, segmentsOf } from '../../assembly/completeness.ts';
import { formatsOf } from '../../exchange/registry.ts';
import { openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { targetLanguages } from '../quality/languages.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';
import { type Destination, type ExportPlan, type OutgoingFile, planOutgoing } from './export.ts';

/** Which translations are exported as a translation memory, and where to. */
export interface MemoryOptions {
  readonly documents: readonly string[];
  /** All targets of the settings when empty. */
  readonly languages: readonly string[];
  /** Version of the program. */
  readonly creator: string;
  readonly destination: Destination;
}

/** Plans to write the finished work of each document and language as a memory, `<folder>/<language>/<document>.tmx`. */
export function planMemoryExport(workspace: Workspace, options: MemoryOptions): ExportPlan {
  const languages = targetLanguages(workspace, options.languages);
  return planOutgoing(workspace, () => renderMemories(workspace, languages, options), options.destination);
}

/** The finished work of documents as memories, one at a time. */
export function* renderMemories(
  workspace: Workspace,
  languages: readonly string[],
  options: Pick<MemoryOptions, 'documents' | 'creator'>,
): Generator<OutgoingFile> {
  const [format] = formatsOf('memory');
  if (!format) return;
  for (const document of openDocuments(workspace, options.documents)) {
    for (const language of languages) {
      const { set } = openTranslations(workspace, language, document.name);
      const done = segmentsOf(document).filter(
        (segment) => progressOf(segment, set.entries.get(segment.id)) === 'complete',
      );
      if (done.length === 0) continue;
      const only = new Set(done.map(({ id }) => id));
      yield {
        path: `${language}/${document.name}${format.extensions[0]}`,
        content: format.write(document, set, { only, creator: options.creator }),
        ...{ document: document.name, language, segments: done.length, recorded: true },
      };
    }
  }
}
