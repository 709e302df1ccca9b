import { type Argument, Command, CommanderError } from 'commander';
import { BarobarError } from '../model/error.ts';
import { unfitCharacter } from '../text/kinds.ts';
import { codePoint } from '../text/letters.ts';
import { findNearest } from '../text/nearest.ts';
import { shorten } from '../text/shorten.ts';
import { relateError } from '../workspace/error-paths.ts';
import { readVersion } from '../workspace/version.ts';
import { examples } from './arguments.ts';
import type { ExitCode } from './command.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandEntry, commandGroups } from './command-registry.ts';
import { formatAllCommands, formatHelp, formatOverview } from './help.ts';
import type { Io } from './io.ts';
import { languageOption } from './language-option.ts';
import { formatFault, printable } from './terminal.ts';
import { describeUsageError } from './usage-error.ts';

/** Runs one command line, without the program's name. Never throws: errors are printed on standard error. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = await createProgram(argv, io, (outcome) => {
    code = outcome;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof BarobarError) {
      const hasColor = io.hasColor && program.opts()['color'] !== false;
      for (const each of [error, ...error.others]) io.err(`${formatFault(each, hasColor)}\n`);
      return error.code === 'usage' ? 2 : 3;
    }
    io.err(`${describeBug(error)}\n`);
    return 3;
  }
}

/** How often a command runs from the start when others write what it has read, before it writes itself. */
const mostTries = 5;

/**
 * Runs a command, and again from the start if another one was quicker to write. Nothing was written or printed then: commands
 * report what they have done after all of it is in place.
 * @throws what it throws; `workspace-changed` if others are quicker each time
 */
async function runFresh(run: () => ExitCode | Promise<ExitCode>): Promise<ExitCode> {
  for (let tries = 1; ; tries++) {
    try {
      return await run();
    } catch (error) {
      const isOvertaken = error instanceof BarobarError && error.code === 'workspace-changed';
      if (!isOvertaken || tries === mostTries) throw error;
    }
  }
}

/** One line with what was thrown and where, for a report to the authors. */
function describeBug(error: unknown): string {
  const { stack = String(error) } = error instanceof Error ? error : {};
  const place = /\(?(?:file:\/\/)?([^\s()]+:\d+:\d+)\)?$/m.exec(stack)?.[1];
  const what = shorten(String(error), 300) + (place === undefined ? '' : ` at ${place}`);
  const advice = 'Nothing more was done. Report it with the command and this line.';
  return `barobar: This is a bug in Barobar, not in your files: ${printable(what)}. ${advice} [bug]`;
}

/**
 * The command line: arguments and help. Only commands that `argv` names are loaded: for all others, help prints the lines
 * of the table. `end` receives the exit code of the command.
 */
export async function createProgram(
  argv: readonly string[],
  io: Io,
  end: (code: ExitCode) => void,
): Promise<Command> {
  const errorsOf = (words: string) => ({
    writeOut: io.out,
    writeErr: io.err,
    outputError: (said: string) => io.err(describeUsageError(said, words)),
  });
  const program = new Command('barobar')
    .description('translate briefings sentence by sentence: XLIFF, terms, checks, editions')
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureHelp({
      formatHelp: (command) => (command.parent ? formatHelp(command) : formatOverview(command)),
    })
    .option('--workspace <dir>', 'folder of the workspace (default: found upward from here)')
    .option('--quiet', 'print no progress and no summaries on standard error')
    .option('--verbose', 'print long lists in full')
    .option('--no-color', 'print no colours')
    .addOption(languageOption())
    .exitOverride()
    .configureOutput(errorsOf('barobar'));
  refuseUnusableOptions(program);

  // A completion script has every option of every command.
  const isWhole = argv.includes('completion');
  const add = async (
    parent: Command,
    entries: readonly CommandEntry[],
    above: readonly string[],
  ): Promise<void> => {
    for (const entry of entries) {
      const words = [...above, entry.name];
      const command = parent
        .command(entry.name)
        .description(entry.description)
        .configureOutput(errorsOf(words.join(' ')));
      // A word that only looks like the command, such as the name of a file, costs no more than the loading.
      if (!argv.includes(entry.name) && !isWhole) continue;
      if ('commands' in entry) {
        command.addHelpText('after', examples(...entry.examples));
        await add(command, entry.commands, words);
        continue;
      }
      const { configure, run } = await entry.load();
      configure(command);
      refuseUnusableOptions(command);
      command.action(async (...args: unknown[]) => {
        refuseUnusableArguments(command);
        const { openContext } = await import('./command-context.ts');
        const dryRun = command.opts()['dryRun'] === true;
        const context = await openContext(io, { ...program.opts(), dryRun });
        if (dryRun) context.inform(context.localise('run.dry'));
        command.registeredArguments.forEach((argument, at) => {
          if (nameDocuments.has(argument.name())) args[at] = inWorkspace(context, args[at]);
        });
        try {
          end(await runFresh(() => run(context, ...(args as never[]))));
        } catch (error) {
          throw relateError(error, context.root);
        }
      });
    }
  };
  for (const { commands } of commandGroups) await add(program, commands, ['barobar']);
  program
    .command('help')
    .argument('[command...]', 'command, such as glossary list')
    .option('--all', 'print every command with its description')
    .description('print the help of a command')
    .addHelpText('after', examples('barobar help export', 'barobar help --all'))
    .action((names: readonly string[], { all }: { readonly all?: true }) => {
      const command = findCommand(program, names);
      if (all) io.out(formatAllCommands());
      else command.outputHelp();
    });
  return program;
}

