#!/usr/bin/env node
import { BarobarError } from '../model/error.ts';
import { openBrowser } from '../workspace/browser.ts';
import { isForeign } from '../workspace/disk.ts';
import { nodeGit } from '../workspace/git/git.ts';
import { collectSooner, findRealHome, openMachine } from '../workspace/machine.ts';
import { maximumBytes, readAtMost } from '../workspace/read-file.ts';
import type { Io } from './io.ts';
import { run } from './run.ts';
import { wantsColor } from './terminal.ts';

collectSooner();

// A reader that closes the pipe early (`| head`) is no fault of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

function readStandardInput(): Uint8Array {
  let bytes: Uint8Array | undefined;
  try {
    bytes = readAtMost(0, maximumBytes, 65_536);
  } catch (error) {
    throw new BarobarError(
      'file-unreadable',
      `Cannot read standard input: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`,
      'Name a file, or send the text through a pipe.',
    );
  }
  if (bytes) return bytes;
  throw new BarobarError('file-too-large', 'Standard input is larger than 64 MB.', 'Send it in parts.');
}

const io: Io = {
  ...openMachine(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readInput: readStandardInput,
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
