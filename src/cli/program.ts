import { type Argument, Command, Help, type Option } from 'commander';
import { readVersion } from '../workspace/version.ts';
import { examples } from './arguments.ts';
import type { ExitCode } from './command.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandEntry, commandGroups } from './commands.ts';
import type { Io } from './io.ts';

/**
 * The command line: arguments and help. Only commands that `argv` names are loaded: of all others help says what the table
 * has. `end` receives the exit code of the command.
 */
export async function createProgram(
  argv: readonly string[],
  io: Io,
  end: (code: ExitCode) => void,
): Promise<Command> {
  const usages = new Map<Command, string>();
  const program = new Command('barobar')
    .description('Translate briefings sentence by sentence: XLIFF, terms, checks, side-by-side editions.')
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureHelp({
      subcommandTerm: (command) => usages.get(command) ?? help.subcommandTerm(command),
      optionDescription: (option) => help.optionDescription(withPlainDefault(option)),
      argumentDescription: (argument) => help.argumentDescription(withPlainDefault(argument)),
    })
    .option('--workspace <dir>', 'folder of the workspace (default: this one, or the nearest above)')
    .option('--quiet', 'no progress and no summaries on standard error')
    .option('--no-color', 'no colours')
    .showHelpAfterError('Run the command with --help to see how it is used.')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .addHelpText(
      'after',
      examples('barobar init', 'barobar update', 'barobar export --to ru', 'barobar status'),
    );

  // A completion script has every option of every command.
  const isWhole = argv.includes('completion');
  const add = async (parent: Command, entries: readonly CommandEntry[]): Promise<void> => {
    for (const entry of entries) {
      const command = parent.command(entry.name).description(entry.description);
      if ('usage' in entry) usages.set(command, `${entry.name} ${entry.usage}`);
      // A word that only looks like the command, such as the name of a file, costs no more than the loading.
      if (!argv.includes(entry.name) && !isWhole) continue;
      if ('commands' in entry) {
        command.addHelpText('after', examples(...entry.examples));
        await add(command, entry.commands);
        continue;
      }
      const { configure, run } = await entry.load();
      configure(command);
      command.action(async (...args: unknown[]) => {
        const { openContext } = await import('./command-context.ts');
        const dryRun = command.opts()['dryRun'] === true;
        const context = openContext(io, { ...program.opts(), dryRun });
        if (dryRun) context.remark(dryRunHeading);
        command.registeredArguments.forEach((argument, at) => {
          if (nameDocuments.has(argument.name())) args[at] = inWorkspace(context, args[at]);
        });
        end(await run(context, ...(args as never[])));
      });
    }
  };
  for (const { heading, commands } of commandGroups) {
    program.commandsGroup(heading);
    await add(program, commands);
  }
  program.addHelpCommand(
    program
      .createCommand('help')
      .argument('[command]')
      .description('print the help of a command')
      .helpOption(false)
      .helpGroup('Help:'),
  );
  return program;
}

/** Stands above what a command prints that only shows what it would do. */
const dryRunHeading = 'Dry run: nothing is changed. Without --dry-run:';

/** Arguments that name documents, or files among others. */
const nameDocuments: ReadonlySet<string> = new Set(['document', 'documents', 'targets']);

/** One name or several, as `documentNames` gives them. */
function inWorkspace(context: CommandContext, names: unknown): unknown {
  if (typeof names === 'string') return context.documentNames([names])[0];
  return context.documentNames(names as readonly string[]);
}

const help = new Help();

/** The same with its default as people write it: a list with commas; none where all or nothing is meant. */
function withPlainDefault<T extends Option | Argument>(part: T): T {
  const value: unknown = part.defaultValue;
  if (!Array.isArray(value)) return part;
  const defaultValue = value.length > 0 ? value.join(',') : undefined;
  return Object.assign(Object.create(part) as T, { defaultValue });
}
