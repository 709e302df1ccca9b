#!/usr/bin/env node
import { BarobarError } from '../model/error.ts';
import { openBrowser } from '../workspace/browser.ts';
import { isForeign, reasonOf } from '../workspace/disk.ts';
import { nodeGit } from '../workspace/git/git.ts';
import { collectSooner, findRealHome, type Machine, openMachine } from '../workspace/machine.ts';
import { maximumBytes, readAtMost } from '../workspace/read-file.ts';
import type { Io } from './io.ts';
import { run } from './run.ts';
import { formatFault, wantsColor } from './terminal.ts';

collectSooner();

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that closes the pipe early (`| head`) is no fault of ours.
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    if (stream === process.stderr) process.exit(3);
    stop(
      new BarobarError(
        'file-unwritable',
        `Cannot write to standard output: ${reasonOf(error)}.`,
        'Check the disk that the output goes to. Run “barobar status” to see what the command did before.',
      ),
    );
  });
}

/** Ends the program when no command can report an error. */
function stop(error: unknown): never {
  if (!(error instanceof BarobarError)) throw error;
  process.stderr.write(`${formatFault(error, false)}\n`);
  process.exit(3);
}

function openMachineOrStop(): Machine {
  try {
    return openMachine();
  } catch (error) {
    return stop(error);
  }
}

function readStandardInput(): Uint8Array {
  let bytes: Uint8Array | undefined;
  try {
    bytes = readAtMost(0, maximumBytes, 65_536);
  } catch (error) {
    throw new BarobarError(
      'file-unreadable',
      `Cannot read standard input: ${reasonOf(error)}.`,
      'Name a file, or send the text through a pipe.',
    );
  }
  if (bytes) return bytes;
  throw new BarobarError('file-too-large', 'Standard input is larger than 64 MB.', 'Send it in parts.');
}

let input: Uint8Array | undefined;

const io: Io = {
  ...openMachineOrStop(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  // It can be read once, and a command that was overtaken runs again.
  readInput: () => (input ??= readStandardInput()),
  home: findRealHome(),
  isForeign,
  isTerminal: process.stderr.isTTY === true,
  hasColor: wantsColor(process.env, process.stderr.isTTY === true),
  git: nodeGit,
  openBrowser,
  elapsed: () => performance.now(),
  stopped: () =>
    new Promise((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    }),
};

process.exitCode = await run(process.argv.slice(2), io);
