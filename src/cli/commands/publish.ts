import path from 'node:path';
import type { Command } from 'commander';
import type { CommandText, Localise, Things } from '../../messages/commands/texts.ts';
import { BarobarError } from '../../model/error.ts';
import { type Published, type PublishOptions, planPublication } from '../../workflows/publish/publish.ts';
import type { DocumentLanguages, StillPublic } from '../../workflows/publish/publish-plan.ts';
import { openPublishing } from '../../workflows/publish/publishing.ts';
import type { Unpainted } from '../../workflows/publish/site-pictures.ts';
import { findUnsupportedLanguages } from '../../workflows/sentences/language-support.ts';
import type { Shard } from '../../workspace/shard-part.ts';
import {
  allowedBy,
  day,
  documents,
  documentsHelp,
  examples,
  port,
  shard,
  shardHelp,
  tags,
} from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { describeAllowed, describeRefusal } from '../reports/gate.ts';
import { formatFault, formatFinding, printable, summarise } from '../terminal.ts';

interface Options {
  readonly lang: readonly string[];
  readonly output?: string;
  readonly shard?: Shard;
  readonly ready?: true;
  readonly allowFindings?: true;
  readonly allowIncomplete?: true;
  readonly record?: true;
  readonly date?: string;
  readonly watch?: true;
  readonly serve?: true;
  readonly port?: number;
  readonly pdf?: true;
  readonly force?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

type ReportOptions = Pick<Options, 'json' | 'ready' | 'allowFindings' | 'allowIncomplete'>;

/** Where the preview is unless another port is named: the same each time, so that an open page finds it again. */
const usualPort = 4321;

export function configure(command: Command): void {
  command
    .argument(documents, documentsHelp)
    .option('--lang <tags>', 'languages to add to the public ones (default: all targets)', tags, [])
    .option('-o, --output <dir>', 'folder for the site (default: dist/site/)')
    .option('--ready', 'publish what passes the gate, and skip the rest')
    .option('--allow-findings', 'publish errors and other findings that the gate blocks')
    .option('--allow-incomplete', 'publish gaps, each marked')
    .option('--record', 'record this publication, and date its corrections')
    .option('--date <day>', 'day to record, such as 2026-11-23 (default: today)', day)
    .option('--pdf', 'write PDF files, by an installed Chromium')
    .option('--watch', 'publish again after each change, until Ctrl-C')
    .option('--serve', 'serve the site on this machine, until Ctrl-C')
    .option('--port <number>', 'port for --serve, 0 for any free one (default: 4321)', port)
    .option('--shard <i/n>', shardHelp, shard)
    .option('--force', 'replace files that no earlier run wrote')
    .option('--dry-run', 'print what would be written, and write nothing')
    .option('--json', 'print what was written')
    .addHelpText(
      'after',
      examples(
        'barobar publish --ready --record',
        'barobar publish --watch --serve --allow-incomplete --allow-findings',
      ),
    );
}

export async function run(
  context: CommandContext,
  names: readonly string[],
  options: Options,
): Promise<ExitCode> {
  if (options.watch || options.serve) return preview(context, names, options);
  if (options.port !== undefined)
    throw new BarobarError('usage', '--port needs --serve.', 'Add --serve, or leave --port out.');
  if (options.shard)
    return (await import('../shard-runs.ts')).publishPart(context, names, { ...options }, options.shard);
  return report(context, options, await publishOnce(context, names, options));
}

/** Reports what became of a site. */
export function report(context: CommandContext, options: ReportOptions, publication: Published): ExitCode {
  const { released, rebuilt, recorded, skipped, stillPublic, plan } = publication;
  const { localise } = context;
  const findings = [...findUnsupportedLanguages(context.openWorkspaceAsIs()), ...publication.findings];
  const shown = (files: readonly string[]): readonly string[] =>
    files.map((file) => context.displayPath(path.join(publication.folder, file)));
  const pages = shown(publication.pages);
  const files = shown(publication.files);
  const removed = shown(publication.removed);
  const kept = shown(publication.kept);
  if (options.json)
    context.printJson({
      pages,
      files,
      rebuilt,
      removed,
      kept,
      recorded,
      findings,
      allowed: released,
      skipped,
      stillPublic,
    });
  else context.printList(pages, 'pages');
  context.printFindings(findings);
  reportStillPublic(context, stillPublic);
  if (!plan) {
    const advice = localise(options.ready ? 'publish.finish' : 'publish.name');
    const refusal = describeRefusal(publication.findings, allowedBy(options), advice, localise);
    context.inform(localise('publish.nothing', refusal));
    return 1;
  }
  reportNotices(context, publication, { removed, kept });
  context.inform(
    localise('publish.made', {
      briefings: localise('publish.briefings', { count: rebuilt }),
      unchanged: pages.length - 1 - rebuilt,
      files: localise('publish.files', { count: files.length }),
    }),
  );
  const page = context.displayPath(path.join(publication.folder, 'index.html'));
  context.inform(localise('publish.where', { folder: context.displayPath(publication.folder), page }));
  return stillPublic.length > 0 ? 1 : 0;
}

/** Prints what was allowed, skipped, removed, kept, recorded and left without a card; paths are as people read them. */
function reportNotices(
  context: CommandContext,
  publication: Published,
  { removed, kept }: Pick<Published, 'removed' | 'kept'>,
): void {
  const { released, recorded, skipped, unpainted } = publication;
  const { localise } = context;
  const several = (lines: readonly string[], things: Things): readonly string[] =>
    summarise(lines, (line) => line, { isVerbose: context.isVerbose, things, localise });
  const warnings = describeAllowed(released, 'publish.allowed', localise);
  for (const line of several(warnings, 'documents')) context.printToStderr(`${line}\n`);
  if (skipped.length > 0) {
    const names = several(
      skipped.map((each) => describeSkipped(each, publication)),
      'documents',
    );
    context.inform(localise('publish.skipped', { list: names.join(', ') }));
  }
  if (removed.length > 0) {
    context.inform(localise('publish.removed'));
    for (const file of several(removed, 'files')) context.inform(`  ${file}`);
  }
  for (const file of kept) context.printToStderr(`${localise('publish.kept', { file })}\n`);
  for (const line of several(
    recorded.map((file) => localise('publish.recorded', { file: printable(file) })),
    'records',
  ))
    context.inform(line);
  for (const line of several(
    unpainted.map((each) => describeUnpainted(each, localise)),
    'cards',
  ))
    context.printToStderr(`${line}\n`);
}

/** Publishes as the options say; nothing if the gate is closed. */
export async function publishOnce(
  context: CommandContext,
  names: readonly string[],
  options: Omit<Options, 'json' | 'shard'>,
  merged: Pick<PublishOptions, 'parts'> = {},
): Promise<Published> {
  // Only PDF files need a browser.
  const printer = options.pdf && (await (await import('../../workspace/chromium.ts')).openPdfPrinter());
  try {
    const publishing = await openPublishing(
      context.root,
      context.disk(),
      context.openWorkspace,
      context.io.now(),
      { isPrinted: printer !== undefined },
    );
    const publication = await planPublication(publishing, {
      documents: names,
      languages: options.lang,
      isReady: options.ready === true,
      folder: context.resolveOutput(options.output),
      record: options.record || options.date ? (options.date ?? context.today()) : undefined,
      allowed: allowedBy(options),
      force: options.force === true,
      printer,
      ...merged,
    });
    const { plan } = publication;
    const nothing = { pages: [], files: [], rebuilt: 0, removed: [], kept: [], recorded: [], unpainted: [] };
    return { ...publication, ...(plan ? context.apply(publishing.workspace, plan) : nothing) };
  } finally {
    await printer?.close();
  }
}

/** Publishes, and again after each change, and shows the site to browsers of this machine, until it is stopped. */
async function preview(
  context: CommandContext,
  names: readonly string[],
  options: Options,
): Promise<ExitCode> {
  for (const other of ['record', 'date', 'dryRun', 'json'] as const)
    if (options[other] !== undefined)
      throw new BarobarError(
        'usage',
        `--${other === 'dryRun' ? 'dry-run' : other} cannot be used with --watch or --serve.`,
        'Publish without --watch and --serve.',
      );
  const { localise } = context;
  // Only a preview needs a server.
  const { previewSite } = await import('../../workflows/publish/preview-site.ts');
  await previewSite(
    {
      root: context.root,
      folder: context.resolveOutput(options.output),
      watch: options.watch === true,
      port: options.serve ? (options.port ?? usualPort) : undefined,
      disk: context.disk,
      openWorkspace: context.openWorkspaceAsIs,
      publish: () => publishOnce(context, names, options),
      stopped: context.io.stopped,
    },
    {
      published({ plan, findings, released, rebuilt, stillPublic }) {
        context.printFindings(findings);
        reportStillPublic(context, stillPublic);
        for (const line of describeAllowed(released, 'publish.allowed', localise))
          context.printToStderr(`${line}\n`);
        context.inform(plan ? localise('publish.rebuilt', { number: rebuilt }) : localise('publish.closed'));
        return plan
          ? undefined
          : findings.map((finding) => formatFinding(context.localiseFinding(finding), false)).join('\n');
      },
      failed(error) {
        const isKnown = error instanceof BarobarError;
        const fault = isKnown ? formatFault(error, false) : String((error as Error).stack ?? error);
        context.printToStderr(`${isKnown ? formatFault(error, context.hasColor) : fault}\n`);
        return fault;
      },
      serving: (address) => context.printResult(`${address}\n`),
      waiting: () => context.inform(localise(options.watch ? 'publish.watching' : 'publish.serving')),
    },
  );
  return 0;
}

/** Prints the public documents that would not be published now. */
function reportStillPublic(context: CommandContext, stillPublic: readonly StillPublic[]): void {
  const { localise, isVerbose } = context;
  const line = (each: StillPublic): string =>
    localise(reasonOf(each), { document: printable(each.document), tags: each.languages.join(', ') });
  const lines = summarise(stillPublic, line, { isVerbose, things: 'documents still public', localise });
  for (const line of lines) context.printToStderr(`${line}\n`);
}

function reasonOf({ languages, gone }: StillPublic): StillText {
  if (gone === 'source') return 'publish.stillGone';
  if (gone === undefined) return 'publish.stillClosed';
  return languages.length === 1 ? 'publish.stillTarget' : 'publish.stillTargets';
}

type StillText = Extract<CommandText, `publish.still${string}`>;

function describeUnpainted({ document, language, letters }: Unpainted, localise: Localise): string {
  const some = letters.slice(0, mostLetters).join(' ');
  const values = { document: printable(document), tag: language, letters: printable(some) };
  return localise('publish.unpainted', values);
}

/** Letters that a line names. */
const mostLetters = 8;

/** Only the name if nothing of the document is public. */
function describeSkipped(
  { document, languages }: DocumentLanguages,
  { pages, stillPublic }: Published,
): string {
  const isPublic =
    pages.includes(`${document}/index.html`) || stillPublic.some((each) => each.document === document);
  return isPublic ? `${printable(document)} (${languages.join(', ')})` : printable(document);
}
