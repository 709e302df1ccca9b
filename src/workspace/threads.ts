import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { BarobarError } from '../model/error.ts';
import { slot, type ThreadData, type Told } from './thread.ts';

/** Threads that do one work together, phase by phase. Whoever started them waits for them: no call gives a promise. */
export interface Threads<Report> {
  /**
   * The next report of any thread, waited for; none when all have ended the phase.
   * @throws what a thread threw; the others are of no use then, and have to be closed
   */
  receive(): Report | undefined;
  /** Begins the next phase. */
  proceed(): void;
  /** Ends the threads, also in the middle of their work. */
  close(): void;
}

/** More of them gain little, and each needs its own memory. */
const most = 4;

/** Milliseconds without any report, after which the threads are taken for dead: one can be killed without a word. */
const patience = 600_000;

/**
 * Starts a thread for each core with the same data, which is copied; none on a machine with one core. The program is one
 * that calls `runThread`.
 */
export function startThreads<Data, Report>(program: URL, data: Data): Threads<Report> | undefined {
  const count = Math.min(availableParallelism(), most);
  if (count < 2) return undefined;
  const state = new Int32Array(
    new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * Object.keys(slot).length),
  );
  const ports: MessagePort[] = [];
  const workers = Array.from({ length: count }, () => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1);
    const workerData: ThreadData<Data> = { data, state, port: port2 };
    const worker = new Worker(program, { workerData, transferList: [port2] });
    worker.unref();
    return worker;
  });
  let resting = 0;
  const takeOne = (): Told<Report> | undefined => {
    for (const port of ports) {
      const told = receiveMessageOnPort(port)?.message as Told<Report> | undefined;
      if (told) return told;
    }
    return undefined;
  };
  return {
    receive() {
      while (resting < count) {
        const before = Atomics.load(state, slot.told);
        const told = takeOne();
        if (told?.kind === 'report') return told.report;
        if (told?.kind === 'fault') throw toError(told);
        if (told?.kind === 'rest') resting++;
        else if (Atomics.wait(state, slot.told, before, patience) === 'timed-out')
          throw new Error('A thread does not answer.');
      }
      return undefined;
    },
    proceed() {
      resting = 0;
      Atomics.add(state, slot.phase, 1);
      Atomics.notify(state, slot.phase);
    },
    close() {
      Atomics.store(state, slot.isStopped, 1);
      this.proceed();
      for (const port of ports) port.close();
      for (const worker of workers) void worker.terminate();
    },
  };
}

function toError({ error, stack }: Extract<Told<unknown>, { kind: 'fault' }>): Error {
  if (error) return new BarobarError(error.code, error.message, error.advice, error.location);
  return new Error(stack);
}
