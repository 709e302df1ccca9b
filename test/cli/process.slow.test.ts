import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileProgram } from './compiled.ts';
import { startSession } from './session.ts';

const program = compileProgram();

/** Runs a line of a shell in a folder; `barobar` in it is the real program. */
function runInShell(cwd: string, line: string): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', `barobar() { "${process.execPath}" "${program}" "$@"; }\n${line}`],
    { cwd, encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

describe('a process', () => {
  const onLinux = it.skipIf(!fs.existsSync('/dev/full'));

  onLinux('whose output is on a full disk ends with one line and exit code 3', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    expect(runInShell(session.folder, 'barobar status --json > /dev/full')).toEqual({
      code: 3,
      out: '',
      err: 'barobar: Cannot write to standard output: the disk is full. Check the disk that the output goes to. Run “barobar status” to see what the command did before. [file-unwritable]\n',
    });
    expect(runInShell(session.folder, 'barobar status --nonsense 2> /dev/full').code).toBe(3);
  });

  it('whose reader closes the pipe early ends without a word', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    expect(runInShell(session.folder, 'barobar help --all | head -n 1')).toMatchObject({ code: 0, err: '' });
  });

  onLinux('whose current folder was removed ends with one line and exit code 3', () => {
    const session = startSession();
    const gone = path.join(session.folder, 'gone');
    fs.mkdirSync(gone);
    const { code, err } = runInShell(gone, 'rmdir ../gone; barobar status');
    expect(err).toBe(
      'barobar: The current folder does not exist any more. Go to another folder, then run the command again. [file-missing]\n',
    );
    expect(code).toBe(3);
  });
});