/**
 * The command that words name, such as `glossary list`; the program for none.
 * @throws BarobarError `usage`
 */
function findCommand(program: Command, names: readonly string[]): Command {
  let found = program;
  for (const name of names) {
    const known = found.commands.map((each) => each.name());
    const next = found.commands.find((each) => each.name() === name);
    const nearest = findNearest(name, known);
    if (!next)
      throw new BarobarError(
        'usage',
        `Unknown command “${name}”.`,
        nearest === undefined
          ? 'Run “barobar help --all” to see every command.'
          : `Did you mean “${nearest}”?`,
      );
    found = next;
  }
  return found;
}

/** Options that name a person: lists have a line for each. */
const namePeople: ReadonlySet<string> = new Set(['by', 'for']);

/** Refuses options without a value, as a variable of a shell that is not set leaves them, and values that no file can hold. */
function refuseUnusableOptions(command: Command): void {
  for (const option of command.options) {
    if (!option.required && !option.optional) continue;
    command.on(`option:${option.name()}`, (value: string | null) => {
      // `--bundle` may be without a value.
      if (value === null) return;
      refuseUnfit(`Option “${option.flags}”`, value);
      if (value.trim() === '')
        throw new BarobarError(
          'usage',
          `Option “${option.flags}” has an empty value.`,
          'Give it a value, or leave the option out.',
        );
      if (namePeople.has(option.attributeName()) && /[\t\n\r]/.test(value))
        throw new BarobarError(
          'usage',
          `Option “${option.flags}” has a tab or a line break.`,
          'Write the name on one line.',
        );
    });
  }
}

/** The same of arguments. */
function refuseUnusableArguments({ args, registeredArguments }: Command): void {
  const argumentAt = (at: number): Argument =>
    (registeredArguments[at] ?? registeredArguments.at(-1)) as Argument;
  for (const [at, value] of args.entries()) refuseUnfit(`Argument “${argumentAt(at).name()}”`, value);
  const at = args.findIndex((value) => value.trim() === '');
  if (at === -1) return;
  const argument = argumentAt(at);
  throw new BarobarError(
    'usage',
    `Argument “${argument.name()}” is empty.`,
    argument.required ? 'Give it a value.' : 'Give it a value, or leave it out.',
  );
}

/** Texts of the command line go into files and to terminals, which obey a control character. */
function refuseUnfit(what: string, value: string): void {
  const [found] = unfitCharacter.exec(value) ?? [];
  if (found === undefined) return;
  throw new BarobarError(
    'usage',
    `${what} has the character ${codePoint(found)}, which files cannot hold.`,
    'Leave that character out.',
  );
}

/** Arguments that name documents, or files among others. */
const nameDocuments: ReadonlySet<string> = new Set(['document', 'documents', 'targets']);

/** One name or several, as `toDocumentNames` gives them. */
function inWorkspace(context: CommandContext, names: unknown): unknown {
  if (typeof names === 'string') return context.toDocumentNames([names])[0];
  return context.toDocumentNames(names as readonly string[]);
}
