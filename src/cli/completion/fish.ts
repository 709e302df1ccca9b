import { type CompletedCommand, listSteps, listValueOptions, type Values } from './tree.ts';

/** The completion of a program in fish, 3.1 or later, with descriptions. */
export function formatFish(commands: readonly CompletedCommand[]): string {
  return `# fish completion for barobar. Write it to ~/.config/fish/completions/barobar.fish

# The command that the words before the cursor name, and how many arguments it has.
function __barobar_route
    set -l route ''
    set -l value ''
    set -l position 0
    for word in (commandline -opc)[2..-1]
        if test -n "$value"
            set value ''
            continue
        end
        switch "$route $word"
${listSteps(commands)
  .map(({ key, next }) => `            case ${quote(key)}\n                set route ${quote(next)}\n`)
  .join('')}            case ${listValueOptions(commands)
    .flatMap(({ keys }) => keys)
    .map(pattern)
    .join(' ')}
                set value 1
            case '* -*'
            case '*'
                set position (math $position + 1)
        end
    end
    echo "$route $position"
end

function __barobar_at
    set -l place (__barobar_route)
    string match -q -- $argv[1] $place
end

complete -c barobar -f
${commands.map(formatCommand).join('')}`;
}

function formatCommand(command: CompletedCommand): string {
  const { route, commands, options, arguments: all, isRepeated } = command;
  const at = (position: number | '*'): string =>
    `-n ${quote(`__barobar_at ${quote(`${route} ${position}`)}`)}`;
  const everywhere = route === '' ? '' : `${at('*')} `;
  const lines = [
    ...commands.map(({ name, description }) => `${at(0)} -a ${quote(name)} -d ${quote(description)}`),
    ...options.map(({ flags, description, takesValue, values }) => {
      const names = flags.map((flag) =>
        flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
      );
      return `${everywhere}${names.join(' ')} -d ${quote(description)}${takesValue ? ` ${value(values)}` : ''}`;
    }),
    ...(commands.length > 0 ? [] : all).flatMap((values, position) => {
      if (values === undefined) return [];
      const place = at(isRepeated && position === all.length - 1 ? '*' : position);
      return [
        values === 'files' || values === 'folders' ? `${place} -F` : `${place} -a ${quote(words(values))}`,
      ];
    }),
  ];
  return lines.map((line) => `complete -c barobar ${line}\n`).join('');
}

/** An option of the program may follow any command. */
function pattern(key: string): string {
  return quote(key.startsWith(' ') ? `*${key}` : key);
}

function value(values: Values): string {
  if (values === undefined) return '-x';
  return values === 'files' || values === 'folders' ? '-rF' : `-xa ${quote(words(values))}`;
}

function words(values: Exclude<Values, undefined>): string {
  return typeof values === 'string' ? `(barobar completion --list ${values} 2>/dev/null)` : values.join(' ');
}

/** A text as one word of fish. */
function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
