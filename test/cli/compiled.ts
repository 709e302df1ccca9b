import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Compiles the program once for the test file that asks, laid out as the package is; gives the path of its command.
 * Started many times, it is three times as quick as the sources are.
 */
export function compileProgram(): string {
  const cache = path.join(root, 'node_modules/.cache');
  fs.mkdirSync(cache, { recursive: true });
  const folder = fs.mkdtempSync(path.join(cache, 'barobar-test-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(root, '.build/build.mjs'), path.join(folder, 'build')],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  fs.copyFileSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  fs.cpSync(path.join(root, 'locales'), path.join(folder, 'locales'), { recursive: true });
  return path.join(folder, 'build/cli/bin.js');
}
