import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { createProgram } from '../../src/cli/run.ts';

const root = path.resolve(import.meta.dirname, '../..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...fs.readdirSync(path.join(root, 'docs')).map((file) => `docs/${file}`),
]
  .filter((file) => file.endsWith('.md') && file !== 'docs/changelog.md')
  .map((file) => ({ file, text: fs.readFileSync(path.join(root, file), 'utf8') }));

// The command that completes shells loads all others, with their options.
const program = await createProgram(['completion'], { out() {}, err() {} } as unknown as Io, () => {});

/** Command lines that a page names outside of what it shows of a terminal: in running text and in other blocks. */
function commandsIn(markdown: string): readonly string[] {
  const prose = markdown.replace(/^```console\n[\s\S]*?^```/gm, '');
  const spans = prose.replace(/^```\w*\n[\s\S]*?^```/gm, '').matchAll(/`([^`]+)`/g);
  const blocks = prose.matchAll(/^```(?:\w*)\n([\s\S]*?)^```/gm);
  const lines = [...spans, ...blocks].flatMap(([, code = '']) =>
    code.replace(/\s*\n\s*(?=--)/g, ' ').split('\n'),
  );
  return lines.flatMap((line) =>
    [...line.matchAll(/(?:^|[\s(])(barobar [a-z][^|&;#)]*)/g)].map(([, found = '']) => found),
  );
}

/** What is wrong with the command line of a page; undefined for nothing. */
function faultOf(line: string): string | undefined {
  const words = line
    .replace(/"[^"]*"/g, 'text')
    .trim()
    .split(/\s+/)
    .slice(1);
  let command: Command = program;
  while (words[0] !== undefined) {
    const next = command.commands.find((each) => each.name() === words[0]);
    if (!next) break;
    command = next;
    words.shift();
  }
  if (command.commands.length > 0 && words[0] !== undefined && !words[0].startsWith('-'))
    return `no command “${words[0]}”`;
  const known = [...command.options, ...program.options].flatMap(({ long, short }) => [long, short]);
  return words.find(
    (word) => /^--?[a-z]/.test(word) && ![...known, '--help', '-h'].includes(word.split('=')[0]),
  );
}

describe('command lines that pages name', () => {
  it.each(pages)('exist, with their options, in $file', ({ text }) => {
    const faults = commandsIn(text).flatMap((line) => {
      const fault = faultOf(line);
      return fault === undefined ? [] : [`${line}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });

  it('are found in text, blocks and tables, and their faults too', () => {
    const page =
      'Run `barobar updat`, then `npx barobar check --gate`.\n\n```text\nbarobar publish --reddy\n```\n\n| `barobar glossary lst` | `barobar import --by\nanna x.xlf` |\n';
    expect(commandsIn(page).map(faultOf)).toEqual([
      'no command “updat”',
      undefined,
      'no command “lst”',
      undefined,
      '--reddy',
    ]);
  });
});
