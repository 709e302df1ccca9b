import type { Command } from 'commander';
import { planAnswer } from '../../workflows/import-export/notes.ts';
import { examples, tags } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';

export function configure(command: Command): void {
  command
    .argument('<segment>', 'id of the segment')
    .argument('<text>', 'text of the answer')
    .option(
      '--lang <tag>',
      'language of the notes, if several have open ones; the source language for a report on the source text',
      tags,
      [],
    )
    .addHelpText('after', examples('barobar answer s7k2m9qa "It is the name of a ship." --lang ru'));
}

export function run(
  context: CommandContext,
  segment: string,
  text: string,
  { lang }: { readonly lang: readonly string[] },
): ExitCode {
  const workspace = context.openWorkspace();
  const plan = planAnswer(workspace, segment, text, lang);
  context.apply(workspace, plan);
  const [{ document, language }] = plan.notes as [(typeof plan.notes)[number]];
  const values = { document, tag: language, segment, count: plan.notes.length };
  context.printResult(`${context.localise('notes.answered', values)}\n`);
  return 0;
}
