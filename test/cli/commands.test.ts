import { Help } from 'commander';
import { describe, expect, it } from 'vitest';
import { type CommandEntry, commandGroups } from '../../src/cli/command-registry.ts';
import type { Io } from '../../src/cli/io.ts';
import { createProgram } from '../../src/cli/run.ts';
import { startSession } from './session.ts';

const entries = commandGroups.flatMap(({ commands }) => commands);

/** The words of each command that runs: `glossary list`. */
function namesOf(list: readonly CommandEntry[], above: readonly string[] = []): readonly string[][] {
  return list.flatMap((entry) =>
    'commands' in entry ? namesOf(entry.commands, [...above, entry.name]) : [[...above, entry.name]],
  );
}

function usageOf(names: readonly string[]): string | undefined {
  const find = (
    list: readonly CommandEntry[],
    [name, ...rest]: readonly string[],
  ): CommandEntry | undefined => {
    const entry = list.find((each) => each.name === name);
    return entry && 'commands' in entry && rest.length > 0 ? find(entry.commands, rest) : entry;
  };
  const entry = find(entries, names);
  return entry && 'usage' in entry ? `${entry.name} ${entry.usage}` : undefined;
}

/** What a program needs of the world to be built. */
const io = { out() {}, err() {} } as unknown as Io;

describe('the table of commands', () => {
  it.each(namesOf(entries).map((names) => [names.join(' '), names] as const))(
    'gives the usage of “%s” as its file declares it',
    async (_, names) => {
      let command = await createProgram(names, io, () => {});
      for (const name of names) command = command.commands.find((each) => each.name() === name)!;
      expect(new Help().subcommandTerm(command)).toBe(usageOf(names));
    },
  );

  it('loads only commands that the command line names', async () => {
    const program = await createProgram(['status', '--help'], io, () => {});
    const loaded = program.commands.filter(({ options }) => options.length > 0).map((each) => each.name());
    // The help of help is not worth a file.
    expect(loaded).toEqual(['status', 'help']);
    const none = await createProgram(['--version'], io, () => {});
    expect(none.commands.filter(({ options }) => options.length > 0)).toHaveLength(1);
  });

  it('takes a word that only looks like a command for what it is', async () => {
    const session = startSession();
    session.write('status', 'Lake Orvane rose. The dam held.');
    const { code, out } = await session.run('segment', 'status');
    expect({ code, out }).toEqual({ code: 0, out: 'Lake Orvane rose.\nThe dam held.\n' });
  });

  it.each([
    ['help', 'check'],
    ['check', '--help'],
    ['check', '-h', '--quiet'],
  ])('shows the help of one command: %s %s', async (...argv) => {
    const { code, out } = await startSession().run(...argv);
    expect(code).toBe(0);
    expect(out).toContain('--fail-on <severity>');
  });
});
