import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** A command of a page, and what the page says it prints. */
export interface ConsoleStep {
  readonly command: string;
  readonly output: string;
}

/** What the lines of a ```console block show: each command after `$ `, with lines of a here-document, and what it prints. */
export function readConsoleBlock(block: string): readonly ConsoleStep[] {
  const steps: { command: string; output: string }[] = [];
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
  return steps;
}

/** All commands of a page, in order. */
export function readConsole(markdown: string): readonly ConsoleStep[] {
  return [...markdown.matchAll(/^```console\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    readConsoleBlock(block),
  );
}

/** What a command printed, both streams together as a terminal shows them, and its exit code. */
export interface Answer {
  readonly output: string;
  readonly code: number;
}

/** Runs commands one after the other in one bash; gives an answer to each that was reached. */
export async function runCommands(
  commands: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<readonly Answer[]> {
  const script = commands.map((command) => `${command}\necho "::: $?"\n`).join('');
  const child = spawn('bash', ['-c', `exec 2>&1\n${script}`], { cwd, env });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  await new Promise((resolve) => child.on('close', resolve));
  return [...text.matchAll(/([\s\S]*?)^::: (\d+)\n/gm)].map(([, output = '', code]) => ({
    output,
    code: Number(code),
  }));
}

/** A folder `bin` in the folder with the command `barobar`, and an environment that finds it there. */
export function provideCommand(program: string, folder: string): NodeJS.ProcessEnv {
  const bin = path.join(folder, 'bin');
  fs.mkdirSync(bin);
  fs.writeFileSync(path.join(bin, 'barobar'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, {
    mode: 0o755,
  });
  return { ...process.env, PATH: `${bin}:${process.env['PATH']}`, NO_COLOR: '1' };
}
