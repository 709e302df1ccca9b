import type { Command } from 'commander';
import type { PatchedFile } from '../../workflows/exchange/patch.ts';
import { planPatchedFiles } from '../../workflows/exchange/patch-files.ts';
import { examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { count, printable } from '../terminal.ts';

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
  const workspace = context.workspace();
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
    context.json({
      files: patched.map(({ bytes: _bytes, findings: _findings, ...file }) => ({
        ...file,
        file: context.show(file.file),
      })),
      findings,
    });
  } else
    context.result(
      patched.map((file) => `${context.show(file.file)} (${file.language}): ${describe(file)}\n`).join(''),
    );
  context.findings(findings);
  return findings.length > 0 ? 1 : 0;
}

function describe({ segments, byId, byText, open, findings }: PatchedFile): string {
  const parts = [
    ...(byId > 0 ? [`${byId} written`] : []),
    ...(byText > 0 ? [`${byText} written by identical source text`] : []),
    ...(open > 0 ? [`${open} without a translation`] : []),
    ...(findings.length > 0 ? [`${findings.length} refused`] : []),
  ];
  return `${printable(count(segments, 'segment'))}${parts.length > 0 ? `, ${parts.join(', ')}` : ', nothing to write'}`;
}
