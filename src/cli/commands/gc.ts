import type { Command } from 'commander';
import type { Localise } from '../../messages/commands/texts.ts';
import { planOldCollection, type Removal } from '../../workflows/sentences/gc.ts';
import { days, examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { printable } from '../terminal.ts';

interface Options {
  /** In days. */
  readonly olderThan: number;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .requiredOption('--older-than <duration>', 'minimum age, such as 90d, 12w, 6m, 1y; 0d for any age', days)
    .option('--dry-run', 'print what would be removed, and remove nothing')
    .option('--json', 'print {removed}')
    .addHelpText('after', examples('barobar gc --older-than 1y --dry-run', 'barobar gc --older-than 90d'));
}

export function run(context: CommandContext, options: Options): ExitCode {
  const workspace = context.openWorkspace();
  const plan = planOldCollection(workspace, {
    days: options.olderThan,
    git: context.io.git,
    now: context.io.now(),
  });
  context.apply(workspace, plan);
  const { removed } = plan;
  if (options.json) context.printJson({ removed });
  else
    context.printList(
      removed.map((removal) => printable(describe(removal, context.localise))),
      'entries',
    );
  context.inform(
    removed.length === 0
      ? context.localise('gc.none')
      : context.localise('gc.removed', { count: removed.length }),
  );
  return 0;
}

function describe({ kind, path, id, text, languages = [] }: Removal, localise: Localise): string {
  const values = { path, id, text };
  if (kind !== 'segment') return localise(`gc.${kind}`, values);
  return languages.length > 0
    ? localise('gc.translated', { ...values, tags: languages.join(', ') })
    : localise('gc.retired', values);
}
