import type { Command } from 'commander';
import { examples } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { configureEdit, edit } from './add.ts';

export function configure(command: Command): void {
  configureEdit(command);
  command.addHelpText(
    'after',
    examples(
      'barobar glossary set dam "ru=плотина | гидроузел" --by Anna',
      'barobar glossary set dam ru:forbidden=дамба "note=See the treaty of 2024"',
    ),
  );
}

export function run(
  context: CommandContext,
  concept: string,
  cells: readonly string[],
  options: { readonly by?: string; readonly file?: string },
): ExitCode {
  return edit(context, 'set', concept, cells, options);
}
