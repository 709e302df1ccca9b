import fs from 'node:fs';
import path from 'node:path';

/** Editors write a file in several steps, and a merge many files: a change is reported when nothing has changed for so long. */
const stillMilliseconds = 80;

/** Of so many changes at once the system may have dropped some. */
const mostNamed = 2_000;

/**
 * Reports changes in a folder and all folders in it, new ones too, until it is closed: the files by their absolute paths, or
 * nothing if any may have changed. Skips files and folders for which `isIgnored` returns true.
 */
export function watchFolder(
  folder: string,
  isIgnored: (file: string) => boolean,
  changed: (files: readonly string[] | undefined) => void,
): { close(): void } {
  const watchers = new Map<string, fs.FSWatcher>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const files = new Set<string>();
  let isKnown = true;
  const note = (file: string | undefined): void => {
    if (file === undefined) isKnown = false;
    else files.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Files of a folder that is new may have come before it was watched.
      const isWhole = look() && isKnown && files.size < mostNamed;
      const all = isWhole ? [...files] : undefined;
      files.clear();
      isKnown = true;
      changed(all);
    }, stillMilliseconds);
  };
  const watch = (inside: string): boolean => {
    if (watchers.has(inside)) return false;
    const hear = (_: string, name: string | null): void => {
      const file = name === null ? undefined : path.join(inside, name);
      if (file === undefined || !isIgnored(file)) note(file);
    };
    let watcher: fs.FSWatcher;
    try {
      watcher = fs.watch(inside, hear);
    } catch (error) {
      // Gone since it was listed, as folders of a program that works here come and go.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
    watcher.on('error', () => {
      watcher.close();
      watchers.delete(inside);
    });
    watchers.set(inside, watcher);
    return true;
  };
  /** Whether all folders were watched already. */
  const look = (): boolean => {
    const added = foldersBelow(folder, isIgnored).filter(watch);
    for (const [inside, watcher] of watchers) {
      if (fs.existsSync(inside)) continue;
      watcher.close();
      watchers.delete(inside);
    }
    return added.length === 0;
  };
  look();
  return {
    close() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** A folder and all folders in it; links are not followed. */
function foldersBelow(folder: string, isIgnored: (file: string) => boolean): readonly string[] {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    // Gone since it was listed.
    return [];
  }
  const inner = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name))
    .filter((inside) => !isIgnored(inside));
  return [folder, ...inner.flatMap((inside) => foldersBelow(inside, isIgnored))];
}
