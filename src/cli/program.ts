import { Command, Option } from 'commander';
import type { State } from '../model/translation.ts';
import type { Desk } from './desk.ts';
import { addExchange, type Export, formatOption, profileOption } from './exchange-program.ts';
import { addGlossary } from './glossary-program.ts';
import { type Act, days, examples, numbers, progress, tags } from './grammar.ts';
import type { Io } from './io.ts';
import type { ExitCode } from './run.ts';
import { readVersion } from './version.ts';

/** Adds to a repeated option. */
function also(value: string, list: string[] = []): string[] {
  return [...list, value];
}

const documents = '[documents...]';
const documentsHelp = 'names of documents, such as csto-session; all when none is named';

/**
 * The command line: arguments and help. What a command does is loaded when it runs, so that help stays quick.
 * `end` receives the exit code of the command.
 */
export function makeProgram(io: Io, end: (code: ExitCode) => void): Command {
  const program = new Command('barobar')
    .description(
      'English briefings, sentence by sentence, into other languages: XLIFF, terms, checks, side-by-side editions.',
    )
    .version(readVersion())
    .option('--workspace <dir>', 'folder with barobar.json', '.')
    .option('--quiet', 'no progress and no summaries on standard error')
    .option('--no-color', 'no colours')
    .showHelpAfterError('Run the command with --help to see how it is used.')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .addHelpText(
      'after',
      examples('barobar init', 'barobar update', 'barobar export --to ru', 'barobar status'),
    );

  const act: Act =
    <T extends unknown[]>(go: (desk: Desk, ...args: T) => Promise<ExitCode>) =>
    async (...args: T): Promise<void> => {
      const { openDesk } = await import('./desk.ts');
      const desk = openDesk(io, program.opts());
      end(await go(desk, ...args));
    };

  program
    .command('init')
    .description('make a new workspace')
    .argument('[dir]', 'folder for it', '.')
    .option('--source <tag>', 'language the briefings are written in', 'en')
    .option('--targets <tags>', 'languages they are translated into', tags, ['ru', 'be', 'tg'])
    .addHelpText('after', examples('barobar init', 'barobar init briefings --targets ru,tg'))
    .action(
      act(async (desk, dir: string, options: Init) =>
        (await import('./commands/init.ts')).init(desk, dir, options),
      ),
    );

  program
    .command('segment')
    .description('print the sentences of a text, one a line; needs no workspace')
    .argument('[files...]', 'text files; - for standard input', ['-'])
    .option('--lang <tag>', 'language of the text', 'en')
    .addOption(
      new Option('--format <name>', 'how to read the text; by file name when left out').choices([
        'plain',
        'markdown',
      ]),
    )
    .option('--srx <file>', 'break rules of your own, in place of the built-in ones or beside them')
    .option('--explain', 'print each place where a sentence might end, and what decided')
    .option('--json', 'print [{text, start, end, unit}], or [{start, break, rule, words, …}] with --explain')
    .addHelpText(
      'after',
      examples(
        'barobar segment briefing.txt',
        'barobar segment briefing.txt --explain',
        'cat text.md | barobar segment - --format markdown --json',
      ),
    )
    .action(
      act(async (desk, files: string[], options: Segment) =>
        (await import('./commands/segment.ts')).segment(desk, files, options),
      ),
    );

  program
    .command('rules')
    .description('print the built-in break rules as an SRX file, for a CAT tool; needs no workspace')
    .option('--lang <tags>', 'languages; all that have rules of their own when left out', tags, [])
    .addHelpText('after', examples('barobar rules > barobar.srx', 'barobar rules --lang en,ru'))
    .action(
      act(async (desk, options: { lang: string[] }) =>
        (await import('./commands/rules.ts')).rules(desk, options.lang),
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
        (await import('./commands/update.ts')).update(desk, names, options),
      ),
    );

  program
    .command('split')
    .description('make a sentence end where the rules see no end; survives later edits')
    .argument('<document>', 'name of the document')
    .argument('<sentence>', 'id of the sentence')
    .requiredOption('--after <words>', 'the last words before the new end')
    .addHelpText('after', examples('barobar split csto-session s7k2m9qa --after "in Dushanbe;"'))
    .action(
      act(async (desk, document: string, id: string, { after }: { after: string }) =>
        (await import('./commands/override.ts')).override(desk, document, id, { type: 'split', after }),
      ),
    );

  program
    .command('join')
    .description('keep a sentence and the next one together; survives later edits')
    .argument('<document>', 'name of the document')
    .argument('<sentence>', 'id of the first sentence')
    .addHelpText('after', examples('barobar join csto-session s7k2m9qa'))
    .action(
      act(async (desk, document: string, id: string) =>
        (await import('./commands/override.ts')).override(desk, document, id, { type: 'join' }),
      ),
    );

  const breaks = program
    .command('breaks')
    .description('the decisions that split and join made: list them, take them back')
    .addHelpText('after', examples('barobar breaks list', 'barobar breaks remove csto-session 2'));

  breaks
    .command('list')
    .description('show the decisions, and in how many places each holds')
    .argument(documents, documentsHelp)
    .option('--json', 'print [{document, number, type, before, after, places}]')
    .action(
      act(async (desk, names: string[], options: { json?: true }) =>
        (await import('./commands/breaks.ts')).list(desk, names, options),
      ),
    );

  breaks
    .command('remove')
    .description('take decisions back: the rules decide again')
    .argument('<document>', 'name of the document')
    .argument('<numbers...>', 'numbers of the decisions, as “breaks list” shows them', numbers)
    .action(
      act(async (desk, document: string, chosen: number[]) =>
        (await import('./commands/breaks.ts')).remove(desk, document, chosen),
      ),
    );

  program
    .command('diff')
    .description('show what changed in the English, word by word and by class')
    .argument(documents, documentsHelp)
    .option('--since <rev>', 'since a git revision; by default since the last update')
    .option('--to <tags>', 'since the translations into these languages were made', tags, [])
    .option('--explain', 'say how each sentence was recognised')
    .option('--json', 'print [{document, changes}]')
    .addHelpText(
      'after',
      examples('barobar diff', 'barobar diff --since HEAD~1', 'barobar diff csto-session --to tg'),
    )
    .action(
      act(async (desk, names: string[], options: Diff) =>
        (await import('./commands/diff.ts')).diff(desk, names, options),
      ),
    );

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
    .addOption(profileOption)
    .addOption(formatOption)
    .option('--only <which>', 'which sentences: missing, stale, missing,stale or all', progress, ['all'])
    .option('-o, --output <dir>', 'folder for the files; out/ when left out')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--json', 'print what was written')
    .addHelpText(
      'after',
      examples(
        'barobar export --to ru,be,tg',
        'barobar export csto-session --to tg --only missing,stale',
        'barobar export --profile omegat',
      ),
    )
    .action(
      act(async (desk, names: string[], options: Export) =>
        (await import('./commands/export.ts')).exportFiles(desk, names, options),
      ),
    );

  program
    .command('import')
    .description('take in files that came back from translators; never overwrites other work')
    .argument('<files...>', 'XLIFF files; with --resolve also ids of sentences that were kept aside')
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
        (await import('./commands/import.ts')).importFiles(desk, files, options),
      ),
    );

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
        (await import('./commands/check.ts')).check(desk, names, options),
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
        (await import('./commands/status.ts')).showStatus(desk, names, options),
      ),
    );

  program
    .command('assemble')
    .description('write the translated documents')
    .argument(documents, documentsHelp)
    .option('--lang <tags>', 'languages; all targets when left out', tags, [])
    .option('-o, --output <dir>', 'folder for the files; dist/documents/ when left out')
    .option('--allow-incomplete', 'write unfinished documents too, with their gaps marked')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--json', 'print what was written')
    .addHelpText('after', examples('barobar assemble', 'barobar assemble csto-session --lang ru'))
    .action(
      act(async (desk, names: string[], options: Assemble) =>
        (await import('./commands/assemble.ts')).assembleFiles(desk, names, options),
      ),
    );

  program
    .command('publish')
    .description('publish the side-by-side editions')
    .argument(documents, documentsHelp)
    .option('-o, --output <dir>', 'folder for the site; dist/site/ when left out')
    .option('--allow-incomplete', 'publish unfinished editions too, with their gaps marked')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--json', 'print what was written')
    .addHelpText('after', examples('barobar publish', 'barobar publish csto-session --allow-incomplete'))
    .action(
      act(async (desk, names: string[], options: Publish) =>
        (await import('./commands/publish.ts')).publishSite(desk, names, options),
      ),
    );

  addGlossary(program, act);

  addExchange(program, act);

  program
    .command('gc')
    .description('remove what is no longer needed: retired sentences, earlier wordings, decided conflicts')
    .requiredOption('--older-than <duration>', 'such as 90d, 12w, 6m, 1y; 0d for all of it', days)
    .option('--dry-run', 'say what would be removed, and remove nothing')
    .option('--json', 'print what is removed')
    .addHelpText('after', examples('barobar gc --older-than 1y --dry-run', 'barobar gc --older-than 90d'))
    .action(act(async (desk, options: Collect) => (await import('./commands/gc.ts')).collect(desk, options)));

  return program;
}

export interface Init {
  readonly source: string;
  readonly targets: readonly string[];
}

export interface Segment {
  readonly lang: string;
  readonly format?: string;
  readonly srx?: string;
  readonly explain?: true;
  readonly json?: true;
}

export interface Update {
  readonly dryRun?: true;
  readonly frozen?: true;
  readonly explain?: true;
  readonly json?: true;
}

export interface Diff {
  readonly since?: string;
  readonly to: readonly string[];
  readonly explain?: true;
  readonly json?: true;
}

export interface Collect {
  /** In days. */
  readonly olderThan: number;
  readonly dryRun?: true;
  readonly json?: true;
}

export interface Import {
  readonly resolve?: 'ours' | 'theirs';
  readonly lang: readonly string[];
  readonly state?: State;
  readonly by?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

export interface Check {
  readonly lang: readonly string[];
  readonly glossary: readonly string[];
  readonly format: 'text' | 'json';
  readonly failOn: 'error' | 'warning' | 'never';
}

export interface Assemble {
  readonly lang: readonly string[];
  readonly output?: string;
  readonly allowIncomplete?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

export type Publish = Omit<Assemble, 'lang'>;
