import type { Shard } from '../../workspace/shard-part.ts';
import { listSources, type Workspace } from '../../workspace/workspace.ts';
import { selectDocuments } from '../sentences/reconcile-workspace.ts';

/**
 * The documents of one shard of those named, or of all: every n-th by name, so that folders of years with many documents are
 * spread over all shards.
 */
export function shardNames(
  workspace: Workspace,
  documents: readonly string[],
  { index, count }: Shard,
): readonly string[] {
  return selectDocuments(listSources(workspace).documents, documents)
    .map(({ name }) => name)
    .filter((_, at) => at % count === index - 1);
}
