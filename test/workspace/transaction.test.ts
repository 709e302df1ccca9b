import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BarobarError } from '../../src/model/error.ts';
import type { Disk } from '../../src/workspace/disk.ts';
import { type ThisProcess, takeLock } from '../../src/workspace/lock.ts';
import { commit, recover } from '../../src/workspace/transaction.ts';
import { after, alone, before, changes, later, root, start, visible } from './changes.ts';
import { dyingDisk, Killed, memoryDisk } from './memory-disk.ts';
import { processOf, secretOf } from './this-process.ts';

describe('commit', () => {
  it('makes all changes and leaves nothing behind', () => {
    const files = start();
    commit(memoryDisk(files), root, changes, alone);
    expect(Object.fromEntries([...files].map(([name, text]) => [name.slice(root.length + 1), text]))).toEqual(
      after,
    );
  });

  it('calls what is to be done alongside when all is made, while no other process can write', () => {
    for (const some of [changes, []]) {
      const files = start();
      const disk = memoryDisk(files);
      let seen = {};
      let refusal = '';
      const both = processOf(8, { isAlive: () => true });
      commit(disk, root, some, alone, () => {
        seen = visible(files);
        try {
          commit(disk, root, changes, both);
        } catch (error) {
          refusal = (error as BarobarError).code;
        }
      });
      expect(seen).toEqual(some.length > 0 ? after : before);
      expect(refusal).toBe('workspace-busy');
      expect(Object.keys(visible(files))).toHaveLength(files.size);
    }
  });

  it('does what is to be done alongside in a read-only workspace too, if there is nothing to change', () => {
    const files = start();
    const refuse = (): never => {
      throw new BarobarError('file-unwritable', 'Cannot write this file.', 'Check it.', { path: 'x' });
    };
    const readOnly: Disk = { ...memoryDisk(files), write: refuse, makeFolder: refuse, create: refuse };
    let times = 0;
    const alongside = (): void => void times++;
    commit(readOnly, root, [], alone, alongside);
    expect(times).toBe(1);
    expect(() => commit(readOnly, root, changes, alone, alongside)).toThrow(/Cannot write/);
    expect(times).toBe(1);
  });

  it('lets go of the workspace where what is done alongside fails', () => {
    const files = start();
    const fail = (): void => {
      throw new Error('no space');
    };
    expect(() => commit(memoryDisk(files), root, changes, alone, fail)).toThrow('no space');
    expect(visible(files)).toEqual(after);
    expect(files.size).toBe(Object.keys(after).length);
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
    for (let n = 1; n < 40; n++) {
      for (let m = 1; m < 30; m++) {
        const files = start();
        const disk = memoryDisk(files);
        try {
          commit(dyingDisk(disk, n), root, changes, alone);
        } catch {}
        try {
          recover(dyingDisk(disk, m), root, later);
        } catch {}
        recover(disk, root, processOf(9));
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

  it('waits for a living writer, and tells when that takes too long', () => {
    const files = start();
    takeLock(memoryDisk(files), root, alone);
    const lock = [...files.keys()].filter((name) => name.includes('tmp'));
    let waited = 0;
    const patient = processOf(8, {
      isAlive: () => true,
      wait(milliseconds) {
        waited += milliseconds;
      },
    });
    const attempt = (): void => commit(memoryDisk(files), root, changes, patient);
    expect(attempt).toThrow(expect.objectContaining({ code: 'workspace-busy' }));
    expect(waited).toBe(5000);
    expect(visible(files)).toEqual(before);
    expect([...files.keys()].filter((name) => name.includes('tmp'))).toEqual(lock);
  });

  it('goes on as soon as the other writer has finished', () => {
    const files = start();
    const disk = memoryDisk(files);
    const release = takeLock(disk, root, alone);
    const wait = (): void => {
      commit(disk, root, [], alone);
      release();
    };
    commit(disk, root, changes, processOf(8, { isAlive: () => true, wait }));
    expect(visible(files)).toEqual(after);
  });

  it.each<[string, ThisProcess, ThisProcess]>([
    ['of a process that is gone', alone, later],
    [
      'of an earlier process with our number, as containers give it',
      processOf(8, { token: alone.token }),
      later,
    ],
    [
      'from before the machine started again, whatever process has the number now',
      alone,
      processOf(8, { boot: 'second', isAlive: () => true }),
    ],
    [
      'of a system that does not tell when it started',
      processOf(7, { boot: undefined }),
      processOf(8, { boot: undefined }),
    ],
  ])('takes over the lock %s', (_, owner, next) => {
    const files = start();
    takeLock(memoryDisk(files), root, owner);
    commit(memoryDisk(files), root, changes, next);
    expect(visible(files)).toEqual(after);
    expect([...files.keys()].some((name) => name.includes('.barobar'))).toBe(false);
  });

  it.each<[string, (files: Map<string, string>) => void]>([
    ['of process 1 without a signature', (files) => files.set(`${root}/.barobar/tmp/lock/owner-1-abc`, '')],
    [
      'with a signature of somebody else',
      (files) => takeLock(memoryDisk(files), root, processOf(7, { secret: secretOf('theirs') })),
    ],
    [
      'made in another place',
      (files) => {
        const there = new Map<string, string>();
        takeLock(memoryDisk(there), '/x', alone);
        for (const [name, text] of there) files.set(name.replace('/x/', `${root}/`), text);
      },
    ],
    ['without an owner', (files) => files.set(`${root}/.barobar/tmp/lock/0`, 'x')],
  ])('honours no lock %s, and says what to remove', (_, plant) => {
    const files = start();
    plant(files);
    const planted = new Map(files);
    const attempt = (): void => commit(memoryDisk(files), root, changes, later);
    expect(attempt).toThrow(
      expect.objectContaining({
        code: 'workspace-foreign',
        advice: expect.stringContaining('remove .barobar/tmp/lock'),
      }),
    );
    expect(files).toEqual(planted);
    // Commands that only read work beside it.
    recover(memoryDisk(files), root, later);
    expect(files).toEqual(planted);
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

  it('keeps the work for the next command if the disk lets it neither on nor back', () => {
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

  it.each(['write', 'rename', 'sync'] as const)('lets the lock go where %s fails for the journal', (call) => {
    const files = start();
    const disk = memoryDisk(files);
    const full: Disk = {
      ...disk,
      [call](file: string, text: string) {
        if (file.endsWith('/next')) throw new Error('disk full');
        disk[call](file, text);
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
