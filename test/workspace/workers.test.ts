import path from 'node:path';
import { build } from 'esbuild';
import { afterEach, describe, expect, it } from 'vitest';
import { openWorkers, type Workers } from '../../src/workspace/workers.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A module that serves jobs by this code, which knows `data` and `job`, and can `tell` and `hold`. */
async function moduleOf(work: string, start = ''): Promise<URL> {
  const contents = `import { serveJobs } from './src/workspace/workers.ts';
    await serveJobs(async (data) => { ${start}
      const tell = () => { Atomics.add(data, 0, 1); Atomics.notify(data, 0); };
      const hold = () => Atomics.wait(data, 1, 0);
      return (job) => { ${work} };
    });`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  return new URL(`data:text/javascript,${encodeURIComponent(outputFiles[0]!.text)}`);
}

/** What threads of a test share: how often they told something, and whether they need not hold any more. */
const makeSigns = (): Int32Array => new Int32Array(new SharedArrayBuffer(8));

function waitUntilTold(signs: Int32Array, times: number): void {
  for (let told = Atomics.load(signs, 0); told < times; told = Atomics.load(signs, 0))
    Atomics.wait(signs, 0, told);
}

const opened: Workers<unknown, unknown>[] = [];
afterEach(() => {
  for (const workers of opened.splice(0)) workers.close();
});

function open<Job, Result>(
  module: URL,
  signs: Int32Array,
  options: { count: number; jobs: number; patience?: number },
): Workers<Job, Result> {
  const workers = openWorkers<Job, Result>(module, signs, options);
  opened.push(workers as Workers<unknown, unknown>);
  return workers;
}

describe('workers', () => {
  it('do each job once, whoever is free, and give its result once', async () => {
    const signs = makeSigns();
    const workers = open<number, number>(await moduleOf('tell(); return job * 2;'), signs, {
      count: 2,
      jobs: 40,
    });
    for (let job = 0; job < 40; job++) workers.give(job);
    waitUntilTold(signs, 40);
    const results = Array.from({ length: 40 }, (_, job) => workers.take(job));
    expect(results).toEqual(Array.from({ length: 40 }, (_, job) => job * 2));
    expect(workers.take(7)).toBeUndefined();
    expect(signs[0]).toBe(40);
  });

  it('wait for what a worker has begun', async () => {
    const signs = makeSigns();
    const work = 'tell(); for (let at = 0; at < 1e7; at++) Atomics.load(data, 1); return "late";';
    const workers = open<string, string>(await moduleOf(work), signs, { count: 1, jobs: 1 });
    workers.give('');
    waitUntilTold(signs, 1);
    expect(workers.take(0)).toBe('late');
  });

  it('leave a job that no worker has begun to the caller, who alone does it', async () => {
    const signs = makeSigns();
    const module = await moduleOf('tell(); if (job === 0) hold(); return job;');
    const workers = open<number, number>(module, signs, { count: 1, jobs: 3, patience: 1e9 });
    for (const job of [0, 1, 2]) workers.give(job);
    waitUntilTold(signs, 1);
    expect([workers.take(1), workers.take(1)]).toEqual([undefined, undefined]);
    Atomics.store(signs, 1, 1);
    Atomics.notify(signs, 1);
    waitUntilTold(signs, 2);
    expect([workers.take(0), workers.take(2)]).toEqual([0, 2]);
    expect(signs[0]).toBe(2);
  });

  it('leave all jobs to the caller where no worker could be started', async () => {
    const signs = makeSigns();
    const broken = await moduleOf('return job;', 'throw new Error("no");');
    for (const [module, count] of [
      [broken, 2],
      [new URL('data:text/javascript,this is no module'), 1],
      [broken, 0],
    ] as const) {
      const workers = open<number, number>(module, signs, { count, jobs: 2 });
      workers.give(1);
      expect(workers.take(0)).toBeUndefined();
      // Errors of threads come to this one between its own steps; none may end the process.
      await new Promise(setImmediate);
    }
  });

  it('leave a job to the caller if its worker died, and do the others', async () => {
    const signs = makeSigns();
    const module = await moduleOf('tell(); if (job === 0) process.exit(1); return job;');
    const workers = open<number, number>(module, signs, { count: 2, jobs: 3, patience: 1000 });
    for (const job of [0, 1, 2]) workers.give(job);
    waitUntilTold(signs, 3);
    expect([workers.take(0), workers.take(1), workers.take(2)]).toEqual([undefined, 1, 2]);
  });

  it('leave a job to the caller if a worker could not do it', async () => {
    const signs = makeSigns();
    const module = await moduleOf('tell(); throw new Error("no");');
    const workers = open<number, number>(module, signs, { count: 1, jobs: 1, patience: 100_000 });
    workers.give(1);
    waitUntilTold(signs, 1);
    expect(workers.take(0)).toBeUndefined();
  });
});
