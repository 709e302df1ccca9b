import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import { isInside } from './confine.ts';
import type { Disk } from './disk.ts';

/** The error that was thrown; a path in the folder `root` is relative to that, with `/`. */
export function relateError(thrown: unknown, root: string): unknown {
  if (!(thrown instanceof BarobarError)) return thrown;
  const { code, message, advice, location, others } = thrown;
  const { path: file = '' } = location;
  if (!path.isAbsolute(file) || file === root || !isInside(file, root)) return thrown;
  const below = path.relative(root, file).split(path.sep).join('/');
  return new BarobarError(code, message, advice, { ...location, path: below }, others);
}

/** The disk with the paths of its errors as `relateError` gives them. */
export function relateErrors(disk: Disk, root: string): Disk {
  const related =
    <Args extends readonly unknown[], Result>(act: (...args: Args) => Result) =>
    (...args: Args): Result => {
      try {
        return act(...args);
      } catch (error) {
        throw relateError(error, root);
      }
    };
  return {
    read: related(disk.read),
    *readParts(file) {
      try {
        yield* disk.readParts(file);
      } catch (error) {
        throw relateError(error, root);
      }
    },
    stamp: related(disk.stamp),
    has: related(disk.has),
    realPath: related(disk.realPath),
    linkTarget: related(disk.linkTarget),
    isFolder: related(disk.isFolder),
    list: related(disk.list),
    write: related(disk.write),
    replace: related(disk.replace),
    create: related(disk.create),
    copy: related(disk.copy),
    link: related(disk.link),
    makeFolder: related(disk.makeFolder),
    rename: related(disk.rename),
    move: related(disk.move),
    removeFolder: related(disk.removeFolder),
    remove: related(disk.remove),
    sync: related(disk.sync),
  };
}
