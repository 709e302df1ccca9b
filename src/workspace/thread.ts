import { type MessagePort, workerData } from 'node:worker_threads';
import { BarobarError } from '../model/error.ts';

/** A thread, to the work it does. */
export interface Thread<Data, Report> {
  readonly data: Data;
  /** The number of the next piece of work that no thread has taken: 0, 1, 2, … */
  take(): number;
  report(report: Report): void;
  /** Ends this phase, and waits for the next one. */
  rest(): void;
}

/** What all threads share: how many messages were sent, the phase they are in, the next piece of work, whether to stop. */
export const slot = { told: 0, phase: 1, next: 2, isStopped: 3 } as const;

/** What a thread tells. An error does not travel as such: its members do. */
export type Told<Report> =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'rest' }
  | {
      readonly kind: 'fault';
      readonly error?: Pick<BarobarError, 'code' | 'message' | 'advice' | 'location'>;
      readonly stack: string;
    };

/** What a thread starts with. */
export interface ThreadData<Data> {
  readonly data: Data;
  readonly state: Int32Array;
  readonly port: MessagePort;
}

/** Does the work of a thread that `startThreads` began. What it throws is told. */
export async function runThread<Data, Report>(
  work: (thread: Thread<Data, Report>) => void | Promise<void>,
): Promise<void> {
  const { data, state, port } = workerData as ThreadData<Data>;
  const tell = (told: Told<Report>): void => {
    port.postMessage(told);
    Atomics.add(state, slot.told, 1);
    Atomics.notify(state, slot.told);
  };
  const goOn = (): void => {
    if (Atomics.load(state, slot.isStopped) === 1) throw new Stopped();
  };
  let phase = 0;
  try {
    await work({
      data,
      take: () => Atomics.add(state, slot.next, 1),
      report(report) {
        goOn();
        tell({ kind: 'report', report });
      },
      rest() {
        tell({ kind: 'rest' });
        Atomics.wait(state, slot.phase, phase++);
        goOn();
      },
    });
    tell({ kind: 'rest' });
  } catch (error) {
    if (!(error instanceof Stopped)) tell({ kind: 'fault', ...describe(error) });
  }
}

function describe(error: unknown): Omit<Extract<Told<never>, { kind: 'fault' }>, 'kind'> {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (!(error instanceof BarobarError)) return { stack };
  const { code, message, advice, location } = error;
  return { error: { code, message, advice, location }, stack };
}

/** Nobody waits for the work any more. */
class Stopped extends Error {}
