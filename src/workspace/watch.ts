import fs from 'node:fs';
import path from 'node:path';

/** Editors write a file in several steps, and a merge many files: one change is told when all has been still for so long. */
const stillMilliseconds = 80;

/**
 * Reports changes in a folder and all folders in it, new ones too, until it is closed. Skips files and folders for which
 * `isIgnored` returns true.
 */
export function watchFolder(
  folder: string,
  isIgnored: (file: string) => boolean,
  changed: () => void,
): { close(): void } {
  const watchers = new Map<string, fs.FSWatcher>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      look();
      changed();
    }, stillMilliseconds);
  };
  const watch = (inside: string): void => {
    if (watchers.has(inside)) return;
    const watcher = fs.watch(inside, (_, name) => {
      if (name === null || !isIgnored(path.join(inside, name))) note();
    });
    watcher.on('error', () => {
      watcher.close();
      watchers.delete(inside);
    });
    watchers.set(inside, watcher);
  };
  const look = (): void => {
    for (const inside of foldersBelow(folder, isIgnored)) watch(inside);
    for (const [inside, watcher] of watchers) {
      if (fs.existsSync(inside)) continue;
      watcher.close();
      watchers.delete(inside);
    }
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
