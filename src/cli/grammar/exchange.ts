import { type Command, Option } from 'commander';
import type { Export } from '../commands/export.ts';
import type { Import } from '../commands/import.ts';
import type { Patch } from '../commands/patch.ts';
import { type Act, documents, documentsHelp, examples, progress, tags } from './arguments.ts';

/** Adds the commands for work with translators. */
export function addExchange(program: Command, act: Act): void {
  program.commandsGroup('Translators:');

  program
    .command('export')
    .description('write XLIFF files for translators, or finished work as TMX')
    .argument(documents, documentsHelp)
    .option('--to <tags>', 'languages; all targets when left out', tags, [])
    .addOption(
      new Option(
        '--xliff <version>',
        'version of XLIFF; 1.2, or what the profile says, when left out',
      ).choices(['1.2', '2.0']),
    )
    .addOption(
      new Option('--profile <tool>', 'the tool the files are for').choices([
        'omegat',
        'weblate',
        'trados',
        'memoq',
        'phrase',
        'poedit',
      ]),
    )
    .addOption(
      new Option('--format <name>', 'xliff, or tmx: the finished work as a memory')
        .choices(['xliff', 'tmx'])
        .default('xliff'),
    )
    .option('--words', 'the words of the editions themselves, and no document')
    .option('--only <which>', 'which sentences: missing, stale, missing,stale or all', progress, ['all'])
    .option('-o, --output <dir>', 'folder for the files; out/ when left out')
    .option('--force', 'replace files that no earlier run wrote')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--json', 'print what was written')
    .addHelpText(
      'after',
      examples(
        'barobar export --to ru,be,tg',
        'barobar export csto-session --to tg --only missing,stale',
        'barobar export --profile omegat',
        'barobar export --words --to ru',
      ),
    )
    .action(
      act(async (desk, names: string[], options: Export) =>
        (await import('../commands/export.ts')).exportFiles(desk, names, options),
      ),
    );

  program
    .command('import')
    .description('take in files that came back from translators; never overwrites other work')
    .argument(
      '<files...>',
      'XLIFF files, or TMX of ours; with --resolve also ids of sentences that were kept aside',
    )
    .addOption(
      new Option('--resolve <side>', 'which form to take where two are at odds').choices(['ours', 'theirs']),
    )
    .option('--lang <tags>', 'with --resolve: only these languages', tags, [])
    .addOption(
      new Option('--state <state>', 'state of what is accepted').choices(['translated', 'reviewed', 'final']),
    )
    .option('--by <name>', 'who translated')
    .option('--dry-run', 'say what would be accepted, and change nothing')
    .option('--json', 'print what became of every file')
    .addHelpText(
      'after',
      examples(
        'barobar import returned/*.xlf',
        'barobar import ru.xlf --state reviewed --by anna@example.org',
        'barobar import --resolve theirs s7k2m9qa   (after a conflict)',
      ),
    )
    .action(
      act(async (desk, files: string[], options: Import) =>
        (await import('../commands/import.ts')).importFiles(desk, files, options),
      ),
    );

  program
    .command('patch')
    .description('put our translations into XLIFF files of any tool; all else in them stays to the byte')
    .argument('<files...>', 'XLIFF 1.0 to 1.2 or 2.0 to 2.2, in whatever dialect')
    .option('--lang <tag>', 'language of a file that names none')
    .option('-o, --output <dir>', 'folder for the files; they are changed in place when left out')
    .option('--force', 'with -o: replace files that no earlier run wrote')
    .option('--dry-run', 'say what would be put in, and change nothing')
    .option('--json', 'print what became of every file')
    .addHelpText(
      'after',
      examples('barobar patch project.sdlxliff', 'barobar patch theirs/*.xlf --lang be -o filled'),
    )
    .action(
      act(async (desk, files: string[], options: Patch) =>
        (await import('../commands/patch.ts')).patchFiles(desk, files, options),
      ),
    );

  program
    .command('validate')
    .description('check XLIFF, TMX, TBX and SRX files against their standards; needs no workspace')
    .argument('<files...>', 'XLIFF 1.0 to 2.2, TMX 1.1 to 1.4, TBX 2 and 3, SRX 1.0 or 2.0')
    .option('--json', 'print [{path, format, version, valid, findings}]')
    .addHelpText('after', examples('barobar validate returned/*.xlf', 'barobar validate ru.xlf --json'))
    .action(
      act(async (desk, files: string[], options: { json?: true }) =>
        (await import('../commands/validate.ts')).validate(desk, files, options),
      ),
    );
}
