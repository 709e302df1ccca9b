import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { BarobarError } from '../model/error.ts';

/** What the work on an order needs of its thread. */
export interface Thread<Report> {
  /** The number of the next piece of the order that no thread has taken: 0, 1, 2, … */
  take(): number;
  report(report: Report): void;
}

/** What all threads share: how many orders were given and messages told, pieces taken of the order, whether to stop. */
export const slot = { given: 0, told: 1, taken: 2, isStopped: 3 } as const;

/** What a thread tells. An error does not travel as such: its members do. */
export type Told<Report> =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'done' }
  | ({ readonly kind: 'fault' } & Fault);

interface Fault {
  readonly error?: Pick<BarobarError, 'code' | 'message' | 'advice' | 'location'>;
  readonly stack: string;
}

/** What a thread starts with. */
export interface ThreadData {
  readonly state: Int32Array;
  readonly port: MessagePort;
}

/** Does the work of a thread that `startThreads` began, order by order. What the work throws is told, and ends it. */
export async function runThread<Order, Report>(
  work: (order: Order, thread: Thread<Report>) => void | Promise<void>,
): Promise<void> {
  const { state, port } = workerData as ThreadData;
  const tell = (told: Told<Report>): void => {
    port.postMessage(told);
    Atomics.add(state, slot.told, 1);
    Atomics.notify(state, slot.told);
  };
  const thread: Thread<Report> = {
    take: () => Atomics.add(state, slot.taken, 1),
    report(report) {
      if (isStopped(state)) throw new Error('Nobody waits for this any more.');
      tell({ kind: 'report', report });
    },
  };
  try {
    for (let done = 0; ; done++) {
      Atomics.wait(state, slot.given, done);
      if (isStopped(state)) return;
      await work(receiveMessageOnPort(port)?.message as Order, thread);
      tell({ kind: 'done' });
    }
  } catch (error) {
    tell({ kind: 'fault', ...describe(error) });
  }
}

function isStopped(state: Int32Array): boolean {
  return Atomics.load(state, slot.isStopped) === 1;
}

function describe(error: unknown): Fault {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (!(error instanceof BarobarError)) return { stack };
  const { code, message, advice, location } = error;
  return { error: { code, message, advice, location }, stack };
}
