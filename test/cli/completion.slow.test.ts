import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listCommands } from '../../src/cli/completion/tree.ts';
import type { Io } from '../../src/cli/io.ts';
import { createProgram } from '../../src/cli/run.ts';
import { describeWith } from '../needs.ts';
import { compileProgram } from './compiled.ts';
import { type Session, startSession } from './session.ts';

const scripts = new Map<string, string>();

let bin: string;

beforeAll(() => {
  bin = compileProgram();
  for (const shell of ['bash', 'zsh', 'fish'])
    scripts.set(shell, spawnSync(process.execPath, [bin, 'completion', shell], { encoding: 'utf8' }).stdout);
}, 120_000);

/** A workspace with two documents, and `barobar` in the folder `bin`. */
function startWorkspace(): Session {
  const session = startSession();
  session.write('barobar.json', JSON.stringify({ targets: ['ru', 'tg'] }));
  session.write('source/lake.md', 'The lake rose.\n');
  session.write('source/csto-session.md', 'The council met.\n');
  session.write('source/a $(touch hurt) b.md', 'The dam held.\n');
  session.write('returned.xlf', '');
  session.write('bin/barobar', `#!/bin/sh\nexec ${process.execPath} ${bin} "$@"\n`);
  fs.chmodSync(path.join(session.folder, 'bin/barobar'), 0o755);
  for (const [shell, script] of scripts) session.write(`completion.${shell}`, script);
  return session;
}

function runShell(session: Session, command: string, args: readonly string[], input?: string): string {
  const { stdout, stderr } = spawnSync(command, args, {
    cwd: session.folder,
    encoding: 'utf8',
    input,
    env: {
      ...process.env,
      PATH: `${session.folder}/bin:${process.env['PATH']}`,
      HOME: session.folder,
      TERM: 'dumb',
    },
  });
  return stdout + stderr;
}

/** What each line of words is completed to, the last word being the one at the cursor. */
const lines: readonly (readonly [line: string, ...found: string[]])[] = [
  ['barobar exp', 'export'],
  ['barobar glossary ex', 'extract'],
  ['barobar breaks ', 'help', 'list', 'remove'],
  ['barobar --workspace . sta', 'status'],
  ['barobar export --pro', '--profile'],
  ['barobar export --profile po', 'poedit'],
  ['barobar export --to t', 'tg'],
  ['barobar status la', 'lake'],
  ['barobar export --to ru cs', 'csto-session'],
  ['barobar waive s7k2m9qa numbers/mi', 'numbers/missing'],
  ['barobar import retu', 'returned.xlf'],
  ['barobar help unp', 'unpublish'],
  ['barobar split lake zz'],
  ['barobar nothing'],
];

/** What a shell printed for each line: the words on one line, sorted. */
function offersOf(out: string): readonly (readonly string[])[] {
  const printed = out.split('\n').slice(0, -1);
  return printed.map((line) => line.split(' ').filter(Boolean).sort());
}

describe('barobar completion', () => {
  it('knows every command with its options and what they take', async () => {
    const io = { out() {}, err() {} } as unknown as Io;
    const commands = listCommands(await createProgram(['completion'], io, () => {}));
    const of = (route: string) => commands.find((command) => command.route === route)!;
    expect(of('').commands.map(({ name }) => name)).toContain('glossary');
    expect(of('export')).toMatchObject({ arguments: ['documents'], isRepeated: true });
    const option = (route: string, flag: string) =>
      of(route).options.find(({ flags }) => flags.includes(flag));
    expect(option('export', '--to')).toMatchObject({ takesValue: true, values: 'languages' });
    expect(option('export', '-o')).toMatchObject({ flags: ['-o', '--output'], values: 'folders' });
    expect(option('export', '--json')).toMatchObject({ takesValue: false });
    expect(option('', '--quiet')).toBeDefined();
  });

  it('lists names for the scripts, and nothing if there is no workspace', async () => {
    const session = startWorkspace();
    const list = async (names: string): Promise<string[]> =>
      (await session.run('completion', '--list', names)).out.split('\n').filter(Boolean);
    expect(await list('documents')).toEqual(['a $(touch hurt) b', 'csto-session', 'lake']);
    expect(await list('languages')).toEqual(['ru', 'tg', 'en']);
    expect(await list('codes')).toContain('numbers/missing');
    expect(await startSession().run('completion', '--list', 'documents')).toMatchObject({ code: 3, out: '' });
  });

  it('exits 2 for no shell and for one that it does not know', async () => {
    const session = startSession();
    expect((await session.run('completion')).err).toContain('Name one: bash, zsh, fish. [usage]');
    expect(await session.run('completion', 'tcsh')).toMatchObject({ code: 2, out: '' });
  });
});

