import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import type { Disk } from './disk.ts';

/** Links that follow each other; more are a loop, for the disk to refuse. */
const mostLinks = 40;

/**
 * Confines a disk to folders, and to the files named among them: absolute paths. A path belongs to the first folder it is
 * written in, such as the workspace before a folder that -o names, and its real place must be in the real place of that
 * folder: links that stay inside are followed, and the folder or file itself may be reached through a link. `folders` may
 * grow while the disk is in use, and resolved folders are remembered as long: open a disk for each run of a command.
 * @throws `path-outside` from each call, for a path that leads out of its folder
 */
export function confineDisk(inner: Disk, folders: readonly string[]): Disk {
  const { admit, follow, followLink, isStillAbsent } = createGuard(inner, folders);
  return {
    read(file) {
      // Thousands of documents have no file in a folder that is still absent: nothing is read, so nothing is resolved.
      if (isStillAbsent(path.dirname(file))) return undefined;
      const folder = admit(file);
      return inner.read(file, () => followLink(file, folder));
    },
    readParts(file) {
      follow(file);
      return inner.readParts(file);
    },
    stamp(file) {
      follow(file);
      return inner.stamp(file);
    },
    has(file) {
      follow(file);
      return inner.has(file);
    },
    list(folder) {
      follow(folder);
      return inner.list(folder);
    },
    realPath(file) {
      follow(file);
      return inner.realPath(file);
    },
    linkTarget(file) {
      admit(file);
      return inner.linkTarget(file);
    },
    isFolder(file) {
      follow(file);
      return inner.isFolder(file);
    },
    write(file, text) {
      admit(file);
      inner.write(file, text);
    },
    replace(file, text, options) {
      admit(file);
      inner.replace(file, text, options);
    },
    create(file, text) {
      admit(file);
      return inner.create(file, text);
    },
    copy(from, to) {
      follow(from);
      follow(to);
      inner.copy(from, to);
    },
    link(from, to) {
      follow(from);
      follow(to);
      inner.link(from, to);
    },
    makeFolder(folder) {
      follow(folder);
      inner.makeFolder(folder);
    },
    rename(from, to) {
      admit(from);
      admit(to);
      inner.rename(from, to);
    },
    move(from, to) {
      admit(from);
      admit(to);
      return inner.move(from, to);
    },
    removeFolder(folder) {
      admit(folder);
      inner.removeFolder(folder);
    },
    remove(file) {
      admit(file);
      inner.remove(file);
    },
    sync(file) {
      follow(file);
      inner.sync(file);
    },
  };
}

/** Resolves the links in paths of folders, and remembers the folders that exist. */
interface Places {
  /** The real path of a folder that may not exist yet; undefined if a link leads to nothing. */
  placeOf(folder: string): string | undefined;
  /** Whether the real path of the folder is remembered. */
  isResolved(folder: string): boolean;
}

function createPlaces(disk: Disk): Places {
  const real = new Map<string, string>();
  const placeOf = (folder: string): string | undefined => {
    const known = real.get(folder);
    if (known !== undefined) return known;
    // Asked first: resolving a path that does not exist costs ten times as much, and a missing folder is missing for each
    // of a thousand documents.
    const existing = disk.has(folder) ? disk.realPath(folder) : undefined;
    // A folder that does not exist yet is not remembered: it may come into being as something else.
    if (existing !== undefined) {
      real.set(folder, existing);
      return existing;
    }
    const above = path.dirname(folder);
    if (disk.linkTarget(folder) !== undefined || above === folder) return undefined;
    const place = placeOf(above);
    return place === undefined ? undefined : path.join(place, path.basename(folder));
  };
  return { placeOf, isResolved: (folder) => real.has(folder) };
}

/** Decides which paths a call may use. */
interface Guard {
  /** Refuses a path whose folder leads elsewhere; returns the folder of `folders` that the path belongs to. */
  admit(file: string): string;
  /** The same, for a call that follows a link at the end of the path too. */
  follow(file: string): void;
  /** Refuses a link at the end of an admitted path that leads elsewhere. */
  followLink(file: string, folder: string): void;
  /** Whether a folder was admitted before it existed, and still does not exist. */
  isStillAbsent(folder: string): boolean;
}

