import { describe, expect, it } from 'vitest';
import { BarobarError } from '../../src/model/error.ts';
import type { Disk } from '../../src/workspace/disk.ts';
import { openFindingsCache } from '../../src/workspace/findings-cache.ts';
import type { ThisProcess } from '../../src/workspace/lock.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { memoryDisk } from './memory-disk.ts';
import { processOf, secretOf } from './this-process.ts';

const file = '/desk/.barobar/tmp/findings/ru';

function open(
  files: Map<string, string>,
  more: { disk?: Partial<Disk>; process?: ThisProcess } = {},
): Workspace {
  return openWorkspace('/desk', {
    disk: { ...memoryDisk(files), ...more.disk },
    process: more.process ?? processOf(1),
    progress: () => {},
  });
}

/** The files of a workspace with two documents, whose results in Russian are kept. */
function keepTwo(): Map<string, string> {
  const files = new Map([
    ['/desk/barobar.json', '{}'],
    ['/desk/source/dam.md', 'Dam\n'],
    ['/desk/source/the lake.md', 'Lake\n'],
  ]);
  const cache = openFindingsCache(open(files));
  cache.keep('dam', 'ru', 'content', '["плотина"]');
  cache.keep('the lake', 'ru', 'other', '[0]');
  cache.save();
  return files;
}

const read = (workspace: Workspace, content = 'content'): string | undefined =>
  openFindingsCache(workspace).read('dam', 'ru', content);

describe('the findings cache', () => {
  it('gives what an earlier command kept, for the same content only', () => {
    const files = keepTwo();
    expect(read(open(files))).toBe('["плотина"]');
    expect(read(open(files), 'another')).toBeUndefined();
    const cache = openFindingsCache(open(files));
    expect(cache.read('the lake', 'ru', 'other')).toBe('[0]');
    expect(cache.read('dam', 'be', 'content')).toBeUndefined();
    expect(cache.read('pond', 'ru', 'content')).toBeUndefined();
  });

  it('keeps what it does not replace, and drops documents that are gone', () => {
    const files = keepTwo();
    files.delete('/desk/source/the lake.md');
    files.set('/desk/source/pond.md', 'Pond\n');
    const cache = openFindingsCache(open(files));
    cache.keep('pond', 'ru', 'new', '[1]');
    cache.save();
    expect(read(open(files))).toBe('["плотина"]');
    expect(files.get(file)).toContain('pond');
    expect(files.get(file)).not.toContain('the lake');
  });

  it('reads again what it has saved', () => {
    const files = keepTwo();
    const cache = openFindingsCache(open(files));
    cache.keep('dam', 'ru', 'new', '["сад"]');
    cache.save();
    expect(cache.read('dam', 'ru', 'new')).toBe('["сад"]');
    files.delete(file);
    expect(cache.read('dam', 'ru', 'new')).toBe('["сад"]');
    cache.save();
    expect(cache.read('dam', 'ru', 'new')).toBeUndefined();
  });

  it('replaces what it kept for a document twice, and counts it once', () => {
    const files = keepTwo();
    const cache = openFindingsCache(open(files));
    const half = `["${'x'.repeat(17 * 1024 * 1024)}"]`;
    cache.keep('dam', 'ru', 'first', half);
    cache.keep('dam', 'ru', 'second', half);
    expect(cache.read('dam', 'ru', 'first')).toBeUndefined();
    expect(cache.read('dam', 'ru', 'second')).toBe(half);
    // In memory there is room for what fits into the file alone.
    cache.keep('the lake', 'ru', 'third', half);
    expect(cache.read('the lake', 'ru', 'third')).toBeUndefined();
    expect(cache.read('dam', 'ru', 'second')).toBe(half);
  });

  it('writes nothing if nothing is new', () => {
    const files = keepTwo();
    const before = new Map(files);
    const cache = openFindingsCache(open(files, { disk: { replace: () => expect.unreachable() } }));
    cache.read('dam', 'ru', 'content');
    cache.save();
    expect(files).toEqual(before);
  });

  it.each<[string, (text: string) => string]>([
    ['one letter is another', (text) => text.replace('плотина', 'плотинa')],
    ['it is cut off', (text) => text.slice(0, -3)],
    ['it is empty', () => ''],
    ['it has no signature', (text) => text.slice(65)],
    ['it has a signature of nothing', (text) => `${'0'.repeat(64)}\n${text.slice(65)}`],
    ['it has a line more', (text) => `${text}"lake"\tx\t[0]\n`],
  ])('ignores a file where %s', (_, change) => {
    const files = keepTwo();
    files.set(file, change(files.get(file) as string));
    expect(read(open(files))).toBeUndefined();
  });

  it('ignores what another user, workspace or language signed', () => {
    const files = keepTwo();
    expect(read(open(files, { process: processOf(1, { secret: secretOf('theirs') }) }))).toBeUndefined();
    expect(read(open(files, { disk: { realPath: () => '/elsewhere' } }))).toBeUndefined();
    files.set(file.replace(/ru$/, 'be'), files.get(file) as string);
    expect(openFindingsCache(open(files)).read('dam', 'be', 'content')).toBeUndefined();
  });

  it('ignores what another version of the program kept', () => {
    const files = keepTwo();
    const disk = memoryDisk(files);
    const changed: Partial<Disk> = {
      read: (each) => (each.endsWith('/package.json') ? Buffer.from('{"version":"9.9.9"}') : disk.read(each)),
    };
    expect(read(open(files, { disk: changed }))).toBeUndefined();
  });

  it.each(['/desk/.barobar/tmp/findings', file])('neither reads nor writes through a link: %s', (link) => {
    const files = keepTwo();
    const disk: Partial<Disk> = { linkTarget: (each) => (each === link ? '/neighbour' : undefined) };
    const workspace = open(files, { disk });
    const cache = openFindingsCache(workspace);
    expect(cache.read('dam', 'ru', 'content')).toBeUndefined();
    cache.keep('dam', 'ru', 'new', '[2]');
    const before = files.get(file);
    cache.save();
    // A link in place of the file itself is replaced by a file.
    expect(files.get(file) === before).toBe(link !== file);
  });

  it('is no failure on a disk that takes or gives no file', () => {
    const files = keepTwo();
    const fail = (): never => {
      throw new BarobarError('file-unwritable', 'The disk is read-only.', 'Check the disk.', { path: file });
    };
    const memory = memoryDisk(files);
    const broken = open(files, {
      disk: { replace: fail, read: (each) => (each === file ? fail() : memory.read(each)) },
    });
    const cache = openFindingsCache(broken);
    expect(cache.read('dam', 'ru', 'content')).toBeUndefined();
    cache.keep('dam', 'ru', 'new', '[2]');
    expect(() => cache.save()).not.toThrow();
  });

  it('does not grow beyond its limit, and keeps what was used last', () => {
    const files = keepTwo();
    const cache = openFindingsCache(open(files));
    cache.keep('the lake', 'ru', 'long', `["${'x'.repeat(32 * 1024 * 1024)}"]`);
    cache.save();
    expect((files.get(file) as string).length).toBeLessThan(1000);
    expect(openFindingsCache(open(files)).read('the lake', 'ru', 'long')).toBeUndefined();
  });
});
