import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BarobarError } from '../../src/model/error.ts';
import type { Disk } from '../../src/workspace/disk.ts';
import type { ProcessTable } from '../../src/workspace/lock.ts';
import { type Change, commit, recover } from '../../src/workspace/transaction.ts';
import { dyingDisk, Killed, memoryDisk } from './memory-disk.ts';

const root = '/w';
const alone: ProcessTable = { pid: 7, token: 'a', isAlive: (pid) => pid === 7 };
const later: ProcessTable = { pid: 8, token: 'b', isAlive: (pid) => pid === 8 };

const before = {
  'locales/ru/a.json': 'old a',
  'locales/ru/b.json': 'old b',
  'locales/ru/gone.json': 'old c',
};
const after = { 'locales/ru/a.json': 'new a', 'locales/ru/b.json': 'new b', 'locales/tg/d.json': 'new d' };
const changes: readonly Change[] = [
  { path: 'locales/ru/a.json', before: 'old a', after: 'new a' },
  { path: 'locales/ru/b.json', before: 'old b', after: 'new b' },
  { path: 'locales/ru/gone.json', before: 'old c', after: undefined },
  { path: 'locales/tg/d.json', before: undefined, after: 'new d' },
];

function start(): Map<string, string> {
  return new Map(Object.entries(before).map(([name, text]) => [`${root}/${name}`, text]));
}

function visible(files: ReadonlyMap<string, string>): Record<string, string> {
  const entries = [...files].map(([name, text]): [string, string] => [name.slice(root.length + 1), text]);
  return Object.fromEntries(entries.filter(([name]) => !name.startsWith('.barobar/')));
}

describe('commit', () => {
  it('makes all changes and leaves nothing behind', () => {
    const files = start();
    commit(memoryDisk(files), root, changes, alone);
    expect(Object.fromEntries([...files].map(([name, text]) => [name.slice(root.length + 1), text]))).toEqual(
      after,
    );
  });

  it('leaves the old files or the new ones, whole, wherever it is killed', () => {
    const outcomes = new Set<string>();
    let kills = 0;
    for (let n = 1; ; n++) {
      const files = start();
      const disk = memoryDisk(files);
      try {
        commit(dyingDisk(disk, n), root, changes, alone);
        break;
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      kills++;
      recover(disk, root, later);
      const now = visible(files);
      outcomes.add(JSON.stringify(now));
      expect([before, after]).toContainEqual(now);
      // The next command is not stopped by what the killed one left.
      if (JSON.stringify(now) === JSON.stringify(before)) commit(disk, root, changes, later);
      expect(visible(files)).toEqual(after);
    }
    expect(kills).toBeGreaterThan(8);
    expect(outcomes.size).toBe(2);
  });

  it('survives being killed while it recovers', () => {
    for (let n = 1; n < 12; n++) {
      for (let m = 1; m < 12; m++) {
        const files = start();
        const disk = memoryDisk(files);
        try {
          commit(dyingDisk(disk, n), root, changes, alone);
        } catch {}
        try {
          recover(dyingDisk(disk, m), root, later);
        } catch {}
        recover(disk, root, { pid: 9, token: 'c', isAlive: () => false });
        expect([before, after]).toContainEqual(visible(files));
      }
    }
  });

  it('refuses a plan that was made from another text, and changes nothing', () => {
    const files = start();
    files.set(`${root}/locales/ru/b.json`, 'edited meanwhile');
    const attempt = (): void => commit(memoryDisk(files), root, changes, alone);
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'workspace-changed', location: { path: 'locales/ru/b.json' } }),
    );
    expect(visible(files)).toEqual({ ...before, 'locales/ru/b.json': 'edited meanwhile' });
  });

  it('waits for nobody: a second writer is told so', () => {
    const files = start();
    files.set(`${root}/.barobar/tmp/lock/owner-7-a`, '');
    const both: ProcessTable = { pid: 8, token: 'b', isAlive: () => true };
    const attempt = (): void => commit(memoryDisk(files), root, changes, both);
    expect(attempt).toThrow(expect.objectContaining({ code: 'workspace-busy' }));
    expect(visible(files)).toEqual(before);
    expect([...files.keys()].filter((name) => name.includes('tmp'))).toEqual([
      `${root}/.barobar/tmp/lock/owner-7-a`,
    ]);
  });

  it.each([
    ['of a process that is gone', 'owner-7-a'],
    ['of an earlier process with our number, as containers give it', 'owner-8-a'],
  ])('takes over the lock %s', (_, owner) => {
    const files = start();
    files.set(`${root}/.barobar/tmp/lock/${owner}`, '');
    commit(memoryDisk(files), root, changes, later);
    expect(visible(files)).toEqual(after);
    expect([...files.keys()].some((name) => name.includes('.barobar'))).toBe(false);
  });

  it('takes back what was done when a change fails, and stays usable', () => {
    const files = start();
    const disk = memoryDisk(files);
    const failing = {
      ...disk,
      rename(from: string, to: string) {
        if (to.endsWith('ru/b.json')) throw new Error('permission denied');
        disk.rename(from, to);
      },
    };
    expect(() => commit(failing, root, changes, alone)).toThrow('permission denied');
    expect(visible(files)).toEqual(before);
    commit(disk, root, changes, later);
    expect(visible(files)).toEqual(after);
  });

  /** A disk on which the last change fails, however often it is tried. */
  function failing(disk: Disk): Disk {
    return {
      ...disk,
      rename(from, to) {
        if (to.endsWith('tg/d.json')) throw new Error('permission denied');
        disk.rename(from, to);
      },
    };
  }

  it('leaves all old or all new when it is killed while it takes back what was done', () => {
    const outcomes = new Set<string>();
    for (let n = 1; ; n++) {
      const files = start();
      const disk = memoryDisk(files);
      let isKilled = false;
      try {
        commit(failing(dyingDisk(disk, n, () => (isKilled = true))), root, changes, alone);
      } catch {}
      recover(disk, root, later);
      outcomes.add(JSON.stringify(visible(files)));
      expect([before, after]).toContainEqual(visible(files));
      if (!isKilled) break;
    }
    expect(outcomes.size).toBe(2);
  });

  it('keeps the work for the next command where the disk lets it neither on nor back', () => {
    const files = start();
    const disk = memoryDisk(files);
    const full: Disk = {
      ...failing(disk),
      write(file, text) {
        if (path.basename(file).startsWith('back')) throw new Error('disk full');
        disk.write(file, text);
      },
    };
    expect(() => commit(full, root, changes, alone)).toThrow('permission denied');
    recover(disk, root, later);
    expect(visible(files)).toEqual(after);
  });

  it('lets the lock go where the journal cannot be written', () => {
    const files = start();
    const disk = memoryDisk(files);
    const full: Disk = {
      ...disk,
      replace() {
        throw new Error('disk full');
      },
    };
    expect(() => commit(full, root, changes, alone)).toThrow('disk full');
    expect(Object.fromEntries(files)).toEqual(Object.fromEntries(start()));
  });

  it.each(['source/a.md', 'barobar.json', 'locales/../x.json', '.barobar/tmp/x.json', 'locales/ru/a.txt'])(
    'changes no %s: recovery would refuse it',
    (file) => {
      const disk = memoryDisk();
      expect(() => commit(disk, root, [{ path: file, before: undefined, after: 'x' }], alone)).toThrow(
        /journal/,
      );
    },
  );

  it('refuses a text that could not be read again', () => {
    const files = start();
    const huge = [{ path: 'locales/ru/a.json', before: 'old a', after: 'ж'.repeat(34_000_000) }];
    const attempt = (): void => commit(memoryDisk(files), root, huge, alone);
    expect(attempt).toThrow(expect.objectContaining({ code: 'file-too-large' }));
    expect(visible(files)).toEqual(before);
  });
});

