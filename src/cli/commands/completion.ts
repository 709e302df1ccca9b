import { Argument, type Command, Option } from 'commander';
import { checkCodes } from '../../checks/engine/codes.ts';
import { BarobarError } from '../../model/error.ts';
import { listSources } from '../../workspace/workspace.ts';
import { examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { formatBash } from '../completion/bash.ts';
import { formatFish } from '../completion/fish.ts';
import { type CompletedCommand, listCommands, type NameList, nameLists } from '../completion/tree.ts';
import { formatZsh } from '../completion/zsh.ts';

type Shell = 'bash' | 'zsh' | 'fish';

const writers: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string>> = {
  bash: formatBash,
  zsh: formatZsh,
  fish: formatFish,
};

export function configure(command: Command): void {
  command
    .addArgument(new Argument('[shell]', 'name of the shell').choices(Object.keys(writers)))
    // For the scripts: names that change with the workspace.
    .addOption(new Option('--list <names>', 'names for a script').choices(nameLists).hideHelp())
    .addHelpText(
      'after',
      examples(
        'source <(barobar completion bash)   (in ~/.bashrc)',
        'source <(barobar completion zsh)    (in ~/.zshrc, after compinit)',
        'barobar completion fish > ~/.config/fish/completions/barobar.fish',
      ),
    );
}

export function run(
  context: CommandContext,
  shell: Shell | undefined,
  { list }: { readonly list?: NameList },
  command: Command,
): ExitCode {
  if (list) {
    context.printResult(
      namesOf(context, list)
        .map((name) => `${name}\n`)
        .join(''),
    );
    return 0;
  }
  if (!shell || !command.parent)
    throw new BarobarError('usage', 'No shell is named.', `Name one: ${Object.keys(writers).join(', ')}.`);
  context.printResult(writers[shell](listCommands(command.parent)));
  return 0;
}

/** Names with a line break are left out: a shell would take them for two. */
function namesOf(context: CommandContext, list: NameList): readonly string[] {
  if (list === 'codes') return checkCodes;
  const workspace = context.openWorkspaceAsIs();
  if (list === 'languages') return [...workspace.settings.targets, workspace.settings.source];
  const names = listSources(workspace).documents.map(({ name }) => name);
  return names.filter((name) => !/[\n\r]/.test(name));
}
