import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Disk, nodeDisk } from '../../src/workspace/disk.ts';
import { maximumBytes, readAtMost } from '../../src/workspace/read-file.ts';
import { startSession } from '../cli/session.ts';

it('clears away what killed processes had begun to write beside a file, and nothing else', () => {
  const session = startSession();
  // No process has such a number: Linux ends at 4,194,304.
  const left = ['.~99999999-0', `.~${process.pid}-7`];
  const others = ['.~1-0', '.~x-1', '.~99999999', 'a.txt~', '.~99999999-0.txt'];
  for (const name of [...left, ...others]) session.write(`out/${name}`, 'half');
  nodeDisk.replace(`${session.folder}/out/a.txt`, 'whole');
  expect(Object.keys(session.snapshot('out')).sort()).toEqual([...others, 'a.txt'].sort());
});

it('leaves the old file and nothing beside it where the new one cannot be written', () => {
  const session = startSession();
  session.write('out/a.txt', 'old');
  fs.mkdirSync(`${session.folder}/out/b.txt/c`, { recursive: true });
  expect(() => nodeDisk.replace(`${session.folder}/out/b.txt`, 'new')).toThrow(
    expect.objectContaining({ code: 'file-unwritable', location: { path: `${session.folder}/out/b.txt` } }),
  );
  expect(Object.keys(session.snapshot('out'))).toEqual(['a.txt']);
});

it('says that a file is where a folder is needed', () => {
  const session = startSession();
  session.write('out/a', 'a file');
  expect(() => nodeDisk.replace(`${session.folder}/out/a/b/c.txt`, 'new')).toThrow(
    /a file is where a folder/,
  );
  expect(() => nodeDisk.makeFolder(`${session.folder}/out/a/b`)).toThrow(/a file is where a folder/);
  expect(() => nodeDisk.makeFolder(`${session.folder}/out`)).not.toThrow();
});

describe('read', () => {
  it.each([
    ['a pipe', (file: string) => spawnSync('mkfifo', [file])],
    ['a device that never ends', (file: string) => fs.symlinkSync('/dev/zero', file)],
    ['a device that is empty', (file: string) => fs.symlinkSync('/dev/null', file)],
  ])('refuses %s at once', (_, make) => {
    const session = startSession();
    make(`${session.folder}/file`);
    expect(() => nodeDisk.read(`${session.folder}/file`, () => {})).toThrow(
      expect.objectContaining({
        code: 'file-unreadable',
        message: expect.stringContaining('not a regular file'),
      }),
    );
    expect(() => nodeDisk.write(`${session.folder}/file`, 'x')).toThrow(/regular file|symbolic link/);
  });

  it.each([
    [0, true],
    [1, false],
  ])('takes a file of 64 MB and %i bytes: %s', (more, isTaken) => {
    const session = startSession();
    session.write('file', '');
    fs.truncateSync(`${session.folder}/file`, maximumBytes + more);
    const read = (): number | undefined => nodeDisk.read(`${session.folder}/file`)?.length;
    if (isTaken) expect(read()).toBe(maximumBytes);
    else expect(read).toThrow(expect.objectContaining({ code: 'file-too-large' }));
  });

  it.each([0, 1, 7, 70_000, 200_000])('gives all %i bytes, whatever the size promised', (size) => {
    const session = startSession();
    const text = 'ж'.repeat(size);
    session.write('file', text);
    expect(Buffer.from(nodeDisk.read(`${session.folder}/file`) ?? []).toString()).toBe(text);
    for (const promised of [0, 10, 2 * size, 10 * size + 1]) {
      const descriptor = fs.openSync(`${session.folder}/file`, 'r');
      expect(Buffer.from(readAtMost(descriptor, 2 * size, promised) ?? []).toString()).toBe(text);
      fs.closeSync(descriptor);
    }
  });

  it('follows a link only when the caller has allowed it', () => {
    const session = startSession();
    session.write('file', 'text');
    fs.symlinkSync('file', `${session.folder}/link`);
    const link = `${session.folder}/link`;
    expect(() => nodeDisk.read(link)).toThrow(
      expect.objectContaining({
        code: 'file-unreadable',
        message: expect.stringContaining('a symbolic link'),
      }),
    );
    const refusal = new Error('refused');
    const refuse = (): never => {
      throw refusal;
    };
    expect(() => nodeDisk.read(link, refuse)).toThrow();
    expect(Buffer.from(nodeDisk.read(link, () => {}) ?? []).toString()).toBe('text');
    expect(Buffer.from(nodeDisk.read(`${session.folder}/file`, refuse) ?? []).toString()).toBe('text');
  });

  it('gives files of /proc, which say that they are empty', () => {
    if (process.platform !== 'linux') return;
    expect(nodeDisk.read('/proc/self/status')?.length).toBeGreaterThan(100);
  });

  it('stops where a file gives more than its size promised', () => {
    const descriptor = fs.openSync('/dev/zero', 'r');
    expect(readAtMost(descriptor, 100_000, 0)).toBeUndefined();
    fs.closeSync(descriptor);
  });
});

it('writes through no link that somebody put at the name of a file in the making', () => {
  const session = startSession();
  session.write('canary', 'canary');
  fs.mkdirSync(`${session.folder}/out`);
  for (let n = 0; n < 2000; n++) fs.symlinkSync('../canary', `${session.folder}/out/.~${process.pid}-${n}`);
  nodeDisk.replace(`${session.folder}/out/a.txt`, 'whole');
  expect(session.read('canary')).toBe('canary');
  expect(session.read('out/a.txt')).toBe('whole');
});

it('leaves a folder that is named as a file in the making', () => {
  const session = startSession();
  session.write('out/.~99999999-0/photo', 'kept');
  nodeDisk.replace(`${session.folder}/out/a.txt`, 'whole');
  expect(session.read('out/.~99999999-0/photo')).toBe('kept');
});

it.each([true, false])(
  'syncs a file before it takes the place of another if that is asked: %s',
  (isLasting) => {
    const session = startSession();
    session.write('a.xlf', 'old');
    const calls: string[] = [];
    const disk: Disk = {
      ...nodeDisk,
      sync(file) {
        calls.push(`${fs.readFileSync(file, 'utf8')} beside ${session.read('a.xlf')}`);
      },
    };
    disk.replace(`${session.folder}/a.xlf`, 'new', { isLasting });
    expect(calls).toEqual(isLasting ? ['new beside old'] : []);
    expect(session.read('a.xlf')).toBe('new');
  },
);
