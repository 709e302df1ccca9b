import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { compileProgram } from './cli/compiled.ts';

const root = path.resolve(import.meta.dirname, '..');

/** The package as it is published. */
export interface Packed {
  /** Absolute folder that it was packed from. */
  readonly folder: string;
  /** Absolute path of the archive. */
  readonly archive: string;
  /** Paths in the package. */
  readonly files: readonly string[];
}

/** Compiles and packs the program; what is written is removed after the test file. */
export function packProgram(): Packed {
  const folder = path.resolve(compileProgram(), '../../..');
  for (const file of ['README.md', 'LICENSE', 'docs/barobar.1', 'docs/barobar.schema.json'])
    fs.cpSync(path.join(root, file), path.join(folder, file));
  const pack = (...options: readonly string[]): { filename: string; files: { path: string }[] } => {
    const { status, stdout, stderr } = spawnSync('npm', ['pack', '--json', '--ignore-scripts', ...options], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout)[0];
  };
  const { files } = pack('--dry-run');
  const { filename } = pack();
  return { folder, archive: path.join(folder, filename), files: files.map((file) => file.path) };
}
