import type { Command } from 'commander';
import type { Localise } from '../../messages/commands/texts.ts';
import type { PatchedFile } from '../../workflows/import-export/patch.ts';
import { planPatchedFiles } from '../../workflows/import-export/patch-files.ts';
import { examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';

interface Options {
  readonly lang?: string;
  readonly output?: string;
  readonly force?: true;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .argument('<files...>', 'XLIFF 1.0 to 1.2 or 2.0 to 2.2, in the dialect of any tool')
    .option('--lang <tag>', 'language of a file that names none')
    .option('-o, --output <dir>', 'folder for the patched files (default: each file is changed in place)')
    .option('--force', 'replace files that no earlier run wrote')
    .option('--dry-run', 'print what would be written, and change nothing')
    .option('--json', 'print the outcome for each file')
    .addHelpText(
      'after',
      examples('barobar patch project.sdlxliff', 'barobar patch theirs/*.xlf --lang be -o filled'),
    );
}

export function run(context: CommandContext, files: readonly string[], options: Options): ExitCode {
  const given = files.map((file) => ({ path: file, bytes: context.read(file) }));
  const workspace = context.openWorkspace();
  const plan = planPatchedFiles(workspace, given, {
    language: options.lang,
    folder: context.resolveOutput(options.output),
    force: options.force === true,
    resolve: context.resolve,
  });
  context.apply(workspace, plan);
  const { patched } = plan;
  const findings = patched.flatMap((file) => file.findings);
  if (options.json) {
    context.printJson({
      files: patched.map(({ bytes: _bytes, findings: _findings, ...file }) => ({
        ...file,
        file: context.displayPath(file.file),
      })),
      findings,
    });
  } else
    context.printResult(
      patched
        .map(
          (file) =>
            `${context.displayPath(file.file)} (${file.language}): ${describe(file, context.localise)}\n`,
        )
        .join(''),
    );
  context.printFindings(findings);
  return findings.length > 0 ? 1 : 0;
}

function describe({ segments, byId, byText, open, findings }: PatchedFile, localise: Localise): string {
  const parts = [
    ...(byId > 0 ? [localise('patch.byId', { number: byId })] : []),
    ...(byText > 0 ? [localise('patch.byText', { number: byText })] : []),
    ...(open > 0 ? [localise('patch.open', { number: open })] : []),
    ...(findings.length > 0 ? [localise('patch.refused', { number: findings.length })] : []),
  ];
  const what = parts.length > 0 ? parts : [localise('patch.nothing')];
  return [localise('patch.segments', { count: segments }), ...what].join(', ');
}
