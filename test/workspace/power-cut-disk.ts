import type { Disk } from '../../src/workspace/disk.ts';

interface File {
  text: string;
  /** What a power cut leaves of it. */
  saved: string;
}

interface Folder {
  readonly now: Map<string, Node>;
  readonly saved: Map<string, Node>;
}

type Node = File | Folder;

/** One call's change of entries, made as a whole. The folder whose sync keeps it, where it is not kept sooner. */
interface Entries {
  readonly keeper: Folder;
  readonly set: readonly [folder: Folder, name: string, node: Node | undefined][];
}

/** A disk that tells what a power cut leaves of it. */
export interface PowerCutDisk extends Disk {
  /** Changes of entries that no sync has kept so far. */
  readonly pending: number;
  /**
   * The files after a power cut: of the pending changes those happened for which `happened` says so, by their numbers; of a
   * file's bytes only what was synced is there.
   */
  afterPowerCut(happened: (change: number) => boolean): Map<string, string>;
}

const isFolder = (node: Node | undefined): node is Folder => node !== undefined && 'now' in node;

/** A disk in memory that keeps bytes and entries over a power cut only where they were synced. `files` are there from before. */
export function powerCutDisk(files: ReadonlyMap<string, string>): PowerCutDisk {
  const top: Folder = { now: new Map(), saved: new Map() };
  let pending: Entries[] = [];

  const partsOf = (file: string): [folders: string[], name: string] => {
    const parts = file.split('/').slice(1);
    return [parts.slice(0, -1), parts.at(-1) as string];
  };
  const find = (file: string): Node | undefined => {
    let node: Node | undefined = top;
    for (const part of file.split('/').slice(1)) node = isFolder(node) ? node.now.get(part) : undefined;
    return node;
  };
  const change = (keeper: Folder, ...set: Entries['set']): void => {
    for (const [folder, name, node] of set) {
      if (node) folder.now.set(name, node);
      else folder.now.delete(name);
    }
    pending.push({ keeper, set });
  };
  const folderAt = (parts: readonly string[]): Folder => {
    let folder = top;
    for (const part of parts) {
      const inner = folder.now.get(part) ?? { now: new Map(), saved: new Map() };
      if (!isFolder(inner)) throw new Error(`a file stands at ${part}`);
      if (!folder.now.has(part)) change(folder, [folder, part, inner]);
      folder = inner;
    }
    return folder;
  };
  const put = (file: string, text: string): void => {
    const [folders, name] = partsOf(file);
    const folder = folderAt(folders);
    const old = folder.now.get(name);
    if (old && !isFolder(old)) {
      old.text = text;
      old.saved = '';
    } else change(folder, [folder, name, { text, saved: '' }]);
  };
  const move = (from: string, to: string): boolean => {
    const [fromFolders, fromName] = partsOf(from);
    const [toFolders, toName] = partsOf(to);
    const node = find(from);
    const old = find(to);
    if (!node || (isFolder(old) && old.now.size > 0)) return false;
    const [source, target] = [folderAt(fromFolders), folderAt(toFolders)];
    change(target, [target, toName, node], [source, fromName, undefined]);
    return true;
  };
  const remove = (file: string): void => {
    const [folders, name] = partsOf(file);
    if (!find(file)) return;
    const folder = folderAt(folders);
    change(folder, [folder, name, undefined]);
  };
  const keep = ({ set }: Entries): void => {
    for (const [folder, name, node] of set) {
      if (node) folder.saved.set(name, node);
      else folder.saved.delete(name);
    }
  };

  for (const [file, text] of files) {
    put(file, text);
    (find(file) as File).saved = text;
  }
  for (const entries of pending) keep(entries);
  pending = [];

  return {
    get pending() {
      return pending.length;
    },
    afterPowerCut(happened) {
      const entries = new Map<Folder, Map<string, Node>>();
      const entriesOf = (folder: Folder): Map<string, Node> => {
        const copy = entries.get(folder) ?? new Map(folder.saved);
        entries.set(folder, copy);
        return copy;
      };
      pending.forEach(({ set }, number) => {
        if (!happened(number)) return;
        for (const [folder, name, node] of set) {
          if (node) entriesOf(folder).set(name, node);
          else entriesOf(folder).delete(name);
        }
      });
      const left = new Map<string, string>();
      const collect = (folder: Folder, above: string): void => {
        for (const [name, node] of entriesOf(folder)) {
          if (isFolder(node)) collect(node, `${above}/${name}`);
          else left.set(`${above}/${name}`, node.saved);
        }
      };
      collect(top, '');
      return left;
    },
    read(file) {
      const node = find(file);
      return node && !isFolder(node) ? Buffer.from(node.text) : undefined;
    },
    *readParts(file) {
      const bytes = this.read(file);
      if (bytes) yield bytes;
    },
    stamp(file) {
      return this.read(file)?.toString();
    },
    copy: () => {
      throw new Error('no plan copies a file');
    },
    link: () => {
      throw new Error('no plan links a file');
    },
    has: (file) => find(file) !== undefined,
    realPath: (file) => file,
    linkTarget: () => undefined,
    isFolder: (file) => isFolder(find(file)),
    list(folder) {
      const node = find(folder);
      if (!isFolder(node)) return [];
      return [...node.now]
        .map(([name, inner]) => ({ name, kind: isFolder(inner) ? ('folder' as const) : ('file' as const) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    write: (file, text) => put(file, Buffer.from(text).toString()),
    replace(file, text) {
      put(`${file}~`, Buffer.from(text).toString());
      move(`${file}~`, file);
    },
    create(file, text) {
      if (find(file)) return false;
      put(file, text);
      return true;
    },
    makeFolder: (folder) => void folderAt(folder.split('/').slice(1)),
    rename(from, to) {
      if (!move(from, to)) throw new Error(`no such file: ${from}`);
    },
    move,
    removeFolder: remove,
    remove,
    sync(file) {
      const node = find(file);
      if (!node) return;
      if (!isFolder(node)) {
        node.saved = node.text;
        return;
      }
      for (const entries of pending) if (entries.keeper === node) keep(entries);
      pending = pending.filter(({ keeper }) => keeper !== node);
    },
  };
}
