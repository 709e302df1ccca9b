import type { Command } from 'commander';
import type { ForgottenRule } from '../../../memory/forgotten.ts';
import { BarobarError } from '../../../model/error.ts';
import { plainText } from '../../../text/markup.ts';
import { shorten } from '../../../text/shorten.ts';
import { type ForgetRequest, planForget, planRemember } from '../../../workflows/memory/forget.ts';
import { openForgotten } from '../../../workspace/files/forgotten-file.ts';
import { examples, tags } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { count, printable } from '../../terminal.ts';

interface Options {
  readonly to: readonly string[];
  readonly file?: string;
  readonly author?: string;
  readonly undo?: true;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .argument('[ids...]', 'ids of sentences, or of units in memory files')
    .option('--to <tags>', 'languages of the translations (default: all)', tags, [])
    .option('--file <name>', 'document or memory file of the translations, such as tm/old.tmx')
    .option('--author <name>', 'name of their translator')
    .option('--undo', 'remove the rules, so that the memory has the translations again')
    .option('--dry-run', 'print what would be forgotten, and change nothing')
    .option('--json', 'print the translations, or the rules, as JSON')
    .addHelpText(
      'after',
      examples(
        'barobar memory forget                          (the rules that there are)',
        'barobar memory forget s7k2m9qa --to ru',
        'barobar memory forget --file tm/old.tmx --author boris --dry-run',
        'barobar memory forget --undo --file tm/old.tmx',
      ),
    );
}

export function run(context: CommandContext, ids: readonly string[], options: Options): ExitCode {
  const workspace = context.openWorkspaceAsIs();
  const { file, author, to: languages } = options;
  const request: ForgetRequest = { ids, file, author, languages };
  if (options.undo) {
    const plan = planRemember(workspace, request);
    context.apply(workspace, plan);
    reportRules(context, plan.removed, options);
    context.inform(`${count(plan.removed.length, 'rule')} removed.`);
    return 0;
  }
  if (ids.length === 0 && (file ?? author) === undefined) {
    if (languages.length > 0)
      throw new BarobarError('usage', 'Nothing is named.', 'Give ids, --file or --author.');
    reportRules(context, openForgotten(workspace).rules, options);
    return 0;
  }
  const plan = planForget(workspace, request);
  context.apply(workspace, plan);
  if (options.json) context.printJson(plan.forgotten);
  else
    context.printList(
      plan.forgotten.map(({ language, document, segment, target }) =>
        printable(`${language} ${document} ${segment}: ${shorten(plainText(target), 60)}`),
      ),
      'translations',
    );
  context.inform(`${count(plan.forgotten.length, 'translation')} forgotten.`);
  return 0;
}

function reportRules(
  context: CommandContext,
  rules: readonly ForgottenRule[],
  { json }: Pick<Options, 'json'>,
): void {
  if (json) {
    context.printJson(rules);
    return;
  }
  const lines = rules.map(({ language, file, id, author }) =>
    printable(
      [
        ...(language === undefined ? [] : [language]),
        ...(file === undefined ? [] : [file]),
        ...(id === undefined ? [] : [id]),
        ...(author === undefined ? [] : [`by ${author}`]),
      ].join(' '),
    ),
  );
  context.printList(lines, 'rules');
}