describe('recover', () => {
  it('clears away what a killed command had only begun, but nothing of one that runs', () => {
    const files = start();
    const left = ['lock/owner-7-a', 'lock/0', '7-a/owner-7-a', '9-z/owner-9-z'];
    for (const name of left) files.set(`${root}/.barobar/tmp/${name}`, '');
    recover(memoryDisk(files), root, { pid: 8, token: 'b', isAlive: (pid) => pid === 9 });
    expect([...files.keys()].filter((name) => name.includes('tmp'))).toEqual([
      `${root}/.barobar/tmp/9-z/owner-9-z`,
    ]);
  });

  it('does not mind that it cannot clear away on a read-only disk', () => {
    const files = start();
    files.set(`${root}/.barobar/tmp/7-a/owner-7-a`, '');
    const readOnly: Disk = {
      ...memoryDisk(files),
      removeFolder() {
        throw new BarobarError('file-unwritable', 'Cannot remove this file.', 'Check it.', { path: 'x' });
      },
    };
    expect(() => recover(readOnly, root, later)).not.toThrow();
  });

  /** A workspace whose writer was killed when its journal stood and one file was done. */
  function killed(): Map<string, string> {
    for (let n = 1; ; n++) {
      const files = start();
      try {
        commit(dyingDisk(memoryDisk(files), n), root, changes, alone);
      } catch {}
      if (files.get(`${root}/locales/ru/a.json`) === 'new a') return files;
    }
  }

  it('does not overwrite what was changed since', () => {
    const files = killed();
    files.set(`${root}/locales/ru/b.json`, 'by a colleague');
    const attempt = (): void => recover(memoryDisk(files), root, later);
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'workspace-changed', location: { path: 'locales/ru/b.json' } }),
    );
    expect(visible(files)).toMatchObject({
      'locales/ru/b.json': 'by a colleague',
      'locales/ru/gone.json': 'old c',
    });
    // Still so for the next one: what was wanted is not lost before a person has decided.
    expect(() => recover(memoryDisk(files), root, alone)).toThrow(/killed/);
  });

  it.each([
    ['leads outside', '[{"path":"../elsewhere","before":"","after":"x","staged":"0"}]'],
    ['leads outside in the middle', '[{"path":"locales/../../x.json","before":"","after":"x","staged":"0"}]'],
    ['names a hook', '[{"path":".git/hooks/pre-commit","before":"","after":"x","staged":"0"}]'],
    ['names the settings', '[{"path":"barobar.json","before":"","after":"","staged":"0"}]'],
    ['takes a text from elsewhere', '[{"path":"locales/ru/a.json","before":"","after":"x","staged":"../0"}]'],
    ['is no list', '{}'],
    ['is cut off', '[{"path":"loc'],
    ['is empty', ''],
  ])('refuses a journal that %s', (_, journal) => {
    const files = start();
    files.set(`${root}/.barobar/tmp/lock/owner-1-x`, '');
    files.set(`${root}/.barobar/tmp/lock/journal`, journal);
    files.set(`${root}/.barobar/tmp/lock/0`, 'evil');
    expect(() => recover(memoryDisk(files), root, later)).toThrow(
      expect.objectContaining({ code: 'file-unreadable' }),
    );
    expect(visible(files)).toEqual(before);
  });
});
