import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { BarobarError } from '../model/error.ts';
import { type Disk, nodeDisk } from './disk.ts';
import { writeOutput } from './workspace.ts';

/** Puts files in place that a command makes anew each time, in the order given. */
export interface OutputWriter {
  /** Takes a file by its absolute path. It may be written later; no other is once one has failed. */
  write(file: string, content: string | Uint8Array): void;
  /** Waits until all files stand. Throws what the disk threw. */
  finish(): void;
  /** Ends it, also where `finish` was not reached. */
  close(): void;
}

/** What the thread is told of a file. */
export interface Output {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** What the thread tells of a file that could not be written: the members of the error, which as such does not travel. */
export type Failure = Pick<BarobarError, 'code' | 'message' | 'advice' | 'location'>;

/** What the thread starts with. */
export interface ThreadData {
  readonly port: MessagePort;
  /** One number: the size of what is not written yet, in characters or bytes. */
  readonly waiting: Int32Array;
}

/** Below so many documents a thread costs more than it saves. */
const fewest = 100;

/** Characters or bytes that wait at most, so that memory does not grow where the disk is slow. */
const mostWaiting = 4_000_000;

/** Milliseconds for one file, after which the thread is taken for dead. */
const patience = 120_000;

/**
 * A writer for the files of so many documents. For many a thread writes: making a file costs as much as writing a page,
 * and most of that is waiting for the disk. Only the compiled program on the machine's own disk has threads.
 */
export function openOutputWriter(disk: Disk, documents: number): OutputWriter {
  if (documents >= fewest && disk === nodeDisk && import.meta.url.endsWith('.js')) return openThread();
  return {
    write: (file, content) => writeOutput(disk, file, content),
    finish: () => {},
    close: () => {},
  };
}

function openThread(): OutputWriter {
  const { port1: port, port2 } = new MessageChannel();
  const waiting = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(new URL('./output-thread.js', import.meta.url), {
    workerData: { port: port2, waiting } satisfies ThreadData,
    transferList: [port2],
  });
  worker.unref();
  /** Sleeps until no more than this waits. */
  const wait = (most: number): void => {
    for (let size = Atomics.load(waiting, 0); size > most; size = Atomics.load(waiting, 0)) {
      if (Atomics.wait(waiting, 0, size, patience) !== 'timed-out') continue;
      throw new BarobarError(
        'file-unwritable',
        'No file could be written for two minutes.',
        'Check the disk, then run the command again.',
      );
    }
    const failure = receiveMessageOnPort(port)?.message as Failure | undefined;
    if (failure) throw new BarobarError(failure.code, failure.message, failure.advice, failure.location);
  };
  return {
    write(file, content) {
      wait(mostWaiting);
      Atomics.add(waiting, 0, content.length);
      port.postMessage({ file, content } satisfies Output);
    },
    finish: () => wait(0),
    close: () => port.close(),
  };
}
