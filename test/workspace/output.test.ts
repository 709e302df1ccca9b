import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BarobarError } from '../../src/model/error.ts';
import { confineDisk } from '../../src/workspace/confine.ts';
import { type Disk, nodeDisk } from '../../src/workspace/disk.ts';
import { type ListedFile, planFolder } from '../../src/workspace/output-folder.ts';
import { applyPlan, tryPlan } from '../../src/workspace/plan.ts';
import { maximumBytes } from '../../src/workspace/read-file.ts';
import { dyingDisk, Killed, memoryDisk } from './memory-disk.ts';
import { processOf } from './this-process.ts';

const process = processOf(7);
const list = '/out/.barobar-files.json';

function write(
  disk: Disk,
  files: readonly ListedFile[],
  { force = false, dryRun = false, gone = [] as readonly string[] } = {},
) {
  const isGone = (document: string) => gone.includes(document);
  const plan = planFolder(disk, '/out', () => files.values(), { force, isGone });
  return (dryRun ? tryPlan : applyPlan)({ root: '/desk', disk, process }, plan);
}

const lake = (content: string): ListedFile => ({ path: 'ru/lake.xlf', content, document: 'lake' });

describe('a file in an output folder', () => {
  it('is replaced where an earlier run wrote it and nobody has changed it', () => {
    const files = new Map<string, string>();
    const disk = memoryDisk(files);
    write(disk, [lake('one')]);
    write(disk, [lake('two')]);
    expect(files.get('/out/ru/lake.xlf')).toBe('two');
    expect([...files.keys()].sort()).toEqual([list, '/out/ru/lake.xlf']);
  });

  it('is replaced also where it is larger than what a command reads', () => {
    const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-output-')));
    onTestFinished(() => fs.rmSync(root, { recursive: true }));
    const folder = path.join(root, 'out');
    const write = (content: Uint8Array) =>
      applyPlan(
        { root, disk: confineDisk(nodeDisk, [root]), process },
        planFolder(nodeDisk, folder, () => [{ path: 'ru/lake.zip', content }].values(), {
          force: false,
          isGone: () => false,
        }),
      );
    const large = new Uint8Array(maximumBytes + 1);
    for (const content of [large, large, large.fill(1, -1), new Uint8Array(1)]) write(content);
    expect(fs.statSync(path.join(folder, 'ru/lake.zip')).size).toBe(1);
  });

  it('leaves no folder for files in the making if the disk is full from the first one on', () => {
    const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-output-')));
    onTestFinished(() => fs.rmSync(root, { recursive: true }));
    const full: Disk = {
      ...nodeDisk,
      write(file) {
        nodeDisk.makeFolder(path.dirname(file));
        throw new BarobarError('file-unwritable', 'Cannot write this file: the disk is full.', '', {
          path: file,
        });
      },
    };
    const plan = planFolder(full, path.join(root, 'out'), () => [lake('one')].values(), {
      force: false,
      isGone: () => false,
    });
    expect(() => applyPlan({ root, disk: full, process }, plan)).toThrow(
      expect.objectContaining({ location: { path: 'out/ru/lake.xlf' } }),
    );
    expect(fs.readdirSync(path.join(root, 'out'))).toEqual([]);
  });

  it.each([
    ['somebody else wrote it', () => {}],
    ['it was changed since', (disk: Disk) => write(disk, [lake('one')])],
  ])('is refused where %s, and nothing is written', (_, before) => {
    const files = new Map<string, string>();
    const disk = memoryDisk(files);
    before(disk);
    files.set('/out/ru/lake.xlf', 'mine');
    const now = new Map(files);
    const river = { path: 'ru/river.xlf', content: 'r' };
    expect(() => write(disk, [river, lake('two')])).toThrow(/ru\/lake\.xlf/);
    expect(files).toEqual(now);
    write(disk, [river, lake('two')], { force: true });
    expect(files.get('/out/ru/lake.xlf')).toBe('two');
    expect(files.get('/out/ru/river.xlf')).toBe('r');
  });

  it('is no obstacle if it has the very content to write', () => {
    const files = new Map([['/out/ru/lake.xlf', 'one']]);
    write(memoryDisk(files), [lake('one')]);
    write(memoryDisk(files), [lake('two')]);
    expect(files.get('/out/ru/lake.xlf')).toBe('two');
  });

  it('is refused together with all others, ten of them by name', () => {
    const names = Array.from({ length: 12 }, (_, at) => `f${String(at).padStart(2, '0')}`);
    const disk = memoryDisk(new Map(names.map((name) => [`/out/${name}`, 'mine'])));
    const made = names.map((path) => ({ path, content: 'made' }));
    expect(() => write(disk, made)).toThrow('12 paths');
    expect(() => write(disk, made)).toThrow('f09 and 2 more');
  });

  it('is not replaced because a list claims it with a wrong digest or a way out of the folder', () => {
    const forged = JSON.stringify({
      files: {
        'ru/lake.xlf': { digest: 'x', document: 'old' },
        '../secret': { digest: 'x', document: 'old' },
        '/etc/passwd': { digest: 'x', document: 'old' },
        'a\\b': { digest: 'x', document: 'old' },
      },
    });
    const files = new Map([
      [list, forged],
      ['/secret', 'mine'],
      ['/out/ru/lake.xlf', 'mine'],
    ]);
    const disk = memoryDisk(files);
    expect(() => write(disk, [lake('one')])).toThrow(/ru\/lake\.xlf/);
    const { removed, kept } = write(disk, [{ path: 'x', content: '' }], { gone: ['old'] });
    expect([removed, kept]).toEqual([[], ['/out/ru/lake.xlf']]);
    expect(files.get('/secret')).toBe('mine');
  });

  it.each(['[1]', 'null', '{"files":', '{"files":[1]}', '{"files":{"a":1}}'])(
    'survives the list %s',
    (text) => {
      const files = new Map([[list, text]]);
      write(memoryDisk(files), [lake('one')]);
      expect(files.get('/out/ru/lake.xlf')).toBe('one');
    },
  );

  it('stays as it is in a dry run, which refuses the same', () => {
    const files = new Map<string, string>();
    write(memoryDisk(files), [lake('one')], { dryRun: true });
    expect(files.size).toBe(0);
    files.set('/out/ru/lake.xlf', 'mine');
    expect(() => write(memoryDisk(files), [lake('one')], { dryRun: true })).toThrow(/ru\/lake\.xlf/);
  });

  it('is refused in a dry run too if no files can wait in the folder', () => {
    const files = new Map([['/out/.barobar-new', 'mine']]);
    for (const dryRun of [true, false])
      expect(() => write(memoryDisk(files), [lake('one')], { dryRun })).toThrow(/: \.barobar-new\./);
    expect(files.size).toBe(1);
  });

  it('gives way where a folder is needed, if that is forced', () => {
    const files = new Map([['/out/ru', 'mine']]);
    expect(() => write(memoryDisk(files), [lake('one')])).toThrow(/: ru\./);
    write(memoryDisk(files), [lake('one')], { force: true });
    expect(files.get('/out/ru/lake.xlf')).toBe('one');
    expect(files.has('/out/ru')).toBe(false);
  });
});

