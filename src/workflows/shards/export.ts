import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import { makeInputCheck } from '../../workspace/inputs.ts';
import { type OpenPart, partFolder, type Shard, type ShardFile } from '../../workspace/shard-part.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import {
  type Destination,
  type ExportOptions,
  type ExportPlan,
  type OutgoingFile,
  planExport,
  planOutgoing,
} from '../import-export/export.ts';
import { leverage } from '../memory/leverage.ts';
import { openGlossary } from '../quality/open-glossary.ts';
import { shardNames } from './select.ts';

/** Plans the files for translators of a shard, in the folder of its part. Undefined for a shard without documents. */
export async function planExportShard(
  workspace: Workspace,
  { documents, ...options }: Omit<ExportOptions, 'destination' | 'memory'>,
  folder: string,
  shard: Shard,
): Promise<ExportPlan | undefined> {
  const names = shardNames(workspace, documents, shard);
  if (names.length === 0) return undefined;
  return planExport(workspace, openGlossary(workspace), {
    ...options,
    documents: names,
    destination: { folder: path.join(folder, partFolder('export', shard)), force: false },
    memory: await leverage(workspace, names, options.languages),
  });
}

/** What a part lists of the files that were written. */
export function listShardFiles(
  folder: string,
  files: readonly (Omit<OutgoingFile, 'path' | 'content'> & { readonly file: string })[],
): readonly ShardFile[] {
  return files.map(({ file, document, language, segments, recorded }) => ({
    path: path.relative(folder, file).split(path.sep).join('/'),
    ...{ document, language, segments, recorded },
  }));
}

/**
 * Plans to put the files of all parts of an export in place, as one run would.
 * @throws `shard-parts` where what a part was made from has changed, or a file of it is missing
 */
export function planExportOfParts(
  workspace: Workspace,
  parts: readonly OpenPart[],
  destination: Destination,
): ExportPlan {
  const isCurrent = makeInputCheck(workspace.disk, workspace.root);
  for (const { index, count, inputs = new Map() } of parts)
    if (!isCurrent(inputs))
      throw new BarobarError(
        'shard-parts',
        `What part ${index} of ${count} was made from has changed.`,
        'Run all parts and the merge on the same revision.',
      );
  function* render(): Generator<OutgoingFile> {
    for (const { folder, files = [] } of parts)
      for (const { path: inside, ...file } of files) {
        const content = workspace.disk.read(path.join(folder, inside));
        if (!content)
          throw new BarobarError('shard-parts', 'A file of a part is missing.', 'Run the part again.', {
            path: path.join(folder, inside),
          });
        yield { ...file, path: inside, content };
      }
  }
  return planOutgoing(workspace, render, destination);
}
