import { type Command, Option } from 'commander';
import type { Diff } from '../commands/diff.ts';
import type { Segment } from '../commands/segment.ts';
import { type Act, documents, documentsHelp, examples, numbers, tags } from './arguments.ts';

/** Adds the commands about sentences. */
export function addSentences(program: Command, act: Act): void {
  program.commandsGroup('Sentences:');

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
        (await import('../commands/segment.ts')).segment(desk, files, options),
      ),
    );

  program
    .command('rules')
    .description('print the built-in break rules as an SRX file, for a CAT tool; needs no workspace')
    .option('--lang <tags>', 'languages; all that have rules of their own when left out', tags, [])
    .addHelpText('after', examples('barobar rules > barobar.srx', 'barobar rules --lang en,ru'))
    .action(
      act(async (desk, options: { lang: string[] }) =>
        (await import('../commands/rules.ts')).rules(desk, options.lang),
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
        (await import('../commands/override.ts')).override(desk, document, id, { type: 'split', after }),
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
        (await import('../commands/override.ts')).override(desk, document, id, { type: 'join' }),
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
        (await import('../commands/breaks.ts')).list(desk, names, options),
      ),
    );

  breaks
    .command('remove')
    .description('take decisions back: the rules decide again')
    .argument('<document>', 'name of the document')
    .argument('<numbers...>', 'numbers of the decisions, as “breaks list” shows them', numbers)
    .action(
      act(async (desk, document: string, chosen: number[]) =>
        (await import('../commands/breaks.ts')).remove(desk, document, chosen),
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
        (await import('../commands/diff.ts')).diff(desk, names, options),
      ),
    );
}
