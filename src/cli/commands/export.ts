import path from 'node:path';
import { type Command, Option } from 'commander';
import { findXliffProfile } from '../../exchange/xliff/profiles.ts';
import { BarobarError } from '../../model/error.ts';
import type { Glossary } from '../../model/glossary.ts';
import {
  type OutgoingFormatName,
  outgoingFormats,
  type XliffVersion,
  xliffVersions,
} from '../../model/outgoing-formats.ts';
import {
  type ExportOptions,
  type ExportPlan,
  formatNamed,
  type OutgoingFormat,
  planExport,
  segmentsToSend,
} from '../../workflows/import-export/export.ts';
import type { BundleOptions } from '../../workflows/import-export/export-bundle.ts';
import { planMemoryExport } from '../../workflows/import-export/export-memory.ts';
import { openGlossary } from '../../workflows/quality/open-glossary.ts';
import { outputFolders, pseudoFolder } from '../../workspace/layout.ts';
import type { Shard } from '../../workspace/shard-part.ts';
import type { Change } from '../../workspace/transaction.ts';
import { readVersion } from '../../workspace/version.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { documents, documentsHelp, examples, progress, shard, shardHelp, tags } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import { type CommandContext, reportWritten } from '../command-context.ts';
import { printable } from '../terminal.ts';

interface Options {
  readonly to: readonly string[];
  readonly xliff?: XliffVersion;
  readonly profile?: string;
  readonly format: OutgoingFormatName | 'tmx';
  readonly ui?: true;
  readonly pseudo?: true;
  readonly only: readonly ('missing' | 'stale' | 'all')[];
  readonly bundle?: 'zip' | 'omegat';
  readonly for?: string;
  readonly output?: string;
  readonly shard?: Shard;
  readonly force?: true;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .argument(documents, documentsHelp)
    .option('--to <tags>', 'languages (default: all targets)', tags, [])
    .addOption(
      new Option('--xliff <version>', 'version of XLIFF (default: that of the profile)').choices(
        xliffVersions,
      ),
    )
    .addOption(
      new Option('--profile <tool>', 'tool to write for').choices([
        'omegat',
        'weblate',
        'strict',
        'trados',
        'memoq',
        'phrase',
        'poedit',
      ]),
    )
    .addOption(new Option('--format <name>', 'format').choices([...outgoingFormats, 'tmx']).default('xliff'))
    .option('--ui', 'write the UI strings of the editions instead of documents')
    .option('--pseudo', 'write pseudo-translations to test a layout')
    .option('--only <which>', 'segments: missing,stale or one of them', progress, ['all'])
    .addOption(
      new Option('--bundle [kind]', 'write a package with memory and terms')
        .choices(['zip', 'omegat'])
        .preset('zip'),
    )
    .option('--for <address>', 'name or address of the recipient, kept for status')
    .option('-o, --output <dir>', 'folder for the files (default: out/)')
    .option('--shard <i/n>', shardHelp, shard)
    .option('--force', 'replace files that no earlier run wrote')
    .option('--dry-run', 'print what would be written, and write nothing')
    .option('--json', 'print what was written')
    .addHelpText(
      'after',
      examples('barobar export --to ru,be,tg', 'barobar export --bundle --to ru --for anna@example.org'),
    );
}

export async function run(
  context: CommandContext,
  names: readonly string[],
  options: Options,
): Promise<ExitCode> {
  if (options.shard)
    return (await import('../shard-runs.ts')).exportPart(context, names, { ...options }, options.shard);
  const workspace = context.openWorkspace();
  const folder = context.resolveOutput(options.output);
  const shared: Shared = {
    documents: names,
    languages: options.to,
    destination: { folder, force: options.force === true },
  };
  if (options.pseudo ?? options.ui ?? options.format === 'tmx') refuseSending(options);
  if (options.pseudo) return exportPseudo(context, workspace, names, options);
  const plan = options.ui
    ? await planUiStrings(workspace, shared, options)
    : options.format === 'tmx'
      ? planMemory(workspace, shared, options)
      : await planDocuments(context, workspace, shared, { ...options, format: options.format });
  return applyExport(context, workspace, plan, options);
}

