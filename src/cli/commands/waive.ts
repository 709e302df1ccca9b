import type { Command } from 'commander';
import { openFindingRequest, waive } from '../../workflows/quality/waive.ts';
import { day, examples, tags } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';

interface Options {
  readonly lang: readonly string[];
  readonly reason: string;
  readonly by?: string;
  readonly until?: string;
}

export function configure(command: Command): void {
  command
    .argument('<sentence>', 'id of the sentence')
    .argument('<code>', 'code of the finding, such as numbers/missing')
    .requiredOption('--reason <text>', 'why it is right as it stands')
    .option('--lang <tag>', 'language, where several have the finding', tags, [])
    .option('--by <name>', 'who decided')
    .option('--until <day>', 'the last day it holds, such as 2026-12-31', day)
    .addHelpText(
      'after',
      examples('barobar waive s7k2m9qa numbers/missing --lang ru --reason "A dozen is written out."'),
    );
}

export function run(
  context: CommandContext,
  segment: string,
  code: string,
  { lang, ...options }: Options,
): ExitCode {
  const workspace = context.workspace();
  const request = openFindingRequest(workspace, lang, context.today());
  const { waiver, path } = waive(workspace, { ...request, ...options, segment, code });
  context.result(`${path}\n`);
  const until = waiver.until === undefined ? '' : `, until ${waiver.until}`;
  context.remark(
    `${code} no longer counts for ${segment} (${waiver.language}) while both texts stay as they are${until}.`,
  );
  return 0;
}
