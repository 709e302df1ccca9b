import { segmentsOf } from '../../assembly/completeness.ts';
import {
  type Candidate,
  type CandidateOptions,
  findCandidates,
  type Sentence,
} from '../../glossary/candidates.ts';
import type { Glossary } from '../../model/glossary.ts';
import { decodeTable } from '../../text/decode-table.ts';
import { plainText } from '../../text/markup.ts';
import { glossaryFolder } from '../../workspace/layout.ts';
import { readBytes, type Workspace } from '../../workspace/workspace.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';

/** Words and phrases of a stop list, one on each line; lines that begin with `#` are comments. */
export function parseStopList(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\ufeff/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The stop list of the workspace, `glossary/stop-list.txt`; empty if it has none. */
export function openStopList(workspace: Workspace): readonly string[] {
  const path = `${glossaryFolder}/stop-list.txt`;
  const bytes = readBytes(workspace, path);
  return bytes ? parseStopList(decodeTable(bytes, path).text) : [];
}

/** Term candidates in the sources of the workspace, or of the documents named, that the glossary lacks. */
export function termCandidates(
  workspace: Workspace,
  glossary: Glossary,
  names: readonly string[],
  options: CandidateOptions,
): readonly Candidate[] {
  const sentences: Sentence[] = [];
  const documents = [...openDocuments(workspace, names)].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const document of documents) {
    for (const { id, source } of segmentsOf(document))
      sentences.push({ document: document.name, segment: id, text: plainText(source) });
  }
  return findCandidates(sentences, glossary, workspace.settings.source, options);
}
