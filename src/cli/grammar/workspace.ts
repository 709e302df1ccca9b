import type { Command } from 'commander';
import type { Collect } from '../commands/gc.ts';
import type { Init } from '../commands/init.ts';
import type { Update } from '../commands/update.ts';
import { type Act, days, documents, documentsHelp, examples, tags } from './arguments.ts';

/** Adds the commands about the workspace as a whole. */
export function addWorkspace(program: Command, act: Act): void {
  program.commandsGroup('Workspace:');

  program
    .command('init')
    .description('make a new workspace')
    .argument('[dir]', 'folder for it', '.')
    .option('--source <tag>', 'language the briefings are written in', 'en')
    .option('--targets <tags>', 'languages they are translated into', (value: string) => tags(value), [
      'ru',
      'be',
      'tg',
    ])
    .addHelpText('after', examples('barobar init', 'barobar init briefings --targets ru,tg'))
    .action(
      act(async (desk, dir: string, options: Init) =>
        (await import('../commands/init.ts')).init(desk, dir, options),
      ),
    );

  program
    .command('update')
    .description('give new sentences their permanent ids, and keep those of the others')
    .argument(documents, documentsHelp)
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--frozen', 'write nothing; exit 1 if a ledger is out of date')
    .option('--explain', 'tell of every sentence that is not as it was how it was recognised')
    .option('--json', 'print what was found')
    .addHelpText(
      'after',
      examples('barobar update', 'barobar update --dry-run --explain', 'barobar update --frozen   (in CI)'),
    )
    .action(
      act(async (desk, names: string[], options: Update) =>
        (await import('../commands/update.ts')).update(desk, names, options),
      ),
    );

  program
    .command('status')
    .description('show how far every language has come')
    .argument(documents, documentsHelp)
    .option('--json', 'print the table as JSON')
    .addHelpText('after', examples('barobar status', 'barobar status csto-session --json'))
    .action(
      act(async (desk, names: string[], options: { json?: true }) =>
        (await import('../commands/status.ts')).showStatus(desk, names, options),
      ),
    );

  program
    .command('gc')
    .description('remove what is no longer needed: retired sentences, earlier wordings, decided conflicts')
    .requiredOption('--older-than <duration>', 'such as 90d, 12w, 6m, 1y; 0d for all of it', days)
    .option('--dry-run', 'say what would be removed, and remove nothing')
    .option('--json', 'print what is removed')
    .addHelpText('after', examples('barobar gc --older-than 1y --dry-run', 'barobar gc --older-than 90d'))
    .action(
      act(async (desk, options: Collect) => (await import('../commands/gc.ts')).collect(desk, options)),
    );
}
