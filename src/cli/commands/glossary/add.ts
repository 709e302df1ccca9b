import type { Command } from 'commander';
import { planGlossaryEdit } from '../../../workflows/quality/edit-glossary.ts';
import { examples } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { printable } from '../../terminal.ts';

interface Options {
  readonly by?: string;
  readonly file?: string;
}

/** The arguments of both commands that change one concept. */
export function configureEdit(command: Command): void {
  command
    .argument('<concept>', 'id of the concept')
    .argument('<cells...>', 'text of a column, such as ru=плотина; ru= clears it')
    .option('--by <name>', 'name of the person who decides, for the column :by')
    .option('--file <table>', 'file to write, such as glossary/csto.csv (default: the only one)');
}

export function configure(command: Command): void {
  configureEdit(command);
  command.addHelpText(
    'after',
    examples(
      'barobar glossary add dam en=dam ru=плотина tg=сарбанд --by Anna',
      'barobar glossary add lgf "en=Lake Guard Force" --file glossary/lake.csv',
    ),
  );
}

export function run(
  context: CommandContext,
  concept: string,
  cells: readonly string[],
  options: Options,
): ExitCode {
  return edit(context, 'add', concept, cells, options);
}

/** Adds or changes the concept, and prints the table that has it. */
export function edit(
  context: CommandContext,
  mode: 'add' | 'set',
  concept: string,
  cells: readonly string[],
  { by, file }: Options,
): ExitCode {
  const today = context.today();
  const request = {
    mode,
    concept,
    cells,
    today,
    ...(by !== undefined && { by }),
    ...(file !== undefined && { file }),
  };
  const workspace = context.openWorkspaceAsIs();
  const plan = planGlossaryEdit(workspace, request);
  context.apply(workspace, plan);
  const path = plan.path;
  context.printResult(`${printable(path)}: ${printable(concept)} ${mode === 'add' ? 'added' : 'changed'}\n`);
  return 0;
}
