import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileProgram } from '../cli/compiled.ts';
import { provideCommand, readConsole, runCommands } from './console.ts';

const root = path.resolve(import.meta.dirname, '../..');
const program = compileProgram();

/** Pages whose commands another test runs, since they need more than the program. */
const elsewhere = ['docs/your-own-repository.md'];

const pages = ['README.md', ...fs.readdirSync(path.join(root, 'docs')).map((file) => `docs/${file}`)]
  .filter((file) => file.endsWith('.md') && !elsewhere.includes(file))
  .map((file) => ({ file, steps: readConsole(fs.readFileSync(path.join(root, file), 'utf8')) }))
  .filter(({ steps }) => steps.length > 0);

it('pages for people have commands', () => {
  const files = pages.map(({ file }) => file);
  for (const role of ['editors', 'coordinators', 'translators', 'terminologists', 'publishers', 'engineers'])
    expect(files).toContain(`docs/for-${role}.md`);
});

describe.concurrent('the commands of a page print what it says they print', () => {
  it.each(pages)('$file', { timeout: 240_000 }, async ({ steps }) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-page-'));
    try {
      const work = path.join(folder, 'work');
      fs.mkdirSync(work);
      const commands = steps.map(({ command }) => command);
      const answers = await runCommands(commands, work, provideCommand(program, folder));
      expect(answers.map(({ output }, at) => ({ command: commands[at], output }))).toEqual(steps);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
