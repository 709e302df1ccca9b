import { describe, expect, it } from 'vitest';
import { type Change, commit, type ProcessTable, recover } from '../../src/workspace/transaction.ts';
import { dyingDisk, Killed, memoryDisk } from './memory-disk.ts';

const root = '/w';
const alone: ProcessTable = { pid: 7, isAlive: (pid) => pid === 7 };
const later: ProcessTable = { pid: 8, isAlive: (pid) => pid === 8 };

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
        recover(disk, root, { pid: 9, isAlive: () => false });
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
    files.set(`${root}/.barobar/tmp/lock`, '7');
    const both: ProcessTable = { pid: 8, isAlive: () => true };
    const attempt = (): void => commit(memoryDisk(files), root, changes, both);
    expect(attempt).toThrow(expect.objectContaining({ code: 'workspace-busy' }));
    expect(visible(files)).toEqual(before);
  });

  it('takes over the lock of a process that is gone', () => {
    const files = start();
    files.set(`${root}/.barobar/tmp/lock`, '7');
    commit(memoryDisk(files), root, changes, later);
    expect(visible(files)).toEqual(after);
  });

  it('refuses a journal that leads outside the workspace', () => {
    const files = start();
    files.set(`${root}/.barobar/tmp/journal`, '[{"path":"../elsewhere","from":".barobar/tmp/0"}]');
    files.set(`${root}/.barobar/tmp/0`, 'evil');
    expect(() => recover(memoryDisk(files), root, later)).toThrow(/outside the workspace/);
    expect(files.has('/elsewhere')).toBe(false);
  });
});