describe('completing in bash', () => {
  it('gives the words that fit', () => {
    const session = startWorkspace();
    const script = lines.map(([line]) => {
      const words = line.split(' ').map((word) => `'${word}'`);
      return `COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _barobar 2>/dev/null; echo "\${COMPREPLY[*]}"`;
    });
    const out = runShell(session, 'bash', ['--norc', '-c', `source completion.bash\n${script.join('\n')}`]);
    expect(offersOf(out)).toEqual(lines.map(([, ...found]) => found));
  });

  it('completes what a person types, and runs nothing that a document is named', () => {
    const session = startWorkspace();
    session.write(
      'rc',
      `source completion.bash\nPS1=\nbind 'set enable-bracketed-paste off'\nbarobar() { if [[ $1 == completion ]]; then command barobar "$@"; else printf 'RAN <%s>' "$@"; echo; fi; }\n`,
    );
    const typed = [
      'barobar expo\t--to ru,t\tla\t',
      'barobar export --profile=me\t',
      'barobar status a\t',
      'exit',
    ].join('\n');
    const out = runShell(session, 'script', ['-qec', 'bash --rcfile rc -i', '/dev/null'], `${typed}\n`);
    const ran = [...out.matchAll(/RAN <.*/g)].map(([line]) => line.replace('\r', ''));
    expect(ran).toEqual([
      'RAN <export>RAN <--to>RAN <ru,tg>RAN <lake>',
      'RAN <export>RAN <--profile=memoq>',
      'RAN <status>RAN <a $(touch hurt) b>',
    ]);
    expect(session.exists('hurt')).toBe(false);
  });
});

describeWith({ programs: ['fish'] }, 'completing in fish', () => {
  it('gives the words that fit', () => {
    const session = startWorkspace();
    const script = lines.map(([line]) => `echo (complete -C '${line}' | string replace -r '\\t.*' '')`);
    const out = runShell(session, 'fish', [
      '--no-config',
      '-c',
      `source completion.fish\n${script.join('\n')}`,
    ]);
    expect(offersOf(out)).toEqual(lines.map(([, ...found]) => found));
  });
});

describeWith({ programs: ['zsh'] }, 'completing in zsh', () => {
  it('gives the words that fit', () => {
    const session = startWorkspace();
    // Offers are printed instead of shown in a menu.
    const caught = `
compdef() { }; _files() { print -rl -- \${PREFIX}*(N) }
compset() { if [[ $1 == -P ]]; then PREFIX=\${PREFIX#\${~2}}; fi }
offered() { local each; for each in "$@"; do if [[ $each == $PREFIX* ]]; then print -r -- $each; fi; done }
compadd() { if [[ $1 == -a ]]; then offered "\${(@P)2}"; else shift; offered "$@"; fi }
_describe() { offered "\${(@)found%%:*}" }
source completion.zsh
complete() { words=("\${(@s: :)1}"); CURRENT=$#words; PREFIX=$words[-1]; print -r -- "\${(j: :)\${(@f)"$(_barobar)"}}" }
`;
    const script = lines.map(([line]) => `complete '${line}'`).join('\n');
    const out = runShell(session, 'zsh', ['-f', '-c', caught + script]);
    expect(offersOf(out)).toEqual(lines.map(([, ...found]) => found));
  });
});
