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

/** A line of the help: a command, or a family of commands such as `glossary`. */
export type CommandEntry = SingleCommand | CommandFamily;

/** Every command, by its heading in the help of the program. A command consists of its line here and its file. */
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
        description: 'create a workspace',
        load: () => import('./commands/init.ts'),
      },
      {
        name: 'update',
        usage: '[options] [documents...]',
        description: 'update the ledgers: keep the ids of known sentences, and give an id to each new one',
        load: () => import('./commands/update.ts'),
      },
      {
        name: 'status',
        usage: '[options] [documents...]',
        description: 'show the progress of each language',
        load: () => import('./commands/status.ts'),
      },
      {
        name: 'desk',
        usage: '[options]',
        description: 'open the workspace in the browser: translate, review and publish',
        load: () => import('./commands/desk.ts'),
      },
      {
        name: 'gc',
        usage: '[options]',
        description: 'remove retired sentences, earlier wordings and settled conflicts',
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
        description: 'print the sentences of a text, one per line; needs no workspace',
        load: () => import('./commands/segment.ts'),
      },
      {
        name: 'rules',
        usage: '[options]',
        description: 'print the built-in break rules as an SRX file for CAT tools; needs no workspace',
        load: () => import('./commands/rules.ts'),
      },
      {
        name: 'split',
        usage: '[options] <document> <segment>',
        description: 'end a sentence where the rules do not; the decision survives later edits',
        load: () => import('./commands/split.ts'),
      },
      {
        name: 'join',
        usage: '<document> <segment>',
        description: 'join a sentence with the next one; the decision survives later edits',
        load: () => import('./commands/join.ts'),
      },
      {
        name: 'breaks',
        description: 'list or remove the break decisions made with split and join',
        examples: ['barobar breaks list', 'barobar breaks remove csto-session 2'],
        commands: [
          {
            name: 'list',
            usage: '[options] [documents...]',
            description: 'list the decisions, and in how many places each applies',
            load: () => import('./commands/breaks/list.ts'),
          },
          {
            name: 'remove',
            usage: '<document> <numbers...>',
            description: 'remove decisions, so that the rules apply again',
            load: () => import('./commands/breaks/remove.ts'),
          },
        ],
      },
      {
        name: 'diff',
        usage: '[options] [documents...]',
        description: 'show what changed in the source text, word by word and by class',
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
        description: 'write XLIFF files for translators, or finished translations as TMX',
        load: () => import('./commands/export.ts'),
      },
      {
        name: 'import',
        usage: '[options] [files...]',
        description: 'import returned files; replaces a translation only if it is the one that was exported',
        load: () => import('./commands/import.ts'),
      },
      {
        name: 'notes',
        usage: '[options] [documents...]',
        description:
          'list what translators asked and remarked, and reports on source texts, with the answers',
        load: () => import('./commands/notes.ts'),
      },
      {
        name: 'flag',
        usage: '[options] <segment> <text>',
        description: 'report a source text as wrong; the editor and all translators see it',
        load: () => import('./commands/flag.ts'),
      },
      {
        name: 'answer',
        usage: '[options] <segment> <text>',
        description: 'answer the notes on a segment; the next export has the answer',
        load: () => import('./commands/answer.ts'),
      },
      {
        name: 'patch',
        usage: '[options] <files...>',
        description:
          'write finished translations into XLIFF files of any tool, and change nothing else in them',
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
    heading: 'Translation memory:',
    commands: [
      {
        name: 'find',
        usage: '[options] <text>',
        description: 'find every sentence that has the words, in any language and form',
        load: () => import('./commands/find.ts'),
      },
      {
        name: 'analyse',
        usage: '[options] [documents...]',
        description: 'count the words to translate, by how much of them the memory knows',
        load: () => import('./commands/analyse.ts'),
      },
      {
        name: 'memory',
        description: 'ask the translation memory, see what it has, and maintain it',
        examples: [
          'barobar memory match --to ru sentences.txt',
          'barobar memory stats',
          'barobar memory forget --author boris --dry-run',
        ],
        commands: [
          {
            name: 'match',
            usage: '[options] [file]',
            description: 'find earlier translations of the same and of like sentences',
            load: () => import('./commands/memory/match.ts'),
          },
          {
            name: 'stats',
            usage: '[options]',
            description: 'count the sentences of the memory',
            load: () => import('./commands/memory/stats.ts'),
          },
          {
            name: 'check',
            usage: '[options]',
            description: 'check what the memory would offer again',
            load: () => import('./commands/memory/check.ts'),
          },
          {
            name: 'export',
            usage: '[options]',
            description: 'write the memory, or a part of it, as TMX',
            load: () => import('./commands/memory/export.ts'),
          },
          {
            name: 'forget',
            usage: '[options] [ids...]',
            description: 'keep translations out of the memory, or list the rules that do',
            load: () => import('./commands/memory/forget.ts'),
          },
        ],
      },
    ],
  },
  {
    heading: 'Quality:',
    commands: [
      {
        name: 'check',
        usage: '[options] [targets...]',
        description: 'check translations: terms, numbers, markup, punctuation',
        load: () => import('./commands/check.ts'),
      },
      {
        name: 'review',
        usage: '[options] <document>',
        description: 'list translations to review, or approve them',
        load: () => import('./commands/review.ts'),
      },
      {
        name: 'waive',
        usage: '[options] <segment> <code>',
        description: 'suppress a finding until the segment or its translation changes',
        load: () => import('./commands/waive.ts'),
      },
      {
        name: 'waivers',
        description: 'list or remove waivers, which suppress findings',
        examples: ['barobar waivers list', 'barobar waivers prune'],
        commands: [
          {
            name: 'list',
            usage: '[options] [documents...]',
            description: 'list waivers and their status',
            load: () => import('./commands/waivers/list.ts'),
          },
          {
            name: 'remove',
            usage: '<document> <numbers...>',
            description: 'remove waivers, so that their findings are reported again',
            load: () => import('./commands/waivers/remove.ts'),
          },
          {
            name: 'prune',
            usage: '[options]',
            description: 'remove waivers that have expired or no longer match a finding',
            load: () => import('./commands/waivers/prune.ts'),
          },
        ],
      },
      {
        name: 'glossary',
        description: 'list, find, extract, validate and convert terms',
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
            description: 'list the concepts with their terms, and the findings about them',
            load: () => import('./commands/glossary/list.ts'),
          },
          {
            name: 'match',
            usage: '[options] <term> [files...]',
            description:
              'find a term in a text in all its inflected forms, and explain each hit; needs no workspace',
            load: () => import('./commands/glossary/match.ts'),
          },
          {
            name: 'extract',
            usage: '[options] [documents...]',
            description: 'propose terms of the source texts that the glossary lacks',
            load: () => import('./commands/glossary/extract.ts'),
          },
          {
            name: 'names',
            usage: '[options] [documents...]',
            description: 'propose names of the translations for the register, and write those confirmed',
            load: () => import('./commands/glossary/names.ts'),
          },
          {
            name: 'impact',
            usage: '[options] <term>',
            description: 'list the sentences in each language that a change of a term affects',
            load: () => import('./commands/glossary/impact.ts'),
          },
          {
            name: 'add',
            usage: '[options] <concept> <cells...>',
            description: 'add a concept to a CSV table of the workspace',
            load: () => import('./commands/glossary/add.ts'),
          },
          {
            name: 'set',
            usage: '[options] <concept> <cells...>',
            description: 'change terms or other cells of a concept',
            load: () => import('./commands/glossary/set.ts'),
          },
          {
            name: 'validate',
            usage: '[options] [files...]',
            description: 'find duplicates, contradictions and foreign letters in a glossary',
            load: () => import('./commands/glossary/validate.ts'),
          },
          {
            name: 'convert',
            usage: '[options] <file>',
            description: 'convert between CSV, XLSX and TBX, and report what cannot be kept',
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
  {
    heading: 'Program:',
    commands: [
      {
        name: 'merge-shards',
        usage: '[options] [folder]',
        description: 'merge the parts that check, export or publish made with --shard',
        load: () => import('./commands/merge-shards.ts'),
      },
      {
        name: 'completion',
        usage: '[options] [shell]',
        description: 'print a script that completes commands, options and names in bash, zsh or fish',
        load: () => import('./commands/completion.ts'),
      },
    ],
  },
];
