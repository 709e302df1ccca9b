import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import { maximumBytes } from '../read-file.ts';

/** The program `git`, as far as we use it: it reads, and never writes. */
export interface Git {
  /**
   * Runs it in a folder, without a shell; undefined if there is no such program.
   * @throws `git-missing` where it takes too long or prints too much
   */
  run(folder: string, args: readonly string[], input?: string): GitAnswer | undefined;
}

interface GitAnswer {
  readonly status: number | null;
  readonly out: Buffer;
  readonly err: string;
}

/** Milliseconds, far above what reading a revision takes; a configuration file that is a FIFO would hang git for ever. */
const longestRun = 8_000;

/** Bytes that one run may print: a batch of files, or the largest file that we read. */
const longestOutput = maximumBytes + 1024 * 1024;

/**
 * Settings of a command line outrank those of any file, so a stranger's `.git/config` decides none of these. What we ask
 * git for runs no hook and no monitor today; the settings keep it so.
 */
const settings = {
  // A folder of ordinary files that looks like a repository would bring its own configuration along.
  'safe.bareRepository': 'explicit',
  'core.hooksPath': '/dev/null',
  'core.fsmonitor': 'false',
  // Large contents are passed on in pieces instead of being held whole.
  'core.bigFileThreshold': '1m',
  'core.deltaBaseCacheLimit': '16m',
};

/** The variables of the caller that say whose configuration is the user's, and so which folders the user trusts. */
const keptVariables =
  /^GIT_(?:CONFIG_GLOBAL|CONFIG_SYSTEM|CONFIG_NOSYSTEM|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM)$/;

/**
 * The caller's environment without what leads git elsewhere, such as `GIT_DIR` in a hook or `GIT_ALTERNATE_OBJECT_DIRECTORIES`.
 * An object that is not here is never fetched: how to fetch is for the repository's configuration to say, and may be any
 * program. Git before 2.45 does not know `GIT_NO_LAZY_FETCH`; without protocols its fetch fails. Unlike the setting
 * `protocol.allow`, the variable also outranks `protocol.<name>.allow`.
 */
function makeEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^GIT_/i.test(name) || keptVariables.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: '',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

/** The machine's git. */
export const nodeGit: Git = {
  run(folder, args, input = '') {
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawnSync('git', ['--no-pager', '-C', folder, ...options, ...args], {
      // Windows looks for programs in the current folder first, and so does a PATH with an empty member.
      cwd: path.dirname(process.execPath),
      env: makeEnvironment(),
      input,
      killSignal: 'SIGKILL',
      maxBuffer: longestOutput,
      stdio: 'pipe',
      timeout: longestRun,
      windowsHide: true,
    });
    const fault = (child.error as NodeJS.ErrnoException | undefined)?.code;
    // Git may end before it has read all of its input, and says why.
    if (fault === undefined || fault === 'EPIPE')
      return { status: child.status, out: child.stdout, err: child.stderr.toString('utf8') };
    if (fault !== 'ETIMEDOUT' && fault !== 'ENOBUFS') return undefined;
    throw new BarobarError(
      'git-missing',
      fault === 'ETIMEDOUT'
        ? `git ${args[0]} did not end within ${longestRun / 1000} seconds.`
        : `git ${args[0]} printed more than ${longestOutput >> 20} MB.`,
      'See what git does in this folder.',
      { path: folder },
    );
  },
};

/** The first line of what git says, as part of a sentence. */
export function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/^fatal: /, '').replace(/\.$/, '') || 'it says nothing';
}
