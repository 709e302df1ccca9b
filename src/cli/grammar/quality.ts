import { type Command, Option } from 'commander';
import type { Check } from '../commands/check.ts';
import type { Waive } from '../commands/waivers.ts';
import { reportNames } from '../reports/names.ts';
import { type Act, also, day, documents, documentsHelp, examples, numbers, tags } from './arguments.ts';

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
      new Option(
        '--fail-on <severity>',
        'exit 1 from here on; from errors and what closes the gate on when left out',
      ).choices(['error', 'warning', 'note', 'never']),
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

  program
    .command('waive')
    .description('let a finding be, for one sentence and its translation as they are now')
    .argument('<sentence>', 'id of the sentence')
    .argument('<code>', 'code of the finding, such as numbers/missing')
    .requiredOption('--reason <text>', 'why it is right as it stands')
    .option('--lang <tag>', 'language, where several have the finding', tags, [])
    .option('--by <name>', 'who decided')
    .option('--until <day>', 'the last day it holds, such as 2026-12-31', day)
    .addHelpText(
      'after',
      examples('barobar waive s7k2m9qa numbers/missing --lang ru --reason "A dozen is written out."'),
    )
    .action(
      act(async (desk, sentence: string, code: string, options: Waive) =>
        (await import('../commands/waivers.ts')).waive(desk, sentence, code, options),
      ),
    );

  const waivers = program
    .command('waivers')
    .description('the findings that were let be: list them, take them back')
    .addHelpText('after', examples('barobar waivers list', 'barobar waivers prune'));

  waivers
    .command('list')
    .description('show waivers, and whether each still holds')
    .argument(documents, documentsHelp)
    .option('--json', 'print [{document, number, language, segment, code, status, reason, …}]')
    .action(
      act(async (desk, names: string[], options: { json?: true }) =>
        (await import('../commands/waivers.ts')).list(desk, names, options),
      ),
    );

  waivers
    .command('remove')
    .description('take waivers back: their findings count again')
    .argument('<document>', 'name of the document')
    .argument('<numbers...>', 'numbers of the waivers, as “waivers list” shows them', numbers)
    .action(
      act(async (desk, document: string, chosen: number[]) =>
        (await import('../commands/waivers.ts')).remove(desk, document, chosen),
      ),
    );

  waivers
    .command('prune')
    .description('remove waivers that let nothing be: expired, of another wording, without a finding')
    .option('--dry-run', 'say what would be removed, and remove nothing')
    .action(
      act(async (desk, options: { dryRun?: true }) =>
        (await import('../commands/waivers.ts')).prune(desk, options),
      ),
    );
}
