import path from 'node:path';
import type { Disk } from './disk.ts';
import { settingsFile } from './layout.ts';

/** What the search for a workspace asks of the machine. */
export interface Surroundings {
  readonly disk: Pick<Disk, 'has'>;
  /** Home folder of the user, absolute; undefined for a user without one. */
  readonly home: string | undefined;
  /** Whether a file or folder belongs to another user. A link is asked itself, not what it leads to. */
  isForeign(file: string): boolean;
}

/** Where a search for a workspace ended: in its folder, or without one and why. */
export type WorkspaceSearch =
  | { readonly root: string }
  | {
      readonly root: undefined;
      readonly stop: 'repository' | 'home' | 'top' | 'foreign';
      readonly at: string;
    };

/**
 * The workspace that a folder is in: the folder itself, or the nearest one above with settings. Above a folder with `.git`,
 * in the home folder and above it, and in folders of other users nothing is looked for: what is there is not part of what the
 * user works on, and may be a stranger's.
 */
export function findWorkspace(start: string, { disk, home, isForeign }: Surroundings): WorkspaceSearch {
  if (disk.has(path.join(start, settingsFile))) return { root: start };
  for (let folder = start; ; ) {
    if (disk.has(path.join(folder, '.git'))) return { root: undefined, stop: 'repository', at: folder };
    if (folder === home) return { root: undefined, stop: 'home', at: folder };
    const above = path.dirname(folder);
    if (above === folder) return { root: undefined, stop: 'top', at: folder };
    if (above === home) return { root: undefined, stop: 'home', at: above };
    folder = above;
    const settings = path.join(folder, settingsFile);
    if (!disk.has(settings)) continue;
    if (isForeign(folder) || isForeign(settings)) return { root: undefined, stop: 'foreign', at: folder };
    return { root: folder };
  }
}
