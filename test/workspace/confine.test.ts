import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { admitPath, confineDisk } from '../../src/workspace/confine.ts';
import { type Disk, nodeDisk } from '../../src/workspace/disk.ts';
import { type Session, startSession } from '../cli/session.ts';

/** A folder `press` with a file and links, beside a folder `neighbour`. */
function startPress(): { session: Session; root: string; disk: Disk } {
  const session = startSession();
  session.write('press/source/lake.md', 'inside');
  session.write('press/other/file.txt', 'other');
  session.write('neighbour/deep/file.txt', 'canary');
  session.write('neighbour/empty/.gitkeep', '');
  const root = path.join(session.folder, 'press');
  return { session, root, disk: confineDisk(nodeDisk, [root]) };
}

function link(session: Session, from: string, to: string): void {
  fs.symlinkSync(to, path.join(session.folder, from));
}

/** Every call, on a path in a folder that a link leads to. */
const calls: readonly [string, (disk: Disk, file: string) => unknown][] = [
  ['read', (disk, file) => disk.read(file)],
  ['has', (disk, file) => disk.has(file)],
  ['list', (disk, file) => disk.list(path.dirname(file))],
  ['realPath', (disk, file) => disk.realPath(file)],
  ['linkTarget', (disk, file) => disk.linkTarget(file)],
  ['isFolder', (disk, file) => disk.isFolder(file)],
  ['write', (disk, file) => disk.write(file, 'x')],
  ['replace', (disk, file) => disk.replace(file, 'x')],
  ['create', (disk, file) => disk.create(`${file}.new`, 'x')],
  ['makeFolder', (disk, file) => disk.makeFolder(`${file}.new`)],
  ['rename to', (disk, file) => disk.rename(path.join(file, '../../../../press/source/lake.md'), file)],
  ['rename from', (disk, file) => disk.rename(file, `${file}.new`)],
  ['move', (disk, file) => disk.move(file, `${file}.new`)],
  ['removeFolder', (disk, file) => disk.removeFolder(file)],
  ['remove', (disk, file) => disk.remove(file)],
];

describe('a link that leads out of the folder', () => {
  it.each(calls)('stops %s, whatever it leads to', (_, act) => {
    const { session, root, disk } = startPress();
    link(session, 'press/out', '../neighbour');
    link(session, 'press/absolute', path.join(session.folder, 'neighbour'));
    link(session, 'press/second', 'out');
    link(session, 'press/missing', '../neighbour/not-there');
    const before = session.snapshot();
    for (const name of ['out/deep', 'absolute/deep', 'second/deep', 'missing'])
      expect(() => act(disk, path.join(root, name, 'file.txt')), name).toThrow(
        expect.objectContaining({ code: 'path-outside' }),
      );
    expect(session.snapshot()).toEqual(before);
    expect(fs.readdirSync(path.join(session.folder, 'neighbour'))).toEqual(['deep', 'empty']);
  });

  it('is refused if the folder was missing when it was first looked at', () => {
    const { session, root, disk } = startPress();
    const [file, other] = [path.join(root, 'later/deep/file.txt'), path.join(root, 'soon/deep/file.txt')];
    expect(disk.read(file)).toBeUndefined();
    expect(disk.read(other)).toBeUndefined();
    link(session, 'press/later', '../neighbour');
    session.write('press/soon/deep/file.txt', 'inside');
    expect(() => disk.read(file)).toThrow(expect.objectContaining({ code: 'path-outside' }));
    expect(Buffer.from(disk.read(other) ?? []).toString()).toBe('inside');
  });

  it('is not read at the end of a path, and is replaced or removed itself', () => {
    const { session, root, disk } = startPress();
    for (const name of ['read', 'replaced', 'removed', 'written'])
      link(session, `press/${name}`, '../neighbour/deep/file.txt');
    link(session, 'press/folder', '../neighbour/deep');
    expect(() => disk.read(path.join(root, 'read'))).toThrow(/symbolic link that leads out of the workspace/);
    expect(() => disk.list(path.join(root, 'folder'))).toThrow(/leads out of the workspace/);
    expect(() => disk.write(path.join(root, 'written'), 'x')).toThrow(/a symbolic link/);
    expect(disk.create(path.join(root, 'read'), 'x')).toBe(false);
    disk.replace(path.join(root, 'replaced'), 'ours');
    disk.remove(path.join(root, 'removed'));
    disk.removeFolder(path.join(root, 'folder'));
    expect(session.read('neighbour/deep/file.txt')).toBe('canary');
    expect(fs.readFileSync(path.join(root, 'replaced'), 'utf8')).toBe('ours');
    expect(fs.readdirSync(root).sort()).toEqual(['other', 'read', 'replaced', 'source', 'written']);
  });

  it('is named with its place in the workspace', () => {
    const { session, root, disk } = startPress();
    fs.mkdirSync(path.join(root, 'locales'));
    link(session, 'press/locales/be', '../../neighbour');
    expect(() => disk.replace(path.join(root, 'locales/be/deep/x.json'), 'x')).toThrow(
      expect.objectContaining({ location: { path: 'locales/be' } }),
    );
    link(session, 'press/locales/tg', 'nowhere');
    expect(() => disk.read(path.join(root, 'locales/tg/x.json'))).toThrow(/leads to nothing/);
  });
});