describe('a file whose document is gone', () => {
  it('is removed as it was written, and stays where it was changed', () => {
    const files = new Map<string, string>();
    const disk = memoryDisk(files);
    const river = { path: 'ru/river.xlf', content: 'r', document: 'river' };
    write(disk, [lake('one'), river, { path: 'ru/edition.xlf', content: 'e' }]);
    files.set('/out/ru/river.xlf', 'changed');
    const { removed, kept } = write(disk, [], { gone: ['lake', 'river'] });
    expect([removed, kept]).toEqual([['/out/ru/lake.xlf'], ['/out/ru/river.xlf']]);
    expect([...files.keys()].sort()).toEqual([list, '/out/ru/edition.xlf', '/out/ru/river.xlf']);
  });
});

describe('two commands that write to one folder', () => {
  it('do not mix: the second one refuses what the first one changed', () => {
    const files = new Map<string, string>();
    const other = memoryDisk(files);
    const options = { force: false, isGone: () => false };
    const second = { root: '/desk', disk: other, process: processOf(8) };
    const quick = planFolder(other, '/out', () => [lake('quick')].values(), options);
    const render = function* (): Generator<ListedFile> {
      yield lake('slow');
      applyPlan(second, quick);
    };
    const slow = planFolder(other, '/out', render, options);
    expect(() => applyPlan({ root: '/desk', disk: other, process }, slow)).toThrow('Another command');
    expect(files.get('/out/ru/lake.xlf')).toBe('quick');
    expect([...files.keys()].filter((file) => file.includes('.barobar-new'))).toEqual([]);
  });
});

describe('a killed run', () => {
  it('is cleared away, and nothing that only looks like one', () => {
    const left = `/out/.barobar-new/6-${processOf(6).token}/0`;
    const others = ['77777-invoices/0', '6-a/0', `${processOf(6).token}/0`].map(
      (name) => `/out/.barobar-new/${name}`,
    );
    const files = new Map([left, ...others].map((file) => [file, 'x']));
    write(memoryDisk(files), [lake('new')]);
    expect([...files.keys()].filter((file) => file.includes('.barobar-new')).sort()).toEqual(others.sort());
  });

  it('leaves files old or new, and the next one needs no force', () => {
    const name = fc.constantFrom('a', 'b', 'c/d', 'c/e');
    const run = fc.dictionary(name, fc.constantFrom('1', '2', '3'), { noNullPrototype: true });
    fc.assert(
      fc.property(run, run, fc.integer({ min: 1, max: 40 }), (before, after, at) => {
        const toFiles = (made: Record<string, string>): readonly ListedFile[] =>
          Object.entries(made).map(([path, content]) => ({ path, content, document: path }));
        const files = new Map<string, string>();
        write(memoryDisk(files), toFiles(before));
        const gone = Object.keys(before).filter((path) => !(path in after));
        try {
          write(dyingDisk(memoryDisk(files), at), toFiles(after), { gone });
        } catch (error) {
          if (!(error instanceof Killed)) throw error;
        }
        for (const [path, text] of Object.entries(before))
          expect([text, after[path]]).toContain(files.get(`/out/${path}`));
        write(memoryDisk(files), toFiles(after), { gone });
        const shown = [...files].filter(([file]) => /^\/out\/[^.]/.test(file));
        expect(Object.fromEntries(shown.map(([file, text]) => [file.slice(5), text]))).toEqual(after);
        expect([...files.keys()].filter((file) => file.includes('.barobar-new'))).toEqual([]);
      }),
    );
  });
});
