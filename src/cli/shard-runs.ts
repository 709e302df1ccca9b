import path from 'node:path';
import { findXliffProfile } from '../exchange/xliff/profiles.ts';
import { BarobarError } from '../model/error.ts';
import { planPublication } from '../workflows/publish/publish.ts';
import { openPublishing } from '../workflows/publish/publishing.ts';
import { checkShard } from '../workflows/shards/check.ts';
import { listShardFiles, planExportShard } from '../workflows/shards/export.ts';
import { recordInputs } from '../workspace/inputs.ts';
import { digestOfProgram } from '../workspace/program.ts';
import {
  formatPart,
  partFolder,
  type Shard,
  type ShardPart,
  type ShardRun,
  shardsFolder,
} from '../workspace/shard-part.ts';
import { allowedBy, flagOf } from './arguments.ts';
import type { ExitCode } from './command.ts';
import type { CommandContext } from './command-context.ts';

/** Options of a command, by their names in the program. */
type Given = Readonly<Record<string, unknown>>;

/** The folder of all parts: the one named, or that of the workspace. */
export function shardsIn(context: CommandContext, named: string | undefined): string {
  return context.resolveOutput(named) ?? path.join(context.root, shardsFolder);
}

/** Checks the documents of a shard, and writes its findings to the part. */
export function checkPart(
  context: CommandContext,
  targets: readonly string[],
  options: Given & { readonly lang: readonly string[]; readonly output?: string },
  shard: Shard,
): ExitCode {
  refuseOthers(options, ['lang', 'output', 'glossary', 'report', 'shard']);
  for (const name of ['glossary', 'report'])
    if ((options[name] as readonly unknown[]).length > 0) throw unusable(name);
  const { lang: languages, output } = options;
  const results = checkShard(
    context.openWorkspace(),
    { documents: targets, languages, today: context.universalDay() },
    shard,
  );
  const run: ShardRun = { command: 'check', documents: targets, languages, flags: [] };
  return finish(context, run, shard, output, { results });
}

/** Writes the files of a shard for translators into the folder of the part. */
export async function exportPart(
  context: CommandContext,
  documents: readonly string[],
  options: Given & {
    readonly to: readonly string[];
    readonly format: string;
    readonly xliff?: string;
    readonly profile?: string;
    readonly only: readonly ('missing' | 'stale' | 'all')[];
    readonly output?: string;
  },
  shard: Shard,
): Promise<ExitCode> {
  refuseOthers(options, ['to', 'xliff', 'profile', 'format', 'only', 'output', 'shard']);
  const { to: languages, only, output } = options;
  if (options.format === 'tmx' || options.format === 'html') throw unusable(`format ${options.format}`);
  const profile = options.profile === undefined ? undefined : findXliffProfile(options.profile);
  const version = options.xliff ?? profile?.version ?? '1.2';
  const format = options.format === 'xliff' ? `xliff-${version}` : options.format;
  const folder = shardsIn(context, output);
  const recorder = recordInputs(context.disk(), context.root);
  recorder.start({ lists: false });
  const workspace = context.openWorkspace(recorder.disk);
  const plan = await planExportShard(
    workspace,
    { documents, languages, format, profile, only },
    folder,
    shard,
  );
  const { files } = plan ? context.apply(workspace, plan) : { files: [] };
  const inputs = [...recorder.stop()].filter(([key]) => !/[?/]$/.test(key) && !isBelow(context, folder, key));
  const run: ShardRun = {
    ...{ command: 'export', documents, languages, flags: [], format, only },
    ...(profile && { profile: profile.name }),
  };
  return finish(context, run, shard, output, {
    files: listShardFiles(path.join(folder, partFolder('export', shard)), files),
    inputs: new Map(inputs),
  });
}

/** Publishes the finished documents of a shard as a site of its own, in the folder of the part. */
export async function publishPart(
  context: CommandContext,
  names: readonly string[],
  options: Given & {
    readonly lang: readonly string[];
    readonly output?: string;
    readonly allowFindings?: true;
    readonly allowIncomplete?: true;
  },
  shard: Shard,
): Promise<ExitCode> {
  refuseOthers(options, ['lang', 'output', 'ready', 'allowFindings', 'allowIncomplete', 'shard']);
  if (names.length > 0) throw unusable('the names of documents');
  const { output, lang: languages } = options;
  const folder = path.join(shardsIn(context, output), partFolder('publish', shard));
  const publishing = await openPublishing(
    context.root,
    context.disk(),
    context.openWorkspace,
    context.io.now(),
  );
  const { plan, findings } = await planPublication(publishing, {
    ...{ documents: [], languages, isReady: true, folder, record: undefined, force: false, shard },
    allowed: allowedBy(options),
  });
  if (plan) context.apply(publishing.workspace, plan);
  context.printFindings(findings);
  const flags = ['ready', 'allowFindings', 'allowIncomplete'].filter((name) => options[name] === true);
  return finish(context, { command: 'publish', documents: [], languages, flags }, shard, output, {});
}

function finish(
  context: CommandContext,
  run: ShardRun,
  shard: Shard,
  output: string | undefined,
  made: Pick<ShardPart, 'results' | 'files' | 'inputs'>,
): ExitCode {
  const part: ShardPart = { ...run, ...shard, program: digestOfProgram(context.disk()), ...made };
  const { file, text } = formatPart(shardsIn(context, output), part);
  context.write(file, text);
  context.printResult(`${context.displayPath(path.dirname(file))}\n`);
  context.inform(
    `Part ${shard.index} of ${shard.count}. Put all parts in a folder, and run “barobar merge-shards”.`,
  );
  return 0;
}

function isBelow(context: CommandContext, folder: string, key: string): boolean {
  return !path.relative(folder, path.join(context.root, key)).startsWith('..');
}

/** Options that a part cannot keep to are named, not dropped. */
function refuseOthers(options: Given, known: readonly string[]): void {
  for (const name of Object.keys(options)) if (!known.includes(name)) throw unusable(name);
}

function unusable(name: string): BarobarError {
  const shown = name.startsWith('the ') ? name : flagOf(name);
  return new BarobarError(
    'usage',
    `A part of a run cannot be made with ${shown}.`,
    name === 'pdf'
      ? 'Leave it out: PDF files need a run that is not divided.'
      : 'Leave it out here; what is about the report is given to “barobar merge-shards”.',
  );
}
