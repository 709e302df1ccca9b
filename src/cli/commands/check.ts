import path from 'node:path';
import { type Command, Option } from 'commander';
import { checks } from '../../checks/engine/registry.ts';
import { loadReportMessages } from '../../messages/reports/reports.ts';
import { BarobarError } from '../../model/error.ts';
import type { Severity } from '../../model/finding.ts';
import type { CheckRequest } from '../../workflows/quality/check.ts';
import { type CheckedTargets, checkTargets, fixTargets } from '../../workflows/quality/check-targets.ts';
import { glossaryFolder } from '../../workspace/layout.ts';
import type { Shard } from '../../workspace/shard-part.ts';
import { readRepository, readVersion } from '../../workspace/version.ts';
import { also, examples, flagOf, shard, shardHelp, tags } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { formatFixes, formatUndecided, summariseFixes } from '../reports/fixes.ts';
import { formatVerdicts } from '../reports/gate.ts';
import { type ReportName, reportNames } from '../reports/registry.ts';
import type { Report } from '../reports/report.ts';
import { sendReports } from '../reports/send.ts';

interface Options {
  readonly lang: readonly string[];
  readonly glossary: readonly string[];
  readonly format?: ReportName;
  readonly json?: true;
  readonly output?: string;
  readonly report: readonly string[];
  /** Without it, what is an error or closes the gate. */
  readonly failOn?: Severity | 'never';
  readonly gate?: true;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly fix?: true;
  readonly dryRun?: true;
  readonly shard?: Shard;
}

export function configure(command: Command): void {
  command
    .argument('[targets...]', 'documents, or XLIFF and TMX files from anywhere')
    .option('--lang <tags>', 'languages (default: all targets)', tags, [])
    .option('--glossary <file>', 'glossary that overrides those of the workspace', also, [])
    .addOption(new Option('--format <name>', 'format of the report (default: text)').choices(reportNames))
    .option('--json', 'print the findings as JSON, as --format json does')
    .option('-o, --output <file>', 'file for the report (default: standard output)')
    .option('--report <file>', 'further report, in the format of its ending', also, [])
    .option('--gate', 'print the gate rules that block each document')
    .option('--baseline <file>', 'leave out the findings of this file')
    .option('--shard <i/n>', shardHelp, shard)
    .option('--write-baseline <file>', 'write the current findings for --baseline')
    .option('--fix', 'write corrections of spaces, signs and letters')
    .option('--dry-run', 'print what --fix would correct, and write nothing')
    .addOption(
      new Option(
        '--fail-on <severity>',
        'lowest severity for exit code 1 (default: what closes the gate)',
      ).choices(['error', 'warning', 'note', 'never']),
    )
    .addHelpText('after', examples('barobar check csto-session --fix --dry-run'));
}

export async function run(
  context: CommandContext,
  targets: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { json, format = json ? 'json' : 'text' } = options;
  if (json && format !== 'json')
    throw new BarobarError(
      'usage',
      `--json and --format ${format} contradict each other.`,
      'Use one of them.',
    );
  if (options.fix && !options.shard) return fix(context, targets, options);
  refuseDryRun(options);
  if (options.shard)
    return (await import('../shard-runs.ts')).checkPart(context, targets, { ...options }, options.shard);
  return report(context, targets, { ...options, format });
}

/** Checks and reports; `around` as of `CheckRequest`. */
export async function report(
  context: CommandContext,
  targets: readonly string[],
  options: Options & { readonly format: ReportName; readonly around?: CheckRequest['around'] },
): Promise<ExitCode> {
  const { format } = options;
  const { localiseFinding, localise, language } = context;
  for (const file of [options.output, ...options.report, options.writeBaseline])
    if (file !== undefined) context.resolveOutputFile(file, targets);
  const send = await sendReports(context, { ...options, format });
  const checked = await checkTargets(context, {
    targets,
    languages: options.lang,
    glossaries: options.glossary,
    gate: options.gate === true,
    baseline: options.baseline,
    writeBaseline: options.writeBaseline,
    failOn: options.failOn,
    now: context.io.now(),
    around: options.around,
  });
  const { findings, verdicts, known, gone, workspace, fails } = checked;
  const repository = readRepository();
  const report: Report = {
    findings: findings.map(localiseFinding),
    waived: checked.waived.map(({ finding, waiver }) => ({ finding: localiseFinding(finding), waiver })),
    scopes: checked.scopes,
    checks,
    ...(known !== undefined && { known }),
    source: workspace?.settings.source ?? 'en',
    words: await loadReportMessages(language),
    fails,
    version: readVersion(),
    ...(repository !== undefined && { repository }),
    pathOf: createPathReader(context, checked),
    regionOf: checked.regionOf,
  };
  if (checked.skipped > 0) context.inform(localise('check.skipped', { count: checked.skipped }));
  if (options.writeBaseline !== undefined)
    context.inform(
      localise('check.baseline', { file: context.displayPath(context.resolve(options.writeBaseline)) }),
    );
  // A file that was not checked may still have its finding.
  const isAll = targets.length === 0 && options.lang.length === 0;
  if (gone > 0 && isAll) context.inform(localise('check.gone', { count: gone }));
  send(report, verdicts ? formatVerdicts(verdicts, localise) : '');
  if (checked.unusable > 0) return 3;
  return findings.some(fails) ? 1 : 0;
}

/** Corrects translations, and prints what changes. */
function fix(context: CommandContext, targets: readonly string[], options: Options): ExitCode {
  const { json } = options;
  for (const other of ['format', 'output', 'gate', 'baseline', 'writeBaseline'] as const)
    if (options[other] !== undefined) throw contradiction(other);
  if (options.report.length > 0) throw contradiction('report');
  const workspace = context.openWorkspace();
  const plan = fixTargets(context, workspace, {
    targets,
    languages: options.lang,
    glossaries: options.glossary,
    now: context.io.now(),
    failOn: options.failOn,
  });
  context.apply(workspace, plan);
  const { fixed, undecided, left } = plan;
  if (json) context.printJson({ fixed, undecided, left: left.length });
  else context.printResult(formatFixes(fixed) + formatUndecided(undecided, context.localise));
  context.inform(summariseFixes(fixed, left.length, context.localise));
  return left.some(plan.fails) ? 1 : 0;
}

function contradiction(option: string): BarobarError {
  return new BarobarError(
    'usage',
    `--fix and ${flagOf(option)} contradict each other.`,
    'Run “barobar check” after the fix.',
  );
}

function refuseDryRun({ dryRun, fix }: Options): void {
  if (dryRun && !fix)
    throw new BarobarError('usage', '--dry-run needs --fix.', 'A check without --fix writes nothing.');
}

/** Reads the path of a finding as it is called from where the command runs. */
function createPathReader(context: CommandContext, { workspace, files }: CheckedTargets): Report['pathOf'] {
  return ({ path: file, document }) => {
    const isInWorkspace = document !== undefined || file.startsWith(`${glossaryFolder}/`);
    if (!workspace || !isInWorkspace || files.includes(file)) return file;
    const shown = context.displayPath(path.join(workspace.root, file));
    // The workspace is not below the folder: a server can use the paths of the workspace, but not those of this machine.
    return path.isAbsolute(shown) || shown.startsWith('../') ? file : shown;
  };
}