describe('what stays inside', () => {
  it.each(['../press/other', 'other', 'again', '../neighbour/../press/other'])(
    'is reached through a link to %s',
    (to) => {
      const { session, root, disk } = startPress();
      link(session, 'press/again', 'other');
      link(session, 'press/linked', to);
      const file = path.join(root, 'linked/file.txt');
      expect(Buffer.from(disk.read(file) ?? []).toString()).toBe('other');
      expect(disk.list(path.join(root, 'linked')).map(({ name }) => name)).toEqual(['file.txt']);
      disk.replace(file, 'new');
      disk.write(path.join(root, 'linked/deep/new.txt'), 'new');
      expect(session.read('press/other/file.txt')).toBe('new');
      expect(session.read('press/other/deep/new.txt')).toBe('new');
    },
  );

  it('is reached if the folder itself is a link of the user', () => {
    const { session } = startPress();
    link(session, 'mine', 'press');
    const root = path.join(session.folder, 'mine');
    const disk = confineDisk(nodeDisk, [root]);
    disk.replace(path.join(root, 'source/new.md'), 'new');
    expect(session.read('press/source/new.md')).toBe('new');
    link(session, 'press/out', '../neighbour');
    expect(() => disk.read(path.join(root, 'out/deep/file.txt'))).toThrow(/leads out/);
  });

  it('does not include the folder of git by another name', () => {
    const { session, root, disk } = startPress();
    session.write('press/.git/hooks/pre-commit', 'theirs');
    link(session, 'press/out', '.git/hooks');
    expect(() => disk.replace(path.join(root, 'out/pre-commit'), 'x')).toThrow(/into the folder of git/);
    expect(disk.has(path.join(root, '.git/hooks/pre-commit'))).toBe(true);
  });

  it('is looked at again once a folder was made', () => {
    const { session, root, disk } = startPress();
    expect(disk.read(path.join(root, 'dist/site/index.html'))).toBeUndefined();
    link(session, 'press/dist', '../neighbour');
    expect(() => disk.replace(path.join(root, 'dist/site/index.html'), 'x')).toThrow(/leads out/);
  });
});

