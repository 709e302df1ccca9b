import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { compileProgram } from './compiled.ts';
import { startSession } from './session.ts';

const program = compileProgram();

/** Starts the program in a folder; gives its exit code and what it said on standard error. */
function start(cwd: string, ...argv: readonly string[]): Promise<{ code: number | null; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, '--quiet', ...argv], {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.on('exit', (code) => resolve({ code, err }));
  });
}

it.each([
  ['export', 'out/.barobar-files.json'],
  ['publish --allow-incomplete --allow-findings', 'dist/site/.barobar-site.json'],
])('several runs of %s at once all do their work', async (command, list) => {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  const names = Array.from({ length: 12 }, (_, at) => `day-${at + 10}`);
  for (const name of names)
    session.write(`source/${name}.txt`, `It is ${name}.\n\n${'The lake is calm. '.repeat(300)}\n`);
  await session.run('update');
  const groups = [names.slice(0, 4), names.slice(4, 8), names.slice(8)];
  const outcomes = await Promise.all(
    groups.map((group) => start(session.folder, ...command.split(' '), ...group)),
  );
  // Standard error has what the gate says of a text without translations.
  for (const { code, err } of outcomes) {
    expect(err).not.toMatch(/\[(?:workspace|output|file|bug)/);
    expect(code).toBe(0);
  }
  for (const name of names) expect(session.read(list)).toContain(`"${name}"`);
});
