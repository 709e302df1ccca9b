import path from 'node:path';
import type { Command } from 'commander';
import { openPublishing } from '../../workflows/publish/publishing.ts';
import { planUnpublication } from '../../workflows/publish/unpublish.ts';
import { examples, tags } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { printable } from '../terminal.ts';

interface Options {
  readonly lang: readonly string[];
  readonly output?: string;
  readonly force?: true;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .argument('<documents...>', 'names of documents, such as csto-session')
    .option('--lang <tags>', 'languages to take down (default: all)', tags, [])
    .option('-o, --output <dir>', 'folder of the site (default: dist/site/)')
    .option('--force', 'replace and remove files that no earlier run wrote')
    .option('--dry-run', 'print what would be taken down, and write nothing')
    .option('--json', 'print what was taken down')
    .addHelpText(
      'after',
      examples('barobar unpublish csto-session', 'barobar unpublish csto-session --lang tg'),
    );
}

export async function run(
  context: CommandContext,
  names: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { localise } = context;
  const folder = context.resolveOutput(options.output);
  const publishing = await openPublishing(
    context.root,
    context.disk(),
    context.openWorkspace,
    context.io.now(),
  );
  const {
    plan,
    documents,
    findings,
    folder: site,
  } = await planUnpublication(publishing, {
    documents: names,
    languages: options.lang,
    folder,
    date: context.today(),
    force: options.force === true,
  });
  const done = plan && context.apply(publishing.workspace, plan);
  const recorded = done?.recorded ?? plan?.changes?.map((change) => change.path) ?? [];
  const removed = (done?.removed ?? []).map((file) => context.displayPath(path.join(site, file)));
  const which = options.lang.length > 0 ? ` (${options.lang.join(', ')})` : '';
  if (options.json) context.printJson({ documents, languages: options.lang, removed, recorded, findings });
  context.printFindings(findings);
  if (!plan) {
    context.inform(localise('unpublish.nothing'));
    return 1;
  }
  if (!options.json)
    context.printResult(
      documents
        .map((name) => `${localise('unpublish.done', { document: printable(name) + which })}\n`)
        .join(''),
    );
  for (const file of recorded) context.inform(localise('publish.recorded', { file: printable(file) }));
  context.inform(localise('unpublish.removed', { count: removed.length }));
  return 0;
}
