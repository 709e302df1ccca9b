import { type Command, Option } from 'commander';
import { isAtLeast, type Severity } from '../../../model/finding.ts';
import { checkMemory } from '../../../workflows/memory/check.ts';
import { examples, tags } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { count } from '../../terminal.ts';

export function configure(command: Command): void {
  command
    .option('--to <tags>', 'languages (default: all targets)', tags, [])
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity for exit code 1')
        .choices(['error', 'warning', 'note', 'never'])
        .default('error'),
    )
    .option('--json', 'print the findings as JSON')
    .addHelpText(
      'after',
      examples('barobar memory check', 'barobar memory check --to tg --fail-on warning --json'),
    );
}

export function run(
  context: CommandContext,
  options: {
    readonly to: readonly string[];
    readonly failOn: Severity | 'never';
    readonly json?: true;
  },
): ExitCode {
  const { findings, units } = checkMemory(context.openWorkspaceAsIs(), options.to, context.universalDay());
  if (options.json) context.printJson(findings);
  else context.printFindings(findings);
  const found = findings.length === 0 ? 'no findings' : count(findings.length, 'finding');
  context.inform(`${count(units, 'translation')} checked, ${found}.`);
  const { failOn } = options;
  return findings.some(({ severity }) => failOn !== 'never' && isAtLeast(severity, failOn)) ? 1 : 0;
}
