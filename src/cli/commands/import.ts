import { type Command, Option } from 'commander';
import type { Localise } from '../../messages/commands/texts.ts';
import { BarobarError, mapCollectingErrors } from '../../model/error.ts';
import type { State } from '../../model/translation.ts';
import type { Outcome } from '../../workflows/import-export/decide-import.ts';
import { type ImportCounts, type ImportPlan, planImport } from '../../workflows/import-export/import.ts';
import { planResolution } from '../../workflows/import-export/resolve-conflict.ts';
import { openReturnedFolder } from '../../workflows/import-export/returned-folder.ts';
import type { ReturnedFile, ReturnedFolder } from '../../workflows/import-export/returned-package.ts';
import { targetLanguages } from '../../workflows/quality/languages.ts';
import type { Side } from '../../workspace/files/quarantine-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { examples, tags } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { printable } from '../terminal.ts';

interface Options {
  readonly resolve?: 'ours' | 'theirs';
  readonly lang: readonly string[];
  readonly state?: State;
  readonly by?: string;
  readonly propagate?: true;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .argument(
      '[files...]',
      'files, folders or ZIP packages to import; with --resolve also ids or documents, or none for all',
    )
    .addOption(
      new Option('--resolve <side>', 'settle conflicts: keep the local or take the returned form').choices([
        'ours',
        'theirs',
      ]),
    )
    .option(
      '--lang <tags>',
      'language of the files, where they name none; with --resolve, to settle',
      tags,
      [],
    )
    .addOption(
      new Option('--state <state>', 'state of what is accepted (default: translated)').choices([
        'translated',
        'reviewed',
        'final',
      ]),
    )
    .option('--by <name>', 'name of the translator (default: the name in the file)')
    .option('--propagate', 'fill in accepted translations for identical sentences that have none')
    .option('--dry-run', 'print what would be accepted, and change nothing')
    .option('--json', 'print the outcome for each file')
    .addHelpText(
      'after',
      examples(
        'barobar import returned/*.xlf returned/anna.zip',
        'barobar import ru.xlf --state reviewed --by anna@example.org',
        'barobar import --resolve theirs s7k2m9qa   (after a conflict)',
        'barobar import --resolve ours --lang ru    (all of the quarantine for Russian)',
      ),
    );
}

export function run(context: CommandContext, files: readonly string[], options: Options): ExitCode {
  if (files.length === 0 && !options.resolve)
    throw new BarobarError('usage', 'No file is named.', 'Name the files to import.');
  const workspace = context.openWorkspace();
  const isThere = (name: string): boolean => context.disk().has(context.resolve(name));
  if (options.resolve && !files.some(isThere)) {
    if (options.propagate)
      throw new BarobarError(
        'usage',
        '--propagate is about returned files, and none is named.',
        'Name the files to import, or leave out --propagate.',
      );
    return decide(context, workspace, files, options.resolve, options);
  }
  const returned = mapCollectingErrors(files, (name) => openNamed(context, name));
  const languages = options.lang.length > 0 ? targetLanguages(workspace, options.lang) : [];
  const plan = planImport(
    workspace,
    returned,
    { state: options.state, by: options.by, resolve: options.resolve },
    { languages, propagates: options.propagate === true, today: context.today() },
  );
  context.apply(workspace, plan);
  const { findings } = plan;
  const { localise } = context;
  context.printFindings(findings);
  const sum = (of: 'drafts' | 'kept' | 'named'): number =>
    plan.files.reduce((all, file) => all + file[of], 0);
  if (sum('drafts') > 0) context.inform(localise('import.drafts'));
  if (sum('kept') > 0)
    context.inform(localise('import.kept', { count: sum('kept'), state: options.state ?? 'translated' }));
  if (sum('named') > 0)
    context.inform(
      options.by === undefined
        ? localise('import.named', { count: sum('named') })
        : localise('import.namedBy', { count: sum('named'), by: printable(options.by) }),
    );
  for (const line of describePropagation(plan, localise)) context.inform(line);
  const inQuarantine = plan.files.reduce((all, file) => all + file.conflict + file.quarantined, 0);
  if (inQuarantine > 0) context.inform(localise('import.inQuarantine', { count: inQuarantine }));
  if (options.json)
    context.printJson({
      files: plan.files,
      skipped: plan.skipped,
      findings,
      ...(options.propagate && { propagated: plan.propagated, undecided: plan.undecided }),
    });
  else
    context.printList(
      plan.files.map((file) => `${printable(file.path)} (${file.language}): ${describe(file, localise)}`),
      'files',
    );
  return findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}

/** The file or folder that a person named. */
function openNamed(context: CommandContext, name: string): ReturnedFile | ReturnedFolder {
  const [folder, disk] = [context.resolve(name), context.disk()];
  if (!disk.isFolder(folder)) return { path: name, bytes: context.read(name) };
  return openReturnedFolder(disk, context.root, { name, folder, read: (file) => context.read(file) });
}

function describePropagation({ propagated, undecided }: ImportPlan, localise: Localise): readonly string[] {
  const [given, left] = [propagated.length, undecided.length];
  const named = undecided.slice(0, 5).map(({ segment }) => segment);
  return [
    ...(given > 0 ? [localise('import.given', { count: given })] : []),
    ...(left > 0
      ? [
          localise('import.undecided', {
            count: left,
            ids: named.join(', ') + (left > named.length ? ' …' : ''),
          }),
        ]
      : []),
  ];
}

/** Decides about quarantined segments, named by ids or keys. */
function decide(
  context: CommandContext,
  workspace: Workspace,
  names: readonly string[],
  side: Side,
  { lang, state, by, json }: Options,
): ExitCode {
  const plan = planResolution(workspace, { names, languages: lang, side, state, by });
  context.apply(workspace, plan);
  const { resolved, unresolved } = plan;
  if (json) context.printJson({ resolved, unresolved });
  else {
    const lines = resolved.map(
      ({ document, language, id }) => `${printable(document ?? '?')} ${language} ${id}: ${side}`,
    );
    context.printList(lines, 'segments');
  }
  if (unresolved.length > 0)
    context.inform(
      context.localise('import.unresolved', {
        count: unresolved.length,
        keys: unresolved
          .slice(0, 5)
          .map(({ key }) => key)
          .join(', '),
      }),
    );
  return unresolved.length > 0 ? 1 : 0;
}

const order: readonly Outcome[] = ['accepted', 'unchanged', 'stale', 'missing', 'conflict', 'quarantined'];

function describe(file: ImportCounts, localise: Localise): string {
  const parts = order
    .filter((outcome) => file[outcome] > 0)
    .map((outcome) => localise(`outcomes.${outcome}`, { number: file[outcome] }));
  if (parts.length === 0) return localise('import.none');
  const { unit, text, neighbours } = file.matched;
  const notes = [
    ...(file.drafts > 0 ? [localise('import.ofDrafts', { number: file.drafts })] : []),
    ...(unit > 0 ? [localise('import.byUnit', { number: unit })] : []),
    ...(text > 0 ? [localise('import.byText', { number: text })] : []),
    ...(neighbours > 0 ? [localise('import.byNeighbours', { number: neighbours })] : []),
  ];
  return [parts.join(', '), ...notes].join('; ');
}
