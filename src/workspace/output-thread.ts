import { workerData } from 'node:worker_threads';
import type { BarobarError } from '../model/error.ts';
import { nodeDisk } from './disk.ts';
import type { Failure, Output, ThreadData } from './output-writer.ts';
import { writeOutput } from './workspace.ts';

// The thread that writes: one file after another, in the order given, and none after the first that fails.
const { port, waiting } = workerData as ThreadData;
let hasFailed = false;

port.on('message', ({ file, content }: Output) => {
  try {
    if (!hasFailed) writeOutput(nodeDisk, file, content);
  } catch (error) {
    hasFailed = true;
    const { code, message, advice, location } = error as BarobarError;
    port.postMessage({ code, message, advice, location } satisfies Failure);
  }
  Atomics.sub(waiting, 0, content.length);
  Atomics.notify(waiting, 0);
});
