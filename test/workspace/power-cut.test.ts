import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Disk } from '../../src/workspace/disk.ts';
import { type Change, commit, recover } from '../../src/workspace/transaction.ts';
import { dyingDisk, Killed, memoryDisk } from './memory-disk.ts';
import { powerCutDisk } from './power-cut-disk.ts';
import { processOf } from './this-process.ts';

const root = '/w';
const before: Readonly<Record<string, string>> = {
  'barobar.json': '{}',
  'locales/ru/a.json': 'old a',
  'locales/ru/b.json': 'old b',
  'locales/ru/gone.json': 'old c',
};
const after: Readonly<Record<string, string>> = {
  'barobar.json': '{}',
  'locales/ru/a.json': 'new a',
  'locales/ru/b.json': 'new b',
  'locales/tg/deep/d.json': 'new d',
};
const changes: readonly Change[] = [
  { path: 'locales/ru/a.json', before: 'old a', after: 'new a' },
  { path: 'locales/ru/b.json', before: 'old b', after: 'new b' },
  { path: 'locales/ru/gone.json', before: 'old c', after: undefined },
  { path: 'locales/tg/deep/d.json', before: undefined, after: 'new d' },
];
const writer = processOf(7, { boot: 'before the power cut' });
const next = processOf(8, { boot: 'after the power cut', isAlive: () => true });

function start(): Map<string, string> {
  return new Map(Object.entries(before).map(([name, text]) => [`${root}/${name}`, text]));
}

function visible(files: ReadonlyMap<string, string>): Record<string, string> {
  const entries = [...files].map(([name, text]): [string, string] => [name.slice(root.length + 1), text]);
  return Object.fromEntries(entries.filter(([name]) => !name.startsWith('.barobar/')));
}

/** Calls of a commit that change something, or wait until it is kept. */
const calls = countCalls();

function countCalls(): number {
  for (let n = 1; ; n++) if (isWhole(powerCutDisk(start()), n)) return n - 1;
}

/** Commits until the n-th call; whether it was whole by then. */
function isWhole(disk: Disk, n: number): boolean {
  try {
    commit(dyingDisk(disk, n), root, changes, writer);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(Killed);
    return false;
  }
}

/** What the next command makes of what a power cut left, and that the one after it can write. */
function goOn(files: Map<string, string>): Record<string, string> {
  const disk = memoryDisk(files);
  recover(disk, root, next);
  const found = visible(files);
  expect([before, after]).toContainEqual(found);
  if (found['locales/ru/a.json'] === 'old a') commit(disk, root, changes, next);
  expect(visible(files)).toEqual(after);
  return found;
}

describe('a power cut', () => {
  it('leaves all files old or all new if nothing but what was synced is kept', () => {
    const outcomes = new Set<string>();
    for (let n = 1; n <= calls + 1; n++) {
      const disk = powerCutDisk(start());
      isWhole(disk, n);
      outcomes.add(JSON.stringify(goOn(disk.afterPowerCut(() => false))));
    }
    expect(outcomes.size).toBe(2);
  });

  it('leaves all files old or all new, whichever of the other changes of entries had happened', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: calls + 1 }),
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        (n, happened) => {
          const disk = powerCutDisk(start());
          isWhole(disk, n);
          goOn(disk.afterPowerCut((change) => happened[change] ?? false));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('leaves all files old or all new while the next command goes on after a kill', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: calls }),
        fc.integer({ min: 1, max: 2 * calls }),
        fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
        (n, m, happened) => {
          const disk = powerCutDisk(start());
          isWhole(disk, n);
          const dying = dyingDisk(disk, m);
          const second = processOf(9, { boot: writer.boot });
          try {
            recover(dying, root, second);
            if (Buffer.from(disk.read(`${root}/locales/ru/a.json`) ?? []).toString() === 'old a')
              commit(dying, root, changes, second);
          } catch (error) {
            expect(error).toBeInstanceOf(Killed);
          }
          goOn(disk.afterPowerCut((change) => happened[change] ?? false));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('takes nothing back once a command has ended, even where the file is edited next', () => {
    const disk = powerCutDisk(start());
    commit(disk, root, changes, writer);
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (happened) => {
        const files = disk.afterPowerCut((change) => happened[change] ?? false);
        files.set(`${root}/locales/ru/a.json`, 'edited');
        recover(memoryDisk(files), root, next);
        expect(visible(files)).toEqual({ ...after, 'locales/ru/a.json': 'edited' });
      }),
    );
  });

  it('would mix old and new without the syncs: this disk can tell', () => {
    const mixed = Array.from({ length: calls }, (_, n) => {
      const disk = powerCutDisk(start());
      isWhole({ ...disk, sync() {} }, n + 1);
      const files = disk.afterPowerCut((change) => change % 2 === 0);
      try {
        recover(memoryDisk(files), root, next);
      } catch {
        return true;
      }
      return ![before, after].some((state) => JSON.stringify(state) === JSON.stringify(visible(files)));
    });
    expect(mixed).toContain(true);
  });
});
