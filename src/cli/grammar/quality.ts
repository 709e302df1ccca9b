import { type Command, Option } from 'commander';
import type { Check } from '../commands/check.ts';
import { type Act, also, examples, tags } from './arguments.ts';

/** Adds the commands that find faults. */
export function addQuality(program: Command, act: Act): void {
  program.commandsGroup('Quality:');

  program
    .command('check')
    .description('find faults in translations: terms, numbers, markup, punctuation')
    .argument('[targets...]', 'documents of the workspace, or XLIFF files')
    .option('--lang <tags>', 'languages; all targets when left out', tags, [])
    .option('--glossary <file>', 'a glossary beside those of the workspace; may be repeated', also, [])
    .addOption(
      new Option('--format <name>', 'how to print findings').choices(['text', 'json']).default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 from here on')
        .choices(['error', 'warning', 'never'])
        .default('error'),
    )
    .addHelpText(
      'after',
      examples('barobar check', 'barobar check --lang tg --fail-on warning', 'barobar check returned/ru.xlf'),
    )
    .action(
      act(async (desk, names: string[], options: Check) =>
        (await import('../commands/check.ts')).check(desk, names, options),
      ),
    );
}