function createGuard(inner: Disk, folders: readonly string[]): Guard {
  const { placeOf, isResolved } = createPlaces(inner);
  const admitted = new Set<string>();
  /** Folders that were admitted before they existed. */
  const absent = new Set<string>();

  const isAdmitted = (file: string, folder: string): boolean => {
    const [place, bound] = [placeOf(file), placeOf(folder)];
    if (place === undefined || bound === undefined || !isInside(place, bound)) return false;
    // A link into git's own folder turns a harmless write into a change of its configuration.
    return namesGit(path.relative(folder, file)) || !namesGit(path.relative(bound, place));
  };

  const refuse = (file: string, folder: string): BarobarError =>
    refusal(inner, { file, folder, isWorkspace: folder === folders[0] }, isAdmitted);

  const admit = (file: string): string => {
    const above = path.dirname(file);
    const folder = folders.find((each) => isInside(file, each));
    if (folder === undefined) throw outside(file);
    if (folder === file || admitted.has(above)) return folder;
    if (!isAdmitted(above, folder)) throw refuse(file, folder);
    if (isResolved(above)) admitted.add(above);
    else absent.add(above);
    return folder;
  };

  const followLink = (file: string, folder: string): void => {
    if (folder === file) followNamed(file);
    else if (!isAdmitted(file, folder)) throw refuse(file, folder);
  };

  /** A path that a person named may be a link of theirs, to anywhere. It must not go on through a link of the workspace. */
  const followNamed = (file: string): void => {
    const [workspace = file] = folders;
    let place: string | undefined = file;
    for (let links = 0; place !== undefined && links < mostLinks; links++) {
      if (goesThrough(place, workspace) && !isAdmitted(place, workspace)) throw outwardThrough(file);
      place = inner.linkTarget(place);
    }
  };

  const goesThrough = (file: string, folder: string): boolean => {
    const bound = placeOf(folder);
    for (let above = path.dirname(file); bound !== undefined; above = path.dirname(above)) {
      const place = placeOf(above);
      if (place !== undefined && isInside(place, bound)) return true;
      if (above === path.dirname(above)) break;
    }
    return false;
  };

  return {
    admit,
    follow(file) {
      const folder = admit(file);
      if (inner.linkTarget(file) !== undefined) followLink(file, folder);
    },
    followLink,
    isStillAbsent: (folder) => absent.has(folder) && !inner.has(folder),
  };
}

/**
 * Adds a path that a person named to the folders of a confined disk, where it is in none of them. The first folder is the
 * workspace: a path that reaches it by another name, such as through a link of the person's own, is judged as the
 * workspace's.
 */
export function admitPath(disk: Disk, folders: string[], file: string): void {
  if (folders.some((each) => isInside(file, each))) return;
  const workspace = folders[0] === undefined ? undefined : disk.realPath(folders[0]);
  for (let above = file; workspace !== undefined; above = path.dirname(above)) {
    if (disk.realPath(above) === workspace) {
      folders.push(above);
      return;
    }
    if (above === path.dirname(above)) break;
  }
  folders.push(file);
}

/** The way from a folder to a file when all links on both are followed; the file may not be there yet. */
export function relativePlace(disk: Disk, folder: string, file: string): string {
  const { placeOf } = createPlaces(disk);
  return path.relative(placeOf(folder) ?? folder, placeOf(file) ?? file);
}

/** Whether a path is a folder or below it, as both are written. */
export function isInside(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

function namesGit(relative: string): boolean {
  return relative.split(path.sep).some((name) => name.toLowerCase() === '.git');
}

/** The refusal of a path: it names the first link on the way that leads elsewhere. */
function refusal(
  disk: Disk,
  { file, folder, isWorkspace }: { file: string; folder: string; isWorkspace: boolean },
  isAdmitted: (file: string, folder: string) => boolean,
): BarobarError {
  let link = folder;
  for (const name of path.relative(folder, file).split(path.sep)) {
    link = path.join(link, name);
    if (disk.linkTarget(link) !== undefined && !isAdmitted(link, folder)) break;
  }
  const place = disk.realPath(link);
  const bound = isWorkspace ? 'the workspace' : 'its folder';
  const where =
    place === undefined
      ? 'to nothing'
      : isInside(place, disk.realPath(folder) ?? folder)
        ? 'into the folder of git'
        : `out of ${bound}`;
  return new BarobarError(
    'path-outside',
    `“${path.basename(link)}” is a symbolic link that leads ${where}.`,
    'Replace the link by a real file or folder, or name what it leads to on the command line.',
    { path: isWorkspace ? path.relative(folder, link).split(path.sep).join('/') : link },
  );
}

function outwardThrough(file: string): BarobarError {
  return new BarobarError(
    'path-outside',
    'This link leads out of the workspace, through a symbolic link in it.',
    'Name the file or folder that it leads to.',
    { path: file },
  );
}

function outside(file: string): BarobarError {
  return new BarobarError(
    'path-outside',
    'This path is neither in the workspace nor in a folder that the command line names.',
    'Name it on the command line.',
    { path: file },
  );
}
