import { type Argument, type Command, Help, type Option } from 'commander';
import { commandGroups } from './command-registry.ts';

/** Columns of the terminals that help is written for; so many lines of it are one screen. */
const width = 80;

/**
 * The help of a command, within 24 lines of 80 columns: how it is called, what it does, its arguments and options or the
 * commands below it.
 */
export function formatHelp(command: Command): string {
  const help = new Help();
  const rows = [
    ...command.registeredArguments
      .filter(({ description }) => description !== '')
      .map((argument) => [argument.name(), describe(argument)]),
    ...help.visibleOptions(command).map((option) => [option.flags, describe(option)]),
    ...command.commands.map((below) => [below.name(), below.description()]),
  ] as [string, string][];
  const head = [`Usage: ${help.commandUsage(command)}`, ...wrap(`${sentence(command.description())}`, 0)];
  return lines([...head, '', ...table(rows)]);
}

/** The help of the program: every command by name, the options of all, and a first round of work. */
export function formatOverview(program: Command): string {
  const groups = commandGroups.map(({ heading, commands }): [string, string] => [
    heading,
    commands.map(({ name }) => name).join(', '),
  ]);
  const options = new Help()
    .visibleOptions(program)
    // The line on help has it.
    .filter(({ long }) => long !== '--help')
    .map((option): [string, string] => [option.flags, describe(option)]);
  const round: [string, string][] = [
    ['barobar init', 'create a workspace; put briefings into source/'],
    ['barobar export --to ru', 'write files for translators'],
    ['barobar import out/ru/*.xlf', 'import what they return'],
    ['barobar publish', 'check it, and publish the editions'],
  ];
  return lines([
    'Usage: barobar [options] <command>',
    ...wrap(sentence(program.description()), 0),
    '',
    ...table(groups, ''),
    ...table([['Help:', '<command> --help, or help --all for a line on each command']], '', widest(groups)),
    '',
    ...table(options),
    '',
    'Examples:',
    ...table(round),
  ]);
}

/** Every command with its description, by its heading. */
export function formatAllCommands(): string {
  return lines(
    commandGroups.flatMap(({ heading, commands }) => [
      heading,
      ...table(
        commands.flatMap((entry): [string, string][] => [
          [entry.name, entry.description],
          ...('commands' in entry
            ? entry.commands.map((below): [string, string] => [
                `${entry.name} ${below.name}`,
                below.description,
              ])
            : []),
        ]),
      ),
      '',
    ]),
  );
}

/** The description, the values, and the default as people write it: a list with commas; no default if it means all. */
function describe({ description, argChoices, defaultValue }: Option | Argument): string {
  const value: unknown = Array.isArray(defaultValue) ? defaultValue.join(',') : defaultValue;
  const hasDefault = typeof value === 'number' || (typeof value === 'string' && value !== '');
  const [what = '', given] = description.split(' (default: ');
  const choices = argChoices ? `: ${argChoices.join(', ')}` : '';
  const shown = given ?? (hasDefault ? `${value})` : undefined);
  return `${what}${choices}${shown === undefined ? '' : ` (default: ${shown}`}`;
}

function widest(rows: readonly (readonly [string, string])[]): number {
  return Math.max(...rows.map(([term]) => term.length));
}

/** Two columns; long texts of the second continue in that column. */
function table(rows: readonly [string, string][], indent = '  ', column = widest(rows)): string[] {
  const start = indent.length + column + 2;
  return rows.flatMap(([term, text]) => {
    const [first = '', ...rest] = wrap(text, start);
    return [`${indent}${term.padEnd(column)}  ${first}`, ...rest.map((line) => ' '.repeat(start) + line)];
  });
}

/** Words of a text in lines that end before the edge of the screen, `start` columns shorter. */
function wrap(text: string, start: number): string[] {
  const wrapped: string[] = [];
  for (const word of text.split(' ')) {
    const line = wrapped.at(-1);
    if (line === undefined || start + line.length + 1 + word.length > width) wrapped.push(word);
    else wrapped[wrapped.length - 1] = `${line} ${word}`;
  }
  return wrapped;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
}

function lines(list: readonly string[]): string {
  return `${list.join('\n')}\n`;
}