type Shared = Pick<ExportOptions, 'documents' | 'languages' | 'destination'>;

async function planUiStrings(workspace: Workspace, shared: Shared, options: Options): Promise<ExportPlan> {
  refuseUiOptions(shared.documents, options);
  // Only this command needs the package that writes them.
  const { planUiStringExport } = await import('../../workflows/import-export/export-ui-strings.ts');
  const profile = profileOf(options);
  const version = options.xliff ?? profile?.version ?? '1.2';
  const onlyMissing = !options.only.includes('all');
  return planUiStringExport(workspace, { ...shared, version, profile, onlyMissing });
}

function planMemory(workspace: Workspace, shared: Shared, options: Options): ExportPlan {
  refuseXliffOptions(options);
  if (!options.only.includes('all'))
    throw new BarobarError(
      'usage',
      'A translation memory has finished translations only, and --only chooses segments that need work.',
      'Leave out --only, or use another format.',
    );
  return planMemoryExport(workspace, { ...shared, creator: readVersion() });
}

/** Files of documents for translators, with the record of what is sent. */
async function planDocuments(
  context: CommandContext,
  workspace: Workspace,
  shared: Shared,
  options: Options & { readonly format: OutgoingFormatName },
): Promise<ExportPlan> {
  const { format } = options;
  if (format !== 'xliff') refuseXliffOptions(options);
  const { leverage } = await import('../../workflows/memory/leverage.ts');
  const glossary = openGlossary(workspace);
  const profile = profileOf(options);
  const memory = await leverage(workspace, shared.documents, shared.languages);
  const chosen = { ...shared, profile, only: options.only, memory };
  const xliff = `xliff-${options.xliff ?? profile?.version ?? '1.2'}`;
  const pages = (): Promise<OutgoingFormat> => openPages(context, workspace, glossary);
  const plan =
    options.bundle === undefined
      ? planExport(workspace, glossary, {
          ...chosen,
          format: format === 'html' ? await pages() : format === 'xliff' ? xliff : format,
        })
      : await planBundle(workspace, glossary, { ...chosen, format, xliff, pages }, options);
  return { ...plan, changes: await planDelivery(context, workspace, shared.documents, options) };
}

function profileOf({ profile }: Options): ReturnType<typeof findXliffProfile> {
  return profile === undefined ? undefined : findXliffProfile(profile);
}

function refuseXliffOptions({ format, xliff, profile }: Options): void {
  if (xliff === undefined && profile === undefined) return;
  throw new BarobarError(
    'usage',
    `A file in ${format.toUpperCase()} has no version of XLIFF and no profile.`,
    'Leave out --xliff and --profile, or use --format xliff.',
  );
}

/** The package of a translator, or a project folder of OmegaT. */
async function planBundle(
  workspace: Workspace,
  glossary: Glossary,
  {
    format,
    xliff,
    pages,
    ...chosen
  }: Omit<ExportOptions, 'format'> & {
    readonly format: OutgoingFormatName;
    /** The name of XLIFF in the version that is written. */
    readonly xliff: string;
    readonly pages: () => Promise<OutgoingFormat>;
  },
  options: Options,
): Promise<ExportPlan> {
  const { planBundles, planProjects } = await import('../../workflows/import-export/export-bundle.ts');
  const request = { ...chosen, creator: readVersion(), to: options.for };
  if (options.bundle === 'omegat') {
    if (format !== 'xliff')
      throw new BarobarError('usage', 'OmegaT projects have XLIFF files.', 'Leave out --format.');
    if (options.profile !== undefined && options.profile !== 'omegat')
      throw new BarobarError(
        'usage',
        'Projects of OmegaT are written with the profile of OmegaT.',
        'Leave out --profile.',
      );
    return planProjects(workspace, glossary, { ...request, formats: [['project', formatNamed(xliff)]] });
  }
  const formats: BundleOptions['formats'] =
    format === 'html'
      ? [['html', await pages()]]
      : format === 'xliff'
        ? [
            ['xliff', formatNamed(xliff)],
            ['html', await pages()],
          ]
        : [[format, formatNamed(format)]];
  return planBundles(workspace, glossary, { ...request, formats });
}

