import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import type { BarobarError } from '../../src/model/error.ts';
import { nodeDisk } from '../../src/workspace/disk.ts';
import type { ThisProcess } from '../../src/workspace/lock.ts';
import { keepSecret, stateFolder } from '../../src/workspace/machine-secret.ts';
import { commit } from '../../src/workspace/transaction.ts';

/** Writes its own file again and again, as often as the lock lets it: `race-process.ts ROOT NAME TIMES`. */
const [root = '', name = '', times = ''] = process.argv.slice(2);
const file = `locales/ru/${name}.json`;
const self: ThisProcess = {
  pid: process.pid,
  token: randomUUID(),
  boot: undefined,
  secret: keepSecret(stateFolder(process.env, process.platform, homedir())),
  wait: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
  isAlive(pid: number): boolean {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  },
};

let text: string | undefined;
let written = 0;
while (written < Number(times)) {
  const next = `${name} ${written}`;
  try {
    commit(nodeDisk, root, [{ path: file, before: text, after: next }], self);
    text = next;
    written++;
  } catch (error) {
    if ((error as BarobarError).code !== 'workspace-busy') throw error;
  }
}
