import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '../../src/workspace/disk.ts';
import { takeLock } from '../../src/workspace/lock.ts';
import { keepSecret, stateFolder } from '../../src/workspace/machine-secret.ts';
import { startSession } from '../cli/session.ts';
import { processOf } from './this-process.ts';

function write(root: string, name: string, times: number): Promise<{ code: number | null; err: string }> {
  return new Promise((resolve) => {
    const script = path.join(import.meta.dirname, 'race-process.ts');
    const args = ['--import', import.meta.resolve('tsx'), script, root, name, String(times)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.on('exit', (code) => resolve({ code, err }));
  });
}

it('processes that write at once wait for each other and never mix their files', {
  timeout: 120_000,
}, async () => {
  const session = startSession();
  // One of them finds a lock that a dead process left behind.
  const secret = keepSecret(stateFolder(process.env, process.platform, homedir()));
  takeLock(nodeDisk, session.folder, processOf(99_999_999, { secret, boot: undefined }));
  const names = ['a', 'b', 'c', 'd'];
  const outcomes = await Promise.all(names.map((name) => write(session.folder, name, 150)));
  expect(outcomes).toEqual(names.map(() => ({ code: 0, err: '' })));
  for (const name of names) expect(session.read(`locales/ru/${name}.json`)).toBe(`${name} 149`);
  expect(Object.keys(session.snapshot('.barobar/tmp'))).toEqual([]);
});