/** The changes that record a delivery to the person named by --for; none without it. */
async function planDelivery(
  context: CommandContext,
  workspace: Workspace,
  documents: readonly string[],
  options: Options,
): Promise<readonly Change[]> {
  if (options.for === undefined) return [];
  const { recordSending } = await import('../../workflows/import-export/deliveries.ts');
  return recordSending(workspace, {
    segments: segmentsToSend(workspace, { documents, languages: options.to, only: options.only }),
    ...{ to: options.for, date: context.today(), format: options.bundle ?? options.format },
  });
}

/** The parts of pages are loaded only if pages are written. */
async function openPages(
  context: CommandContext,
  workspace: Workspace,
  glossary: Glossary,
): Promise<OutgoingFormat> {
  const { openPageFormat } = await import('../../workflows/import-export/export-page.ts');
  return openPageFormat(workspace, glossary, context.universalDay());
}

/** Pseudo-translations go to a folder of their own, so that they replace no file for translators. */
async function exportPseudo(
  context: CommandContext,
  workspace: Workspace,
  names: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { format, only, xliff, ui } = options;
  if (ui || format === 'tmx' || !only.includes('all'))
    throw new BarobarError(
      'usage',
      'Pseudo-translations are written for whole documents, as files for translators.',
      'Use --pseudo without --ui, --only and --format tmx.',
    );
  const profile = profileOf(options);
  const folder = context.resolveOutput(options.output) ?? path.join(workspace.root, outputFolders.exchange);
  const glossary = { concepts: [] };
  const plan = planExport(workspace, glossary, {
    documents: names,
    languages: options.to,
    destination: { folder: path.join(folder, pseudoFolder), force: options.force === true },
    format:
      format === 'html'
        ? await openPages(context, workspace, glossary)
        : format !== 'xliff'
          ? format
          : `xliff-${xliff ?? profile?.version ?? '1.2'}`,
    profile,
    only,
    isPseudo: true,
  });
  return applyExport(context, workspace, plan, options);
}

function refuseSending({ bundle, for: address }: Options): void {
  const option = bundle !== undefined ? '--bundle' : address !== undefined ? '--for' : undefined;
  if (option === undefined) return;
  throw new BarobarError('usage', `${option} is about documents to translate.`, `Leave out ${option}.`);
}

function refuseUiOptions(names: readonly string[], { only, format }: Options): void {
  const fault =
    names.length > 0
      ? `“${names[0]}” cannot be used with --ui: UI strings belong to no document.`
      : only.includes('stale')
        ? 'UI strings do not go stale.'
        : format !== 'xliff'
          ? `UI strings cannot be written as ${format.toUpperCase()}.`
          : undefined;
  if (fault)
    throw new BarobarError('usage', fault, 'Use --ui with --to, --xliff, --profile and --only missing.');
}

/** Writes planned files, and reports them. */
export function applyExport(
  context: CommandContext,
  workspace: Workspace,
  plan: ExportPlan,
  options: Pick<Options, 'json' | 'ui' | 'for' | 'bundle'>,
): ExitCode {
  const { localise } = context;
  const written = context.apply(workspace, plan);
  reportWritten(context, written, options);
  const { files } = written;
  const segments = files.reduce((sum, file) => sum + file.segments, 0);
  if (files.some(({ recorded }) => !recorded)) {
    context.inform(localise('export.update'));
  }
  context.inform(
    localise('export.written', {
      files: localise('publish.files', { count: files.length }),
      sentences: localise(options.ui ? 'export.strings' : 'export.sentences', { count: segments }),
    }),
  );
  if (options.for !== undefined && files.length > 0) {
    const to = printable(options.for.trim());
    const [first] = files;
    const what =
      first && files.length === 1
        ? context.displayPath(first.file)
        : options.bundle === 'omegat'
          ? localise('export.folder')
          : localise('export.files');
    context.inform(localise('export.send', { what, to, by: quoteWord(to) }));
  }
  return 0;
}

/** A word as a shell takes it. */
function quoteWord(word: string): string {
  return /^[\w@.+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
