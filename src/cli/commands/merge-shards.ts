import { type Command, Option } from 'commander';
import { BarobarError } from '../../model/error.ts';
import type { Severity } from '../../model/finding.ts';
import { storeOfParts } from '../../workflows/shards/check.ts';
import { planExportOfParts } from '../../workflows/shards/export.ts';
import { briefingsOfParts } from '../../workflows/shards/publish.ts';
import { digestOfProgram } from '../../workspace/program.ts';
import { type OpenPart, openParts } from '../../workspace/shard-part.ts';
import { examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { type ReportName, reportNames } from '../reports/registry.ts';
import { shardsIn } from '../shard-runs.ts';
import { report as reportFindings } from './check.ts';
import { applyExport } from './export.ts';
import { publishOnce, report as reportSite } from './publish.ts';

interface Options {
  readonly output?: string;
  readonly format?: ReportName;
  readonly failOn?: Severity | 'never';
  readonly force?: true;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .argument('[folder]', 'folder of the parts (default: out/shards/)')
    .option('-o, --output <path>', 'folder or report to write (default: that of the command)')
    .addOption(
      new Option('--format <name>', 'format of the report of check (default: text)').choices(reportNames),
    )
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity for exit code 1, of check').choices([
        'error',
        'warning',
        'note',
        'never',
      ]),
    )
    .option('--force', 'replace files that no earlier run wrote')
    .option('--dry-run', 'print what would be written, and write nothing')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', examples('barobar merge-shards', 'barobar merge-shards parts --format sarif'));
}

export async function run(
  context: CommandContext,
  named: string | undefined,
  options: Options,
): Promise<ExitCode> {
  const folder = shardsIn(context, named);
  const disk = context.disk();
  const parts = openParts(disk, folder, context.displayPath(folder), digestOfProgram(disk));
  const [{ command }] = parts as [OpenPart];
  if (command === 'check') return mergeCheck(context, parts, options);
  for (const name of ['format', 'failOn'] as const)
    if (options[name] !== undefined)
      throw new BarobarError(
        'usage',
        `--${name === 'failOn' ? 'fail-on' : name} is for parts of check; these are of ${command}.`,
        'Leave it out.',
      );
  return command === 'export' ? mergeExport(context, parts, options) : mergePublish(context, parts, options);
}

/** Checks as one run would: the findings of the parts on each pair are reused. */
function mergeCheck(
  context: CommandContext,
  parts: readonly OpenPart[],
  { json, format = json ? 'json' : 'text', output, failOn }: Options,
): Promise<ExitCode> {
  const [{ documents, languages }] = parts as [OpenPart];
  const store = storeOfParts(parts);
  return reportFindings(context, documents, {
    ...{ lang: languages, glossary: [], report: [], format, around: () => store },
    ...(output !== undefined && { output }),
    ...(failOn !== undefined && { failOn }),
  });
}

function mergeExport(context: CommandContext, parts: readonly OpenPart[], options: Options): ExitCode {
  const workspace = context.openWorkspace();
  const destination = { folder: context.resolveOutput(options.output), force: options.force === true };
  return applyExport(context, workspace, planExportOfParts(workspace, parts, destination), options);
}

/** Publishes as one run would: a briefing that a part rendered is reused if all its inputs are the same. */
async function mergePublish(
  context: CommandContext,
  parts: readonly OpenPart[],
  { output, force, json }: Options,
): Promise<ExitCode> {
  const [{ languages, flags }] = parts as [OpenPart];
  const given = {
    lang: languages,
    ...(output !== undefined && { output }),
    ...(flags.includes('ready') && { ready: true as const }),
    ...(flags.includes('allowFindings') && { allowFindings: true as const }),
    ...(flags.includes('allowIncomplete') && { allowIncomplete: true as const }),
    ...(force && { force }),
    ...(json && { json }),
  };
  const merged = { parts: briefingsOfParts(context.disk(), parts) };
  return reportSite(context, given, await publishOnce(context, [], given, merged));
}
