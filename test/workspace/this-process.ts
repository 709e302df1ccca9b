import type { ThisProcess } from '../../src/workspace/lock.ts';
import type { MachineSecret } from '../../src/workspace/machine-secret.ts';

/** A secret that nothing keeps. */
export function secretOf(text: string): MachineSecret {
  return { read: () => text, make: () => text };
}

/** A process of one user and machine, alone unless told otherwise; no time passes while it waits. */
export function processOf(pid: number, differences: Partial<ThisProcess> = {}): ThisProcess {
  return {
    pid,
    token: `00000000-0000-4000-8000-${String(pid).padStart(12, '0')}`,
    boot: 'first',
    secret: secretOf('ours'),
    isAlive: (other) => other === pid,
    wait() {},
    ...differences,
  };
}
