import { availableParallelism } from 'node:os';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { BarobarError } from '../model/error.ts';
import { slot, type ThreadData, type Told } from './thread.ts';

/** Threads that do one work together, order by order. Whoever started them waits for them: no call gives a promise. */
export interface Threads<Order, Report> {
  /** Gives each thread its part of an order, which is copied; to be called when all have done the last one. */
  give(part: (thread: number, count: number) => Order): void;
  /**
   * The next report of any thread on the order, waited for; none when all have done it.
   * @throws what a thread threw; the others are of no use then, and have to be closed
   */
  receive(): Report | undefined;
  /** Ends the threads, also in the middle of their work. */
  close(): void;
}

/** More of them gain little, and each needs its own memory. */
const most = 4;

/** Megabytes. With less room than a process has, V8 lets the heap of a thread grow in smaller steps. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 };

/** Milliseconds without any report, after which the threads are taken for dead: one can be killed without a word. */
const patience = 600_000;

/** Starts a thread for each core; none on a machine with one. The program is one that calls `runThread`. */
export function startThreads<Order, Report>(program: URL): Threads<Order, Report> | undefined {
  const count = Math.min(availableParallelism(), most);
  if (count < 2) return undefined;
  const size = Int32Array.BYTES_PER_ELEMENT * Object.keys(slot).length;
  const state = new Int32Array(new SharedArrayBuffer(size));
  const threads = Array.from({ length: count }, () => {
    const { port1, port2 } = new MessageChannel();
    const workerData: ThreadData = { state, port: port2 };
    const worker = new Worker(program, { workerData, transferList: [port2], resourceLimits });
    worker.unref();
    return { worker, port: port1 };
  });
  let busy = 0;
  const takeOne = (): Told<Report> | undefined => {
    for (const { port } of threads) {
      const told = receiveMessageOnPort(port)?.message as Told<Report> | undefined;
      if (told) return told;
    }
    return undefined;
  };
  const wake = (): void => {
    Atomics.add(state, slot.given, 1);
    Atomics.notify(state, slot.given);
  };
  return {
    give(part) {
      busy = count;
      Atomics.store(state, slot.taken, 0);
      threads.forEach(({ port }, thread) => {
        port.postMessage(part(thread, count));
      });
      wake();
    },
    receive() {
      while (busy > 0) {
        const before = Atomics.load(state, slot.told);
        const told = takeOne();
        if (told?.kind === 'report') return told.report;
        if (told?.kind === 'fault') throw toError(told);
        if (told?.kind === 'done') busy--;
        else if (Atomics.wait(state, slot.told, before, patience) === 'timed-out')
          throw new Error('A thread does not answer.');
      }
      return undefined;
    },
    close() {
      Atomics.store(state, slot.isStopped, 1);
      wake();
      for (const { worker, port } of threads) {
        port.close();
        void worker.terminate();
      }
    },
  };
}

function toError({ error, stack }: Extract<Told<unknown>, { kind: 'fault' }>): Error {
  if (error) return new BarobarError(error.code, error.message, error.advice, error.location);
  return new Error(stack);
}
