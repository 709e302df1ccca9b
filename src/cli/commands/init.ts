import type { Command } from 'commander';
import { ignoredFolders, planInit } from '../../workflows/sentences/init.ts';
import { findUnsupportedLanguages } from '../../workflows/sentences/language-support.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { examples, tags } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';

interface Options {
  readonly source: string;
  readonly targets: readonly string[];
}

export function configure(command: Command): void {
  command
    .argument('[dir]', 'folder for the workspace', '.')
    .option('--source <tag>', 'source language of the briefings', 'en')
    .option('--targets <tags>', 'target languages', (value: string) => tags(value), ['ru', 'be', 'tg'])
    .addHelpText('after', examples('barobar init', 'barobar init briefings --targets ru,tg'));
}

export function run(context: CommandContext, dir: string, { source, targets }: Options): ExitCode {
  const root = context.resolve(dir);
  const disk = context.disk();
  const plan = planInit(disk.has, root, { source, targets });
  context.apply({ root, disk, process: context.io.process }, plan);
  context.printResult(plan.files.map((file) => `${context.displayPath(`${root}/${file}`)}\n`).join(''));
  const workspace = openWorkspace(root, { disk, process: context.io.process, progress: () => {} });
  context.printFindings(findUnsupportedLanguages(workspace));
  if (!plan.files.includes('.gitignore'))
    context.inform(context.localise('init.ignore', { folders: ignoredFolders.join(', ') }));
  context.inform(context.localise('init.next', { folder: context.displayPath(`${root}/source`) }));
  return 0;
}
