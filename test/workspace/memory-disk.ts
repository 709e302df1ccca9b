import type { Disk } from '../../src/workspace/disk.ts';

/** A disk in memory, for tests. `files` by absolute path. */
export function memoryDisk(files: Map<string, string> = new Map()): Disk {
  return {
    read(file) {
      const text = files.get(file);
      return text === undefined ? undefined : Buffer.from(text);
    },
    *readParts(file) {
      const text = files.get(file);
      if (text !== undefined) yield Buffer.from(text);
    },
    stamp: (file) => files.get(file),
    copy(from, to) {
      files.set(to, files.get(from) as string);
    },
    link(from, to) {
      files.set(to, files.get(from) as string);
    },
    has: (file) => files.has(file),
    realPath: (file) => file,
    linkTarget: () => undefined,
    isFolder: (file) => [...files.keys()].some((each) => each.startsWith(`${file}/`)),
    list(folder) {
      const names = new Map<string, 'file' | 'folder'>();
      for (const file of files.keys()) {
        if (!file.startsWith(`${folder}/`)) continue;
        const [name = '', ...rest] = file.slice(folder.length + 1).split('/');
        names.set(name, rest.length > 0 ? 'folder' : 'file');
      }
      return [...names].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    write(file, text) {
      files.set(file, Buffer.from(text).toString());
    },
    replace(file, text) {
      files.set(file, Buffer.from(text).toString());
    },
    move(from, to) {
      const inside = [...files.keys()].filter((file) => file === from || file.startsWith(`${from}/`));
      if (inside.length === 0 || [...files.keys()].some((file) => file.startsWith(`${to}/`))) return false;
      for (const file of inside) {
        files.set(to + file.slice(from.length), files.get(file) as string);
        files.delete(file);
      }
      return true;
    },
    removeFolder(folder) {
      for (const file of files.keys()) if (file.startsWith(`${folder}/`)) files.delete(file);
    },
    create(file, text) {
      if (files.has(file)) return false;
      files.set(file, text);
      return true;
    },
    makeFolder() {},
    rename(from, to) {
      const text = files.get(from);
      if (text === undefined) throw new Error(`no such file: ${from}`);
      files.set(to, text);
      files.delete(from);
    },
    remove(file) {
      files.delete(file);
    },
    sync() {},
  };
}

/** The process is gone: nothing it does reaches the disk any more. */
export class Killed extends Error {}

/** A disk whose process is killed at the n-th call that changes something, from 1; that call may be half done. */
export function dyingDisk(disk: Disk, n: number, tellKilled: () => void = () => {}): Disk {
  let calls = 0;
  const dieAt = (half: () => void): void => {
    calls++;
    if (calls === n) half();
    if (calls < n) return;
    tellKilled();
    throw new Killed();
  };
  return {
    read: disk.read,
    readParts: disk.readParts,
    stamp: disk.stamp,
    copy(from, to) {
      dieAt(() => {});
      disk.copy(from, to);
    },
    link(from, to) {
      dieAt(() => {});
      disk.link(from, to);
    },
    has: disk.has,
    realPath: disk.realPath,
    linkTarget: disk.linkTarget,
    isFolder: disk.isFolder,
    list: disk.list,
    write(file, text) {
      dieAt(() => disk.write(file, text.slice(0, text.length >> 1)));
      disk.write(file, text);
    },
    replace(file, text) {
      dieAt(() => disk.write(`${file}.half`, text.slice(0, text.length >> 1)));
      disk.replace(file, text);
    },
    move(from, to) {
      dieAt(() => {});
      return disk.move(from, to);
    },
    removeFolder(folder) {
      dieAt(() => {
        const [first] = disk.list(folder);
        if (first) disk.remove(`${folder}/${first.name}`);
      });
      disk.removeFolder(folder);
    },
    create(file, text) {
      dieAt(() => disk.create(file, ''));
      return disk.create(file, text);
    },
    makeFolder(folder) {
      dieAt(() => {});
      disk.makeFolder(folder);
    },
    rename(from, to) {
      dieAt(() => {});
      disk.rename(from, to);
    },
    remove(file) {
      dieAt(() => {});
      disk.remove(file);
    },
    sync(file) {
      dieAt(() => {});
      disk.sync(file);
    },
  };
}
