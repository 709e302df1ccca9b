import { describe, expect, it } from 'vitest';
import { BarobarError } from '../../src/model/error.ts';
import type { Disk } from '../../src/workspace/disk.ts';
import { type ThisProcess, takeLock } from '../../src/workspace/lock.ts';
import { sign } from '../../src/workspace/machine-secret.ts';
import { commit, recover, refuseUnfinished } from '../../src/workspace/transaction.ts';
import { alone, before, changes, later, root, start, visible } from './changes.ts';
import { dyingDisk, memoryDisk } from './memory-disk.ts';
import { processOf, secretOf } from './this-process.ts';

describe('recover', () => {
  it('clears away what a killed command had only begun, but nothing of one that runs', () => {
    const files = start();
    takeLock(memoryDisk(files), root, alone);
    const scratch = (pid: number): string => `${pid}-${processOf(pid).token}`;
    const others = ['7-photos/a', '7-a/b', `${scratch(7)}x/a`, `x${scratch(7)}/a`];
    for (const name of ['lock/0', `${scratch(6)}/a`, `${scratch(9)}/a`, ...others])
      files.set(`${root}/.barobar/tmp/${name}`, '');
    recover(memoryDisk(files), root, processOf(8, { isAlive: (pid) => pid === 9 }));
    expect([...files.keys()].filter((name) => name.includes('tmp')).sort()).toEqual(
      [...others, `${scratch(9)}/a`].map((name) => `${root}/.barobar/tmp/${name}`).sort(),
    );
  });

  it('clears a hundred folders in one run, however many a workspace came with', () => {
    const { token } = processOf(6);
    const scratch = Array.from({ length: 130 }, (_, pid) => `${root}/.barobar/tmp/${pid + 100}-${token}/a`);
    const files = new Map(scratch.map((file) => [file, '']));
    recover(memoryDisk(files), root, processOf(8, { isAlive: () => false }));
    expect(files.size).toBe(30);
    recover(memoryDisk(files), root, processOf(8, { isAlive: () => false }));
    expect(files.size).toBe(0);
  });

  it('does not mind that it cannot clear away on a read-only disk', () => {
    const files = start();
    files.set(`${root}/.barobar/tmp/7-${alone.token}/owner`, '');
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

  it('is not what a dry run does: that refuses, and changes nothing', () => {
    const files = killed();
    const now = new Map(files);
    expect(() => refuseUnfinished(memoryDisk(files), root, later)).toThrow(
      expect.objectContaining({ code: 'workspace-unfinished' }),
    );
    expect(files).toEqual(now);
    recover(memoryDisk(files), root, later);
    expect(() => refuseUnfinished(memoryDisk(files), root, later)).not.toThrow();
  });

  it('is waited for by a dry run while the command still writes', () => {
    const files = killed();
    let waits = 0;
    const finishing = processOf(8, {
      isAlive: () => true,
      wait() {
        if (++waits === 3) recover(memoryDisk(files), root, later);
      },
    });
    expect(() => refuseUnfinished(memoryDisk(files), root, finishing)).not.toThrow();
    expect(waits).toBe(3);
    const stuck = processOf(8, { isAlive: () => true });
    expect(() => refuseUnfinished(memoryDisk(killed()), root, stuck)).toThrow(
      expect.objectContaining({ code: 'workspace-busy' }),
    );
  });

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

  it('refuses a staged text that is not what the journal says, and changes nothing', () => {
    const files = killed();
    const now = visible(files);
    files.set(`${root}/.barobar/tmp/lock/1`, '{}');
    expect(() => recover(memoryDisk(files), root, later)).toThrow(
      expect.objectContaining({
        code: 'workspace-foreign',
        location: { path: '.barobar/tmp/lock/1' },
        advice: expect.stringContaining('remove .barobar/tmp/lock'),
      }),
    );
    expect(visible(files)).toEqual(now);
  });

  it.each<[string, ThisProcess]>([
    ['of another user or machine', processOf(8, { secret: secretOf('theirs') })],
    [
      'of a process whose secret nobody kept',
      processOf(8, { secret: { read: () => undefined, make: () => 'new' } }),
    ],
  ])('refuses the journal %s', (_, process) => {
    const files = killed();
    const left = new Map(files);
    for (const attempt of [recover, (disk: Disk) => commit(disk, root, changes, process)])
      expect(() => attempt(memoryDisk(files), root, process)).toThrow(
        expect.objectContaining({ code: 'workspace-foreign' }),
      );
    expect(files).toEqual(left);
  });

  it('refuses our own journal in a copy of the workspace', () => {
    const files = new Map([...killed()].map(([name, text]) => [name.replace(root, '/copy'), text]));
    expect(() => recover(memoryDisk(files), '/copy', later)).toThrow(
      expect.objectContaining({ code: 'workspace-foreign' }),
    );
  });

  /** As one who knows the secret would write it: what it says is looked at all the same. */
  function journalOf(steps: unknown): string {
    const texts = (steps as Record<string, string>[]).flatMap(Object.values) as string[];
    return JSON.stringify({ mac: sign('ours', ['journal', root, ...texts]), steps });
  }
  const step = { path: 'locales/ru/a.json', before: 'x', after: 'x', staged: '0' };

  it.each([
    ['leads outside', journalOf([{ ...step, path: '../elsewhere' }])],
    ['leads outside in the middle', journalOf([{ ...step, path: 'locales/../../x.json' }])],
    ['names a hook', journalOf([{ ...step, path: '.git/hooks/pre-commit' }])],
    ['names the settings', journalOf([{ ...step, path: 'barobar.json', after: '' }])],
    ['takes a text from elsewhere', journalOf([{ ...step, staged: '../0' }])],
    ['has no signature', JSON.stringify({ steps: [step] })],
    ['is a list', JSON.stringify([step])],
    ['is null', 'null'],
    ['is cut off', '{"mac":"'],
    ['is empty', ''],
  ])('refuses a journal that %s', (_, journal) => {
    const files = start();
    takeLock(memoryDisk(files), root, alone);
    files.set(`${root}/.barobar/tmp/lock/journal`, journal);
    files.set(`${root}/.barobar/tmp/lock/0`, 'evil');
    expect(() => recover(memoryDisk(files), root, later)).toThrow(
      expect.objectContaining({ code: 'workspace-foreign' }),
    );
    expect(visible(files)).toEqual(before);
  });

  it.each(['.barobar', '.barobar/tmp', '.barobar/tmp/lock'])('refuses a link at %s by its name', (folder) => {
    const disk: Disk = {
      ...memoryDisk(start()),
      linkTarget: (file) => (file === `${root}/${folder}` ? '/elsewhere' : undefined),
    };
    const refusal = expect.objectContaining({ code: 'workspace-foreign', location: { path: folder } });
    expect(() => recover(disk, root, later)).toThrow(refusal);
    expect(() => commit(disk, root, changes, later)).toThrow(refusal);
  });
});
