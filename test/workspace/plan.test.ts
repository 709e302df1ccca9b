import { describe, expect, it } from 'vitest';
import { applyPlan, type OutputPlan, type Plan, tryPlan } from '../../src/workspace/plan.ts';
import { dyingDisk, memoryDisk } from './memory-disk.ts';
import { processOf } from './this-process.ts';

const root = '/desk';

/** A workspace in memory with a locale file, a file of somebody's and an output folder. */
function start() {
  const files = new Map([
    ['/desk/locales/ru/a.json', 'old'],
    ['/home/theirs.xlf', 'old'],
    ['/desk/out/mine.txt', 'mine'],
  ]);
  return { files, target: { root, disk: memoryDisk(files), process: processOf(1) } };
}

/** What is in the files, without folders of commands. */
const show = (files: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries([...files].filter(([file]) => !file.includes('/.barobar/')));

const bytes = (text: string): Uint8Array => Buffer.from(text);
const manifest = { name: '.list', bytes: undefined, written: new Map() };

function folder(name: string, fill?: OutputPlan<string>['fill']): OutputPlan<string> {
  return {
    ...{ folder: '/desk/out', manifest, force: false },
    fill:
      fill ??
      ((output) => {
        output.add({ path: name, content: 'made' });
        return { during: 'during', after: 'after', report: () => 'done' };
      }),
  };
}

const change = { path: 'locales/ru/a.json', before: 'old', after: 'new' };
const named = { path: '/home/theirs.xlf', before: bytes('old'), after: 'new' };

describe('a plan', () => {
  it.each<[string, Plan<unknown>, Record<string, string>]>([
    ['changes files of the workspace', { changes: [change] }, { '/desk/locales/ru/a.json': 'new' }],
    ['changes files that the user named', { named: [named] }, { '/home/theirs.xlf': 'new' }],
    ['makes files', { created: new Map([['/desk/b.txt', 'new']]) }, { '/desk/b.txt': 'new' }],
    [
      'fills a folder',
      { output: folder('a.txt') },
      { '/desk/out/a.txt': 'made', '/desk/out/.list': 'after' },
    ],
    [
      'does all of it',
      { changes: [change], named: [named], output: folder('a.txt') },
      {
        '/desk/locales/ru/a.json': 'new',
        '/home/theirs.xlf': 'new',
        '/desk/out/a.txt': 'made',
        '/desk/out/.list': 'after',
      },
    ],
    ['does nothing where nothing is planned', {}, {}],
  ])('%s when it is applied, and nothing when it is tried', (_, plan, result) => {
    const { files, target } = start();
    const before = new Map(files);
    const tried = tryPlan(target, plan);
    expect(files).toEqual(before);
    expect(applyPlan(target, plan)).toBe(tried);
    expect(show(files)).toEqual({ ...show(before), ...result });
  });

  it('returns what there is to report of the folder', () => {
    const { target } = start();
    expect(applyPlan(target, { output: folder('a.txt') })).toBe('done');
  });

  it('changes files of the workspace that follow from what was rendered', () => {
    const { files, target } = start();
    const output = folder('', () => ({ during: '', after: 'list', changes: [change], report: () => '' }));
    applyPlan(target, { output });
    expect(files.get('/desk/locales/ru/a.json')).toBe('new');
  });

  it.each<[string, Plan<unknown>, string]>([
    [
      'a file that the user named was changed',
      { named: [{ ...named, before: bytes('other') }] },
      'workspace-changed',
    ],
    [
      'a file that the user named is gone',
      { named: [{ ...named, path: '/home/b.xlf' }] },
      'workspace-changed',
    ],
    ['a named file came into being', { named: [{ ...named, before: undefined }] }, 'workspace-changed'],
    ['a file to make is there', { created: new Map([['/home/theirs.xlf', 'x']]) }, 'workspace-changed'],
    ['a file of the folder is somebody else’s', { output: folder('mine.txt') }, 'output-foreign'],
    [
      'a text is too large to be read again',
      { changes: [{ ...change, after: 'я'.repeat(33 * 1024 * 1024) }] },
      'file-too-large',
    ],
  ])('is refused where %s, tried or applied, and nothing is written', (_, plan, code) => {
    const { files, target } = start();
    const before = show(files);
    const whole: Plan<unknown> = { changes: [change], ...plan };
    expect(() => tryPlan(target, whole)).toThrow(expect.objectContaining({ code }));
    expect(() => applyPlan(target, whole)).toThrow(expect.objectContaining({ code }));
    expect(show(files)).toEqual(before);
  });

  it('is refused where a file of the workspace is not what it was made from', () => {
    const { files, target } = start();
    const before = show(files);
    const plan = { changes: [{ ...change, before: 'older' }], output: folder('a.txt') };
    expect(() => applyPlan(target, plan)).toThrow(expect.objectContaining({ code: 'workspace-changed' }));
    expect(show(files)).toEqual(before);
  });

  it('writes nothing, to the last lock, where rendering fails', () => {
    const { files, target } = start();
    const before = new Map(files);
    const output = folder('', (into) => {
      into.add({ path: 'a.txt', content: 'made' });
      throw new Error('too deep');
    });
    expect(() => applyPlan(target, { changes: [change], output })).toThrow('too deep');
    expect(files).toEqual(before);
  });

  it('makes no call that changes a disk when it is tried', () => {
    const { files, target } = start();
    const disk = dyingDisk(memoryDisk(files), 1);
    const whole = { changes: [change], named: [named], output: folder('a.txt') };
    expect(tryPlan({ ...target, disk }, whole)).toBe('done');
    expect(() => applyPlan({ ...target, disk }, whole)).toThrow();
  });

  it('leaves a named file alone that holds the same already', () => {
    const { files, target } = start();
    const disk = dyingDisk(memoryDisk(files), 1);
    applyPlan({ ...target, disk }, { named: [{ ...named, after: 'old' }] });
    expect(() => applyPlan({ ...target, disk }, { named: [named] })).toThrow();
  });
});
