import { type Argument, Command, Help, type Option } from 'commander';
import type { Desk } from './desk.ts';
import type { ExitCode } from './exit-code.ts';
import { type Act, examples } from './grammar/arguments.ts';
import { addEditions } from './grammar/editions.ts';
import { addExchange } from './grammar/exchange.ts';
import { addGlossary } from './grammar/glossary.ts';
import { addQuality } from './grammar/quality.ts';
import { addSentences } from './grammar/sentences.ts';
import { addWorkspace } from './grammar/workspace.ts';
import type { Io } from './io.ts';
import { readVersion } from './version.ts';

/**
 * The command line: arguments and help. What a command does is loaded when it runs, so that help stays quick.
 * `end` receives the exit code of the command.
 */
export function makeProgram(io: Io, end: (code: ExitCode) => void): Command {
  const program = new Command('barobar')
    .description(
      'English briefings, sentence by sentence, into other languages: XLIFF, terms, checks, side-by-side editions.',
    )
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureHelp({
      optionDescription: (option) => help.optionDescription(withPlainDefault(option)),
      argumentDescription: (argument) => help.argumentDescription(withPlainDefault(argument)),
    })
    .option('--workspace <dir>', 'folder with barobar.json', '.')
    .option('--quiet', 'no progress and no summaries on standard error')
    .option('--no-color', 'no colours')
    .showHelpAfterError('Run the command with --help to see how it is used.')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .addHelpText(
      'after',
      examples('barobar init', 'barobar update', 'barobar export --to ru', 'barobar status'),
    );

  const act: Act =
    <T extends unknown[]>(go: (desk: Desk, ...args: T) => Promise<ExitCode>) =>
    async (...args: T): Promise<void> => {
      const { openDesk } = await import('./desk.ts');
      const desk = openDesk(io, program.opts());
      end(await go(desk, ...args));
    };

  for (const add of [addWorkspace, addSentences, addExchange, addQuality, addGlossary, addEditions])
    add(program, act);
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

const help = new Help();

/** The same with its default as people write it: a list with commas; none where all or nothing is meant. */
function withPlainDefault<T extends Option | Argument>(part: T): T {
  const value: unknown = part.defaultValue;
  if (!Array.isArray(value)) return part;
  const defaultValue = value.length > 0 ? value.join(',') : undefined;
  return Object.assign(Object.create(part) as T, { defaultValue });
}
