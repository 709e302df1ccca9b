import fs from 'node:fs';
import { expect, it } from 'vitest';
import { nodeDisk } from '../../src/workspace/disk.ts';
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

it('says that a file stands where a folder is needed', () => {
  const session = startSession();
  session.write('out/a', 'a file');
  expect(() => nodeDisk.replace(`${session.folder}/out/a/b/c.txt`, 'new')).toThrow(
    /a file stands where a folder/,
  );
  expect(() => nodeDisk.makeFolder(`${session.folder}/out/a/b`)).toThrow(/a file stands where a folder/);
  expect(() => nodeDisk.makeFolder(`${session.folder}/out`)).not.toThrow();
});
