import type { Command } from 'commander';
import type { Assemble } from '../commands/assemble.ts';
import type { Publish } from '../commands/publish.ts';
import type { Unpublish } from '../commands/unpublish.ts';
import { type Act, day, documents, documentsHelp, examples, port, tags } from './arguments.ts';

/** Adds the commands that make what readers see. */
export function addEditions(program: Command, act: Act): void {
  program.commandsGroup('Editions:');

  program
    .command('assemble')
    .description('write the translated documents')
    .argument(documents, documentsHelp)
    .option('--lang <tags>', 'languages; all targets when left out', tags, [])
    .option('-o, --output <dir>', 'folder for the files; dist/documents/ when left out')
    .option('--allow-findings', 'write documents with errors and other findings that the gate counts')
    .option('--allow-incomplete', 'write documents with gaps, and mark each gap')
    .option('--force', 'replace files that no earlier run wrote')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--json', 'print what was written')
    .addHelpText('after', examples('barobar assemble', 'barobar assemble csto-session --lang ru'))
    .action(
      act(async (desk, names: string[], options: Assemble) =>
        (await import('../commands/assemble.ts')).assembleFiles(desk, names, options),
      ),
    );

  program
    .command('publish')
    .description('publish the side-by-side editions')
    .argument(documents, documentsHelp)
    .option(
      '--lang <tags>',
      'languages to publish, beside those that are public; all targets when left out',
      tags,
      [],
    )
    .option('-o, --output <dir>', 'folder for the site; dist/site/ when left out')
    .option(
      '--ready',
      'publish each language of each document that passes the gate, and leave out the others',
    )
    .option('--allow-findings', 'publish editions with errors and other findings that the gate counts')
    .option('--allow-incomplete', 'publish editions with gaps, and mark each gap')
    .option('--record', 'readers get this: record it, and date what has changed since they last did')
    .option('--date <day>', 'the day to record, such as 2026-11-23; today when left out', day)
    .option('--watch', 'publish again after each change, until Ctrl-C')
    .option('--serve', 'show the site to browsers of this machine, until Ctrl-C')
    .option('--port <number>', 'where --serve shows it; 4321 when left out, 0 for any that is free', port)
    .option('--force', 'replace files that no earlier run wrote')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--json', 'print what was written')
    .addHelpText(
      'after',
      examples(
        'barobar publish',
        'barobar publish --ready',
        'barobar publish csto-session --lang ru',
        'barobar publish csto-session --allow-incomplete',
        'barobar publish --record',
        'barobar publish --watch --serve --allow-incomplete --allow-findings',
      ),
    )
    .action(
      act(async (desk, names: string[], options: Publish) =>
        options.watch || options.serve
          ? (await import('../commands/preview.ts')).previewSite(desk, names, options)
          : (await import('../commands/publish.ts')).publishSite(desk, names, options),
      ),
    );

  program
    .command('unpublish')
    .description('take documents down: a notice replaces their pages until they are published again by name')
    .argument('<documents...>', 'names of documents, such as csto-session')
    .option('--lang <tags>', 'take down these languages only', tags, [])
    .option('-o, --output <dir>', 'folder of the site; dist/site/ when left out')
    .option('--force', 'replace and remove files that no earlier run wrote')
    .option('--dry-run', 'say what would be taken down, and write nothing')
    .option('--json', 'print what was taken down')
    .addHelpText(
      'after',
      examples('barobar unpublish csto-session', 'barobar unpublish csto-session --lang tg'),
    )
    .action(
      act(async (desk, names: string[], options: Unpublish) =>
        (await import('../commands/unpublish.ts')).unpublish(desk, names, options),
      ),
    );
}
