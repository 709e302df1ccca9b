import type { Command } from 'commander';
import { readFindingPlace } from '../../workflows/quality/finding-place.ts';
import { openFindingRequest, planWaiver } from '../../workflows/quality/waive.ts';
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
    .argument('<segment>', 'id of the segment, or location of the finding')
    .argument('<code>', 'code of the finding, such as numbers/missing')
    .requiredOption('--reason <text>', 'reason for the waiver: why this is not an error')
    .option('--lang <tag>', 'language of the finding, if several have it', tags, [])
    .option('--by <name>', 'name of the person who decided')
    .option('--until <day>', 'last day of the waiver, such as 2026-12-31 (default: no end)', day)
    .addHelpText(
      'after',
      examples(
        'barobar waive locales/ru/dam.json:8:3 numbers/missing --reason "Spelt out."',
        'barobar waive s7k2m9qa numbers/missing --lang ru --reason "Spelt out."',
      ),
    );
}

export function run(
  context: CommandContext,
  given: string,
  code: string,
  { lang, ...options }: Options,
): ExitCode {
  const workspace = context.openWorkspace();
  const { segment, language } = readFindingPlace(workspace, given);
  const languages = language !== undefined && lang.length === 0 ? [language] : lang;
  const request = openFindingRequest(workspace, languages, context.universalDay());
  const plan = planWaiver(workspace, { ...request, ...options, segment, code });
  context.apply(workspace, plan);
  const { waiver, path } = plan;
  context.printResult(`${path}\n`);
  const { until, language: tag } = waiver;
  context.inform(
    until === undefined
      ? context.localise('waivers.done', { code, segment, tag })
      : context.localise('waivers.until', { code, segment, tag, until }),
  );
  return 0;
}
