import { createHmac, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * A secret of this user on this machine. Commands sign their locks and journals with it, and so recognise those of earlier
 * commands among what came with the files of a workspace.
 */
export interface MachineSecret {
  /** The secret for a workspace, by the real path of its folder; undefined if no command has made one. */
  read(root: string): string | undefined;
  /** The same, made on first use. Where it cannot be kept, one for this process only. */
  make(root: string): string;
}

/** The digits of a secret: 256 bits. */
const shape = /^[0-9a-f]{64}$/;

/**
 * A secret kept in a file `secret` in a folder, which only the user can read. One in the workspace itself is not used. Without
 * a folder it is one for this process only.
 */
export function keepSecret(folder: string | undefined): MachineSecret {
  let ofProcess: string | undefined;
  const forProcess = (): string => {
    ofProcess ??= newSecret();
    return ofProcess;
  };
  if (folder === undefined) return { read: () => ofProcess, make: forProcess };
  const file = path.join(folder, 'secret');
  return {
    read: (root) => (isIn(folder, root) ? undefined : load(file)) ?? ofProcess,
    make: (root) => (isIn(folder, root) ? undefined : (load(file) ?? create(folder, file))) ?? forProcess(),
  };
}

/** The folder for what a user's programs remember, by the customs of the system; undefined for a user without a home. */
export function stateFolder(
  environment: Readonly<Record<string, string | undefined>>,
  system: string,
  home: string | undefined,
): string | undefined {
  const named = environment[system === 'win32' ? 'LOCALAPPDATA' : 'XDG_STATE_HOME'];
  // XDG Base Directory Specification 0.8: a relative path is invalid and to be ignored.
  if (named !== undefined && path.isAbsolute(named)) return path.join(named, 'barobar');
  // A relative one would be in the folder where the command runs, which may be a stranger's.
  if (home === undefined || !path.isAbsolute(home)) return undefined;
  return path.join(home, ...(system === 'win32' ? ['AppData', 'Local'] : ['.local', 'state']), 'barobar');
}

/** HMAC-SHA-256 of texts, 64 hexadecimal digits. */
export function sign(secret: string, texts: readonly string[]): string {
  return createHmac('sha256', secret).update(JSON.stringify(texts)).digest('hex');
}

function newSecret(): string {
  return randomBytes(32).toString('hex');
}

/** Whether a folder is in another one, links followed; it may not exist yet. */
export function isIn(folder: string, root: string): boolean {
  let existing = folder;
  while (!fs.existsSync(existing) && existing !== path.dirname(existing)) existing = path.dirname(existing);
  const inside = path.relative(root, path.join(realPath(existing), path.relative(existing, folder)));
  return !inside.startsWith('..') && !path.isAbsolute(inside);
}

function realPath(file: string): string {
  try {
    return fs.realpathSync.native(file);
  } catch {
    return file;
  }
}

/** The secret in a file; undefined if there is none, or it was cut off. */
function load(file: string): string | undefined {
  try {
    if (!fs.statSync(file).isFile()) return undefined;
    const text = fs.readFileSync(file, 'latin1').trim();
    return shape.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Makes a secret, unless another process is faster; undefined if the folder takes no file. */
function create(folder: string, file: string): string | undefined {
  const secret = newSecret();
  const beside = path.join(folder, `.${secret.slice(0, 16)}`);
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.writeFileSync(beside, `${secret}\n`, { flag: 'wx', mode: 0o600, flush: true });
  } catch {
    // Without a place to keep it, as in a container without a home, one for the process has to do.
    return undefined;
  }
  try {
    // In place whole, and never in place of another process's.
    fs.linkSync(beside, file);
  } catch {
    // Not every file system has hard links, and what is no secret has to make room.
    if (load(file) === undefined && isReplaced(beside, file)) return secret;
  }
  fs.rmSync(beside, { force: true });
  return load(file);
}

function isReplaced(from: string, to: string): boolean {
  try {
    fs.renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}
