import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileProgram } from './compiled.ts';
import { startSession } from './session.ts';

const root = path.resolve(import.meta.dirname, '../..');
const program = compileProgram();

/** What a ```console block shows: each command after `$ `, with lines of a here-document, and what it prints. */
function readConsole(markdown: string): { command: string; output: string }[] {
  const steps: { command: string; output: string }[] = [];
  for (const [, block = ''] of markdown.matchAll(/^```console\n([\s\S]*?)^```/gm)) {
    let here: string | undefined;
    for (const line of block.split('\n').slice(0, -1)) {
      const step = steps.at(-1);
      if (here !== undefined && step) {
        step.command += `\n${line}`;
        if (line === here) here = undefined;
      } else if (line.startsWith('$ ')) {
        steps.push({ command: line.slice(2), output: '' });
        here = /<<'(\w+)'/.exec(line)?.[1];
      } else if (step) step.output += `${line}\n`;
    }
  }
  return steps;
}

/** Runs the commands in one bash, each answer closed by a line of its own; both streams together, as a terminal shows them. */
function runAll(commands: readonly string[], folder: string): string[] {
  const bin = path.join(folder, 'bin');
  fs.mkdirSync(bin);
  fs.writeFileSync(path.join(bin, 'barobar'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, {
    mode: 0o755,
  });
  const script = commands.map((command) => `${command}\necho "::: $?"\n`).join('');
  const work = path.join(folder, 'work');
  fs.mkdirSync(work);
  const { stdout } = spawnSync('bash', ['-c', `exec 2>&1\n${script}`], {
    cwd: work,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}:${process.env['PATH']}`, NO_COLOR: '1' },
  });
  return stdout.split(/^::: \d+\n/m).slice(0, -1);
}

const files = [
  ...[
    'README.md',
    'docs/commands.md',
    'docs/changes.md',
    'docs/editions.md',
    'docs/glossary.md',
    'docs/memory.md',
    'docs/segmentation.md',
    'docs/gates.md',
  ],
];

describe.each(files)('the commands in %s', (file) => {
  const steps = readConsole(fs.readFileSync(path.join(root, file), 'utf8'));

  it('print what it says they print', { timeout: 120_000 }, () => {
    const session = startSession();
    const answers = runAll(
      steps.map(({ command }) => command),
      session.folder,
    );
    expect(steps.length).toBeGreaterThan(4);
    expect(answers.map((output, at) => ({ command: steps[at]?.command, output }))).toEqual(steps);
  });
});
