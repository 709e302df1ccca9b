import { type Command, Option } from 'commander';
import { type Act, examples } from './grammar.ts';

/** The option of `export` that names a tool. */
export const profileOption: Option = new Option('--profile <tool>', 'the tool the files are for').choices([
  ...['omegat', 'weblate', 'trados', 'memoq', 'phrase', 'poedit'],
]);

/** The option of `export` that asks for something else than files for translators. */
export const formatOption: Option = new Option(
  '--format <name>',
  'xliff, or tmx: the finished work as a memory',
)
  .choices(['xliff', 'tmx'])
  .default('xliff');

/** Adds the commands about files of others. */
export function addExchange(program: Command, act: Act): void {
  program
    .command('patch')
    .description('put our translations into XLIFF files of any tool; all else in them stays to the byte')
    .argument('<files...>', 'XLIFF 1.0 to 1.2 or 2.0 to 2.2, in whatever dialect')
    .option('--lang <tag>', 'language of a file that names none')
    .option('-o, --output <dir>', 'folder for the files; they are changed in place when left out')
    .option('--dry-run', 'say what would be put in, and change nothing')
    .option('--json', 'print what became of every file')
    .addHelpText(
      'after',
      examples('barobar patch project.sdlxliff', 'barobar patch theirs/*.xlf --lang be -o filled'),
    )
    .action(
      act(async (desk, files: string[], options: Patch) =>
        (await import('./commands/patch.ts')).patchFiles(desk, files, options),
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
        (await import('./commands/validate.ts')).validate(desk, files, options),
      ),
    );
}

export interface Patch {
  readonly lang?: string;
  readonly output?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

export interface Export {
  readonly to: readonly string[];
  readonly xliff?: '1.2' | '2.0';
  readonly profile?: string;
  readonly format: 'xliff' | 'tmx';
  readonly only: readonly ('missing' | 'stale' | 'all')[];
  readonly output?: string;
  readonly dryRun?: true;
  readonly json?: true;
}
