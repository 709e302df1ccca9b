import type { Command } from 'commander';
import { BarobarError } from '../../model/error.ts';
import { type AssembledFile, planAssembly, planPseudoAssembly } from '../../workflows/publish/assemble.ts';
import { openGate } from '../../workflows/quality/gate.ts';
import { targetLanguages } from '../../workflows/quality/languages.ts';
import type { Listed } from '../../workspace/output-folder.ts';
import { allowedBy, documents, documentsHelp, examples, tags } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import { type CommandContext, reportTidied } from '../command-context.ts';
import { describeAllowed, describeRefusal } from '../reports/gate.ts';
import { summarise } from '../terminal.ts';

interface Options {
  readonly lang: readonly string[];
  readonly output?: string;
  readonly allowFindings?: true;
  readonly allowIncomplete?: true;
  readonly pseudo?: true;
  readonly site?: true;
  readonly force?: true;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .argument(documents, documentsHelp)
    .option('--lang <tags>', 'languages (default: all targets)', tags, [])
    .option('-o, --output <dir>', 'folder for the files (default: dist/documents/)')
    .option('--allow-findings', 'write documents with errors and other findings that the gate blocks')
    .option('--allow-incomplete', 'write documents with gaps, and mark each gap')
    .option('--pseudo', 'write pseudo-translations to test a layout')
    .option('--site', 'write pages of the site in place of documents (with --pseudo)')
    .option('--force', 'replace files that no earlier run wrote')
    .option('--dry-run', 'print what would be written, and write nothing')
    .option('--json', 'print what was written')
    .addHelpText('after', examples('barobar assemble', 'barobar assemble csto-session --lang ru'));
}

export async function run(
  context: CommandContext,
  names: readonly string[],
  options: Options,
): Promise<ExitCode> {
  if (options.pseudo) return assemblePseudo(context, names, options);
  if (options.site)
    throw new BarobarError(
      'usage',
      '--site is for pseudo-translations.',
      'Add --pseudo, or use “barobar publish” for the site.',
    );
  const workspace = context.openWorkspace();
  const gate = await openGate(workspace, context.io.now());
  const allowed = allowedBy(options);
  const { localise } = context;
  const { plan, findings, released } = planAssembly(workspace, gate, {
    documents: names,
    languages: targetLanguages(workspace, options.lang),
    folder: context.resolveOutput(options.output),
    allowed,
    force: options.force === true,
  });
  const { files, ...tidied } = plan ? context.apply(workspace, plan) : { files: [], removed: [], kept: [] };
  const shown = listDocuments(context, files, { findings, allowed: released }, options);
  context.printFindings(findings);
  reportTidied(context, tidied);
  if (!plan) {
    const refusal = describeRefusal(findings, allowed, localise('assemble.advice'), localise);
    context.inform(localise('assemble.nothing', refusal));
    return 1;
  }
  const warnings = summarise(describeAllowed(released, 'assemble.allowed', localise), (line) => line, {
    isVerbose: context.isVerbose,
    things: 'documents',
    localise,
  });
  for (const line of warnings) context.printToStderr(`${line}\n`);
  context.inform(context.localise('assemble.written', { count: shown.length }));
  return 0;
}

async function assemblePseudo(
  context: CommandContext,
  names: readonly string[],
  options: Options,
): Promise<ExitCode> {
  if (options.allowFindings || options.allowIncomplete)
    throw new BarobarError(
      'usage',
      'No gate is asked about pseudo-translations.',
      'Use --pseudo without --allow-findings and --allow-incomplete.',
    );
  if (options.site) return assemblePseudoSite(context, names, options);
  const workspace = context.openWorkspace();
  const plan = planPseudoAssembly(workspace, {
    documents: names,
    languages: targetLanguages(workspace, options.lang),
    folder: context.resolveOutput(options.output),
    force: options.force === true,
  });
  const { files, ...tidied } = context.apply(workspace, plan);
  const shown = listDocuments(context, files, { findings: [], allowed: [] }, options);
  reportTidied(context, tidied);
  context.inform(context.localise('assemble.written', { count: shown.length }));
  return 0;
}

/** Prints the documents among the files that were written, and gives them; as JSON with `more`. */
function listDocuments(
  context: CommandContext,
  files: Listed<AssembledFile>['files'],
  more: object,
  { json }: Options,
): readonly object[] {
  const shown = files.flatMap(({ file, document, language }) =>
    document === undefined ? [] : [{ file: context.displayPath(file), document, language }],
  );
  if (json) context.printJson({ files: shown, ...more });
  else
    context.printList(
      shown.map(({ file }) => file),
      'documents',
    );
  return shown;
}

/** Prints the files of a site in pseudo-translations. */
async function assemblePseudoSite(
  context: CommandContext,
  names: readonly string[],
  options: Options,
): Promise<ExitCode> {
  // Documents need nothing of the site.
  const { planPseudoSite } = await import('../../workflows/publish/pseudo-site.ts');
  const { openGlossary } = await import('../../workflows/quality/open-glossary.ts');
  const workspace = context.openWorkspace();
  const plan = await planPseudoSite(workspace, openGlossary(workspace), {
    documents: names,
    languages: targetLanguages(workspace, options.lang),
    folder: context.resolveOutput(options.output),
    force: options.force === true,
  });
  const { files, ...tidied } = context.apply(workspace, plan);
  const shown = files.map(({ file }) => context.displayPath(file));
  if (options.json) context.printJson({ files: shown.map((file) => ({ file })), findings: [], allowed: [] });
  else
    context.printList(
      shown.filter((file) => file.endsWith('.html')),
      'pages',
    );
  reportTidied(context, tidied);
  context.inform(context.localise('assemble.layout', { count: shown.length }));
  return 0;
}
