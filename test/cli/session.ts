import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { type Disk, nodeDisk } from '../../src/workspace/disk.ts';
import { type Git, nodeGit } from '../../src/workspace/git/git.ts';
import { keepSecret, stateFolder } from '../../src/workspace/machine-secret.ts';

/** What a command printed, and its exit code. */
interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for one test, and the commands run in it. */
export interface Session {
  readonly folder: string;
  run(...argv: string[]): Promise<Outcome>;
  /** Runs with text on standard input, or on another disk, or in another folder below. */
  runWith(
    world: {
      input?: string;
      disk?: Disk;
      git?: Git;
      now?: string;
      cwd?: string;
      memoryServers?: readonly string[];
      home?: string;
      isForeign?: (file: string) => boolean;
      isTerminal?: boolean;
      stopped?: Promise<void>;
      heard?: (text: string) => void;
      opened?: (address: string) => void;
    },
    ...argv: string[]
  ): Promise<Outcome>;
  write(file: string, text: string | Uint8Array): void;
  remove(file: string): void;
  read(file: string): string;
  bytes(file: string): Uint8Array;
  exists(file: string): boolean;
  /** Every file below, by relative path, so that two moments can be compared. */
  snapshot(below?: string): Record<string, string>;
}

/** A folder that is removed when the test ends. */
export function startSession(): Session {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-test-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return openSession(folder);
}

/** A folder that is the caller's to remove. */
export function openSession(folder: string): Session {
  const runWith: Session['runWith'] = async (world, ...argv) => {
    let out = '';
    let err = '';
    const io: Io = {
      out: (text) => {
        out += text;
        world.heard?.(text);
      },
      err: (text) => {
        err += text;
      },
      readInput: () => Buffer.from(world.input ?? ''),
      cwd: path.join(folder, world.cwd ?? ''),
      home: world.home ?? path.dirname(folder),
      isForeign: world.isForeign ?? (() => false),
      isTerminal: world.isTerminal ?? false,
      hasColor: false,
      disk: world.disk ?? nodeDisk,
      git: world.git ?? nodeGit,
      openBrowser: (address) => world.opened?.(address),
      elapsed: () => performance.now(),
      now: () => new Date(world.now ?? '2026-06-30T12:00:00Z'),
      stopped: () => world.stopped ?? Promise.resolve(),
      process: {
        pid: process.pid,
        token: randomUUID(),
        boot: undefined,
        ...(world.memoryServers && { memoryServers: async () => world.memoryServers ?? [] }),
        secret: keepSecret(stateFolder(process.env, process.platform, os.homedir())),
        isAlive: (pid) => pid === process.pid,
        wait() {},
      },
    };
    const code = await run(argv, io);
    return { code, out, err };
  };
  return {
    folder,
    run: (...argv) => runWith({}, ...argv),
    runWith,
    write(file, text) {
      const whole = path.join(folder, file);
      fs.mkdirSync(path.dirname(whole), { recursive: true });
      fs.writeFileSync(whole, text);
    },
    remove: (file) => fs.rmSync(path.join(folder, file)),
    read: (file) => fs.readFileSync(path.join(folder, file), 'utf8'),
    bytes: (file) => new Uint8Array(fs.readFileSync(path.join(folder, file))),
    exists: (file) => fs.existsSync(path.join(folder, file)),
    snapshot(below = '') {
      const start = path.join(folder, below);
      if (!fs.existsSync(start)) return {};
      const files = fs
        .readdirSync(start, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        // What commands may keep for later ones at any time, and make again when it is gone.
        .filter(
          (file) => !/^\.barobar[\\/]tmp[\\/](?:findings|memory)[\\/]/.test(path.relative(start, file)),
        );
      return Object.fromEntries(
        files.sort().map((file) => [path.relative(start, file), fs.readFileSync(file, 'utf8')]),
      );
    },
  };
}

/** Fills every target of an XLIFF file of ours as a translator would, by a rule on the source with its codes. */
export function translateFile(text: string, translate: (source: string) => string): string {
  return text.includes('urn:oasis:names:tc:xliff:document:1.2')
    ? text.replace(
        /(<source[^>]*>)([\s\S]*?)(<\/source>)(\s*)(?:<target[^>]*>[\s\S]*?<\/target>)?/g,
        (_, open: string, source: string, close: string, space: string) =>
          `${open}${source}${close}${space}<target>${translate(source)}</target>`,
      )
    : text.replace(
        /(<segment[^>]*>\s*<source[^>]*>)([\s\S]*?)(<\/source>)(\s*)(?:<target[^>]*>[\s\S]*?<\/target>)?/g,
        (_, open: string, source: string, close: string, space: string) =>
          `${open}${source}${close}${space}<target>${translate(source)}</target>`,
      );
}
