import fs from 'node:fs';
import path from 'node:path';

/** A folder to watch with all below it, or, with `names`, only files in it that are called so. */
export interface WatchedFolder {
  /** Absolute. */
  readonly folder: string;
  readonly names?: readonly string[];
}

/** Editors write a file in several steps, and a merge many files: one change is told when all has been still for so long. */
const stillMilliseconds = 80;

/**
 * Tells of changes until it is closed. `folders` is asked again after each: there may be new ones. What cannot be watched,
 * such as a folder that is not there yet, is left out until then.
 */
export function watchFolders(
  folders: () => readonly WatchedFolder[],
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
  const watch = ({ folder, names }: WatchedFolder): void => {
    const key = `${folder}\0${names?.join('\0') ?? ''}`;
    if (watchers.has(key) || !fs.existsSync(folder)) return;
    const watcher = fs.watch(folder, (_, name) => {
      if (!names || name === null || names.includes(name)) note();
    });
    const drop = (): void => {
      watcher.close();
      watchers.delete(key);
    };
    watcher.on('error', drop);
    watchers.set(key, watcher);
  };
  const look = (): void => {
    for (const each of folders())
      for (const inside of each.names ? [each] : withInner(each.folder)) watch(inside);
    for (const [key, watcher] of watchers) {
      if (fs.existsSync(key.split('\0', 1)[0] as string)) continue;
      watcher.close();
      watchers.delete(key);
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

/** A folder and all folders in it; hidden ones hold nothing of a workspace. */
function withInner(folder: string): readonly WatchedFolder[] {
  if (!fs.existsSync(folder)) return [];
  const inner = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return [{ folder }, ...inner.flatMap(({ name }) => withInner(path.join(folder, name)))];
}
