import path from 'node:path';
import { progressOf, segmentsOf } from '../assembly/completeness.ts';
import { writeTmx } from '../exchange/tmx/write.ts';
import { outputFolders } from '../workspace/layout.ts';
import { openTranslations, type Workspace, writeOutput } from '../workspace/workspace.ts';
import { openDocuments } from './documents.ts';
import type { ExportedFile } from './export.ts';
import { targetLanguages } from './languages.ts';

export interface MemoryOptions {
  readonly documents: readonly string[];
  /** All targets of the settings when empty. */
  readonly languages: readonly string[];
  /** Absolute; `out/` of the workspace when absent. */
  readonly folder?: string | undefined;
  /** Version of the program. */
  readonly creator: string;
  readonly dryRun: boolean;
}

/** Writes the finished work of each document and language as a memory, `<folder>/<language>/<document>.tmx`. */
export function exportMemories(workspace: Workspace, options: MemoryOptions): readonly ExportedFile[] {
  const folder = options.folder ?? path.join(workspace.root, outputFolders.exchange);
  const languages = targetLanguages(workspace, options.languages);
  const files: ExportedFile[] = [];
  for (const document of openDocuments(workspace, options.documents)) {
    for (const language of languages) {
      const { set } = openTranslations(workspace, language, document.name);
      const done = segmentsOf(document).filter(
        (segment) => progressOf(segment, set.entries.get(segment.id)) === 'complete',
      );
      if (done.length === 0) continue;
      const only = new Set(done.map(({ id }) => id));
      const file = path.join(folder, language, `${document.name}.tmx`);
      if (!options.dryRun) {
        writeOutput(workspace.disk, file, writeTmx(document, set, { only, creator: options.creator }));
      }
      files.push({ file, document: document.name, language, segments: done.length, recorded: true });
    }
  }
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}
