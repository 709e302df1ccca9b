import type { Command } from 'commander';
import { isOpen, listNotes } from '../../workflows/import-export/notes.ts';
import { documents, documentsHelp, examples, tags } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { printable } from '../terminal.ts';

interface Options {
  readonly lang: readonly string[];
  readonly all?: true;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .argument(documents, documentsHelp)
    .option(
      '--lang <tags>',
      'languages; the source language for reports on source texts (default: all)',
      tags,
      [],
    )
    .option('--all', 'list those that have an answer, too')
    .option(
      '--json',
      'print [{document, language, segment, source, target, from, by, text, answer, isChanged}], settled ones too',
    )
    .addHelpText('after', examples('barobar notes', 'barobar notes csto-session --lang tg --all'));
}

export function run(
  context: CommandContext,
  names: readonly string[],
  { lang, all, json }: Options,
): ExitCode {
  const { localise } = context;
  const notes = listNotes(context.openWorkspace(), names, lang);
  if (json) {
    context.printJson(notes);
    return 0;
  }
  const shown = notes.filter((note) => all || isOpen(note));
  if (shown.length === 0) context.inform(localise('notes.none'));
  for (const { document, language, segment, source, from, by, text, answer, isChanged } of shown) {
    const people = [from, by].filter((each) => each !== undefined);
    const who = people.length > 0 ? ` (${people.join(', ')})` : '';
    const values = { document, tag: language, segment, who, text, source };
    context.printResult(`${printable(localise('notes.line', values))}\n`);
    if (answer !== undefined) context.printResult(`  ${printable(localise('notes.answer', { answer }))}\n`);
    else if (isChanged) context.printResult(`  ${localise('notes.changed')}\n`);
  }
  return 0;
}
