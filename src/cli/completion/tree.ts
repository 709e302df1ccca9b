import type { Argument, Command, Option } from 'commander';

/** Names that the program knows: the shell asks for them with `barobar completion --list`. */
export const nameLists = ['documents', 'languages', 'codes'] as const;

/** A list of names that a shell completes from the workspace. */
export type NameList = (typeof nameLists)[number];

/** The values of an argument or option: names of a list, paths, or one of a few words; undefined for what a shell cannot know. */
export type Values = NameList | 'files' | 'folders' | readonly string[] | undefined;

interface CompletedOption {
  /** Such as `-o` and `--output`. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  readonly values: Values;
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  /** Its words without the name of the program, such as `glossary list`; empty for the program itself. */
  readonly route: string;
  /** The commands below it. */
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly CompletedOption[];
  /** By position; the last one repeats if `isRepeated`. */
  readonly arguments: readonly Values[];
  readonly isRepeated: boolean;
}

/** All commands of a program whose commands are loaded, the program itself first. */
export function listCommands(program: Command): readonly CompletedCommand[] {
  const read = (command: Command, route: string): readonly CompletedCommand[] => {
    const help = command.createHelp();
    const below = help.visibleCommands(command);
    const isHelp = route === 'help';
    return [
      {
        route,
        commands: below.map((each) => ({ name: each.name(), description: each.description() })),
        options: help.visibleOptions(command).map((option) => ({
          flags: [option.short, option.long].filter((flag) => flag !== undefined),
          description: option.description,
          takesValue: option.required || option.optional,
          values: valuesOf(option, option.flags),
        })),
        arguments: isHelp
          ? [program.commands.map((each) => each.name())]
          : command.registeredArguments.map((argument) => valuesOf(argument, argument.name())),
        isRepeated: command.registeredArguments.at(-1)?.variadic === true,
      },
      ...below.flatMap((each) => read(each, route === '' ? each.name() : `${route} ${each.name()}`)),
    ];
  };
  return read(program, '');
}

/** What an option or argument takes, by its choices, else by the word in its declaration: `--lang <tags>`. */
function valuesOf({ argChoices }: Pick<Option | Argument, 'argChoices'>, declared: string): Values {
  if (argChoices) return argChoices;
  const word = /(\w+)(?:\.\.\.)?[>\]]?$/.exec(declared)?.[1] ?? '';
  return kinds[word];
}

const kinds: Readonly<Record<string, Values>> = {
  document: 'documents',
  documents: 'documents',
  targets: 'documents',
  tag: 'languages',
  tags: 'languages',
  code: 'codes',
  file: 'files',
  files: 'files',
  dir: 'folders',
};

/** Pairs of a command and an option that takes a value, as `<route> <flag>`, with the values; those of the program for every command. */
export function listValueOptions(commands: readonly CompletedCommand[]): readonly {
  readonly keys: readonly string[];
  readonly values: Values;
}[] {
  return commands.flatMap(({ route, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(({ flags, values }) => ({ keys: flags.map((flag) => `${route} ${flag}`), values })),
  );
}

/** The steps from a command to the ones below it, as `<route> <name>`, and the route that follows. */
export function listSteps(
  commands: readonly CompletedCommand[],
): readonly { readonly key: string; readonly next: string }[] {
  return commands.flatMap(({ route, commands: below }) =>
    below.map(({ name }) => ({ key: `${route} ${name}`, next: `${route} ${name}`.trim() })),
  );
}

/** A text as one word of a POSIX shell. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
