import { type Command, Option } from 'commander';
import type { Check } from '../commands/check.ts';
import { reportNames } from '../reports/names.ts';
import { type Act, also, examples, tags } from './arguments.ts';

/** Adds the commands that find faults. */
export function addQuality(program: Command, act: Act): void {
  program.commandsGroup('Quality:');

  program
    .command('check')
    .description('find faults in translations: terms, numbers, markup, punctuation')
    .argument('[targets...]', 'documents of the workspace, or XLIFF and TMX files from anywhere')
    .option('--lang <tags>', 'languages; all targets when left out', tags, [])
    .option('--glossary <file>', 'a glossary beside those of the workspace; may be repeated', also, [])
    .addOption(new Option('--format <name>', 'form of the report').choices(reportNames).default('text'))
    .option('-o, --output <file>', 'file for the report; standard output when left out')
    .option('--report <file>', 'one more report, by the ending of its name; may be repeated', also, [])
    .option('--gate', 'show what keeps each document from being published, by all rules')
    .option('--baseline <file>', 'count only findings that are not in this file')
    .option('--write-baseline <file>', 'write the findings of now, to count only new ones later')
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 from here on')
        .choices(['error', 'warning', 'note', 'never'])
        .default('error'),
    )
    .addHelpText(
      'after',
      examples(
        'barobar check',
        'barobar check --lang tg --fail-on warning',
        'barobar check csto-session --gate',
        'barobar check returned/ru.xlf --glossary terms.csv',
        'barobar check --baseline known.json --report faults.txt',
      ),
    )
    .action(
      act(async (desk, names: string[], options: Check) =>
        (await import('../commands/check.ts')).check(desk, names, options),
      ),
    );
}
