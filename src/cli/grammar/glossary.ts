import { type Command, InvalidArgumentError } from 'commander';
import type { GlossaryExtract } from '../commands/glossary/extract.ts';
import type { GlossaryImpact } from '../commands/glossary/impact.ts';
import type { GlossaryList } from '../commands/glossary/list.ts';
import type { GlossaryMatch } from '../commands/glossary/match.ts';
import type { Desk } from '../desk.ts';
import { type Act, examples, tags } from './arguments.ts';

function atLeastOne(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('Write a whole number from 1.');
  return Number(value);
}

/** Adds the commands about terms. */
export function addGlossary(program: Command, act: Act): void {
  const glossary = program
    .command('glossary')
    .description('see, find and collect terms')
    .addHelpText(
      'after',
      examples(
        'barobar glossary list',
        'barobar glossary match --lang ru "коллективные силы" report.txt',
        'barobar glossary extract --csv > new-terms.csv',
        'barobar glossary impact CSTO',
      ),
    );

  glossary
    .command('list')
    .description('print the concepts with their terms, and what is wrong with them')
    .option('--lang <tags>', 'languages; all when left out', tags, [])
    .option('--json', 'print {concepts, findings}')
    .addHelpText('after', examples('barobar glossary list', 'barobar glossary list --lang ru,be --json'))
    .action(
      act(async (desk: Desk, options: GlossaryList) =>
        (await import('../commands/glossary/list.ts')).listTerms(desk, options),
      ),
    );

  glossary
    .command('match')
    .description('find a term in a text in all its forms, and explain each; needs no workspace')
    .argument('<term>', 'the term in its dictionary form; may have the marks =, * and ~')
    .argument('[files...]', 'text files, one passage a line; - for standard input', ['-'])
    .requiredOption('--lang <tag>', 'language of the term and the text')
    .option('--json', 'print [{line, start, end, text, forms}]')
    .addHelpText(
      'after',
      examples(
        'barobar glossary match --lang ru "Совет безопасности" report.txt',
        'cat report.txt | barobar glossary match --lang tg СААД --json',
      ),
    )
    .action(
      act(async (desk: Desk, term: string, files: string[], options: GlossaryMatch) =>
        (await import('../commands/glossary/match.ts')).matchTerm(desk, term, files, options),
      ),
    );

  glossary
    .command('extract')
    .description('propose terms of the sources that the glossary lacks')
    .argument('[documents...]', 'names of documents, such as csto-session; all when none is named')
    .option('--min <times>', 'how often a candidate must occur', atLeastOne)
    .option('--json', 'print the candidates with all their sentences')
    .option('--csv', 'print a glossary table to be filled in')
    .addHelpText(
      'after',
      examples('barobar glossary extract', 'barobar glossary extract csto-session --min 2 --csv'),
    )
    .action(
      act(async (desk: Desk, names: string[], options: GlossaryExtract) =>
        (await import('../commands/glossary/extract.ts')).extractTerms(desk, names, options),
      ),
    );

  glossary
    .command('impact')
    .description('print every sentence in every language that a change of a term touches')
    .argument('<term>', 'a concept, or one of its terms in any language')
    .option('--json', 'print the sentences as JSON')
    .addHelpText('after', examples('barobar glossary impact csto', 'barobar glossary impact КСОР --json'))
    .action(
      act(async (desk: Desk, term: string, options: GlossaryImpact) =>
        (await import('../commands/glossary/impact.ts')).showImpact(desk, term, options),
      ),
    );
}
