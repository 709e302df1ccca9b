import type { CommandModule } from './command.ts';

/** One command in the help of the command above it, and the file that has the rest. */
interface SingleCommand {
  readonly name: string;
  /** Options and arguments, as the help of the command above lists them. */
  readonly usage: string;
  readonly description: string;
  load(): Promise<CommandModule>;
}

/** A command that only has commands below it. */
interface CommandFamily {
  readonly name: string;
  readonly description: string;
  readonly examples: readonly string[];
  readonly commands: readonly SingleCommand[];
}

export type CommandEntry = SingleCommand | CommandFamily;

/** Every command, by its heading in the help of the program. A command is its line here and its file. */
export const commandGroups: readonly {
  readonly heading: string;
  readonly commands: readonly CommandEntry[];
}[] = [
  {
    heading: 'Workspace:',
    commands: [
      {
        name: 'init',
        usage: '[options] [dir]',
        description: 'make a new workspace',
        load: () => import('./commands/init.ts'),
      },
      {
        name: 'update',
        usage: '[options] [documents...]',
        description: 'give new sentences their permanent ids, and keep those of the others',
        load: () => import('./commands/update.ts'),
      },
      {
        name: 'status',
        usage: '[options] [documents...]',
        description: 'show how far every language has come',
        load: () => import('./commands/status.ts'),
      },
      {
        name: 'gc',
        usage: '[options]',
        description:
          'remove what is no longer needed: retired sentences, earlier wordings, decided conflicts',
        load: () => import('./commands/gc.ts'),
      },
    ],
  },
  {
    heading: 'Sentences:',
    commands: [
      {
        name: 'segment',
        usage: '[options] [files...]',
        description: 'print the sentences of a text, one a line; needs no workspace',
        load: () => import('./commands/segment.ts'),
      },
      {
        name: 'rules',
        usage: '[options]',
        description: 'print the built-in break rules as an SRX file, for a CAT tool; needs no workspace',
        load: () => import('./commands/rules.ts'),
      },
      {
        name: 'split',
        usage: '[options] <document> <sentence>',
        description: 'make a sentence end where the rules see no end; survives later edits',
        load: () => import('./commands/split.ts'),
      },
      {
        name: 'join',
        usage: '<document> <sentence>',
        description: 'keep a sentence and the next one together; survives later edits',
        load: () => import('./commands/join.ts'),
      },
      {
        name: 'breaks',
        description: 'the decisions that split and join made: list them, take them back',
        examples: ['barobar breaks list', 'barobar breaks remove csto-session 2'],
        commands: [
          {
            name: 'list',
            usage: '[options] [documents...]',
            description: 'show the decisions, and in how many places each holds',
            load: () => import('./commands/breaks/list.ts'),
          },
          {
            name: 'remove',
            usage: '<document> <numbers...>',
            description: 'take decisions back: the rules decide again',
            load: () => import('./commands/breaks/remove.ts'),
          },
        ],
      },
      {
        name: 'diff',
        usage: '[options] [documents...]',
        description: 'show what changed in the English, word by word and by class',
        load: () => import('./commands/diff.ts'),
      },
    ],
  },
  {
    heading: 'Translators:',
    commands: [
      {
        name: 'export',
        usage: '[options] [documents...]',
        description: 'write XLIFF files for translators, or finished work as TMX',
        load: () => import('./commands/export.ts'),
      },
      {
        name: 'import',
        usage: '[options] <files...>',
        description: 'take in files that came back from translators; never overwrites other work',
        load: () => import('./commands/import.ts'),
      },
      {
        name: 'patch',
        usage: '[options] <files...>',
        description: 'put our translations into XLIFF files of any tool; all else in them stays to the byte',
        load: () => import('./commands/patch.ts'),
      },
      {
        name: 'validate',
        usage: '[options] <files...>',
        description: 'check XLIFF, TMX, TBX and SRX files against their standards; needs no workspace',
        load: () => import('./commands/validate.ts'),
      },
    ],
  },
  {
    heading: 'Quality:',
    commands: [
      {
        name: 'check',
        usage: '[options] [targets...]',
        description: 'find faults in translations: terms, numbers, markup, punctuation',
        load: () => import('./commands/check.ts'),
      },
      {
        name: 'waive',
        usage: '[options] <sentence> <code>',
        description: 'let a finding be, for one sentence and its translation as they are now',
        load: () => import('./commands/waive.ts'),
      },
      {
        name: 'waivers',
        description: 'the findings that were let be: list them, take them back',
        examples: ['barobar waivers list', 'barobar waivers prune'],
        commands: [
          {
            name: 'list',
            usage: '[options] [documents...]',
            description: 'show waivers, and whether each still holds',
            load: () => import('./commands/waivers/list.ts'),
          },
          {
            name: 'remove',
            usage: '<document> <numbers...>',
            description: 'take waivers back: their findings count again',
            load: () => import('./commands/waivers/remove.ts'),
          },
          {
            name: 'prune',
            usage: '[options]',
            description: 'remove waivers that let nothing be: expired, of another wording, without a finding',
            load: () => import('./commands/waivers/prune.ts'),
          },
        ],
      },
      {
        name: 'glossary',
        description: 'see, find and collect terms',
        examples: [
          'barobar glossary list',
          'barobar glossary match --lang ru "коллективные силы" report.txt',
          'barobar glossary extract --csv > new-terms.csv',
          'barobar glossary impact CSTO',
        ],
        commands: [
          {
            name: 'list',
            usage: '[options]',
            description: 'print the concepts with their terms, and what is wrong with them',
            load: () => import('./commands/glossary/list.ts'),
          },
          {
            name: 'match',
            usage: '[options] <term> [files...]',
            description: 'find a term in a text in all its forms, and explain each; needs no workspace',
            load: () => import('./commands/glossary/match.ts'),
          },
          {
            name: 'extract',
            usage: '[options] [documents...]',
            description: 'propose terms of the sources that the glossary lacks',
            load: () => import('./commands/glossary/extract.ts'),
          },
          {
            name: 'impact',
            usage: '[options] <term>',
            description: 'print every sentence in every language that a change of a term touches',
            load: () => import('./commands/glossary/impact.ts'),
          },
          {
            name: 'validate',
            usage: '[options] [files...]',
            description: 'find what a glossary says twice, against itself or in letters its language has not',
            load: () => import('./commands/glossary/validate.ts'),
          },
          {
            name: 'convert',
            usage: '[options] <file>',
            description: 'write a table as TBX or TBX as a table; names what cannot be kept',
            load: () => import('./commands/glossary/convert.ts'),
          },
        ],
      },
    ],
  },
  {
    heading: 'Editions:',
    commands: [
      {
        name: 'assemble',
        usage: '[options] [documents...]',
        description: 'write the translated documents',
        load: () => import('./commands/assemble.ts'),
      },
      {
        name: 'publish',
        usage: '[options] [documents...]',
        description: 'publish the side-by-side editions',
        load: () => import('./commands/publish.ts'),
      },
      {
        name: 'unpublish',
        usage: '[options] <documents...>',
        description:
          'take documents down: a notice replaces their pages until they are published again by name',
        load: () => import('./commands/unpublish.ts'),
      },
    ],
  },
];
