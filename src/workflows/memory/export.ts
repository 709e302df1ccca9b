import path from 'node:path';
import { writeMemoryTmx } from '../../exchange/tmx/write.ts';
import type { MemoryEntry } from '../../memory/build.ts';
import type { State } from '../../model/translation.ts';
import { outputFolders } from '../../workspace/layout.ts';
import { type ListedFile, type ListedPlan, planFolder } from '../../workspace/output-folder.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Destination } from '../import-export/export.ts';
import { targetLanguages } from '../quality/languages.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';
import { listEntries } from './open-memory.ts';

/** Which part of the memory: translations of which all that is given is true. */
export interface MemoryExportOptions {
  /** All targets of the settings when empty. */
  readonly languages: readonly string[];
  /** First and last day (ISO): of the document, or of the unit in a memory file. One without a date is left out. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly states: readonly State[];
  readonly author?: string | undefined;
  readonly destination: Destination;
  /** Version of the program. */
  readonly creator: string;
}

/** A part of the memory as a file. */
export interface MemoryFile extends ListedFile {
  readonly language: string;
  readonly units: number;
}

/** Plans to write the memory of each language as a TMX file, `<folder>/<language>.tmx`; a language without units gives no file. */
export function planMemoryFiles(workspace: Workspace, options: MemoryExportOptions): ListedPlan<MemoryFile> {
  const { folder = path.join(workspace.root, outputFolders.exchange), force } = options.destination;
  const languages = targetLanguages(workspace, options.languages);
  const { source } = workspace.settings;
  function* render(): Generator<MemoryFile> {
    const isAsked = filterOf(workspace, options);
    for (const language of languages) {
      let units = 0;
      function* chosen(): Generator<MemoryEntry> {
        for (const entry of listEntries(workspace, language)) {
          if (!isAsked(entry)) continue;
          units++;
          yield entry;
        }
      }
      const content = writeMemoryTmx(chosen(), { source, language, creator: options.creator });
      if (units > 0) yield { path: `${language}.tmx`, content, language, units };
    }
  }
  return planFolder(workspace.disk, folder, render, { force, isGone: () => false });
}

function filterOf(
  workspace: Workspace,
  { since, until, states, author }: MemoryExportOptions,
): (entry: MemoryEntry) => boolean {
  const hasDays = (since ?? until) !== undefined;
  const dates = new Map<string, string | undefined>();
  if (hasDays)
    for (const { name, meta } of openDocuments(workspace)) dates.set(name, meta.get('date')?.slice(0, 10));
  return ({ document, date = dates.get(document), state, author: who }) =>
    (!hasDays || (date !== undefined && (since ?? date) <= date && date <= (until ?? date))) &&
    (states.length === 0 || states.some((each) => each === state)) &&
    (author === undefined || author === who);
}
