import { segmentsOf } from '../../assembly/completeness.ts';
import { type Candidate, findCandidates, type Sentence } from '../../glossary/candidates.ts';
import type { Glossary } from '../../model/glossary.ts';
import { plainText } from '../../text/markup.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';

/** Term candidates in the sources of the workspace, or of the documents named, that the glossary lacks. */
export function termCandidates(
  workspace: Workspace,
  glossary: Glossary,
  names: readonly string[],
  options: { readonly min?: number | undefined },
): readonly Candidate[] {
  const sentences: Sentence[] = [];
  const documents = [...openDocuments(workspace, names)].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const document of documents) {
    for (const { id, source } of segmentsOf(document))
      sentences.push({ document: document.name, segment: id, text: plainText(source) });
  }
  return findCandidates(sentences, glossary, workspace.settings.source, options);
}
