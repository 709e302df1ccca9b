import type { Command } from 'commander';
import { validateFile } from '../../workflows/exchange/validate.ts';
import { examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { count } from '../terminal.ts';

export function configure(command: Command): void {
  command
    .argument('<files...>', 'XLIFF 1.0 to 2.2, TMX 1.1 to 1.4, TBX 2 and 3, SRX 1.0 or 2.0')
    .option('--json', 'print [{path, format, version, valid, findings}]')
    .addHelpText('after', examples('barobar validate returned/*.xlf', 'barobar validate ru.xlf --json'));
}

/** Every file is read before anything is printed: one that cannot be used stops the command. */
export function run(context: CommandContext, files: readonly string[], options: { json?: true }): ExitCode {
  const verdicts = files.map((file) => validateFile(context.read(file), file));
  const invalid = verdicts.filter(({ valid }) => !valid).length;
  if (options.json) {
    context.json(verdicts);
  } else {
    for (const { findings } of verdicts) context.findings(findings);
    context.result(
      `${count(verdicts.length, 'file')} checked, ${invalid === 0 ? 'all valid' : `${invalid} invalid`}.\n`,
    );
  }
  return invalid > 0 ? 1 : 0;
}
