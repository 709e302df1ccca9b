import type { Command } from 'commander';
import { layerGlossaries } from '../../../glossary/merge.ts';
import { validateGlossary } from '../../../glossary/validate.ts';
import { openGlossary, parseTerms } from '../../../workflows/quality/open-glossary.ts';
import { examples } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';

export function configure(command: Command): void {
  command
    .argument('[files...]', 'files, each validated alone (default: the glossary of the workspace)')
    .option('--json', 'print the findings as JSON')
    .addHelpText(
      'after',
      examples('barobar glossary validate', 'barobar glossary validate terms.tbx --json'),
    );
}

/** Each file by itself, or all of the workspace together. */
export function run(
  context: CommandContext,
  files: readonly string[],
  { json }: { readonly json?: true },
): ExitCode {
  const read = files.map((file) => parseTerms(context.read(file), file));
  const glossaries =
    files.length === 0 ? [openGlossary(context.openWorkspaceAsIs())] : read.map((each) => each.glossary);
  const findings = [
    ...read.flatMap((each) => each.findings),
    ...glossaries.flatMap((glossary) => [...validateGlossary(glossary)]),
  ];
  if (json) context.printJson(findings);
  else context.printFindings(findings);
  const { concepts } = layerGlossaries(glossaries);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const { localise } = context;
  const summary = [
    localise('counts.errors', { count: errors }),
    localise('counts.warnings', { count: warnings }),
  ];
  const found = errors + warnings === 0 ? localise('glossary.none') : summary.join(', ');
  context.inform(localise('glossary.concepts', { count: concepts.length, found }));
  return errors > 0 ? 1 : 0;
}
