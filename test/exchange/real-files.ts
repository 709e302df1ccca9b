import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sharedPath } from '../needs.ts';

/** A file of another project. */
export interface RealFile {
  /** `repository/path`. */
  readonly name: string;
  readonly repository: string;
  readonly bytes: Uint8Array;
}

/** Real exchange files of public repositories; they may not be copied into the project. */
export const realArchive: string = sharedPath('data/xliff/real-files.tar.xz');

/** Unpacks the archive, reads all of its files in the order of its index, and leaves nothing on the disk. */
export function readRealFiles(): readonly RealFile[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'barobar-real-'));
  try {
    const { status, stderr } = spawnSync('tar', ['xJf', realArchive, '-C', folder, '--strip-components=1']);
    if (status !== 0) throw new Error(String(stderr));
    const [, ...rows] = readFileSync(path.join(folder, 'INDEX.tsv'), 'utf8').trimEnd().split('\n');
    return rows.map((row) => {
      const [name = '', repository = ''] = row.split('\t');
      return { name, repository, bytes: new Uint8Array(readFileSync(path.join(folder, name))) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
