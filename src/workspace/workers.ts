import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
  workerData,
} from 'node:worker_threads';

/**
 * Threads that do jobs before the thread that opened them asks for the results. It never depends on them: a job that no worker
 * has begun, or whose worker died, is its own.
 */
export interface Workers<Job, Result> {
  /** Gives a job to the worker that is free first. Jobs are numbered from 0 in the order in which they are given. */
  give(job: Job): void;
  /** The result of a job, once: undefined if the caller has to do the job, which no worker does from then on. */
  take(job: number): Result | undefined;
  /** Ends the threads, whatever they are doing. */
  close(): void;
}

/** What a worker is told when it starts. */
interface Told<Data> {
  readonly data: Data;
  readonly states: Int32Array;
  readonly port: MessagePort;
}

interface Numbered<Value> {
  readonly number: number;
  readonly value: Value;
}

/** What becomes of a job, in memory that all threads share: who begins it is decided there. */
const open = 0;
const begun = 1;
const done = 2;

/** Milliseconds to wait for what a worker has begun: one that takes longer has died. */
const usualPatience = 10_000;

/**
 * Starts `count` threads with a module that calls `serveJobs`, and with data for it.
 * @param jobs how many will be given at most
 */
export function openWorkers<Job, Result>(
  module: URL,
  data: unknown,
  { count, jobs, patience = usualPatience }: { count: number; jobs: number; patience?: number },
): Workers<Job, Result> {
  const states = new Int32Array(new SharedArrayBuffer(4 * jobs));
  const results = new Map<number, Result>();
  const workers = Array.from({ length: count }).flatMap(() => startWorker(module, { data, states }));
  let given = 0;
  return {
    give(job) {
      const message: Numbered<Job> = { number: given++, value: job };
      for (const { port } of workers) port.postMessage(message);
    },
    take(job) {
      // The caller does it, and is not waited for when it asks again.
      if (Atomics.compareExchange(states, job, open, done) === open) return undefined;
      // Nothing of this thread has to run meanwhile: messages of workers wait until they are asked for.
      Atomics.wait(states, job, begun, patience);
      for (const { port } of workers)
        for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
          const { number, value }: Numbered<Result> = next.message;
          results.set(number, value);
        }
      const result = results.get(job);
      results.delete(job);
      return result;
    },
    close() {
      for (const { worker } of workers) void worker.terminate();
    },
  };
}

/** With little room for what is new, dead buffers of jobs are freed soon: the painter of cards takes 77 MB instead of 101. */
const resourceLimits = { maxYoungGenerationSizeMb: 2 };

/** A thread; none where the system lets this process have no more. */
function startWorker(
  module: URL,
  told: Omit<Told<unknown>, 'port'>,
): readonly { readonly worker: Worker; readonly port: MessagePort }[] {
  const { port1, port2 } = new MessageChannel();
  try {
    const worker = new Worker(module, {
      workerData: { ...told, port: port2 },
      transferList: [port2],
      resourceLimits,
    });
    // What a worker that died has not done, the thread that needs it does, and fails in the same way if it has to.
    worker.on('error', () => {});
    worker.unref();
    return [{ worker, port: port1 }];
  } catch {
    port1.close();
    return [];
  }
}

/** Does jobs in a thread of `openWorkers` until it is ended. `start` makes of the data what does a job. */
export async function serveJobs<Data, Job, Result>(
  start: (data: Data) => Promise<(job: Job) => Result>,
): Promise<void> {
  const { data, states, port }: Told<Data> = workerData;
  const work = await start(data);
  port.on('message', ({ number, value }: Numbered<Job>) => {
    if (Atomics.compareExchange(states, number, open, begun) !== open) return;
    try {
      const answer: Numbered<Result> = { number, value: work(value) };
      port.postMessage(answer);
    } finally {
      Atomics.store(states, number, done);
      Atomics.notify(states, number);
    }
  });
}