describe('what the command line names', () => {
  function admit(session: Session, ...names: string[]): Disk {
    const folders = [path.join(session.folder, 'press')];
    for (const name of names) admitPath(nodeDisk, folders, path.join(session.folder, name));
    return confineDisk(nodeDisk, folders);
  }

  it('is read and written outside the workspace, and nothing beside it', () => {
    const { session } = startPress();
    const disk = admit(session, 'neighbour/deep/file.txt', 'web');
    const at = (name: string): string => path.join(session.folder, name);
    expect(disk.read(at('neighbour/deep/file.txt'))).toBeDefined();
    disk.replace(at('neighbour/deep/file.txt'), 'patched');
    disk.replace(at('web/x/index.html'), 'made');
    expect(session.read('neighbour/deep/file.txt')).toBe('patched');
    expect(session.read('web/x/index.html')).toBe('made');
    for (const name of ['neighbour/deep/other.txt', 'neighbour/empty/.gitkeep', 'webs/index.html'])
      expect(() => disk.read(at(name)), name).toThrow(/neither in the workspace/);
  });

  it('may be a folder reached through a link of the user, which leads no further', () => {
    const { session } = startPress();
    session.write('server/www/index.html', 'old');
    link(session, 'web', 'server/www');
    link(session, 'server/www/x', '../../neighbour/deep');
    const disk = admit(session, 'web');
    const at = (name: string): string => path.join(session.folder, name);
    expect(disk.list(at('web'))).toHaveLength(2);
    disk.makeFolder(at('web'));
    disk.replace(at('web/index.html'), 'new');
    expect(session.read('server/www/index.html')).toBe('new');
    expect(() => disk.replace(at('web/x/file.txt'), 'x')).toThrow(
      expect.objectContaining({ code: 'path-outside', location: { path: at('web/x') } }),
    );
  });

  it('is judged as the workspace’s where it is in the workspace, also by another name', () => {
    const { session } = startPress();
    link(session, 'press/out', '../neighbour');
    link(session, 'press/file.xlf', '../neighbour/deep/file.txt');
    link(session, 'mine', 'press');
    for (const name of ['press', 'mine']) {
      const disk = admit(session, `${name}/out`, `${name}/file.xlf`, `${name}/source/lake.md`);
      const at = (file: string): string => path.join(session.folder, name, file);
      expect(() => disk.list(at('out'))).toThrow(/leads out/);
      expect(() => disk.replace(at('out/deep/file.txt'), 'x')).toThrow(/leads out/);
      expect(() => disk.read(at('file.xlf'))).toThrow(/leads out/);
      expect(disk.read(at('source/lake.md'))).toBeDefined();
    }
  });

  it('may be a link of the user to a file, which is read and never written through', () => {
    const { session } = startPress();
    link(session, 'second.xlf', 'neighbour/deep/file.txt');
    link(session, 'first.xlf', 'second.xlf');
    link(session, 'lake.md', 'press/source/lake.md');
    const disk = admit(session, 'first.xlf', 'lake.md');
    const at = (name: string): string => path.join(session.folder, name);
    expect(disk.has(at('first.xlf'))).toBe(true);
    expect(String(disk.read(at('first.xlf')))).toBe('canary');
    expect(String(disk.read(at('lake.md')))).toBe('inside');
    expect(() => disk.read(at('second.xlf'))).toThrow(/neither in the workspace/);
    disk.replace(at('first.xlf'), 'patched');
    expect(session.read('neighbour/deep/file.txt')).toBe('canary');
    expect(session.read('first.xlf')).toBe('patched');
  });

  it('may be a link of the user to nothing, which is no file, and not a link to itself', () => {
    const { session } = startPress();
    link(session, 'lost.xlf', 'neighbour/not-there');
    link(session, 'loop.xlf', 'loop.xlf');
    expect(admit(session, 'lost.xlf').read(path.join(session.folder, 'lost.xlf'))).toBeUndefined();
    expect(() => admit(session, 'loop.xlf')).toThrow(/too many links follow each other/);
  });

  it('is no link of the user that goes on through a link of the workspace', () => {
    const { session } = startPress();
    link(session, 'press/out', '../neighbour');
    link(session, 'press/file.xlf', '../neighbour/deep/file.txt');
    link(session, 'mine', 'press');
    link(session, 'a.xlf', 'press/file.xlf');
    link(session, 'b.xlf', 'press/out/deep/file.txt');
    link(session, 'c.xlf', 'mine/file.xlf');
    link(session, 'd.xlf', 'c.xlf');
    link(session, 'press/source/file.xlf', '../../neighbour/deep/file.txt');
    link(session, 'texts', 'press/source');
    link(session, 'web', 'press/out');
    for (const name of ['a.xlf', 'b.xlf', 'c.xlf', 'd.xlf', 'texts/file.xlf', 'web'])
      expect(() => admit(session, name).read(path.join(session.folder, name)), name).toThrow(
        /through a symbolic link in it/,
      );
  });
});
