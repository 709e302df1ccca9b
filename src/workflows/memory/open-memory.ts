import type { MemoryEntry } from '../../memory/build.ts';
import { openIndex } from '../../workspace/memory/open-index.ts';
import { listLocales, listMemories, type Workspace } from '../../workspace/workspace.ts';
import { memoryInputs } from './memory-inputs.ts';

/**
 * The memory of a workspace for one language: the accepted work of its documents, and its files in `tm/`. Drafts, quarantined work,
 * what a machine translated and nobody reviewed, and what was forgotten are none of it. Each translation stands with the source
 * text it was made from. Close its store when the work is done. `questions`: how many are to come, as far as that is known.
 * @throws `xml-…`, `tmx-structure` for a memory file that cannot be read; as `memoryInputs`
 */
export function openMemory(
  workspace: Workspace,
  language: string,
  questions = 0,
): ReturnType<typeof openIndex> {
  return openIndex(workspace, language, memoryInputs(workspace, language), questions);
}

/** Whether there is any file that the memory of a language could be made of. */
export function hasMemory(workspace: Workspace, language: string): boolean {
  return listLocales(workspace, language).length > 0 || listMemories(workspace).length > 0;
}

/** All that the memory of a language has, read from the files themselves: document by document, then file by file. */
export function* listEntries(workspace: Workspace, language: string): Generator<MemoryEntry> {
  for (const { entries } of memoryInputs(workspace, language)) yield* entries();
}
