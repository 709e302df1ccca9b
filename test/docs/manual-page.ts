import type { Command } from 'commander';
import type { Io } from '../../src/cli/io.ts';
import { createProgram } from '../../src/cli/run.ts';

/** The text of docs/barobar.1, the manual page, in the language of man(7). */
export async function writeManualPage(): Promise<string> {
  let heard = '';
  const out: Io['out'] = (text) => {
    heard += text;
  };
  const io = { out, err() {} } as unknown as Io;
  // The command that completes shells loads all others, with their options.
  const program = await createProgram(['completion'], io, () => {});
  /** The lines that end the help of a command; help says them, and keeps them nowhere. */
  const examplesOf = (command: Command): readonly string[] => {
    heard = '';
    command.outputHelp();
    const lines = heard.split('\nExamples:\n')[1]?.trimEnd().split('\n') ?? [];
    return lines.map((line) => line.trim());
  };
  const help = program.createHelp();
  const options = (command: Command): string =>
    help
      .visibleOptions(command)
      .filter(({ long }) => command === program || long !== '--help')
      .map((option) => entry(option.flags, sentence(help.optionDescription(option))))
      .join('');
  const writeCommand = (command: Command, above: string): string => {
    const name = `${above} ${command.name()}`;
    const below = help.visibleCommands(command).filter((each) => each.name() !== 'help');
    if (below.length > 0) return below.map((each) => writeCommand(each, name)).join('');
    const parts = command.registeredArguments.map((argument) =>
      entry(help.argumentTerm(argument), sentence(help.argumentDescription(argument))),
    );
    const usage = [name, command.usage().replace(/\[options\] ?/, '')].join(' ').trim();
    return `.SS ${roff(usage)}
${roff(sentence(command.description()))}
${parts.join('')}${options(command)}${writeExamples(examplesOf(command))}`;
  };
  const groups = new Map<string, Command[]>();
  for (const command of program.commands.filter((each) => each.name() !== 'help')) {
    const heading = command.helpGroup() || 'Other:';
    groups.set(heading, [...(groups.get(heading) ?? []), command]);
  }
  const commands = [...groups].map(
    ([heading, all]) =>
      `.SH ${heading.replace(/:$/, '').toUpperCase()} COMMANDS\n${all.map((each) => writeCommand(each, 'barobar')).join('')}`,
  );
  return `.\\" Written by "npm run docs" from the commands.
.TH BAROBAR 1 "" "barobar ${program.version()}" "User Commands"
.SH NAME
barobar \\- ${roff(program.description().replace(/\.$/, ''))}
.SH SYNOPSIS
.B barobar
[options] command
.SH DESCRIPTION
Results go to standard output; findings, progress and errors go to standard error.
A workspace is a folder with a file barobar.json.
.SH OPTIONS
These may stand before or after the command.
${options(program)}${commands.join('')}.SH EXIT STATUS
${entry('0', 'Done, and the gate holds.')}${entry('1', 'There are findings at or above the gate.')}${entry('2', 'Wrong use of the command line.')}${entry('3', 'Unusable input; nothing was changed.')}.SH ENVIRONMENT
${entry('NO_COLOR', 'No colours where it is set to anything (https://no-color.org).')}.SH FILES
${entry('barobar.json', 'Settings of the workspace.')}${entry('source/, locales/, glossary/, tm/', 'Briefings, ledgers with translations, terms, translation memories.')}${entry('.barobar/', 'Decisions, waivers and quarantined segments; .barobar/tmp/ can be removed at any time.')}.SH EXAMPLES
${writeExamples(examplesOf(program)).replace('.PP\nExamples:\n', '')}`;
}

/** Help has fragments; a manual has sentences. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}

function entry(term: string, text: string): string {
  return `.TP\n.B ${roff(term)}\n${roff(text)}\n`;
}

function writeExamples(lines: readonly string[]): string {
  return lines.length === 0
    ? ''
    : `.PP\nExamples:\n.PP\n.EX\n${lines.map((line) => `${roff(line)}\n`).join('')}.EE\n`;
}

/** A line of text as roff takes it: a hyphen that can be copied, and no request where a line begins with a dot or an apostrophe. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('“', '\\(lq')
    .replaceAll('”', '\\(rq')
    .replace(/^(?=[.'])/, '\\&');
}
